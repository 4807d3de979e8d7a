import { statements } from '@comity/contract'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { type FormEvent, type ReactNode, useState } from 'react'
import { TextField } from '../access/text-field.tsx'
import { Ask } from '../shell/ask.tsx'
import { client } from '../shell/client.ts'
import { LoadedPage } from '../shell/loaded.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Preview } from './preview.tsx'
import { showStatement, statementQuery } from './queries.ts'
import { useSettled } from './use-settled.ts'
import { type Draft, WordFields } from './word-fields.tsx'

/** Another text for a draft. */
export function EditPage() {
  const { statement } = useParams({ from: '/statements/$statement/edit' })
  const query = useQuery(statementQuery(statement))
  return <LoadedPage query={query}>{(one) => <Edit one={one} />}</LoadedPage>
}

/** A new version beside one that is published. */
export function CorrectPage() {
  const { statement } = useParams({ from: '/statements/$statement/correct' })
  const query = useQuery(statementQuery(statement))
  return <LoadedPage query={query}>{(one) => <Correct one={one} />}</LoadedPage>
}

function Edit({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const [draft, setDraft] = useState<Draft>(wordsOf(one))
  const [error, setError] = useState<unknown>()
  const [busy, setBusy] = useState(false)
  const done = useDone()
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const params = { statement: one.id }
    const body = { ...draft, seen: one.hash }
    try {
      await done(await client.call(statements.editStatement, { params, body }))
    } catch (reason) {
      setError(reason)
      setBusy(false)
    }
  }
  return (
    <Frame one={one} title={t('statements.edit')} lead={t('statements.writeLead')} may="edit">
      <form className="form" onSubmit={(event) => void send(event)}>
        <WordFields value={draft} change={setDraft} />
        {error !== undefined && <Trouble error={error} />}
        <button type="submit" className="button" disabled={busy}>
          {t('statements.keepDraft')}
        </button>
      </form>
      <Beside one={one} draft={draft} change={setDraft} />
    </Frame>
  )
}

function Correct({ one }: { one: statements.Statement }) {
  const { t } = useWords()
  const [draft, setDraft] = useState<Draft>(wordsOf(one))
  const [reason, setReason] = useState('')
  const done = useDone()
  const publish = async () => {
    const params = { statement: one.id }
    const body = { ...draft, reason, seen: one.version }
    await done(await client.call(statements.correctStatement, { params, body }))
  }
  const ready = [draft.title, draft.text, reason].every((each) => each.trim() !== '')
  return (
    <Frame
      one={one}
      title={t('statements.correct')}
      lead={t('statements.correctLead')}
      may="correct"
    >
      <form className="form" onSubmit={(event) => event.preventDefault()}>
        <WordFields value={draft} change={setDraft} />
        <TextField label={t('meetings.reason')} value={reason} onChange={setReason} />
        <Ask
          label={t('statements.publish')}
          title={t('statements.correctAsk')}
          text={t('statements.correctText')}
          kind="grave"
          ready={ready}
          act={publish}
        />
      </form>
      <Beside one={one} draft={draft} change={setDraft} />
    </Frame>
  )
}

const wordsOf = ({ title, lang, text, about }: statements.Statement): Draft => ({
  ...{ title, lang, text, about },
})

function useDone() {
  const navigate = useNavigate()
  return async (one: statements.Statement) => {
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
      {one.can[props.may] === true ? (
        props.children
      ) : (
        <p className="note" data-kind="warn">
          {t('shell.forbidden')}
        </p>
      )}
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
