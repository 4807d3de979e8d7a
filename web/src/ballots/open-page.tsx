import { ballots } from '@comity/contract'
import { decisionRule, type VoteMode, voteModes } from '@comity/votes'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { SignInFirst } from '../access/sign-in-first.tsx'
import { bodiesQuery } from '../meetings/queries.ts'
import { client, queryClient } from '../shell/client.ts'
import { Loaded } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { meQuery } from '../shell/queries.ts'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { ModeChoice, PresentField, UntilField } from './how-taken.tsx'
import { hexHash } from './put-motion.ts'
import { RuleChoice, rulesByVote, rulesWithSilence } from './rule-choice.tsx'

/** The secretariat opens a vote: what is put, by which rule, and how it is taken. */
export function OpenPage() {
  const { t } = useWords()
  const me = useQuery(meQuery)
  return (
    <Page
      title={t('ballots.openVote')}
      lead={t('ballots.openLead')}
      above={
        <p>
          <Link to="/ballots">{t('ballots.title')}</Link>
        </p>
      }
    >
      <Loaded query={me}>
        {(data) => (data === null ? <SignInFirst /> : <Presided party={data.party ?? ''} />)}
      </Loaded>
    </Page>
  )
}

/** The bodies of the group whose secretariat the asker is. */
function Presided({ party }: { party: string }) {
  const { t, language } = useWords()
  const bodies = useQuery(bodiesQuery)
  return (
    <Loaded query={bodies}>
      {({ items }) => {
        const own = items
          .filter(({ kind, group }) => kind === 'working' && party === `body:${group}`)
          .map(({ id, names, audience }) => ({
            ...{ id, name: nameIn(names, language) ?? id, isPublic: audience === 'public' },
          }))
          .sort((a, b) => Number(b.isPublic) - Number(a.isPublic))
        return own.length === 0 ? (
          <div className="empty">
            <p>{t('ballots.noBody')}</p>
          </div>
        ) : (
          <OpenForm bodies={own} />
        )
      }}
    </Loaded>
  )
}

type Put = Parameters<typeof put>[0]

interface PresidedBody {
  readonly id: string
  readonly name: string
  /** Whether anybody may follow its votes, and they enter the record. */
  readonly isPublic: boolean
}

