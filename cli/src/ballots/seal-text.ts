import { type Envelope, formatEnvelope } from '@comity/seal'
import type { ConnectedOptions } from '../connected.ts'
import { usage } from '../failure.ts'
import { json, line, type Terminal } from '../terminal.ts'

/** An envelope as the contract takes it. */
export const sent = (envelope: Envelope) =>
  JSON.parse(formatEnvelope(envelope)) as {
    payload: string
    payloadType: string
    signatures: { keyid?: string; sig: string }[]
  }

/** Under which entry of the log something was recorded. */
export function tellEntry(
  terminal: Terminal,
  done: { readonly index: number },
  options: ConnectedOptions,
): void {
  if (options.json) json(terminal, done)
  else line(terminal, `Recorded as entry ${done.index} of the log.`)
}

/** The one of which an id begins with what was typed. @throws Failure where none or several do */
export function only<T>(all: readonly T[], which: string, ids: (one: T) => readonly string[]): T {
  const found = all.filter((one) => ids(one).some((id) => id.startsWith(which)))
  const [first] = found
  if (first !== undefined && found.length === 1) return first
  throw usage(found.length === 0 ? `There is no ${which}.` : `${which} begins several: write more.`)
}
