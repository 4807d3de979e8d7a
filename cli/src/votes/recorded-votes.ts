import { type Day, type Decision, parseDay, seatOf } from '@comity/votes'
import { Failure, usage } from '../failure.ts'
import { note, type Terminal } from '../terminal.ts'
import { starterRecord } from './starter-record.ts'
import { formatNamed, readVotes } from './vote-file.ts'

/** What the commands that analyse have in common. */
export interface RecordOptions {
  readonly votes?: string
  readonly format?: string
  readonly rollCalls?: string
  readonly from?: string
  readonly to?: string
  readonly seats?: boolean
}

/** The recorded votes of a time, and what to call the record they are from. */
export interface RecordedVotes {
  readonly record: string
  readonly decisions: readonly Decision[]
}

/**
 * The recorded votes of a file, or of the record that comes with the command. Both days belong to the
 * time asked for.
 */
export async function recordedVotes(
  terminal: Terminal,
  options: RecordOptions,
  signal: AbortSignal,
): Promise<RecordedVotes> {
  const [from, to] = [dayNamed(options.from), dayNamed(options.to)]
  if (from !== undefined && to !== undefined && to < from) throw usage(`${to} is before ${from}.`)
  const { record, all } = await read(terminal, options, signal)
  const decisions = all
    .filter(({ date, roll }) => roll.size > 0 && (from ?? date) <= date && date <= (to ?? date))
    .map((decision) => (options.seats ? bySeat(decision) : decision))
  if (decisions.length === 0) throw new Failure(1, `${record} holds no recorded vote of that time.`)
  return { record, decisions }
}

async function read(terminal: Terminal, options: RecordOptions, signal: AbortSignal) {
  const { votes: path, format, rollCalls } = options
  if (path === undefined) {
    if (format !== undefined || rollCalls !== undefined)
      throw usage('--format and --roll-calls say how to read a file: name it with --votes.')
    return { record: 'the starter record', all: starterRecord().decisions }
  }
  const file = { path, format: formatNamed(format), rollCalls }
  const { decisions, report } = await readVotes(terminal, file, signal)
  if (report.defects.length > 0)
    note(terminal, `${path} is not right in all: \`comity votes examine\` says in what.`)
  return { record: path, all: [...decisions] }
}

function dayNamed(text: string | undefined): Day | undefined {
  if (text === undefined) return undefined
  const day = parseDay(text)
  if (day === undefined) throw usage(`${text} is no day: write it as 2018-12-05.`)
  return day
}

const bySeat = (decision: Decision): Decision => ({
  ...decision,
  roll: new Map([...decision.roll].map(([member, vote]) => [seatOf(member), vote])),
})
