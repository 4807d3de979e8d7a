import type { laws } from '@comity/contract'
import { spreadOf } from '@comity/laws'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { groupNames, membersOn } from '../directory/index.ts'
import { articleLines } from './article-store.ts'
import { cellsOn, statesHeld } from './cell-store.ts'
import { notice } from './notice.ts'

export interface MatrixChoice {
  readonly reference?: string | undefined
  readonly article?: string | undefined
  readonly group?: string | undefined
  /** Articles on which no law is held too. */
  readonly all?: 'true' | undefined
}

/** States by articles on a day, from the cells that are kept. */
export async function matrixOn(
  sql: Query,
  on: string,
  { reference, article, group, all }: MatrixChoice,
): Promise<laws.LawMatrix> {
  const articles = await articleLines(sql, { reference, article, held: all === undefined })
  if (articles.length === 0 && (reference ?? article) !== undefined)
    await requireKnown(sql, reference, article)
  const ids = articles.map(({ id }) => id)
  const members = group === undefined ? undefined : await membersOf(sql, group, on)
  const [cells, states] = await Promise.all([
    cellsOn(sql, on, ids, members),
    members ?? statesHeld(sql),
  ])
  const measures = new Map<string, number>()
  for (const { state, article: of, k } of cells)
    if (k !== undefined) measures.set(`${of} ${state}`, k)
  return {
    ...{ on, states: [...states], articles: [...articles], cells: [...cells] },
    sums: ids.map((id) => ({
      article: id,
      ...spreadOf(states.map((state) => measures.get(`${id} ${state}`))),
    })),
    notice,
  }
}

async function membersOf(sql: Query, group: string, on: string): Promise<readonly string[]> {
  const members = await membersOn(sql, group, on)
  if (members.length === 0 && !(await groupNames(sql)).has(group))
    throw new Problem('not-found', 'group-unknown', `There is no group ${group}.`, {
      params: { group },
    })
  return members.filter(({ status }) => status === 'member').map(({ state }) => state)
}

/** That nothing is held on it is an answer; that there is no such thing is another. */
async function requireKnown(sql: Query, reference?: string, article?: string): Promise<void> {
  const known = await articleLines(sql, { reference, article, held: false })
  if (known.length > 0) return
  const key = article ?? reference ?? ''
  throw new Problem('not-found', 'law-article-unknown', `Nothing here is called ${key}.`, {
    params: { article: key },
  })
}
