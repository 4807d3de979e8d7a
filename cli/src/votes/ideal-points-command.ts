import {
  type Decision,
  type IdealPoints,
  idealPoints,
  type MemberCode,
  observationsOf,
  rankRanges,
} from '@comity/votes'
import type { Command } from 'commander'
import { Failure, usage } from '../failure.ts'
import { json, line, note, plain, progress, type Terminal, table } from '../terminal.ts'
import { recordOptions } from './agree-command.ts'
import { nameOf } from './member-names.ts'
import { type RecordOptions, recordedVotes } from './recorded-votes.ts'
import { stoppable } from './vote-file.ts'

interface Options extends RecordOptions {
  readonly seed: string
  readonly sweeps: string
  readonly session?: string
  readonly json?: boolean
}

/** Where the published estimates begin, which settles what end is positive and no more. */
const beginnings: ReadonlyMap<MemberCode, number> = new Map([
  ...['US', 'CA', 'GB', 'IL'].map((code) => [code, 3] as const),
  ...['RU', 'SUHH', 'DDDE'].map((code) => [code, -2] as const),
])

/** Positions by the dynamic ordinal model; long work on many votes, which can be stopped. */
export function addIdealPoints(votes: Command, terminal: Terminal): void {
  recordOptions(votes.command('ideal-points'))
    .option('--seed <number>', 'the same seed gives the same estimates', '1')
    .option('--sweeps <number>', 'of the sampler, a fifth of them thrown away', '5000')
    .option('--session <session>', 'the session to print; else the latest. --json has all')
    .description('estimate where members stand on what was put to the vote, with intervals')
    .addHelpText(
      'after',
      '\nExample:\n  $ comity votes ideal-points --votes votes.csv.gz --from 2010-01-01 --sweeps 1000' +
        '\n\nTime grows with sweeps and votes. A position is no measure of anything but votes.' +
        '\n\nExit: 0 done, 1 nothing to estimate from or stopped, 2 usage or a file that cannot be opened.',
    )
    .action(async (options: Options) => {
      const seed = wholeNumber('--seed', options.seed, 0, 2 ** 31 - 1)
      const sweeps = wholeNumber('--sweeps', options.sweeps, 10, 1_000_000)
      const { record, decisions, found } = await stoppable(terminal, async (signal) => {
        const read = await recordedVotes(terminal, options, signal)
        return { ...read, found: await estimate(terminal, read.decisions, seed, sweeps, signal) }
      })
      const { points, acceptance, keptDraws } = found
      if (!points.some(({ member }) => beginnings.has(member)))
        note(terminal, 'None is there that settles the direction: the two ends may be exchanged.')
      if (options.json)
        return json(terminal, { record, seed, sweeps, acceptance, keptDraws, points })
      tell(terminal, found, options.session ?? latest(decisions, found), record)
    })
}

async function estimate(
  terminal: Terminal,
  decisions: readonly Decision[],
  seed: number,
  sweeps: number,
  signal: AbortSignal,
): Promise<IdealPoints> {
  const data = observationsOf(decisions)
  if (data.observations.length === 0)
    throw new Failure(1, 'Nobody was divided in these votes: there is nothing to estimate from.')
  const bar = progress(terminal, 'Estimating', sweeps)
  let seen = 0
  const burnIn = Math.floor(sweeps / 5)
  try {
    return await idealPoints(data, {
      ...{ seed, beginnings, burnIn, signal, iterations: sweeps },
      thin: Math.max(1, Math.floor((sweeps - burnIn) / 400)),
      onProgress: (done) => {
        bar.add(done - seen)
        seen = done
      },
    })
  } finally {
    bar.end()
  }
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN
  if (number >= least && number <= most) return number
  throw usage(`${option} takes a whole number from ${least} to ${most}, not ${text}.`)
}

/** The session of the last decision from which anything was estimated. */
function latest(decisions: readonly Decision[], { points }: IdealPoints): string {
  const held = new Set(points.map(({ session }) => session))
  const [last] = decisions
    .filter(({ session }) => held.has(session))
    .sort((one, other) => (one.date < other.date ? 1 : -1))
  return last?.session ?? ''
}

function tell(terminal: Terminal, found: IdealPoints, session: string, record: string): void {
  const points = found.points.filter((point) => point.session === session)
  if (points.length === 0) throw usage(`Nothing was estimated for a session ${session}.`)
  line(terminal, plain(`Session ${session}, ${record}: ${points.length} members`))
  const rows = [...rankRanges(points)]
    .sort((one, other) => one.point.mean - other.point.mean)
    .map(({ point, from, to }) => [
      point.mean.toFixed(2),
      `${point.low.toFixed(2)} to ${point.high.toFixed(2)}`,
      from === to ? String(from) : `${from}–${to}`,
      String(point.votes),
      nameOf(point.member),
    ])
  line(terminal, table([['Mean', '90 % interval', 'Place', 'Votes', 'Member'], ...rows]))
}
