import type { incidents } from '@comity/contract'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { confidenceWords, originWords } from './incident-words.ts'

/** What was reported of where it came from, one by one; beside each stands what it does not say. */
export function Origins({ origins }: { origins: incidents.Incident['origins'] }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="origins">
      <h2 id="origins">{t('incidents.origins')}</h2>
      {origins.length === 0 ? (
        <p className="quiet">{t('incidents.originsNone')}</p>
      ) : (
        <Table named>
          <thead>
            <tr>
              <th scope="col">{t('incidents.originKind')}</th>
              <th scope="col">{t('incidents.value')}</th>
              <th scope="col">{t('incidents.originSource')}</th>
              <th scope="col">{t('incidents.confidence')}</th>
            </tr>
          </thead>
          <tbody>
            {origins.map(({ kind, value, source, confidence }) => (
              <tr key={`${kind} ${value} ${source}`}>
                <th scope="row" className="main">
                  {t(originWords[kind])}
                </th>
                <td>
                  <div>
                    <bdi className={kind === 'place' ? undefined : 'code'}>{value}</bdi>{' '}
                    <span className="small quiet origin-remark">{t('incidents.originRemark')}</span>
                  </div>
                </td>
                <td>
                  <bdi>{source}</bdi>
                </td>
                <td>{t(confidenceWords[confidence])}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      )}
    </section>
  )
}
