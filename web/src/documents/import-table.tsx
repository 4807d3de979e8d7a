import type { documents } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { FileField } from '../shell/file-field.tsx'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { defectWords } from './document-words.ts'

export interface Found {
  readonly kept: boolean
  readonly count: number
  readonly defects: readonly documents.LineDefect[]
}

/** A table that is looked at first: nothing is kept before its lines were found to be right. */
export function ImportTable(props: {
  id: string
  title: string
  /** As they stand in the first line. */
  columns: string
  note?: string
  send: (csv: string, keep: boolean) => Promise<Found>
}) {
  const { t, format } = useWords()
  const { id, title, columns, note } = props
  const [file, setFile] = useState<File>()
  const send = useMutation({
    mutationFn: async (keep: boolean) => {
      if (file === undefined) throw new Error('no file')
      return props.send(await file.text(), keep)
    },
  })
  const found = send.data
  const isRight = found !== undefined && found.defects.length === 0 && found.count > 0
  return (
    <section className="stack" aria-labelledby={`import-${id}`}>
      <h2 id={`import-${id}`}>{title}</h2>
      <p>
        {t('documents.columns')} <code className="code">{columns}</code>
      </p>
      {note !== undefined && <p className="quiet">{note}</p>}
      <FileField
        label={t('documents.table')}
        hint={t('documents.tableHint')}
        accept=".csv,text/csv"
        file={file}
        onFile={(chosen) => {
          setFile(chosen)
          send.reset()
        }}
      />
      <div className="buttons">
        <button
          type="button"
          className="button"
          data-kind="quiet"
          disabled={file === undefined || send.isPending}
          onClick={() => send.mutate(false)}
        >
          {t('documents.look')}
        </button>
        {isRight && !found.kept && (
          <button
            type="button"
            className="button"
            disabled={send.isPending}
            onClick={() => send.mutate(true)}
          >
            {t('documents.keep', { count: format.number(found.count) })}
          </button>
        )}
      </div>
      {send.isError && <Trouble error={send.error} />}
      <p role="status">
        {found?.kept === true && t('documents.kept', { count: format.number(found.count) })}
        {isRight && !found.kept && t('documents.noDefects')}
        {found !== undefined && found.defects.length > 0 && t('documents.nothingKept')}
      </p>
      {found !== undefined && found.defects.length > 0 && <Defects of={found.defects} />}
    </section>
  )
}

function Defects({ of }: { of: readonly documents.LineDefect[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('documents.line')}</th>
          <th scope="col">{t('documents.column')}</th>
          <th scope="col">{t('documents.whatIsWrong')}</th>
        </tr>
      </thead>
      <tbody>
        {of.map(({ line, column, code, value }) => (
          <tr key={`${line} ${column} ${code} ${value}`}>
            <th scope="row" className="main">
              {format.number(line)}
            </th>
            <td>{column === undefined ? '–' : <code className="code">{column}</code>}</td>
            <td>
              {t(defectWords[code])}
              {value !== undefined && (
                <>
                  : <bdi>{value}</bdi>
                </>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
