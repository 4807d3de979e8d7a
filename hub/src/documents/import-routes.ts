import { documents as contract } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import type { Hono } from 'hono'
import { signedIn } from '../access/index.ts'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { csvLines } from '../core/csv-lines.ts'
import { transaction } from '../core/database.ts'
import { mount } from '../core/mount.ts'
import { Problem } from '../core/problem.ts'
import { refuse } from '../core/refuse.ts'
import { uuidv7 } from '../core/uuid.ts'
import { bodyOfSession, bodyThingOf, listItems, readableBody } from '../meetings/index.ts'
import { symbolTaken } from './acts.ts'
import { type Defect, type ImportedWork, readDocumentLines } from './import-lines.ts'
import { mayWrite } from './reading.ts'
import { insertDocument, keyOf, symbolsTaken } from './store.ts'
import { readText, shownLine, type TextPart } from './text.ts'
import { saveText } from './text-store.ts'
import { insertVersion } from './version-store.ts'

/** A work of the table with all that is kept of it. */
interface Prepared extends ImportedWork {
  readonly id: string
  readonly itemId: string | null
  readonly parts: readonly (TextPart & Pick<ImportedWork['texts'][number], 'lang' | 'title'>)[]
}

/** Many documents at once, each as a draft: all of them, or none where a line is wrong. */
export function registerImport(app: Hono, hub: HubContext): void {
  const { sql } = hub

  mount(app, hub, contract.importDocuments, async ({ actor, params, body }) => {
    const of = readableBody(actor, await bodyOfSession(sql, params.session))
    refuse(mayWrite(actor, bodyThingOf(of)))
    const { group } = of
    if (group === null) throw new Error(`Nobody writes in ${of.id}`)
    const { works, defects } = readDocumentLines(csvLines(body.csv), of.audience)
    const found = [...defects, ...(await placeDefects(works, group, params.session))]
    const { prepared, wrong } = prepare(works, await itemsOf(params.session))
    found.push(...wrong)
    const kept = body.keep && found.length === 0 && prepared.length > 0
    if (kept) await keep(signedIn(actor), { body: of.id, group, session: params.session }, prepared)
    return {
      kept,
      documents: prepared.map(({ id, symbol, texts }) => ({
        ...{ symbol, ...(kept ? { id } : {}) },
        texts: texts.map(({ line, lang, title, file }) => ({
          ...{ line, lang, title, ...(file === undefined ? {} : { file }) },
        })),
      })),
      defects: found.sort((a, b) => a.line - b.line),
    }
  })

  const itemsOf = async (session: string): Promise<ReadonlyMap<string, string>> =>
    new Map((await listItems(sql, session)).map(({ number, id }) => [number, id]))

  async function placeDefects(
    works: readonly ImportedWork[],
    group: string,
    session: string,
  ): Promise<Defect[]> {
    const [taken, items] = await Promise.all([
      symbolsTaken(
        sql,
        group,
        works.map(({ symbol }) => symbol),
      ),
      itemsOf(session),
    ])
    return works.flatMap(({ line, symbol, item }): Defect[] => [
      ...(taken.has(keyOf(symbol))
        ? [{ line, column: 'symbol', code: 'taken' as const, value: symbol }]
        : []),
      ...(item !== undefined && !items.has(item)
        ? [{ line, column: 'item', code: 'unknown_item' as const, value: item }]
        : []),
    ])
  }

  async function keep(
    actor: SignedIn,
    place: { readonly body: string; readonly group: string; readonly session: string },
    works: readonly Prepared[],
  ): Promise<void> {
    await transaction(hub.db, async (tx) => {
      await recordAct(tx, actor, {
        ...{ action: 'document.import', thing: `session:${place.session}` },
        detail: { documents: works.length },
      })
      for (const { id, symbol, kind, audience, itemId, date, parts } of works) {
        const row = { id, symbol, kind, audience, ...place, item: itemId }
        // Somebody began one of the same symbol just now: none of these is kept.
        if (!(await insertDocument(tx, row))) throw symbolTaken(symbol)
        await insertVersion(tx, id, { version: 1, date, change: null })
        for (const part of parts) await saveText(tx, id, 1, { ...part, file: null, fileName: null })
      }
    })
  }
}

/** Reads the texts that stand in the table; the first one that holds paragraphs gives the others its ids. */
function prepare(works: readonly ImportedWork[], items: ReadonlyMap<string, string>) {
  const wrong: Defect[] = []
  const prepared = works.map((work): Prepared => {
    const parts: Prepared['parts'][number][] = []
    for (const { line, lang, title, text } of work.texts) {
      if (text === undefined) continue
      const [first] = parts
      const other = first && { ...first, file: null, fileName: null }
      try {
        const part = readText(text, lang, { earlier: undefined, other })
        parts.push({ ...part, lang, title: shownLine(title) })
      } catch (error) {
        if (!(error instanceof Problem)) throw error
        const { paragraph } = error.params ?? {}
        const value = typeof paragraph === 'string' && paragraph !== '' ? { value: paragraph } : {}
        wrong.push({ line, column: 'text', code: 'text_wrong', ...value })
      }
    }
    const itemId = items.get(work.item ?? '') ?? null
    return { ...work, id: uuidv7(), itemId, parts }
  })
  return { prepared, wrong }
}
