import type { exchange } from '@comity/contract'
import { Scroller } from '../shell/scroller.tsx'
import { useWords } from '../shell/words.tsx'

export type Finding = NonNullable<exchange.ObjectOutcome['findings']>[number]

/** Findings as a table: how grave, what, where, and the clause of the standard. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const { t } = useWords()
  return (
    <Scroller name={t('exchange.findings')}>
      <table className="table findings">
        <thead>
          <tr>
            <th scope="col">{t('exchange.level')}</th>
            <th scope="col">{t('exchange.finding')}</th>
            <th scope="col">{t('exchange.path')}</th>
            <th scope="col">{t('exchange.clause')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => (
            <tr key={`${finding.code} ${finding.path} ${finding.message}`}>
              <td className="tight">
                {finding.level === 'error' ? t('exchange.error') : t('exchange.warning')}
              </td>
              <td>
                <span lang="en" dir="ltr">
                  {finding.message}
                </span>
                <br />
                <code className="ltr small quiet">{finding.code}</code>
              </td>
              <td className="code small">{finding.path}</td>
              <td className="small ltr">{finding.clause}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scroller>
  )
}
