import type { Asker } from './cast.ts'

/** A request that has been let in and whose body has not come yet. */
export interface Held {
  /** Resolves once the hub waits for the body: whoever sends it was recognised by then. */
  readonly reading: Promise<void>
  /** Sends the body. */
  finish(): Promise<Response>
}

/** Asks with a body that is held back until `finish`. */
export function hold(
  asker: Asker,
  method: string,
  path: string,
  value: object,
  type = 'application/json',
): Held {
  let send: () => void = () => undefined
  const sent = new Promise<void>((resolve) => {
    send = resolve
  })
  let isRead: () => void = () => undefined
  const reading = new Promise<void>((resolve) => {
    isRead = resolve
  })
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        isRead()
        await sent
        controller.enqueue(Buffer.from(JSON.stringify(value)))
        controller.close()
      },
    },
    { highWaterMark: 0 },
  )
  const answer = asker.ask(path, {
    ...{ method, headers: { 'content-type': type }, body },
    duplex: 'half',
  })
  return {
    reading,
    finish() {
      send()
      return answer
    },
  }
}
