import type { Actor } from '@comity/policy'
import type { Motion } from '@comity/votes'
import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { Problem } from '../core/problem.ts'
import * as store from './store.ts'
import { answersOf, answersOfRoll, boardOf, motionIn } from './vote.ts'

/** Woken after each commit that changed a board. */
export const boardTopic = 'vote-board'

/** The board of a vote as it stands. */
export async function currentBoard(hub: HubContext, row: store.VoteRow, motion: Motion) {
  const answers =
    row.mode === 'roll_call'
      ? (answersOfRoll(await store.listRolls(hub.sql, row.id)) ?? [])
      : answersOf(await store.ballotsAfter(hub.sql, row.id, -1))
  const last = Math.max(row.openedIndex, ...answers.map(({ index }) => index))
  return boardOf(motion, answers, last)
}

/** Milliseconds between two news of one board: many ballots of a moment are told together. */
const pace = 200
const heartbeat = 15_000
/** Boards followed at once in one hub; each holds a connection and a little memory. */
const mostFollowers = 5_000

type Send = (text: string) => void

/**
 * Follows a board for as many readers as there are: it is read once for all of them, and each is sent the
 * same text. What is sent first is the whole board; after that, who stands otherwise, and the count.
 */
class Followed {
  readonly #hub: HubContext
  readonly #vote: string
  readonly #motion: Motion
  readonly #send = new Set<Send>()
  #known: Awaited<ReturnType<typeof currentBoard>> | undefined
  #status: store.VoteRow['status'] = 'open'
  #reading: Promise<void> | undefined
  #again = false

  constructor(hub: HubContext, row: store.VoteRow) {
    this.#hub = hub
    this.#vote = row.id
    this.#motion = motionIn(row)
  }

  get followers(): number {
    return this.#send.size
  }

  async follow(send: Send): Promise<() => void> {
    this.#send.add(send)
    await this.refresh()
    if (this.#known)
      send(message('board', this.#known.index, { ...this.#known, status: this.#status }))
    return () => this.#send.delete(send)
  }

  /** Reads the board, at most once at a time, and again where news came meanwhile. */
  refresh(): Promise<void> {
    if (this.#reading) {
      this.#again = true
      return this.#reading
    }
    this.#reading = this.#read().finally(() => {
      this.#reading = undefined
      if (!this.#again) return
      this.#again = false
      setTimeout(() => void this.refresh().catch(() => undefined), pace).unref()
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
    for (const send of this.#send) send(text)
  }
}

const message = (event: string, id: number, data: object): string =>
  `event: ${event}\nid: ${id}\ndata: ${JSON.stringify(data)}\n\n`

const followedOf = perHub((hub) => {
  const followed = new Map<string, Followed>()
  hub.db.on(boardTopic, () => {
    for (const board of followed.values()) void board.refresh().catch(() => undefined)
  })
  return followed
})

const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-store',
  'x-accel-buffering': 'no',
}

/** Server-sent events of one board. `mayRead` is asked again as long as the stream lasts. */
export function boardStream(
  hub: HubContext,
  request: Request,
  row: store.VoteRow,
  mayRead: (actor?: Actor) => Promise<boolean>,
): Response {
  if (request.method === 'HEAD') return new Response(null, { headers })
  const boards = followedOf(hub)
  const open = [...boards.values()].reduce((sum, one) => sum + one.followers, 0)
  if (open >= mostFollowers)
    throw new Problem('unavailable', 'too-many-streams', 'Too many streams are open. Poll instead.')
  const board = boards.get(row.id) ?? new Followed(hub, row)
  boards.set(row.id, board)

  const encoder = new TextEncoder()
  let end: () => void = () => undefined
  const stream = new ReadableStream<Uint8Array>(
    {
      async start(controller) {
        let stop: () => void = () => undefined
        let ended = false
        const beat = setInterval(() => {
          mayRead().then(
            (may) => (may ? send(': still here\n\n') : end()),
            () => end(),
          )
        }, heartbeat)
        end = () => {
          if (ended) return
          ended = true
          clearInterval(beat)
          stop()
          if (board.followers === 0) boards.delete(row.id)
          request.signal.removeEventListener('abort', end)
          hub.closing.removeEventListener('abort', end)
          try {
            controller.close()
          } catch {
            // The reader is gone already.
          }
        }
        const send = (text: string) => {
          if (ended) return
          // Who does not take what there is begins again with the whole board.
          if ((controller.desiredSize ?? 1) < -64) return end()
          controller.enqueue(encoder.encode(text))
        }
        request.signal.addEventListener('abort', end)
        hub.closing.addEventListener('abort', end)
        send('retry: 2000\n\n')
        try {
          stop = await board.follow(send)
          if (ended) stop()
        } catch (error) {
          hub.log.warn({ error }, 'A board could not be followed')
          end()
        }
      },
      cancel: () => end(),
    },
    { highWaterMark: 1 },
  )
  return new Response(stream, { headers })
}
