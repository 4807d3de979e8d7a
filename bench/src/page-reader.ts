import { connect, type Socket } from 'node:net'
import type { Endpoint } from './http.ts'

const edge = 400

/**
 * Reads pages over one kept connection into one buffer and keeps of each only its first and last bytes:
 * a client that costs little beside what it asks. Knows as much of HTTP/1.1 as that takes, and throws
 * where an answer is no success or does not say its length.
 */
export function pageReader({ objects, authorization }: Endpoint) {
  const { hostname, port, pathname, host } = new URL(objects)
  const accept = 'application/taxii+json;version=2.1'
  const request = (query: string) =>
    `GET ${pathname}${query} HTTP/1.1\r\nHost: ${host}\r\nAuthorization: ${authorization}\r\n` +
    `Accept: ${accept}\r\n\r\n`

  let head = ''
  let left = -1
  let closes = false
  let tail = ''
  let begun = ''
  let answer: { done: (edges: string) => void; fail: (error: Error) => void } | undefined

  function take(chunk: Buffer): void {
    let body = chunk
    if (left < 0) {
      const text = chunk.toString('latin1', 0, Math.min(chunk.length, 8192))
      const end = text.indexOf('\r\n\r\n')
      head += end < 0 ? text : text.slice(0, end)
      if (end < 0) return
      const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
      if (!head.startsWith('HTTP/1.1 200') || length === undefined) {
        fail(new Error(head))
        return
      }
      left = Number(length)
      body = chunk.subarray(end + 4)
      begun = ''
      tail = ''
    }
    left -= body.length
    if (begun.length < edge) begun += body.toString('latin1', 0, edge)
    tail = (tail + body.toString('latin1', Math.max(0, body.length - edge))).slice(-edge)
    if (left > 0) return
    left = -1
    closes = /\r\nconnection: *close/i.test(head)
    head = ''
    const asked = answer
    answer = undefined
    asked?.done(begun + tail)
  }

  function fail(error: Error): void {
    answer?.fail(error)
    answer = undefined
    socket?.destroy()
  }

  const buffer = Buffer.alloc(2 ** 20)
  const onread = {
    buffer,
    callback: (size: number) => {
      take(buffer.subarray(0, size))
      return true
    },
  }
  let socket: Socket | undefined
  function open(): Socket {
    const opened = connect({ host: hostname, port: Number(port), noDelay: true, onread })
    opened.on('error', fail)
    // Some servers close after each answer.
    opened.on('close', () => {
      if (socket !== opened) return
      socket = undefined
      fail(new Error('The connection was closed'))
    })
    return opened
  }

  return {
    /** First and last bytes of what answers this query. */
    read: (query: string): Promise<string> =>
      new Promise((done, fail) => {
        answer = { done, fail }
        if (socket === undefined || socket.destroyed || closes) socket = open()
        socket.write(request(query))
      }),
    close: () => {
      answer = undefined
      socket?.destroy()
    },
  }
}
