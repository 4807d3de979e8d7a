import { type meetings, proposals } from '@comity/contract'
import { type DecisionRule, decisionRule } from '@comity/votes'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { type FormEvent, useDeferredValue, useMemo, useState } from 'react'
import { rulesByVote } from '../ballots/rule-choice.tsx'
import { RuleText } from '../ballots/rule-text.tsx'
import { bodyQuery } from '../meetings/queries.ts'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { nameIn } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
import { useWords } from '../shell/words.tsx'
import { AsRead } from './as-read.tsx'
import { type Drafted, DraftFields } from './draft-fields.tsx'
import { readDraft } from './draft-text.ts'
import { mayDraftQuery } from './may-draft.ts'
import { showChanged } from './queries.ts'

/** A delegate begins a text before a body, on an item of its agenda or on none. */
export function DraftPage() {
  const { t, language } = useWords()
  const { body } = useParams({ from: '/bodies/$body/draft' })
  const found = useQuery(bodyQuery(body))
  const may = useQuery(mayDraftQuery(body))
  return (
    <LoadedPage query={found}>
      {(data) => (
        <Page
          title={t('proposals.draftTitle')}
          lead={t('proposals.draftLead')}
          above={
            <nav aria-label={t('shell.trail')}>
              <ol className="trail">
                <li>
                  <Link to="/bodies/$body" params={{ body }}>
                    <bdi>{nameIn(data.names, language) ?? data.id}</bdi>
                  </Link>
                </li>
              </ol>
            </nav>
          }
        >
          {may.data === false && (
            <p className="note" data-kind="warn">
              {t('proposals.delegatesOnly')}
            </p>
          )}
          {may.isError && <Trouble error={may.error} />}
          {may.data === true && <Draft body={data} />}
        </Page>
      )}
    </LoadedPage>
  )
}

function Draft({ body }: { body: meetings.Body }) {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const { title: proposed = '' } = useSearch({ from: '/bodies/$body/draft' })
  const [draft, setDraft] = useState<Drafted>({ title: proposed, lang: language, text: '' })
  const [rule, setRule] = useState(body.rules[0]?.id ?? rulesByVote[0]?.id ?? '')
  const [forum, setForum] = useState<'plenary' | 'committee'>('committee')
  const unsaved = useUnsaved(draft.text.trim() !== '' || draft.title !== proposed)
  const shown = useDeferredValue(draft)
  const read = useMemo(() => readDraft(shown.text, shown.lang), [shown.text, shown.lang])
  const keep = useMutation({
    mutationFn: () =>
      client.call(proposals.draftProposal, { body: { ...draft, body: body.id, rule, forum } }),
    onSuccess: async (made) => {
      unsaved.settle()
      await showChanged(made)
      await navigate({ to: '/proposals/$proposal', params: { proposal: made.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <>
      <form className="form" onSubmit={send}>
        <DraftFields value={draft} onChange={setDraft}>
          <RuleField body={body} value={rule} onChange={setRule} />
          <SelectField
            label={t('ballots.forum')}
            value={forum}
            options={[
              ['committee', t('ballots.committee')],
              ['plenary', t('ballots.plenary')],
            ]}
            onChange={setForum}
          />
        </DraftFields>
        {read !== undefined && <AsRead draft={read} />}
        {keep.isError && <Trouble error={keep.error} />}
        <button
          type="submit"
          className="button"
          disabled={
            keep.isPending ||
            draft.title.trim() === '' ||
            read === undefined ||
            read.findings.length > 0
          }
        >
          {t('proposals.keepDraft')}
        </button>
      </form>
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

/** The body's own rules first, then those that decide by votes. */
function RuleField(props: { body: meetings.Body; value: string; onChange: (id: string) => void }) {
  const { t } = useWords()
  const own = props.body.rules.flatMap(({ id }) => decisionRule(id) ?? [])
  const others = rulesByVote.filter(({ id }) => !own.some((rule) => rule.id === id))
  const chosen: DecisionRule | undefined = decisionRule(props.value)
  return (
    <>
      <SelectField
        label={t('ballots.rule')}
        value={props.value}
        lang="en"
        options={[...own, ...others].map(({ id, name }) => [id, name] as const)}
        onChange={props.onChange}
      />
      {chosen !== undefined && (
        <div className="note">
          <RuleText rule={chosen} question="substantive" />
        </div>
      )}
    </>
  )
}
