import type { Server } from 'node:http'
import { createAdaptorServer } from '@hono/node-server'
import type { Connection } from './peer.ts'

export type Handler = (request: Request, connection: Connection) => Promise<Response>

export interface HttpServer {
  /** The port listened on, also where any was asked for. */
  readonly port: number
  /** From here on requests are answered by the hub; before, that it is starting. */
  serve(handler: Handler): void
  /** Takes no more connections, and ends after the last reply or the deadline, in milliseconds. */
  close(deadline: number): Promise<void>
}

/** Listens at once, so that a port in use is known before anything else is touched. */
export async function listen(host: string, port: number): Promise<HttpServer> {
  let handler: Handler = starting
  const server = createAdaptorServer({
    fetch: (request, { incoming }) => handler(request, { remote: incoming.socket?.remoteAddress }),
    serverOptions: {
      // Longer than proxies keep theirs, so that none reuses a connection as it ends.
      keepAliveTimeout: 65_000,
      headersTimeout: 70_000,
    },
  }) as Server
  await new Promise<void>((done, fail) => {
    server.once('error', (error) => fail(wordedError(error, host, port)))
    server.listen(port, host, done)
  })
  const address = server.address()
  return {
    port: address !== null && typeof address === 'object' ? address.port : port,
    serve(next) {
      handler = next
    },
    async close(deadline) {
      const closed = new Promise<void>((done) => server.close(() => done()))
      server.closeIdleConnections()
      const timer = setTimeout(() => server.closeAllConnections(), deadline)
      // A connection that was busy a moment ago is idle now, and would be kept for the next request.
      const idle = setInterval(() => server.closeIdleConnections(), 50)
      await closed
      clearTimeout(timer)
      clearInterval(idle)
    },
  }
}

async function starting(request: Request): Promise<Response> {
  if (new URL(request.url).pathname === '/healthz') return new Response('ok\n')
  const headers = { 'Retry-After': '1', 'Content-Type': 'text/plain; charset=utf-8' }
  return new Response('The hub is starting.\n', { status: 503, headers })
}

function wordedError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new Error(
        `Port ${port} on ${host} is in use: stop what listens there, or choose another by PORT.`,
      )
    case 'EACCES':
      return new Error(
        `Port ${port} may not be listened on by this user: choose one above 1023 by PORT, and let a ` +
          'reverse proxy listen on the other.',
      )
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new Error(`${host} is not an address of this machine: choose another by HOST.`)
    default:
      return error
  }
}
