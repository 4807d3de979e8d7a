import { laws as contract } from '@comity/contract'
import { type Article, LawBook, type Laws, readLaws, type StateCode } from '@comity/laws'
import { connect } from '../connection.ts'
import { usage } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { starterLaws } from './starter-laws.ts'

/** The laws that a question is answered from, and what is said of them. */
export interface HeldLaws {
  readonly book: LawBook
  /** Articles on offences that may be asked about. */
  readonly articles: readonly Article[]
  /** What every answer ends with. */
  readonly notice: string
}

export interface FromHub {
  readonly hub?: string
}

/** The option of each command that may ask a hub; one that was signed in to is not asked by itself. */
export const hubOption = [
  '--hub <url>',
  'the laws that this hub holds; otherwise those that come with the command',
] as const

const most = 20

/**
 * The laws that come with the command, or those of these states from the hub that was named. A question is
 * answered here either way: a hub is told of which states, and nothing of the case.
 */
export async function heldLaws(
  terminal: Terminal,
  { hub }: FromHub,
  states: readonly StateCode[],
): Promise<HeldLaws> {
  if (hub === undefined) return starter()
  const { client } = await connect(terminal, { hub })
  const parts: Laws[] = []
  for (let at = 0; at < Math.max(1, states.length); at += most) {
    const query = { states: states.slice(at, at + most).join(',') }
    parts.push(readLaws(await client.call(contract.lawRecord, { query })))
  }
  const book = new LawBook(together(parts))
  const articles = book.laws.articles.filter(({ group }) => group === 'offence')
  return { book, articles, notice: hubNotice }
}

export function starter(): HeldLaws {
  const book = starterLaws()
  const mapped = new Set(book.laws.mappings.map(({ articleId }) => articleId))
  const articles = book.laws.articles.filter(
    ({ id, group }) => group === 'offence' && mapped.has(id),
  )
  return { book, articles, notice: starterNotice }
}

const advice = 'No legal advice: a competent authority decides.'
const nothing = 'What is not held, or was not found, says nothing about a law.'
const starterNotice = `${advice} The laws were coded by one person and reviewed by nobody. ${nothing}`
const hubNotice = `${advice} ${nothing}`

export function articleNamed({ articles }: HeldLaws, id: string): Article {
  const found = articles.find((article) => article.id === id)
  if (found) return found
  const all = articles.map((article) => `${article.id} (${article.title.en})`)
  throw usage(`No laws are held on ${id}. There are ${all.join(', ')}.`)
}

/** Of several replies, each thing once: what laws are held against is in all of them. */
function together(parts: readonly Laws[]): Laws {
  const once = <Thing extends { readonly id: string }>(of: (laws: Laws) => readonly Thing[]) => [
    ...new Map(parts.flatMap((part) => of(part).map((thing) => [thing.id, thing]))).values(),
  ]
  return {
    references: once((laws) => laws.references),
    articles: once((laws) => laws.articles),
    sources: once((laws) => laws.sources),
    statutes: once((laws) => laws.statutes),
    provisions: once((laws) => laws.provisions),
    versions: once((laws) => laws.versions),
    mappings: once((laws) => laws.mappings),
    coopRules: once((laws) => laws.coopRules),
    participations: parts.flatMap((laws) => laws.participations),
    penalties: parts.flatMap((laws) => laws.penalties),
    rules: parts.flatMap((laws) => laws.rules),
  }
}
