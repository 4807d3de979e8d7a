import { RefusedError, UnreachableError } from '@comity/contract'
import { TaxiiClientError } from '@comity/taxii'
import { loadWords } from '@comity/words'

/** What a script may rely on; `--help` says the same. */
export const exitCodes = { done: 0, refused: 1, usage: 2, network: 3 } as const
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** Ends the command with one line on standard error, which says what to do. */
export class Failure extends Error {
  override readonly name = 'Failure'
  readonly exit: ExitCode

  constructor(exit: ExitCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.exit = exit
  }
}

export const usage = (message: string): Failure => new Failure(exitCodes.usage, message)

/** Words what went wrong, whatever threw it. */
export async function failureOf(error: unknown): Promise<Failure> {
  if (error instanceof Failure) return error
  if (error instanceof UnreachableError) {
    return new Failure(
      exitCodes.network,
      `${error.message}. Check the address, and that the hub runs; \`comity doctor\` tells more.`,
      error,
    )
  }
  if (error instanceof RefusedError) return refusal(error)
  if (error instanceof TaxiiClientError) {
    const isNetwork = error.code === 'network' || error.code === 'timeout'
    const exit = isNetwork ? exitCodes.network : exitCodes.refused
    return new Failure(exit, `${error.message} (${error.url})`, error)
  }
  return new Failure(
    exitCodes.refused,
    error instanceof Error ? `${error.name}: ${error.message}` : String(error),
    error,
  )
}

async function refusal(error: RefusedError): Promise<Failure> {
  const { problemText } = await loadWords('en')
  const { detail, params, status } = error.problem
  const request = typeof params?.request === 'string' ? ` (request ${params.request})` : ''
  const text = detail ?? problemText(error.code)
  const hint = status === 401 ? ' `comity login` keeps a key for later.' : ''
  return new Failure(
    status >= 500 ? exitCodes.network : exitCodes.refused,
    `${text}${request}${hint}`,
    error,
  )
}
