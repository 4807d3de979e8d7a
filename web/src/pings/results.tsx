import type { pings } from '@comity/contract'
import { Fact } from '../contacts/contact-page.tsx'
import { useWords } from '../shell/words.tsx'

/** Of all desks together; nothing of a single one. */
export function Results({ ping: { results, tooFew } }: { ping: pings.Ping }) {
  const { t } = useWords()
  return (
    <section className="stack" aria-labelledby="results">
      <h2 id="results">{t('pings.results')}</h2>
      <p className="quiet">{t(tooFew ? 'pings.tooFew' : 'pings.resultsLead')}</p>
      {results !== undefined && <Numbers results={results} />}
    </section>
  )
}

function Numbers({ results }: { results: pings.PingResults }) {
  const { t, format } = useWords()
  const { asked, answered, states, byHub, byLink, corrections, median, p90 } = results
  return (
    <dl className="facts">
      <Fact name={t('pings.asked')}>{format.number(asked)}</Fact>
      <Fact name={t('pings.states')}>{format.number(states)}</Fact>
      <Fact name={t('pings.answered')}>
        {format.number(answered)}
        {asked > 0 && ` · ${format.percent(answered / asked)}`}
      </Fact>
      <Fact name={t('pings.byHub')}>{format.number(byHub)}</Fact>
      <Fact name={t('pings.byLink')}>{format.number(byLink)}</Fact>
      <Fact name={t('pings.corrections')}>{format.number(corrections)}</Fact>
      {median !== undefined && <Fact name={t('pings.median')}>{format.lasting(median)}</Fact>}
      {p90 !== undefined && <Fact name={t('pings.p90')}>{format.lasting(p90)}</Fact>}
    </dl>
  )
}
