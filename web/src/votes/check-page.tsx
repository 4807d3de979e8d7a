import { votes } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { client } from '../shell/client.ts'
import { useNames } from '../shell/names.tsx'
import { Page } from '../shell/page.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { Decisions } from './decisions-page.tsx'
import { voteWord } from './vote-words.ts'

/** Sentences to begin with; they are read in English whatever the language of the page. */
const examples = [
  '119 countries voted on 5 December 2018 for a working group on countering cybercrime proposed by Russia. Most countries supported it. The United States, Great Britain and Ukraine voted against.',
  'All BRICS states voted for A/RES/73/27.',
  'Only NATO and EU states voted against A/RES/73/27.',
] as const

/** What the record says of a text, part by part. The text is sent, answered and not kept. */
export function CheckPage() {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [on, setOn] = useState('')
  const check = useMutation({
    mutationFn: (body: { text: string; on?: string }) => client.call(votes.checkClaim, { body }),
  })
  const send = (words: string) =>
    check.mutate({ text: words, ...(on.trim() === '' ? {} : { on: on.trim() }) })
  return (
    <Page
      title={t('votes.check')}
      lead={t('votes.checkLead')}
      above={
        <p>
          <Link to="/votes">{t('votes.allDecisions')}</Link>
        </p>
      }
    >
      <form
        className="stack check-form"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() !== '') send(text)
        }}
      >
        <div className="stack" data-gap="small">
          <label htmlFor="text">{t('votes.yourText')}</label>
          <textarea
            id="text"
            lang="en"
            dir="ltr"
            rows={5}
            maxLength={20_000}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <div className="stack" data-gap="small">
          <label htmlFor="on">{t('votes.about')}</label>
          <input
            id="on"
            dir="ltr"
            placeholder="A/RES/73/27"
            maxLength={100}
            aria-describedby="on-hint"
            value={on}
            onChange={(event) => setOn(event.target.value)}
          />
          <p id="on-hint" className="quiet">
            {t('votes.aboutHint')}
          </p>
        </div>
        <div className="buttons">
          <button type="submit" className="button" disabled={check.isPending}>
            {check.isPending ? t('votes.checking') : t('votes.checkIt')}
          </button>
        </div>
        <p className="quiet">{t('votes.english')}</p>
      </form>
      {check.isError && <Trouble error={check.error} />}
      <div role="status">{check.data && <Checked checked={check.data} />}</div>
      {!check.data && (
        <section className="stack" data-gap="small">
          <p>{t('votes.empty')}</p>
          <ul className="examples">
            {examples.map((example) => (
              <li key={example}>
                <button
                  type="button"
                  className="example"
                  lang="en"
                  dir="ltr"
                  onClick={() => {
                    setText(example)
                    send(example)
                  }}
                >
                  {example}
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </Page>
  )
}

function useVerdict() {
  const { t } = useWords()
  return (verdict: votes.ClaimPart['verdict']): string =>
    verdict === 'true'
      ? t('votes.matches')
      : verdict === 'false'
        ? t('votes.differs')
        : t('votes.cannotDecide')
}

function Checked({ checked }: { checked: votes.Checked }) {
  const { t } = useWords()
  const verdictOf = useVerdict()
  if (checked.parts.length === 0) return <p>{t('votes.notRead')}</p>
  return (
    <section className="stack">
      <p className="over">
        {t('votes.asAWhole')}: {verdictOf(checked.verdict)}
      </p>
      <ol className="claims">
        {checked.parts.map((part) => (
          <Part key={`${part.start} ${part.kind} ${part.read_as}`} part={part} />
        ))}
      </ol>
      {checked.decisions.length > 0 && <Decisions rows={checked.decisions} />}
    </section>
  )
}

function Part({ part }: { part: votes.ClaimPart }) {
  const { t, format } = useWords()
  const verdictOf = useVerdict()
  const names = useNames()
  return (
    <li className="claim" data-verdict={part.verdict}>
      <p className="claim-verdict">{verdictOf(part.verdict)}</p>
      <blockquote lang="en" dir="ltr">
        {part.text}
      </blockquote>
      <p className="quiet">
        {t('votes.readAs')}: <bdi lang="en">{part.read_as}</bdi>
      </p>
      <p lang="en" dir="ltr">
        {part.sentence}
      </p>
      {part.exceptions.length > 0 && (
        <p>
          {t('votes.otherwise')}:{' '}
          {format.list(
            part.exceptions.map(
              ({ member, vote }) => `${names(`state:${member}`)} (${voteWord(t, vote)})`,
            ),
          )}
        </p>
      )}
      {part.decision !== undefined && (
        <p>
          <Link to="/votes/$" params={{ _splat: part.decision }}>
            <bdi>{part.decision}</bdi>
          </Link>
        </p>
      )}
    </li>
  )
}
