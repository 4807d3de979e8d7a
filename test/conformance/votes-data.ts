import { createReadStream, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip, gunzipSync } from 'node:zlib'
import { memberOf, type OfficialTotal } from '@comity/votes'

// The folder that holds `votes/full` and `votes/reference`; without it there is nothing to compare.
const folder = join(process.env.COMITY_CONFORMANCE_DATA ?? '', 'votes')

/** Whether the collected votes are at hand. */
export const hasVotes = process.env.COMITY_CONFORMANCE_DATA !== undefined && existsSync(folder)

/** A file as a stream of bytes, decompressed where it is gzip. */
export function bytesOf(path: string): AsyncIterable<Uint8Array> {
  const stream = createReadStream(join(folder, path))
  return path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream
}

/** The lines of a small file. */
export function linesOf(path: string): string[] {
  const bytes = readFileSync(join(folder, path))
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('latin1')
  return text.trim().split(/\r?\n/)
}

/** What the UN Digital Library counted for each state and session. */
export function officialTotals(): OfficialTotal[] {
  const [, ...lines] = linesOf('reference/undl_2026-02-06_totals_by_state_session.csv')
  return lines.map((line) => {
    const [code = '', session = '', ...counts] = line.split(',')
    const [yes = 0, no = 0, abstain = 0, not_voting = 0] = counts.map(Number)
    const member = memberOf(code)
    if (member === undefined) throw new Error(`unknown state ${code}`)
    return { member, session, yes, no, abstain, not_voting }
  })
}
