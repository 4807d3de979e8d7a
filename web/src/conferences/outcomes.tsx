import { conferences } from '@comity/contract'
import { languageNames, languages } from '@comity/words'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { placed } from '../shell/placed.ts'
import { SelectField } from '../shell/select-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { showConference } from './queries.ts'

/** What the conference led to: texts, and decisions on record. */
export function Outcomes({ conference }: { conference: conferences.Conference }) {
  const { t } = useWords()
  const { outcomes, can, status } = conference
  const mayPublish = can.change === true && (status === 'open' || status === 'closed')
  return (
    <section className="stack" aria-labelledby="outcome">
      <h2 id="outcome">{t('conferences.outcome')}</h2>
      {outcomes.length === 0 && <p className="quiet">{t('conferences.outcomeNone')}</p>}
      {outcomes.map((each) => (
        <Outcome key={each.id} outcome={each} />
      ))}
      {mayPublish && <Publish key={outcomes.length} conference={conference.id} />}
    </section>
  )
}

function Outcome({ outcome }: { outcome: conferences.Outcome }) {
  const { t } = useWords()
  const { id, lang, title, text, decision, at, entry } = outcome
  return (
    <article className="box stack" data-gap="small" aria-labelledby={id}>
      <h3 id={id} lang={lang} dir="auto">
        {title}
      </h3>
      {text !== undefined &&
        placed(text.split('\n').map((line) => ({ text: `${line}\n` }))).map((line) => (
          <p key={line.key} lang={lang} dir="auto">
            {line.text.trimEnd()}
          </p>
        ))}
      {decision !== undefined && (
        <p>
          <Link to="/votes/$" params={{ _splat: decision }}>
            <bdi className="body-symbol">{decision}</bdi>
          </Link>
        </p>
      )}
      <p className="small quiet">
        <When at={at} /> {t('meetings.entryOf', { index: entry })}
      </p>
    </article>
  )
}

function Publish({ conference }: { conference: string }) {
  const { t, language } = useWords()
  const [title, setTitle] = useState('')
  const [lang, setLang] = useState<conferences.Outcome['lang']>(language)
  const [text, setText] = useState('')
  const [decision, setDecision] = useState('')
  const publish = useMutation({
    mutationFn: () =>
      client.call(conferences.addOutcome, {
        params: { conference },
        body: {
          ...{ title, lang },
          text: text.trim() === '' ? undefined : text,
          decision: decision.trim() === '' ? undefined : decision.trim(),
        },
      }),
    onSuccess: showConference,
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    publish.mutate()
  }
  return (
    <form className="form box" onSubmit={send} aria-labelledby="publish">
      <h3 id="publish">{t('conferences.publishOutcome')}</h3>
      <p>{t('conferences.outcomeLead')}</p>
      <TextField label={t('conferences.outcomeTitle')} value={title} onChange={setTitle} />
      <SelectField
        label={t('conferences.language')}
        value={lang}
        options={languages.map((each) => [each, languageNames[each]])}
        onChange={setLang}
      />
      <label className="field">
        <span className="label">{t('conferences.outcomeText')}</span>
        <textarea
          rows={8}
          lang={lang}
          dir="auto"
          maxLength={100_000}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <TextField
        label={t('conferences.outcomeDecision')}
        value={decision}
        onChange={setDecision}
        code
        optional
      />
      {publish.isError && <Trouble error={publish.error} />}
      <button
        type="submit"
        className="button"
        disabled={publish.isPending || (text.trim() === '' && decision.trim() === '')}
      >
        {t('conferences.publishOutcome')}
      </button>
    </form>
  )
}
