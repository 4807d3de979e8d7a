import { type Article, type Day, type LawBook, parseDay, type Reference } from '@comity/laws'
import type { HubContext } from '../core/context.ts'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { unknownStates } from './state-store.ts'

/** The day asked for, or today. */
export function askedDay({ clock }: HubContext, asked: string | undefined): Day {
  const day = parseDay(asked ?? clock.now().toISOString().slice(0, 10))
  if (day === undefined) throw new RangeError(`not a day: ${asked}`)
  return day
}

/** @throws Problem `law-article-unknown` */
export function askedArticle(book: LawBook, id: string): Article {
  const article = book.article(id)
  if (article) return article
  throw articleUnknown(id)
}

export const articleUnknown = (article: string): Problem =>
  new Problem('not-found', 'law-article-unknown', `Nothing here is called ${article}.`, {
    params: { article },
  })

export function referenceOf({ laws }: LawBook, { referenceId }: Article): Reference {
  const found = laws.references.find(({ id }) => id === referenceId)
  if (found) return found
  throw articleUnknown(referenceId)
}

/** @throws Problem `state-unknown` for a code that is no state’s here */
export async function requireStates(sql: Query, codes: readonly string[]): Promise<void> {
  const [code] = await unknownStates(sql, codes)
  if (code === undefined) return
  throw new Problem('not-found', 'state-unknown', `No state has the code ${code}.`, {
    params: { code },
  })
}
