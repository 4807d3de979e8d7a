import type { Actor } from '@comity/policy'
import type { Motion } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { createPlaces } from '../core/places.ts'
import { standingTopic } from '../core/recognition.ts'
import * as store from './store.ts'
import { answersOf, answersOfRoll, boardOf, motionIn } from './vote.ts'

/** Woken after each commit that changed the board of a vote. */
export const boardTopic = (vote: string): string => `board ${vote}`

/** The board of a vote as it stands. */
export async function currentBoard(hub: HubContext, row: store.VoteRow, motion: Motion) {
  const answers =
    row.mode === 'roll_call'
      ? (answersOfRoll(await store.listRolls(hub.sql, row.id)) ?? [])
      : answersOf(await store.lastBallots(hub.sql, row.id))
  const last = Math.max(row.openedIndex, ...answers.map(({ index }) => index))
  return boardOf(motion, answers, last)
}

/** Milliseconds between two news of one board: many ballots of a moment are told together. */
const pace = 200
const heartbeat = 15_000
/** Whole delegations, and a press room, may sit behind one address. */
const placesOf = perHub(() => createPlaces({ all: 5_000, anonymous: 4_000, each: 1_000 }))

type Send = (text: string) => void

/**
 * Follows a board for as many readers as there are: it is read once for all of them, and each is sent the
 * same text. What is sent first is the whole board; after that, who stands otherwise, and the count.
 */
class Followed {
  readonly #hub: HubContext
  readonly #vote: string
  readonly #motion: Motion
  readonly #sends = new Set<Send>()
  readonly #unlisten: () => void
  #known: Awaited<ReturnType<typeof currentBoard>> | undefined
  #status: store.VoteRow['status'] = 'open'
  #reading: Promise<void> | undefined
  #again = false
  #joining = 0

  constructor(hub: HubContext, row: store.VoteRow) {
    this.#hub = hub
    this.#vote = row.id
    this.#motion = motionIn(row)
    this.#unlisten = hub.db.on(boardTopic(row.id), () => {
      this.#refresh().catch((error: unknown) => hub.log.warn({ error }, 'A board was not read'))
    })
  }

  /** Whether nobody follows it any more; then it hears of nothing further. */
  endIfAlone(): boolean {
    if (this.#sends.size > 0 || this.#joining > 0) return false
    this.#unlisten()
    return true
  }

  /** The whole board is sent before anything that changed. */
  async follow(send: Send): Promise<void> {
    this.#joining += 1
    await this.#refresh().finally(() => {
      this.#joining -= 1
    })
    if (this.#known)
      send(message('board', this.#known.index, { ...this.#known, status: this.#status }))
    this.#sends.add(send)
  }

  leave(send: Send): void {
    this.#sends.delete(send)
  }

  /** Reads the board, at most once at a time, and again where news came meanwhile. */
  #refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined
      if (!this.#again) return
      this.#again = false
      const later = setTimeout(() => void this.#refresh().catch(() => undefined), pace)
      later.unref()
    })
    return this.#reading
  }

  async #read(): Promise<void> {
    const row = await store.findVote(this.#hub.sql, this.#vote)
    if (!row) return
    const board = await currentBoard(this.#hub, row, this.#motion)
    const before = this.#known
    const isEnded = row.status !== this.#status
    this.#known = board
    this.#status = row.status
    if (!before) return
    const stood = new Map(before.stands.map(({ member, vote }) => [member, vote]))
    const changed = board.stands.filter(({ member, vote }) => stood.get(member) !== vote)
    if (changed.length === 0 && !isEnded) return
    const news = { index: board.index, tally: board.tally, stands: changed, status: row.status }
    const text = message('change', board.index, news)
    for (const send of this.#sends) send(text)
  }
}

const message = (event: string, id: number, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

const followedOf = perHub(() => new Map<string, Followed>())

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Server-sent events of one board. `mayRead` is asked again as long as the stream lasts. */
export function boardStream(
  hub: HubContext,
  reader: { readonly request: Request; readonly actor: Actor; readonly remote: string },
  row: store.VoteRow,
  mayRead: () => Promise<boolean>,
): Response {
  const { request, actor, remote } = reader
  if (request.method === 'HEAD') return new Response(null, { headers })
  const giveBack = placesOf(hub).take(actor, remote)
  const boards = followedOf(hub)
  const board = boards.get(row.id) ?? new Followed(hub, row)
  boards.set(row.id, board)

  const encoder = new TextEncoder()
  let end: () => void = giveBack
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let ended = false
        let asked: Promise<void> = Promise.resolve()
        /** What changed for anybody may have changed for this reader: nothing is sent before the answer. */
        const ask = () => {
          asked = mayRead().then(
            (may) => (may ? undefined : end()),
            () => end(),
          )
        }
        const send = (text: string) => void asked.then(() => deliver(text))
        const deliver = (text: string) => {
          if (ended) return
          // Who does not take what there is begins again with the whole board.
          if ((controller.desiredSize ?? 1) < -64) return end()
          controller.enqueue(encoder.encode(text))
        }
        const beat = setInterval(() => {
          ask()
          send(': still here\n\n')
        }, heartbeat)
        const unlisten = actor.kind === 'anonymous' ? undefined : hub.db.on(standingTopic, ask)
        end = () => {
          if (ended) return
          ended = true
          clearInterval(beat)
          unlisten?.()
          board.leave(send)
          if (board.endIfAlone() && boards.get(row.id) === board) boards.delete(row.id)
          giveBack()
          request.signal.removeEventListener('abort', end)
          hub.closing.removeEventListener('abort', end)
          try {
            controller.close()
          } catch {
            // The reader is gone already.
          }
        }
        request.signal.addEventListener('abort', end)
        hub.closing.addEventListener('abort', end)
        if (request.signal.aborted) return end()
        send('retry: 2000\n\n')
        try {
          await board.follow(send)
        } catch (error) {
          hub.log.warn({ error }, 'A board could not be followed')
          end()
        }
        // It may have ended while the board was read.
        if (ended) {
          board.leave(send)
          if (board.endIfAlone() && boards.get(row.id) === board) boards.delete(row.id)
        }
      },
      cancel: () => end(),
    },
    { highWaterMark: 1 },
  )
  return new Response(stream, { headers })
}
