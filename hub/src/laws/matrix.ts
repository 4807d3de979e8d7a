import { laws } from '@comity/contract'
import { spreadOf } from '@comity/laws'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { groupNames, membersOn } from '../directory/index.ts'
import { articleLines } from './article-store.ts'
import { articleUnknown } from './asked.ts'
import { columnsOn, statesHeld } from './cell-store.ts'
import { notice } from './notice.ts'

export interface MatrixChoice {
  readonly reference?: string | undefined
  readonly article?: string | undefined
  readonly group?: string | undefined
  /** Articles on which no law is held too. */
  readonly all?: 'true' | undefined
}

/** States by articles on a day, from the cells that are kept, as JSON: the cells are texts already. */
export async function matrixText(
  sql: Query,
  on: string,
  { reference, article, group, all }: MatrixChoice,
): Promise<string> {
  const articles = await articleLines(sql, { reference, article, held: all === undefined })
  if (articles.length === 0) await requireKnown(sql, reference, article)
  const ids = articles.map(({ id }) => id)
  const members = group === undefined ? undefined : await membersOf(sql, group, on)
  const [columns, states] = await Promise.all([
    columnsOn(sql, on, ids, members),
    members ?? statesHeld(sql),
  ])
  const byArticle = new Map(columns.map((column) => [column.article, column]))
  const head: Omit<laws.LawMatrix, 'cells'> = {
    ...{ on, states: [...states], articles },
    sums: ids.map((id) => {
      const known = byArticle.get(id)?.measures ?? []
      return { article: id, ...spreadOf(states.map((_, at) => known[at])) }
    }),
    notice,
  }
  const cells = ids.flatMap((id) => byArticle.get(id)?.cells ?? []).join(',')
  return `${JSON.stringify(head).slice(0, -1)},"cells":[${cells}]}`
}

/** The same as a value. */
export const matrixOn = async (
  sql: Query,
  on: string,
  choice: MatrixChoice,
): Promise<laws.LawMatrix> =>
  laws.lawMatrix.reply.parse(JSON.parse(await matrixText(sql, on, choice)))

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
  const key = article ?? reference
  if (known.length === 0 && key !== undefined) throw articleUnknown(key)
}
