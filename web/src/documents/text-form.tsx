import { documents } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { client } from '../shell/client.ts'
import { FileField } from '../shell/file-field.tsx'
import { TextField } from '../shell/text-field.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { type Lang, refreshDocuments } from './queries.ts'

const kinds = `.pdf,.docx,${documents.mediaTypes.join(',')}`

/** A file, a pasted text, or both, in one language: what is left out stays as it is. */
export function TextForm(props: {
  document: string
  lang: Lang
  held: documents.TextSummary | undefined
}) {
  const { t } = useWords()
  const { document, lang, held } = props
  const [title, setTitle] = useState(held?.title ?? '')
  const [text, setText] = useState('')
  const [file, setFile] = useState<File>()
  const params = { document, lang }
  const put = useMutation({
    mutationFn: async () => {
      if (file !== undefined) {
        const query = { file: file.name, ...(title.trim() === '' ? {} : { title }) }
        await client.call(documents.uploadDocument, { params, query, body: file })
      }
      if (text.trim() !== '' || file === undefined)
        await client.call(documents.writeDocumentText, {
          params,
          body: { title, ...(text.trim() === '' ? {} : { text }) },
        })
    },
    onSuccess: async () => {
      setText('')
      setFile(undefined)
      await refreshDocuments()
    },
  })
  const send = (event: FormEvent) => {
    event.preventDefault()
    put.mutate()
  }
  return (
    <form className="form" onSubmit={send}>
      <TextField
        label={t('documents.documentTitle')}
        hint={t('documents.titleHint')}
        value={title}
        onChange={setTitle}
        optional={file !== undefined}
        most={500}
      />
      <FileField
        label={t('documents.file')}
        hint={t('documents.fileHint')}
        accept={kinds}
        file={file}
        onFile={setFile}
      />
      <label className="field" data-wide>
        <span className="label">{t('documents.pasted')}</span>
        <span className="hint">{t('documents.pastedHint')}</span>
        <textarea
          rows={10}
          lang={lang}
          dir="auto"
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      {put.isError && <Trouble error={put.error} />}
      <div className="buttons">
        <button type="submit" className="button" disabled={put.isPending}>
          {t('documents.put')}
        </button>
      </div>
      <p role="status" className="quiet">
        {put.isPending && t('documents.reading')}
        {put.isSuccess && t('documents.putDone')}
      </p>
    </form>
  )
}
