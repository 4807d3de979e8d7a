import { delegations } from '@comity/contract'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { client } from '../shell/client.ts'
import { Table } from '../shell/table.tsx'
import { Trouble } from '../shell/trouble.tsx'
import { useWords } from '../shell/words.tsx'
import { refreshConferences } from './queries.ts'

/** A list of delegations as a file: looked at first, entered when nothing in it is wrong. */
export function ImportFile({ conference }: { conference: string }) {
  const { t, format } = useWords()
  const [csv, setCsv] = useState<string>()
  const send = useMutation({
    mutationFn: (given: { csv: string; enter: boolean }) =>
      client.call(delegations.importDelegations, { params: { conference }, body: given }),
    onSuccess: refreshConferences,
  })
  const look = async (file: File | undefined) => {
    send.reset()
    setCsv(undefined)
    if (file === undefined) return
    const text = await file.text()
    setCsv(text)
    send.mutate({ csv: text, enter: false })
  }
  const found = send.data
  return (
    <section className="form box" aria-labelledby="import">
      <h2 id="import">{t('conferences.importFile')}</h2>
      <p>{t('conferences.importLead', { columns: format.list(delegations.delegationColumns) })}</p>
      <label className="field">
        <span className="label">{t('conferences.file')}</span>
        <input
          type="file"
          accept=".csv,text/csv"
          // The same file, corrected meanwhile, is a choice too.
          onClick={({ currentTarget }) => {
            currentTarget.value = ''
          }}
          onChange={({ target }) => void look(target.files?.[0])}
        />
      </label>
      {send.isError && <Trouble error={send.error} />}
      <div role="status">
        {found !== undefined && found.defects.length > 0 && (
          <>
            <p>{t('conferences.importDefects', { count: found.defects.length })}</p>
            <Defects rows={found.defects} />
          </>
        )}
        {found !== undefined && found.defects.length === 0 && (
          <p>
            {found.entered
              ? t('conferences.importEntered', { count: found.rows })
              : t('conferences.importReady', { count: found.rows })}
          </p>
        )}
      </div>
      {found?.defects.length === 0 && found.rows > 0 && !found.entered && csv !== undefined && (
        <button
          type="button"
          className="button"
          disabled={send.isPending}
          onClick={() => send.mutate({ csv, enter: true })}
        >
          {t('conferences.enterImport')}
        </button>
      )}
    </section>
  )
}

function Defects({ rows }: { rows: readonly delegations.DelegationDefect[] }) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col" className="number">
            {t('conferences.line')}
          </th>
          <th scope="col">{t('conferences.wrong')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ line, code, value }) => (
          <tr key={`${line} ${code}`}>
            <th scope="row" className="number">
              {format.number(line)}
            </th>
            <td>
              {t(`conferences.defect_${code}`)}
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
