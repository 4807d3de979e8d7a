import { useId } from 'react'
import { useWords } from './words.tsx'

/** The browser's own field speaks the browser's language, not the page's: only its button is used. */
export function FileField(props: {
  label: string
  hint: string
  /** As the browser's own field takes it. */
  accept: string
  file: File | undefined
  onFile: (file: File | undefined) => void
}) {
  const { t } = useWords()
  const id = useId()
  return (
    <div className="field" data-wide>
      <span className="label" id={`${id}-label`}>
        {props.label}
      </span>
      <p className="buttons">
        <label className="button file" data-kind="quiet">
          <input
            type="file"
            className="unseen"
            accept={props.accept}
            aria-labelledby={`${id}-label`}
            aria-describedby={`${id}-hint`}
            onChange={(event) => props.onFile(event.target.files?.[0])}
          />
          {t('imports.chooseFile')}
        </label>
        <bdi className="quiet">{props.file?.name ?? t('imports.noFile')}</bdi>
      </p>
      <span className="hint" id={`${id}-hint`}>
        {props.hint}
      </span>
    </div>
  )
}
