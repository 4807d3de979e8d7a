import { createHash } from 'node:crypto'
import type { SignedIn } from '@comity/policy'
import { recordAct } from '../core/audit.ts'
import type { HubContext } from '../core/context.ts'
import { type Tx, transaction } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { held } from './acts.ts'
import type { FileText } from './files/thread-messages.ts'
import type { Lang } from './store.ts'
import { type Before, readText, shownLine, type TextPart, withoutText } from './text.ts'
import * as store from './text-store.ts'

/**
 * Title and text of a draft in one language. A text that is left out stays; so does a file that was put in
 * beside it, and not one of the version before, which holds another text.
 */
export async function write(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  lang: Lang,
  { title, text }: { readonly title: string; readonly text?: string | undefined },
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'document.write', thing: `document:${id}` })
    const { draft } = await held(tx, id)
    const own = await store.findText(tx, id, draft.version, lang)
    const prior = await before(tx, id, draft.version, lang)
    const part = text === undefined ? own : readText(text, lang, prior)
    if (part === undefined)
      throw new Problem('invalid', 'document-empty', 'Put in a text or a file first.')
    await store.saveText(tx, id, draft.version, {
      ...part,
      ...{ lang, title: shownLine(title) },
      ...(text !== undefined && own?.file === prior.earlier?.file
        ? { file: null, fileName: null }
        : { file: own?.file ?? null, fileName: own?.fileName ?? null }),
    })
  })
}

export interface Uploaded {
  readonly name: string
  readonly title: string | undefined
  readonly media: string
  readonly bytes: Uint8Array
  readonly found: FileText
}

/** Keeps a file with the text that was read of it, instead of file and text that were there. */
export async function upload(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  lang: Lang,
  { name, title, media, bytes, found }: Uploaded,
): Promise<void> {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, {
      ...{ action: 'document.upload', thing: `document:${id}` },
      detail: { lang, name, sha256 },
    })
    const { draft } = await held(tx, id)
    const own = await store.findText(tx, id, draft.version, lang)
    const part = partOf(found, lang, await before(tx, id, draft.version, lang))
    await store.insertFile(tx, id, { sha256, media, bytes })
    await store.saveText(tx, id, draft.version, {
      ...part,
      ...{ lang, file: sha256, fileName: name },
      title: shownLine(title ?? own?.title ?? firstWords(part) ?? name),
    })
    await store.dropFiles(tx, id)
  })
}

export async function remove(
  hub: HubContext,
  actor: SignedIn,
  id: string,
  lang: Lang,
): Promise<void> {
  await transaction(hub.db, async (tx) => {
    await recordAct(tx, actor, { action: 'document.write', thing: `document:${id}` })
    const { draft } = await held(tx, id)
    await store.deleteText(tx, id, draft.version, lang)
    await store.dropFiles(tx, id)
  })
}

/** What the text of a draft follows. */
export async function before(tx: Tx, id: string, version: number, lang: Lang): Promise<Before> {
  const [earlier, other] = [
    await store.findText(tx, id, version - 1, lang),
    await store.otherText(tx, id, version, lang),
  ]
  return { earlier, other }
}

/** A file whose text cannot be taken as it was read is kept by itself: its text may be pasted. */
function partOf({ text, notes }: FileText, lang: Lang, before: Before): TextPart {
  if (text === '') return withoutText(before, notes)
  try {
    const part = readText(text, lang, before)
    return { ...part, notes: [...notes, ...part.notes] }
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    return withoutText(before, [...notes, { code: 'text_not_taken' }])
  }
}

const firstWords = ({ blocks }: TextPart): string | undefined => blocks?.[0]?.text.slice(0, 200)
