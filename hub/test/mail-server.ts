import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll } from 'vitest'

export interface Received {
  readonly to: readonly string[]
  /** As it came, head and body. */
  readonly raw: string
}

type Answer = 'taken' | { readonly code: number }

/** A mail server on loopback that takes letters, or answers by `on.recipient` and `on.data`. */
export async function startMailServer(
  options: { readonly user?: string; readonly port?: number } = {},
) {
  const received: Received[] = []
  const on = {
    recipient: (_: string): Answer => 'taken',
    data: (): Answer => 'taken',
  }
  const failure = (answer: Answer): Error | null =>
    answer === 'taken' ? null : Object.assign(new Error('as told'), { responseCode: answer.code })
  const server = new SMTPServer({
    authOptional: options.user === undefined,
    // On loopback alone; a server of one's own needs no certificate there.
    ...{ disabledCommands: ['STARTTLS'], allowInsecureAuth: true, disableReverseLookup: true },
    onAuth({ username = '', password = '' }, _, done) {
      if (username === options.user && password === 'right') done(null, { user: username })
      else done(Object.assign(new Error('wrong'), { responseCode: 535 }))
    },
    onRcptTo({ address }, _, done) {
      done(failure(on.recipient(address)))
    },
    onData(stream, { envelope }, done) {
      text(stream).then((raw) => {
        const refused = failure(on.data())
        if (!refused) received.push({ to: envelope.rcptTo.map(({ address }) => address), raw })
        done(refused)
      }, done)
    },
  })
  // A client that is killed breaks its connection off.
  server.on('error', () => undefined)
  await new Promise<void>((done) => {
    server.listen(options.port ?? 0, '127.0.0.1', done)
  })
  const close = () => new Promise<void>((done) => server.close(done))
  afterAll(close)
  const { port } = server.server.address() as AddressInfo
  return { received, on, port, url: `smtp://127.0.0.1:${port}` }
}
