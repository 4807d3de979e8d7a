import { decisions, states } from '@comity/facts'

const head =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link'

const usual = ['BRA,BRAZIL,Y', 'IND,INDIA,Y', 'USA,UNITED STATES,N']

/** A file as the UN Digital Library lays them out; `more` gives other rows of a decision. */
export function undl(
  symbols: readonly string[],
  more: (symbol: string, at: number) => readonly string[] = () => [],
): string {
  const rows = symbols.flatMap((symbol, at) => {
    const [, , session = '', number = ''] = symbol.split('/')
    const day = String(1 + (at % 28)).padStart(2, '0')
    const cast = [...usual, ...more(symbol, at)]
    const tail = `2023-11-${day},${session},${symbol},,"A text, made up",,,,,,,,`
    return cast.map((one) => `${session}${number},${one},${tail}`)
  })
  return [head, ...rows].join('\n')
}

const alpha3 = new Map(states.map((state) => [state.code, state.alpha3]))
const letters = { yes: 'Y', no: 'N', abstain: 'A', not_voting: 'X', suspended: 'X' } as const
const numbers = { yes: 1, no: 3, abstain: 2, not_voting: 8, suspended: 8 } as const

const rollOf = (symbol: string) => {
  const fact = decisions.find(({ id }) => id === symbol)
  if (!fact) throw new Error(`The starter record holds no ${symbol}`)
  const ways = Object.keys(letters) as (keyof typeof letters)[]
  const roll = ways.flatMap((way) => (fact.roll[way] ?? []).map((code) => ({ code, way })))
  return { fact, roll }
}

/** A decision of the starter record as a file would have it. */
export function decisionsAs(format: 'undl', symbol: string): string {
  const { fact, roll } = rollOf(symbol)
  if (format !== 'undl') throw new Error(format)
  const rows = roll.map(
    ({ code, way }) =>
      `1,${alpha3.get(code)},${code},${letters[way]},${fact.date},${fact.session},${symbol},,t,,,,,,,,`,
  )
  return [head, ...rows].join('\n')
}

const columns = [...alpha3.values()]
export const matrixHead = (): string => ['rcid', 'date', ...columns].join(',')

/** The same as one row of Voeten's matrix. */
export function matrixRow(rcid: string, symbol: string): string {
  const { fact, roll } = rollOf(symbol)
  const by = new Map(roll.map(({ code, way }) => [alpha3.get(code), numbers[way]]))
  return [rcid, fact.date, ...columns.map((code) => by.get(code) ?? 9)].join(',')
}
