import { type Client, type votes as contract, RefusedError, votes } from '@comity/contract'
import { type DecisionFact, decisions, groups, relations } from '@comity/facts'
import {
  checkedSheet,
  checkText,
  compare,
  csvSheet,
  type Decision,
  decisionSheet,
  groupResult,
  groupSheet,
  rowSheet,
  tallyOf,
  type Vote,
} from '@comity/votes'
import { everyPage } from '../every-page.ts'
import { usage } from '../failure.ts'
import { starterRecord } from './starter-record.ts'

export type Checked = Omit<contract.Checked, 'decisions' | 'parts'> & {
  readonly parts: readonly Omit<contract.ClaimPart, 'groups'>[]
}

/** Which decisions are meant. */
export interface RecordChoice {
  readonly session?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
}

export type StateRecord = Omit<contract.StateRecord, 'next'>
export type GroupRecord = Omit<contract.GroupRecord, 'next' | 'items'> & {
  readonly items: readonly {
    readonly decision: contract.DecisionRow
    readonly result: Omit<contract.GroupResult, 'names'>
  }[]
}

/** Where votes are read from: a hub, or the record that comes with the command. */
export interface VotesSource {
  /** Said to whoever reads: where the answer comes from. */
  readonly name: string
  list(words: string): Promise<readonly contract.DecisionRow[]>
  decision(symbol: string): Promise<contract.Decision>
  csv(symbol: string): Promise<string>
  compare(first: string, second: string): Promise<contract.DecisionComparison>
  stateRecord(
    state: string,
    choice: RecordChoice & { vote?: Vote | undefined },
  ): Promise<StateRecord>
  groupRecord(group: string, choice: RecordChoice): Promise<GroupRecord>
  check(text: string, on: string | undefined): Promise<Checked>
}

export function hubSource(client: Client, url: string): VotesSource {
  return {
    name: url,
    async list(words) {
      const { items } = await everyPage((cursor) =>
        client.call(votes.decisions, { query: { q: words, cursor, limit: 200 } }),
      )
      return items
    },
    decision: (symbol) => client.call(votes.decision, { query: { symbol } }),
    async csv(symbol) {
      const call = { query: { symbol, format: 'csv' as const } }
      return (await client.open(votes.decisionExport, call)).text()
    },
    stateRecord: (state, choice) =>
      everyPage((cursor) => {
        const query = { ...choice, cursor, limit: 200 }
        return client.call(votes.stateRecord, { params: { state }, query })
      }),
    groupRecord: (group, choice) =>
      everyPage((cursor) => {
        const query = { ...choice, cursor, limit: 200 }
        return client.call(votes.groupRecord, { params: { group }, query })
      }),
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
  /** Those whose roll call is held, the latest first. */
  const chosen = ({ session, from, to }: RecordChoice) =>
    pairs
      .flatMap(({ fact, decision }) => (decision ? [{ fact, decision }] : []))
      .filter(
        ({ decision: { roll, date, ...one } }) =>
          roll.size > 0 &&
          (session === undefined || one.session === session) &&
          (from === undefined || date >= from) &&
          (to === undefined || date <= to),
      )
      .sort((a, b) => (a.fact.date < b.fact.date ? 1 : -1))
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
    async stateRecord(state, { vote, ...choice }) {
      const held = chosen(choice)
      const stood = held.flatMap(({ fact, decision }) => {
        const own = decision.roll.get(state)
        return own === undefined ? [] : [{ vote: own, decision: rowSheet(fact) }]
      })
      const items = stood.filter((one) => vote === undefined || one.vote === vote)
      const counts = tallyOf(stood.map((one) => one.vote))
      return { items, total: items.length, counts, held: held.length }
    },
    async groupRecord(group, choice) {
      if (!namesOf.has(group)) throw usage(`The starter record knows no group ${group}.`)
      const held = chosen(choice)
      const items = held
        .map(({ fact, decision }) => ({
          decision: rowSheet(fact),
          result: groupSheet(groupResult(decision, record.memberships, group)),
        }))
        .filter(({ result }) => result.members.length > result.outside.length)
      return { items, total: items.length, held: held.length }
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
