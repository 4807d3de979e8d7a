import { laws as contract } from '@comity/contract'
import type { LawBook, Mapping } from '@comity/laws'
import type { Hono } from 'hono'
import type { HubContext } from '../core/context.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { askedArticle, askedDay, referenceOf, requireStates } from './asked.ts'
import { cellOf } from './cell.ts'
import { materialOf, withoutTexts } from './material.ts'
import { notice } from './notice.ts'
import { bookOf, stateOfVersion } from './read-store.ts'

/** What is held of the law of one state. */
export function registerStateLaws(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.lawCell, async ({ params: { state, article: id }, query }) => {
    await requireStates(sql, [state])
    const book = await bookOf(sql, [state], [id])
    const article = askedArticle(book, id)
    const cell = await cellOf(sql, book, state, article, askedDay(hub, query.on))
    const reference = referenceOf(book, article)
    return contract.lawCell.reply.parse({ ...cell, article, reference, notice })
  })

  mount(app, hub, contract.provisionVersion, async ({ params }) => {
    const state = await stateOfVersion(sql, params.version)
    const book = await bookOf(sql, state === undefined ? [] : [state])
    const version = book.version(params.version)
    if (version === undefined)
      throw new Problem('not-found', 'law-version-unknown', 'There is no such version of a law.', {
        params: { version: params.version },
      })
    const mappings = book.laws.mappings.filter(({ versionIds }) => versionIds.includes(version.id))
    const history = book.laws.versions.filter(
      ({ provisionId }) => provisionId === version.provisionId,
    )
    const material = withoutTexts(await materialOf(sql, book, mappings, history))
    const articles = articlesIn(book, mappings)
    return contract.provisionVersion.reply.parse({ version, history, material, articles, notice })
  })

  mount(app, hub, contract.stateLaws, async ({ params: { state } }) => {
    await requireStates(sql, [state])
    const book = await bookOf(sql, [state])
    const { mappings, versions } = book.laws
    const material = withoutTexts(await materialOf(sql, book, mappings, versions))
    const coopRules = book.laws.coopRules.filter(({ stateId }) => stateId === state)
    const articles = articlesIn(book, mappings)
    return contract.stateLaws.reply.parse({ material, articles, coopRules, notice })
  })
}

function articlesIn({ laws }: LawBook, mappings: readonly Mapping[]) {
  const mapped = new Set(mappings.map(({ articleId }) => articleId))
  return laws.articles.filter(({ id }) => mapped.has(id))
}
