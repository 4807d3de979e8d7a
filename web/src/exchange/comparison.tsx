import { placed } from '../shell/placed.ts'
import { useWords } from '../shell/words.tsx'
import { diffFields, diffWords } from './diff.ts'

/** What differs between two versions, field by field and word by word; words carry it, not colour alone. */
export function Comparison(props: {
  before: Readonly<Record<string, unknown>>
  after: Readonly<Record<string, unknown>>
}) {
  const { t } = useWords()
  const changes = diffFields(props.before, props.after)
  if (changes.length === 0) return <p>{t('exchange.noDifference')}</p>
  return (
    <table className="table comparison">
      <thead>
        <tr>
          <th scope="col">{t('exchange.field')}</th>
          <th scope="col">{t('exchange.difference')}</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row" className="code">
              {path}
            </th>
            <td dir="auto">
              {placed(diffWords(before ?? '', after ?? '')).map(({ key, kind, text }) =>
                kind === 'same' ? (
                  text
                ) : kind === 'added' ? (
                  <ins key={key}>{text}</ins>
                ) : (
                  <del key={key}>{text}</del>
                ),
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
