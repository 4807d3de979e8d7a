import { address, incidents } from '@comity/contract'
import { useWords } from '../shell/words.tsx'

const names = { csv: 'CSV', json: 'JSON', stix: 'STIX 2.1' } as const

/** What is shown, to take along: as the reader sees it. */
export function Exports({ query }: { query: Readonly<Record<string, string>> }) {
  const { t } = useWords()
  return (
    <p className="small no-print">
      {t('shell.export')}:{' '}
      {incidents.exportFormats.map((format) => (
        <span key={format}>
          <a href={address(incidents.incidentExport.path, {}, { ...query, format })} download>
            <bdi>{names[format]}</bdi>
          </a>{' '}
        </span>
      ))}
      <span className="quiet">{t('incidents.exportNote')}</span>
    </p>
  )
}
