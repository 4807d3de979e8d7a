import { ballots, proposals } from '@comity/contract'
import { type Command, Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { findProposal } from './find-proposal.ts'
import { tellPlan, tellStanding } from './tell.ts'

type Sub = (name: string, description: string, example: string) => Command
type Step<Kind extends proposals.Recorded['kind']> = Extract<proposals.Recorded, { kind: Kind }>

const byWhom = '--by <state>'

/** What the secretariat enters of what was done in the meeting; each is an act in the log. */
export function addConduct(sub: Sub, terminal: Terminal): void {
  const proposal = (command: Command) => command.argument('<proposal>', 'its id or symbol')
  const record = async (given: string, options: ConnectedOptions, body: proposals.Recorded) => {
    const { client, params } = await findProposal(terminal, given, options)
    const made = await client.call(proposals.recordStep, { params, body })
    if (options.json) return json(terminal, made)
    tellStanding(terminal, made)
    tellPlan(terminal, made)
  }

  proposal(sub('step', 'enters how far the meeting is with it', 'step DEMO-WG/L.1 introduced'))
    .argument('<step>', 'introduced, action-opened, voting-began, adjourned or resumed')
    .option('--note <text>', 'what stands beside an adjournment on record')
    .action((given: string, step: string, options: ConnectedOptions & { note?: string }) =>
      record(given, options, stepOf(step, options.note)),
    )

  proposal(
    sub(
      'request-vote',
      'enters who asked that a vote be taken',
      'request-vote DEMO-WG/L.1 --by XB',
    ),
  )
    .requiredOption(byWhom, 'the member that asked')
    .action((given: string, options: ConnectedOptions & { by: string }) =>
      record(given, options, { kind: 'vote_requested', by: options.by }),
    )

  proposal(sub('adopt', 'enters that it was adopted without a vote', 'adopt DEMO-WG/L.1'))
    .option('--note <text>', 'what stands beside it on record')
    .action((given: string, { note, ...options }: ConnectedOptions & { note?: string }) =>
      record(given, options, { kind: 'adopted_without_vote', ...(note ? { note } : {}) }),
    )

  proposal(
    sub('motion', 'enters a motion on procedure', 'motion DEMO-WG/L.1 --move no_action --by XC'),
  )
    .addOption(
      new Option('--move <motion>', 'what is moved')
        .choices(proposals.proceduralMotions)
        .makeOptionMandatory(),
    )
    .requiredOption(byWhom, 'the member that moved it')
    .action(
      (given: string, options: ConnectedOptions & { move: Step<'motion'>['motion']; by: string }) =>
        record(given, options, { kind: 'motion', motion: options.move, by: options.by }),
    )

  proposal(
    sub(
      'divide',
      'enters a request that parts are voted on separately',
      'divide DEMO-WG/L.1 op_1,op_2 op_3 --by XB',
    ),
  )
    .argument('<parts...>', 'one vote each: addresses of paragraphs, joined by commas')
    .requiredOption(byWhom, 'the member that asked for it')
    .option('--amendment <symbol>', 'this amendment is divided, not the text')
    .option('--objection <state>', 'a member that objected; may be repeated', collected, [])
    .action(
      (
        given: string,
        parts: string[],
        options: ConnectedOptions & { by: string; amendment?: string; objection: string[] },
      ) => {
        const { by, amendment, objection } = options
        return record(given, options, {
          ...{ kind: 'division', by, objections: objection },
          parts: parts.map((part) => part.split(',').filter((id) => id !== '')),
          ...(amendment === undefined ? {} : { of: amendment }),
        })
      },
    )

  proposal(
    sub(
      'order',
      'enters in which order the chair puts the amendments',
      'order DEMO-WG/L.1 DEMO-WG/L.3 DEMO-WG/L.2 --reasons "L.3 is furthest removed"',
    ),
  )
    .argument('<amendments...>', 'their symbols, the first to be voted on first')
    .requiredOption('--reasons <text>', 'the chair’s: they are shown with the order')
    .action(
      (given: string, amendments: string[], options: ConnectedOptions & { reasons: string }) =>
        record(given, options, { kind: 'order', amendments, reasons: options.reasons }),
    )

  proposal(
    sub(
      'exclude',
      'enters that one amendment is not put where another is adopted',
      'exclude DEMO-WG/L.1 --adopted DEMO-WG/L.3 --excludes DEMO-WG/L.2 --reasons "…"',
    ),
  )
    .requiredOption('--adopted <symbol>', 'the amendment whose adoption excludes')
    .requiredOption('--excludes <symbol>', 'the one that is then not put')
    .requiredOption('--reasons <text>', 'the chair’s')
    .action((given: string, options: ConnectedOptions & Omit<Step<'exclusion'>, 'kind'>) => {
      const { adopted, excludes, reasons } = options
      return record(given, options, { kind: 'exclusion', adopted, excludes, reasons })
    })

  proposal(
    sub(
      'outcome',
      'enters the outcome of a vote of the plan that was not held through this hub',
      'outcome DEMO-WG/L.1 whole adopted --reasons "By show of hands"',
    ),
  )
    .argument('<vote>', 'its id in `comity proposals plan`')
    .argument('<outcome>', 'adopted or rejected')
    .requiredOption('--reasons <text>', 'how it was held')
    .action(
      (
        given: string,
        vote: string,
        said: string,
        options: ConnectedOptions & { reasons: string },
      ) => {
        const outcome = proposals.PlannedOutcome.options.find((each) => each === said)
        if (outcome === undefined) throw usage('The outcome is adopted or rejected.')
        return record(given, options, { kind: 'outcome', vote, outcome, reasons: options.reasons })
      },
    )

  proposal(sub('put', 'opens a live vote on what the plan puts now', 'put DEMO-WG/L.1 --present 3'))
    .option('--step <vote>', 'its id in the plan, so that nothing else is put by a slip')
    .option('--roll-call', 'answered by voice, entered by two persons')
    .option('--present <count>', 'delegations counted as there', Number)
    .option('--rehearsal', 'a try: the plan is given no outcome')
    .action(async (given: string, options: ConnectedOptions & PutOptions) => {
      const { client, one } = await findProposal(terminal, given, options)
      const step = options.step ?? one.plan.next
      if (step === undefined)
        throw usage('Nothing is due: `comity proposals plan` tells what is waited for.')
      const { rollCall, rehearsal = false, present } = options
      const made = await client.call(ballots.openVote, {
        body: {
          ...{ body: one.body, proposal: { id: one.id, step }, rehearsal },
          mode: rollCall ? 'roll_call' : 'recorded',
          ...(present === undefined ? {} : { present }),
        },
      })
      if (options.json) return json(terminal, made)
      line(terminal, plain(`Open on ${step}: ${made.id}, entry ${made.index} of the log.`))
    })

  proposal(sub('symbol', 'gives it another symbol', 'symbol DEMO-WG/L.1 WG/2027/L.7 --reasons "…"'))
    .argument('<symbol>', 'which nothing before this body ever had')
    .requiredOption('--reasons <text>', 'which go on record')
    .action(
      async (given: string, symbol: string, options: ConnectedOptions & { reasons: string }) => {
        const { client, params } = await findProposal(terminal, given, options)
        const body = { symbol, reasons: options.reasons }
        const made = await client.call(proposals.giveSymbol, { params, body })
        if (options.json) return json(terminal, made)
        tellStanding(terminal, made)
      },
    )
}

interface PutOptions {
  readonly step?: string
  readonly rollCall?: boolean
  readonly present?: number
  readonly rehearsal?: boolean
}

function stepOf(step: string, note: string | undefined): proposals.Recorded {
  const kinds = ['introduced', 'action_opened', 'voting_began', 'adjourned', 'resumed'] as const
  const kind = kinds.find((each) => each === step.replace('-', '_'))
  if (kind === undefined)
    throw usage(`The step is one of ${kinds.map((each) => each.replace('_', '-')).join(', ')}.`)
  return { kind, ...(note === undefined ? {} : { note }) }
}

const collected = (one: string, before: readonly string[]): readonly string[] => [...before, one]
