import { documents as contract } from '@comity/contract'
import type { SignedIn } from '@comity/policy'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { Problem } from '../core/problem.ts'
import { readBody } from '../core/read-body.ts'
import { createRoom } from '../core/room.ts'
import { createShares, tooManyAtOnce } from '../core/shares.ts'
import { FileError } from './files/file-error.ts'
import { kindOfFile } from './files/kind-of-file.ts'
import { readFile } from './files/reading.ts'

const [pdf, word] = contract.mediaTypes
const mediaOf = { pdf, word } as const

/** Milliseconds in which a file has to come. */
const deadline = 120_000

/** Files that may be held at once, of those by one key; one of them is read at a time. */
const heldOf = perHub(() => ({
  all: createShares(4),
  each: createShares(2),
  reading: createRoom(1),
}))

/** A file as it was sent and what was read of it; what it is, its own bytes say. */
export async function receiveFile(hub: HubContext, actor: SignedIn, request: Request) {
  const { all, each, reading } = heldOf(hub)
  const giveBack = [each.take(actor.key), all.take('')]
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(), deadline)
  try {
    if (giveBack.includes(undefined)) throw tooManyAtOnce()
    requireType(request)
    const bytes = await readBody(request, contract.fileLimit, late.signal)
    clearTimeout(timer)
    const media = mediaOf[kindOfFile(bytes)]
    const leave = await reading.enter(1)
    try {
      return { bytes, media, found: await readFile(bytes) }
    } finally {
      leave()
    }
  } catch (error) {
    throw error instanceof FileError ? problemOf(error) : error
  } finally {
    clearTimeout(timer)
    for (const back of giveBack) back?.()
  }
}

/** A form of another page cannot send these by itself. */
function requireType(request: Request): void {
  const type = request.headers.get('content-type') ?? ''
  const allowed = ['application/octet-stream', ...contract.mediaTypes]
  if (allowed.some((one) => type === one || type.startsWith(`${one};`))) return
  throw new Problem(
    ...(['unsupported-media-type', 'document-expected'] as const),
    'Send application/octet-stream, application/pdf or a Word file’s own type.',
  )
}

const problemOf = ({ code, message, params }: FileError) =>
  new Problem('invalid', code, message, { params })
