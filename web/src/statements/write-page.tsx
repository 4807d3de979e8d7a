import { statements } from '@comity/contract'
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { meetingQuery } from '../meetings/proceedings-queries.ts'
import { InWhoseName, ItemField } from '../meetings/speaking-fields.tsx'
import { client } from '../shell/client.ts'
import { Page } from '../shell/page.tsx'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, useUnsaved } from '../shell/unsaved.tsx'
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
  const unsaved = useUnsaved(draft.title !== '' || draft.text !== '')
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
      unsaved.settle()
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
        <SelectField
          label={t('meetings.kind')}
          options={statements.statementKinds.map((each) => [each, t(kindWords[each])] as const)}
          value={kind}
          onChange={setKind}
        />
        {meeting && <ItemField agenda={meeting.agenda} value={item} onChange={setItem} />}
        <InWhoseName groups={page?.speaksFor ?? []} value={group} onChange={setGroup} />
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
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}