function OpenForm({ bodies }: { bodies: readonly PresidedBody[] }) {
  const { t } = useWords()
  const navigate = useNavigate()
  const [given, setGiven] = useState<Put>({
    ...{ body: bodies[0]?.id ?? '', on: 'whole', title: '', symbol: '', text: undefined },
    ...{ paragraphs: '', rule: rulesByVote[0]?.id ?? '', question: 'substantive' },
    ...{ forum: 'plenary', mode: 'recorded', until: '', present: '', rehearsal: false },
  })
  const change = (some: Partial<Put>) => setGiven((before) => ({ ...before, ...some }))
  const open = useMutation({
    mutationFn: () => client.call(ballots.openVote, { body: put(given) }),
    onSuccess: async ({ id }) => {
      await queryClient.invalidateQueries({ queryKey: ['live-votes'] })
      await navigate({ to: '/ballots/$vote', params: { vote: id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    open.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <SelectField
        label={t('ballots.body')}
        value={given.body}
        options={bodies.map(({ id, name }) => [id, name] as const)}
        onChange={(body) => change({ body })}
      />
      {bodies.some(({ id, isPublic }) => id === given.body && !isPublic) && (
        <p className="note">{t('ballots.groupOnly')}</p>
      )}
      <SelectField
        label={t('ballots.on')}
        value={given.on}
        options={[
          ['whole', t('ballots.whole')],
          ['paragraph', t('ballots.paragraph')],
          ['amendment', t('ballots.amendment')],
          ['motion', t('ballots.motion')],
        ]}
        onChange={(on) => change({ on })}
      />
      <TextField
        label={t('ballots.titleOf')}
        hint={t('ballots.titleHint')}
        value={given.title}
        onChange={(title) => change({ title })}
      />
      {given.on !== 'motion' && (
        <TextField
          label={t('ballots.symbol')}
          hint={t('ballots.symbolHint')}
          value={given.symbol}
          onChange={(symbol) => change({ symbol })}
          pattern="[A-Za-z0-9][A-Za-z0-9\/.\(\)_ \-]{0,99}"
          code
          optional
        />
      )}
      {given.on === 'paragraph' && (
        <TextField
          label={t('ballots.paragraphs')}
          hint={t('ballots.paragraphsHint')}
          value={given.paragraphs}
          onChange={(paragraphs) => change({ paragraphs })}
          code
        />
      )}
      <TextFile value={given.text} onChange={(text) => change({ text })} />
      <ModeChoice
        offered={voteModes}
        value={given.mode}
        onChange={(mode) => change({ mode, ...ruleFor(mode, given) })}
      />
      {given.mode === 'silence' && (
        <UntilField value={given.until} onChange={(until) => change({ until })} />
      )}
      <RuleChoice
        offered={rulesFor(given.mode)}
        rule={decisionRule(given.rule)}
        question={given.question}
        onChange={(rule, question) => change({ rule, question })}
      />
      <SelectField
        label={t('ballots.forum')}
        value={given.forum}
        options={[
          ['plenary', t('ballots.plenary')],
          ['committee', t('ballots.committee')],
        ]}
        onChange={(forum) => change({ forum })}
      />
      {given.mode !== 'silence' && (
        <PresentField value={given.present} onChange={(present) => change({ present })} />
      )}
      <label className="choice">
        <input
          type="checkbox"
          checked={given.rehearsal}
          onChange={(event) => change({ rehearsal: event.target.checked })}
        />
        <span>
          {t('ballots.rehearsal')}
          <span className="hint">{t('ballots.rehearsalHint')}</span>
        </span>
      </label>
      {open.isError && <Trouble error={open.error} />}
      <button type="submit" className="button" disabled={open.isPending}>
        {t('ballots.openVote')}
      </button>
    </form>
  )
}

const rulesFor = (mode: VoteMode) => (mode === 'silence' ? rulesWithSilence : rulesByVote)

/** The rule stays where the mode knows it. */
function ruleFor(
  mode: VoteMode,
  { rule }: Pick<Put, 'rule'>,
): Partial<Pick<Put, 'rule' | 'question'>> {
  const offered = rulesFor(mode)
  if (offered.some(({ id }) => id === rule)) return {}
  return { rule: offered[0]?.id ?? '', question: 'substantive' }
}

/** The form's fields as the hub takes them; what was left empty is left out. */
function put(given: {
  readonly body: string
  readonly on: 'whole' | 'paragraph' | 'amendment' | 'motion'
  readonly title: string
  readonly symbol: string
  readonly text: string | undefined
  readonly paragraphs: string
  readonly rule: string
  readonly question: string
  readonly forum: 'plenary' | 'committee'
  readonly mode: VoteMode
  /** By the reader's own clock; empty where none is given. */
  readonly until: string
  readonly present: string
  readonly rehearsal: boolean
}) {
  const { on, title, symbol, text, paragraphs, present, until, ...rest } = given
  const list = on === 'paragraph' ? paragraphs.split(/[,،、;\s]+/u).filter(Boolean) : []
  return {
    ...rest,
    ...(present === '' || rest.mode === 'silence' ? {} : { present: Number(present) }),
    ...(rest.mode === 'silence' ? { until: new Date(until).toISOString() } : {}),
    subject: {
      ...{ on, title, paragraphs: list },
      ...(symbol.trim() === '' || on === 'motion' ? {} : { symbol: symbol.trim() }),
      ...(text === undefined ? {} : { text }),
    },
  }
}

/** The text itself stays here; its hash goes into what is put. */
function TextFile(props: {
  value: string | undefined
  onChange: (hash: string | undefined) => void
}) {
  const { t } = useWords()
  const read = async (file: File | undefined) =>
    props.onChange(file && hexHash(new Uint8Array(await file.arrayBuffer())))
  return (
    <label className="field">
      <span className="label">{t('ballots.textFile')}</span>
      <span className="hint">{t('ballots.textFileHint')}</span>
      <input type="file" onChange={(event) => void read(event.target.files?.[0])} />
      {props.value !== undefined && <code className="code small">{props.value}</code>}
    </label>
  )
}
