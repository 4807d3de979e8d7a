import type { laws } from '@comity/contract'
import { Link } from '@tanstack/react-router'
import { useNames } from '../shell/names.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'
import {
  coverageSigns,
  coverageWord,
  maxWord,
  measureWord,
  notHeldWord,
  statusWord,
} from './law-words.ts'
import { TextOf } from './text-of.tsx'

/** Each element of an article, and how it stands in the law of each state. */
export function ElementsBeside({
  article,
  sides,
}: {
  article: laws.LawArticle
  sides: readonly laws.LawCell[]
}) {
  const words = useWords()
  const { t } = words
  const names = useNames()
  const mappingOf = ({ cell, material }: laws.LawCell) =>
    material.mappings.find(({ id }) => id === cell.mappingId)
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('laws.element')}</th>
          {sides.map(({ cell, on }) => (
            <th key={cell.state} scope="col">
              <Link
                to="/laws/$state/$article"
                params={{ state: cell.state, article: article.id }}
                search={{ on }}
              >
                <bdi>{names(`state:${cell.state}`)}</bdi>
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row" className="main">
            {t('laws.status')}
          </th>
          {sides.map(({ cell }) => (
            <td key={cell.state}>
              {cell.coverage === 'not_held' ? (
                notHeldWord(words, cell)
              ) : (
                <span>
                  <span aria-hidden="true">{coverageSigns[cell.coverage]}</span>{' '}
                  {coverageWord(t, cell.coverage)}; {maxWord(t, cell.max)};{' '}
                  {measureWord(words, cell)}
                </span>
              )}
            </td>
          ))}
        </tr>
        {article.elements.map((element) => (
          <tr key={element.id}>
            <th scope="row" className="main">
              <TextOf texts={element.text} />{' '}
              <span className="small quiet">({t(`laws.${element.kind}`)})</span>
            </th>
            {sides.map((side) => {
              const mapping = mappingOf(side)
              return (
                <td key={side.cell.state}>
                  {mapping === undefined ? t('laws.not_held') : statusWord(t, element, mapping)}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
