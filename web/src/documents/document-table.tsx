import type { documents } from '@comity/contract'
import { languages } from '@comity/words'
import { Link } from '@tanstack/react-router'
import { Written } from '../meetings/written.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import { kindWords } from './document-words.ts'

/** Documents, each under its symbol; where they belong only where that is not said above. */
export function DocumentTable(props: {
  rows: readonly documents.DocumentRow[]
  withPlace?: boolean
}) {
  const { t, format } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('documents.symbol')}</th>
          <th scope="col">{t('documents.documentTitle')}</th>
          <th scope="col">{t('meetings.kind')}</th>
          {props.withPlace === true && <th scope="col">{t('documents.belongsTo')}</th>}
          <th scope="col">{t('documents.languages')}</th>
          <th scope="col">{t('documents.dated')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row.id}>
            <th scope="row" className="main">
              <DocumentLink row={row} />
              {row.status === 'draft' && (
                <span className="tag">{t('documents.inPreparation')}</span>
              )}
              {row.audience === 'group' && (
                <span className="tag">{t('statements.forMembers')}</span>
              )}
            </th>
            <td>
              <Title titles={row.titles} />
            </td>
            <td>{t(kindWords[row.kind])}</td>
            {props.withPlace === true && (
              <td>
                <Place row={row} />
              </td>
            )}
            <td>
              <span className="ltr">
                {languages.filter((lang) => row.titles[lang] !== undefined).join(' ') || '–'}
              </span>
            </td>
            <td>{format.date(row.date)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** By its symbol, or while it is prepared to where that is done. */
function DocumentLink({ row }: { row: documents.DocumentRow }) {
  if (row.status === 'draft')
    return (
      <Link to="/documents/prepare/$document" params={{ document: row.id }}>
        <bdi className="ltr">{row.symbol}</bdi>
      </Link>
    )
  return (
    <Link to="/documents/$" params={{ _splat: row.symbol }}>
      <bdi className="ltr">{row.symbol}</bdi>
    </Link>
  )
}

/** In the reader's language, else in English, else in any it has. */
export function Title({ titles }: Pick<documents.DocumentRow, 'titles'>) {
  const { language } = useWords()
  const lang = ([language, 'en', ...languages] as const).find((one) => titles[one] !== undefined)
  if (lang === undefined) return <>–</>
  return <bdi lang={lang === language ? undefined : lang}>{titles[lang]}</bdi>
}

export function Place({ row }: { row: documents.DocumentRow }) {
  const { t } = useWords()
  if (row.session === undefined)
    return (
      <Link to="/bodies/$body" params={{ body: row.body }}>
        <bdi>{row.body}</bdi>
      </Link>
    )
  return (
    <>
      <Link to="/sessions/$session" params={{ session: row.session.id }}>
        <Written texts={row.session.titles} />
      </Link>
      {row.item !== undefined && (
        <span className="below small">
          {t('documents.itemNumber', { number: row.item.number })}
        </span>
      )}
    </>
  )
}
