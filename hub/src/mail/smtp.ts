import { createTransport } from 'nodemailer'
import { composed } from './letter.ts'
import { type Mailer, RefusedLetter } from './mailer.ts'

/** For how long a server that was not reached is left alone, in milliseconds. */
const rest = 5_000

/**
 * Letters by a mail server: over TLS, unless it is on this very machine. `now` counts milliseconds.
 */
export function smtpMailer(
  server: URL,
  from: string,
  now: () => number = () => performance.now(),
): Mailer {
  let restsUntil = Number.NEGATIVE_INFINITY
  const { hostname, protocol, username, password } = server
  const secure = protocol === 'smtps:'
  const port = Number(server.port) || (secure ? 465 : 587)
  const host = hostname.replace(/^\[(.*)\]$/, '$1')
  const isHere = /^(localhost|127(\.\d+){3}|::1)$/.test(host)
  const auth = { user: decodeURIComponent(username), pass: decodeURIComponent(password) }
  const transport = createTransport({
    ...{ host, port, secure, requireTLS: !secure && !isHere, ignoreTLS: isHere && !secure },
    ...(username === '' ? {} : { auth }),
    ...{ pool: true, maxConnections: 2, maxMessages: 100 },
    ...{ connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 30_000 },
    ...{ disableFileAccess: true, disableUrlAccess: true },
  })
  return {
    sentence: `E-mail goes by ${host}:${port}`,
    async send(letter) {
      const message = composed(letter, from)
      // Many letters that wait for one server in vain would keep all other work of the hub waiting.
      if (now() < restsUntil) throw new Error('The mail server was not reached a moment ago.')
      try {
        await transport.sendMail(message)
      } catch (error) {
        if (!hasAnswered(error)) restsUntil = now() + rest
        throw isForGood(error) ? new RefusedLetter(String(error)) : error
      }
    },
    close: () => transport.close(),
  }
}

/** Said of this recipient or this text by a 5xx; a wrong password is ours to mend, and then tried again. */
function isForGood(error: unknown): boolean {
  if (!(error instanceof Error) || !('code' in error) || !('responseCode' in error)) return false
  const { code, responseCode } = error
  return (code === 'EENVELOPE' || code === 'EMESSAGE') && Number(responseCode) >= 500
}

/** Whether it was reached at all, and said no of this letter. */
const hasAnswered = (error: unknown): boolean =>
  error instanceof Error &&
  'responseCode' in error &&
  typeof error.responseCode === 'number' &&
  !('code' in error && error.code === 'EAUTH')
