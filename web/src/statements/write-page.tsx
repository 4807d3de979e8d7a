import { statements } from '@comity/contract'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { TextField } from '../access/text-field.tsx'
import { meetingQuery } from '../meetings/proceedings-queries.ts'
import { textOf } from '../meetings/written.tsx'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Preview } from './preview.tsx'
import { showStatement, statementsQuery } from './queries.ts'
import { kindWords } from './statement-words.ts'
import { useSettled } from './use-settled.ts'
import { type Draft, WordFields } from './word-fields.tsx'

/** Drafting a statement on a meeting or a decision, with what would stand beside it. */
export function WritePage() {
  const { t } = useWords()
  return (
    <Page
      title={t('statements.write')}
      lead={t('statements.writeLead')}
      above={
        <p>
          <Link to="/statements">{t('statements.allStatements')}</Link>
        </p>
      }
    >
      <Write />
    </Page>
  )
}

function Write() {
  const { t, language } = useWords()
  const given = useSearch({ from: '/write-a-statement' })
  const navigate = useNavigate()
  const names = useNames()
  const meeting = useQuery({
    ...meetingQuery(given.meeting ?? ''),
    enabled: given.meeting !== undefined,
    refetchInterval: false,
  }).data
  const place = given.meeting === undefined ? {} : { meeting: given.meeting }
  const [page] = useInfiniteQuery(statementsQuery(place)).data?.pages ?? []
  const [draft, setDraft] = useState<Draft>({
    ...{ title: '', lang: language, text: '', about: undefined },
  })
  const [kind, setKind] = useState<statements.StatementKind>(
    given.reply === undefined ? 'statement' : 'right_of_reply',
  )
  const [decision, setDecision] = useState(given.decision ?? '')
  const [item, setItem] = useState(given.item ?? '')
  const [group, setGroup] = useState('')
  const [forMembers, setForMembers] = useState(given.audience === 'group')
  const isClosed = meeting?.access === 'closed'
  const onDecision = decision.trim() === '' ? undefined : decision.trim()
  const settled = useSettled(draft, 600)
  const write = useMutation({
    mutationFn: () =>
      client.call(statements.writeStatement, {
        body: {
          ...{ ...draft, kind, meeting: given.meeting, decision: onDecision },
          item: item === '' ? undefined : item,
          onBehalfOf: group === '' ? undefined : group,
          repliesTo: kind === 'right_of_reply' ? given.reply : undefined,
          audience: forMembers || isClosed ? 'group' : 'public',
        },
      }),
    onSuccess: async (one) => {
      await showStatement(one)
      await navigate({ to: '/statements/$statement', params: { statement: one.id } })
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    write.mutate()
  }
  if (page && page.can.write !== true)
    return (
      <p className="note" data-kind="warn">
        {t('shell.forbidden')}
      </p>
    )
  return (
    <>
      <form className="form" onSubmit={send}>
        {given.meeting === undefined && (
          <TextField
            label={t('statements.onDecision')}
            hint={t('statements.onDecisionHint')}
            value={decision}
            onChange={setDecision}
            optional={item !== ''}
            code
          />
        )}
        <label className="field">
          <span className="label">{t('meetings.kind')}</span>
          <select
            value={kind}
            onChange={({ target }) =>
              setKind(statements.statementKinds.find((each) => each === target.value) ?? kind)
            }
          >
            {statements.statementKinds.map((each) => (
              <option key={each} value={each}>
                {t(kindWords[each])}
              </option>
            ))}
          </select>
        </label>
        {meeting && meeting.agenda.length > 0 && (
          <label className="field">
            <span className="label">{t('proceedings.item')}</span>
            <select value={item} onChange={({ target }) => setItem(target.value)}>
              <option value="">–</option>
              {meeting.agenda.map((each) => (
                <option key={each.id} value={each.id}>
                  {`${each.number}. ${textOf(each.titles, language).text}`}
                </option>
              ))}
            </select>
          </label>
        )}
        {page && page.speaksFor.length > 0 && (
          <label className="field">
            <span className="label">{t('proceedings.inWhoseName')}</span>
            <select value={group} onChange={({ target }) => setGroup(target.value)}>
              <option value="">{t('proceedings.ownNameOnly')}</option>
              {page.speaksFor.map((each) => (
                <option key={each} value={each}>
                  {names(`group:${each}`)}
                </option>
              ))}
            </select>
          </label>
        )}
        {meeting && (
          <fieldset>
            <legend>{t('meetings.whoSees')}</legend>
            {([false, true] as const)
              .filter((members) => members || !isClosed)
              .map((members) => (
                <label key={String(members)} className="choice">
                  <input
                    type="radio"
                    name="audience"
                    checked={(forMembers || isClosed) === members}
                    onChange={() => setForMembers(members)}
                  />
                  <span>{t(members ? 'statements.forMembers' : 'meetings.everyone')}</span>
                </label>
              ))}
          </fieldset>
        )}
        <WordFields value={draft} change={setDraft} />
        {write.isError && <Trouble error={write.error} />}
        <button type="submit" className="button" disabled={write.isPending}>
          {t('statements.keepDraft')}
        </button>
      </form>
      <Preview
        of={{ ...settled, decision: onDecision }}
        pin={(about) => setDraft({ ...draft, about })}
      />
    </>
  )
}
