import { type Client, type votes as contract, RefusedError, votes } from '@comity/contract'
import { type DecisionFact, decisions, groups, relations } from '@comity/facts'
import {
  checkedSheet,
  checkText,
  compare,
  csvSheet,
  type Decision,
  decisionSheet,
  rowSheet,
} from '@comity/votes'
import { usage } from '../failure.ts'
import { starterRecord } from './starter-record.ts'

export type Checked = Omit<contract.Checked, 'decisions' | 'parts'> & {
  readonly parts: readonly Omit<contract.ClaimPart, 'groups'>[]
}

/** Where votes are read from: a hub, or the record that comes with the command. */
export interface VotesSource {
  /** Said to whoever reads: where the answer comes from. */
  readonly name: string
  list(words: string): Promise<readonly contract.DecisionRow[]>
  decision(symbol: string): Promise<contract.Decision>
  csv(symbol: string): Promise<string>
  compare(first: string, second: string): Promise<contract.DecisionComparison>
  check(text: string, on: string | undefined): Promise<Checked>
}

export function hubSource(client: Client, url: string): VotesSource {
  return {
    name: url,
    async list(words) {
      const rows: contract.DecisionRow[] = []
      let cursor: string | undefined
      do {
        const page = await client.call(votes.decisions, { query: { q: words, cursor, limit: 200 } })
        rows.push(...page.items)
        cursor = page.next
      } while (cursor !== undefined)
      return rows
    },
    decision: (symbol) => client.call(votes.decision, { query: { symbol } }),
    async csv(symbol) {
      const call = { query: { symbol, format: 'csv' as const } }
      return (await client.open(votes.decisionExport, call)).text()
    },
    compare: (first, second) => client.call(votes.compareDecisions, { query: { first, second } }),
    check: (text, on) => client.call(votes.checkClaim, { body: { text, on } }),
  }
}

export const isRefused = (error: unknown): error is RefusedError => error instanceof RefusedError

/** Needs no hub and no network. */
export function starterSource(): VotesSource {
  const record = starterRecord()
  const pairs = decisions.map((fact, i) => ({ fact, decision: record.decisions[i] }))
  const found = (symbol: string): { fact: DecisionFact; decision: Decision } => {
    const asked = symbol.toUpperCase()
    const short = /^\d/.test(asked) ? `A/RES/${asked}` : asked
    const pair = pairs.find(({ fact }) =>
      [fact.id, ...fact.symbols].some((one) => one.toUpperCase() === short),
    )
    if (!pair?.decision)
      throw usage(
        `The starter record holds no ${symbol}: \`comity votes list\` lists what it holds.`,
      )
    return { fact: pair.fact, decision: pair.decision }
  }
  const namesOf = new Map(groups.map((group) => [group.id, group.names]))
  return {
    name: 'the starter record that comes with this command',
    async list(words) {
      const keys = words
        .toLowerCase()
        .split(/\s+/)
        .filter((word) => word !== '')
      const textOf = ({ id, title, symbols, subjects }: DecisionFact) =>
        [id, title, ...symbols, ...subjects].join(' ').toLowerCase()
      return decisions
        .filter((fact) => keys.every((key) => textOf(fact).includes(key)))
        .map(rowSheet)
        .sort((a, b) => (a.date < b.date ? 1 : -1))
    },
    async decision(symbol) {
      const { fact } = found(symbol)
      const sheet = decisionSheet(fact, record.memberships)
      return {
        ...sheet,
        groups: sheet.groups.map((one) => ({ ...one, names: { ...namesOf.get(one.group) } })),
        related: relatedTo(fact.id).map(({ kind, id }) => ({
          kind,
          decision: rowSheet(found(id).fact),
        })),
      }
    },
    csv: async (symbol) => csvSheet(found(symbol).fact),
    async compare(first, second) {
      const [one, other] = [found(first), found(second)]
      const result = compare(one.decision, other.decision)
      return {
        first: rowSheet(one.fact),
        second: rowSheet(other.fact),
        cells: result.cells.map((cell) => ({ ...cell, members: [...cell.members] })),
        onlyFirst: [...result.onlyFirst],
        onlySecond: [...result.onlySecond],
      }
    },
    async check(text, on) {
      return checkedSheet(
        checkText(text, record, on === undefined ? {} : { on: found(on).fact.id }),
      )
    },
  }
}

type RelatedKind = contract.Decision['related'][number]['kind']

function relatedTo(id: string): { kind: RelatedKind; id: string }[] {
  const back: Readonly<Record<string, RelatedKind>> = {
    rival: 'rival',
    same_session: 'same_session',
    successor: 'predecessor',
    committee: 'plenary',
  }
  return relations.flatMap(({ kind, of, to }) => {
    if (of === id) return [{ kind, id: to }]
    const backward = back[kind]
    return to === id && backward ? [{ kind: backward, id: of }] : []
  })
}
