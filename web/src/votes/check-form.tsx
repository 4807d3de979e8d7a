import { votes } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../shell/client.ts'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { CheckedText } from './checked-text.tsx'

/** What was reported of the vote, in short; it is read in English whatever the language of the page. */
const paraphrase =
  '119 countries voted on 5 December 2018 for a working group on countering cybercrime proposed by Russia. Most countries in the UN supported it. The United States, Great Britain and Ukraine voted against. Accusations of cyber-attacks did not affect the result. All BRICS states voted for it.'

/**
 * A text to check, and what came of it. The text is sent, answered and not kept: it stands in no
 * address. `full` also asks which decision it is about.
 */
export function CheckForm({ full = false }: { full?: boolean }) {
  const { t } = useWords()
  const [text, setText] = useState('')
  const [on, setOn] = useState('')
  const check = useMutation({
    mutationFn: (body: { text: string; on?: string }) => client.call(votes.checkClaim, { body }),
  })
  return (
    <>
      <form
        className="stack check-form no-print"
        onSubmit={(event) => {
          event.preventDefault()
          if (text.trim() === '') return
          check.mutate({ text, ...(on.trim() === '' ? {} : { on: on.trim() }) })
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
            aria-describedby="text-hint"
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <p id="text-hint" className="quiet">
            {t('votes.english')}
          </p>
        </div>
        {full && <About value={on} change={setOn} />}
        <div className="buttons">
          <button type="submit" className="button" disabled={check.isPending}>
            {check.isPending ? t('votes.checking') : t('votes.checkIt')}
          </button>
          <button
            type="button"
            className="button"
            data-kind="quiet"
            onClick={() => setText(paraphrase)}
          >
            {t('votes.fillIn')}
          </button>
        </div>
      </form>
      {check.isError && <Trouble error={check.error} />}
      <div role="status">
        {check.data && <CheckedText text={check.variables.text} checked={check.data} />}
      </div>
    </>
  )
}

function About({ value, change }: { value: string; change: (text: string) => void }) {
  const { t } = useWords()
  return (
    <div className="stack" data-gap="small">
      <label htmlFor="on">{t('votes.about')}</label>
      <input
        id="on"
        dir="ltr"
        placeholder="A/RES/73/27"
        maxLength={100}
        aria-describedby="on-hint"
        value={value}
        onChange={(event) => change(event.target.value)}
      />
      <p id="on-hint" className="quiet">
        {t('votes.aboutHint')}
      </p>
    </div>
  )
}
