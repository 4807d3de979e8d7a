import type { proposals } from '@comity/contract'
import { Party } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { CompareVersions } from './compare-versions.tsx'
import { howWords } from './proposal-words.ts'

/** The versions there were, how each came to be, and what changed from one to another. */
export function Versions({ proposal }: { proposal: proposals.Proposal }) {
  const { t, format } = useWords()
  const { versions } = proposal
  return (
    <section className="stack" aria-labelledby="versions">
      <h2 id="versions">{t('proposals.versions')}</h2>
      <Table named>
        <thead>
          <tr>
            <th scope="col">{t('proposals.version')}</th>
            <th scope="col">{t('proposals.what')}</th>
            <th scope="col">{t('proposals.who')}</th>
            <th scope="col">{t('proposals.when')}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map((one) => (
            <tr key={one.version}>
              <th scope="row" className="main">
                {format.number(one.version)}
              </th>
              <td>
                <span>
                  {t(howWords[one.how])}
                  {one.reason !== undefined && (
                    <span className="small quiet below" dir="auto">
                      {t('proposals.reasons', { reasons: one.reason })}
                    </span>
                  )}
                </span>
              </td>
              <td>{one.by === undefined ? '–' : <Party entry={one.by} />}</td>
              <td>
                <When at={one.at} />
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
      {versions.length > 1 && <CompareVersions proposal={proposal} />}
    </section>
  )
}
