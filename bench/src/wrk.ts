import type { Endpoint } from './http.ts'
import { debian } from './peers.ts'
import { run } from './processes.ts'

/**
 * Requests a second by wrk over kept connections, one thread: a client that costs next to nothing
 * beside what it asks. Undefined where there is no wrk. Throws where an answer is no success.
 */
export async function load(
  { objects, authorization }: Endpoint,
  query: string,
  { connections, seconds }: { readonly connections: number; readonly seconds: number },
): Promise<number | undefined> {
  const wrk = await debian('wrk', 'wrk')
  if (!wrk) return undefined
  const printed = await run(wrk, [
    ...['-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '30s'],
    ...['-H', `Authorization: ${authorization}`],
    ...['-H', 'Accept: application/taxii+json;version=2.1'],
    `${objects}${query}`,
  ])
  const failed = /Non-2xx[^\n]*|Socket errors[^\n]*/.exec(printed)?.[0]
  if (failed) throw new Error(failed)
  return Number(/Requests\/sec:\s+([\d.]+)/.exec(printed)?.[1])
}
