import { proposals } from '@comity/contract'
import { useState } from 'react'
import { useWords } from '../shell/words.tsx'
import { textOfFile } from './draft-text.ts'

/** A text as it is printed: pasted, or taken from a file into the same field. */
export function TextSource(props: {
  value: string
  lang: string
  onChange: (text: string) => void
}) {
  const { t } = useWords()
  const [isWrong, setWrong] = useState(false)
  const take = async (file: File) => {
    setWrong(false)
    try {
      props.onChange(await textOfFile(file))
    } catch {
      setWrong(true)
    }
  }
  return (
    <div className="stack" data-gap="small">
      <label className="field" data-wide>
        <span className="label">{t('proposals.text')}</span>
        <span className="hint">{t('proposals.textHint')}</span>
        <textarea
          className="prose-input draft-input"
          dir="auto"
          lang={props.lang}
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
          required
        />
      </label>
      <p className="buttons">
        {/* The browser's own field speaks the browser's language, not the page's. */}
        <label className="button file" data-kind="quiet">
          <input
            type="file"
            className="unseen"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            onChange={({ target }) => {
              const file = target.files?.[0]
              if (file !== undefined) void take(file)
              target.value = ''
            }}
          />
          {t('proposals.takeFile')}
        </label>
        <span className="small quiet">{t('proposals.fileHint')}</span>
      </p>
      <div role="status">
        {isWrong && (
          <p className="note" data-kind="stop">
            {t('proposals.fileUnreadable')}
          </p>
        )}
        {props.value.length > proposals.draftLimit && (
          <p className="note" data-kind="stop">
            {t('proposals.textTooLong', { limit: proposals.draftLimit, count: props.value.length })}
          </p>
        )}
      </div>
    </div>
  )
}
