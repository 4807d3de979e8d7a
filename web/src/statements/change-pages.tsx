import { statements } from '@comity/contract'
import { useMutation, useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { Ask } from '../shell/ask.tsx'
import { ChangedMeanwhile } from '../shell/changed-meanwhile.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { StaysOpen } from '../shell/stays-open.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { AskBeforeLeaving, type Unsaved, useUnsaved } from '../shell/unsaved.tsx'
import { useBase } from '../shell/use-base.ts'
import { useWords } from '../shell/words.tsx'
import { Preview } from './preview.tsx'
import { showStatement, statementQuery } from './queries.ts'
import { StatementText } from './statement-text.tsx'
import { useSettled } from './use-settled.ts'
import { type Draft, WordFields } from './word-fields.tsx'

/** Another text for a draft. */
export function EditPage() {
  const { t } = useWords()
  const { statement } = useParams({ from: '/statements/$statement/edit' })
  const query = useQuery(statementQuery(statement))
  return (
    <LoadedPage query={query}>
      {(one) => (
        <Frame one={one} title={t('statements.edit')} lead={t('statements.writeLead')} may="edit">
          <Edit key={one.id} one={one} />
        </Frame>
      )}
    </LoadedPage>
  )
}

/** A new version beside one that is published. */
export function CorrectPage() {
  const { t } = useWords()
  const { statement } = useParams({ from: '/statements/$statement/correct' })
  const query = useQuery(statementQuery(statement))
  return (
    <LoadedPage query={query}>
      {(one) => (
        <Frame
          one={one}
          title={t('statements.correct')}
          lead={t('statements.correctLead')}
          may="correct"
        >
          <Correct key={one.id} one={one} />
        </Frame>
      )}
    </LoadedPage>
  )
}

function Edit({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const { base, isStale, takeUp, ask } = useStatementBase(one)
  const [draft, setDraft] = useState<Draft>(() => wordsOf(one))
  const isDirty = !isSame(draft, wordsOf(base))
  const unsaved = useUnsaved(isDirty)
  const done = useDone(unsaved)
  const keep = useMutation({
    mutationFn: () =>
      client.call(statements.editStatement, {
        params: { statement: base.id },
        body: { ...draft, seen: base.hash },
      }),
    onSuccess: done,
    onError: ask,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    keep.mutate()
  }
  return (
    <>
      <form className="form" onSubmit={send}>
        <WordFields value={draft} change={setDraft} />
        {keep.isError && <Trouble error={keep.error} />}
        {isStale && <Newer one={one} takeUp={takeUp} />}
        <button
          type="submit"
          className="button"
          disabled={keep.isPending || isStale || !isDirty || one.can.edit !== true}
        >
          {t('statements.keepDraft')}
        </button>
      </form>
      <Beside one={one} draft={draft} change={setDraft} />
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

function Correct({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const { base, isStale, takeUp, ask } = useStatementBase(one)
  const [draft, setDraft] = useState<Draft>(() => wordsOf(one))
  const [reason, setReason] = useState('')
  const unsaved = useUnsaved(reason !== '' || !isSame(draft, wordsOf(base)))
  const done = useDone(unsaved)
  const publish = async () => {
    const params = { statement: base.id }
    const body = { ...draft, reason, seen: base.version }
    try {
      await done(await client.call(statements.correctStatement, { params, body }))
    } catch (error) {
      await ask()
      throw error
    }
  }
  const ready = [draft.title, draft.text, reason].every((each) => each.trim() !== '')
  return (
    <>
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <WordFields value={draft} change={setDraft} />
        <TextField label={t('meetings.reason')} value={reason} onChange={setReason} />
        {isStale && <Newer one={one} takeUp={takeUp} />}
        {!isStale && one.can.correct === true && (
          <Ask
            label={t('statements.publish')}
            title={t('statements.correctAsk')}
            text={t('statements.correctText')}
            kind="grave"
            ready={ready}
            act={publish}
          />
        )}
      </form>
      <Beside one={one} draft={draft} change={setDraft} />
      <AskBeforeLeaving guard={unsaved.guard} />
    </>
  )
}

const useStatementBase = (one: statements.Statement) =>
  useBase(one, ({ version, hash }) => `${version} ${hash}`, statementQuery(one.id).queryKey)

/** The newer words, to be read before they are written over. */
function Newer({ one, takeUp }: { one: statements.Statement; takeUp: () => void }) {
  return (
    <ChangedMeanwhile takeUp={takeUp}>
      <p>
        <strong>
          <bdi lang={one.lang}>{one.title}</bdi>
        </strong>
      </p>
      <StatementText one={one} />
    </ChangedMeanwhile>
  )
}

const wordsOf = ({ title, lang, text, about }: statements.Statement): Draft => ({
  ...{ title, lang, text, about },
})

const isSame = (a: Draft, b: Draft): boolean =>
  a.title === b.title && a.lang === b.lang && a.text === b.text && a.about === b.about

function useDone({ settle }: Unsaved) {
  const navigate = useNavigate()
  return async (one: statements.Statement) => {
    settle()
    await showStatement(one)
    await navigate({ to: '/statements/$statement', params: { statement: one.id } })
  }
}

function Frame(props: {
  one: statements.Statement
  title: string
  lead: string
  may: 'edit' | 'correct'
  children: ReactNode
}) {
  const { t } = useWords()
  const { one } = props
  return (
    <Page
      title={props.title}
      lead={props.lead}
      above={
        <p>
          <Link to="/statements/$statement" params={{ statement: one.id }}>
            <bdi lang={one.lang}>{one.title}</bdi>
          </Link>
        </p>
      }
    >
      <StaysOpen may={one.can[props.may] === true} otherwise={t('shell.forbidden')}>
        {props.children}
      </StaysOpen>
    </Page>
  )
}

function Beside(props: {
  one: statements.Statement
  draft: Draft
  change: (draft: Draft) => void
}) {
  const { one, draft, change } = props
  const { lang, text, about } = useSettled(draft, 600)
  return (
    <Preview
      of={{ lang, text, about, decision: one.decision }}
      pin={(pinned) => change({ ...draft, about: pinned })}
    />
  )
}
