import type { agreement } from '@comity/contract'
import { Fold } from '../shell/fold.tsx'
import { Table } from '../shell/table.tsx'
import { useWords } from '../shell/words.tsx'

/** How two stood towards each other: the counts first, then what is made of them. */
export function Measures({ pair }: { pair: agreement.Measures }) {
  const { t, format } = useWords()
  const counts = [
    [t('agreement.same'), pair.same],
    [t('agreement.partial'), pair.partial],
    [t('agreement.opposite'), pair.opposite],
  ] as const
  return (
    <section className="stack">
      <p>{t('agreement.common', { count: pair.votes })}</p>
      <ul className="vote-legend">
        {counts.map(([name, count]) => (
          <li key={name}>
            {name} <strong>{format.number(count)}</strong>{' '}
            <span className="quiet">{format.percent(count / pair.votes)}</span>
          </li>
        ))}
      </ul>
      <Figures
        rows={[
          [t('agreement.agreement'), pair.agreement],
          [t('agreement.kappa'), pair.kappaLinear],
          [t('agreement.pi'), pair.piLinear],
        ]}
      />
      <p className="quiet">{t('agreement.agreementHint')}</p>
      <p className="quiet">{t('agreement.beyondHint')}</p>
      <Fold title={t('agreement.otherMeasures')}>
        <Figures
          rows={[
            [t('agreement.sAbsolute'), pair.sAbsolute],
            [t('agreement.sSquared'), pair.sSquared],
            [t('agreement.kappaSquared'), pair.kappaSquared],
            [t('agreement.piSquared'), pair.piSquared],
          ]}
        />
      </Fold>
    </section>
  )
}

function Figures({
  rows,
}: {
  rows: readonly (readonly [name: string, value: number | undefined])[]
}) {
  const { t } = useWords()
  return (
    <Table named>
      <thead>
        <tr>
          <th scope="col">{t('agreement.measure')}</th>
          <th scope="col" className="number">
            {t('agreement.value')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td className="number">
              <Figure value={value} />
            </td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

/** A measure to three decimals; a dash where it has no value. */
export function Figure({ value }: { value: number | undefined }) {
  const { format } = useWords()
  return <bdi>{value === undefined ? '–' : format.fixed(value, 3)}</bdi>
}
