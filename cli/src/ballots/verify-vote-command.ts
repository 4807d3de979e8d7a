import {
  parseVoteBundle,
  type Recount,
  recountVote,
  type Vote,
  VoteBundleError,
  votes,
} from '@comity/votes'
import type { Command } from 'commander'
import { readBytes } from '../stix-file.ts'
import { json, line, paint, plain, type Terminal, table } from '../terminal.ts'
import { keyOf, sha256, splitReceipts, verifiersFor } from '../verify-command.ts'
import { nameOf } from '../votes/member-names.ts'
import { rootsNamed, withRoots } from './root-option.ts'

interface Options {
  readonly key?: string
  readonly hub?: string | true
  readonly root: readonly string[]
  readonly receipt: readonly string[]
  readonly json?: boolean
}

/** Recounts a vote offline, from the file that any hub gives of a vote it has closed. */
export function addVerifyVote(
  verify: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  withRoots(verify.command('vote'))
    .argument('<file>', 'the bundle of a vote')
    .description('recount a vote offline: signatures, roll, tally, outcome, and the log’s proofs')
    .option('--key <vkey>', 'verifier key of the log: name+id+base64')
    .option('--hub [url]', 'ask a hub for its key instead, which trusts that hub')
    .option(
      '--receipt <file>',
      'a receipt that was kept of this vote: what it proves must be in the file; again for others',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .option('--json', 'as JSON')
    .addHelpText('after', '\nExample:\n  $ comity verify vote vote.json --key "$VKEY"')
    .addHelpText('after', '\nWithout --key or --hub: the key that `comity login` kept.')
    .addHelpText('after', 'Exit: 0 all holds, 1 something does not, 2 usage, 3 network.')
    .action(async (file: string, _: unknown, command: Command) => {
      // `verify` itself has options of these names, and takes them wherever they stand.
      const options = command.optsWithGlobals<Options>()
      const keys = await verifiersFor(terminal, options)
      const bytes = await readBytes(file)
      const roots = rootsNamed(options.root)
      const held: string[] = []
      for (const path of options.receipt)
        held.push(...splitReceipts(new TextDecoder().decode(await readBytes(path))))
      try {
        // Receipts name their log within strings of JSON.
        const log = keyOf(keys, new TextDecoder().decode(bytes).replaceAll('\\n', '\n'))
        const found = recountVote(parseVoteBundle(bytes), log, { roots, held, hash: sha256 })
        if (options.json) return json(terminal, sheet(found))
        tell(terminal, found, held.length)
      } catch (error) {
        if (!(error instanceof VoteBundleError)) throw error
        end(1)
        const { code, item, message } = error
        if (options.json) return json(terminal, { valid: false, code, item, message })
        line(terminal, `${paint(terminal, 'bad', 'Does not hold')}: ${plain(item)}`)
        line(terminal, plain(`  ${message} (${code})`))
        line(terminal, '  Everything before it in the file holds; nothing after it was looked at.')
      }
    })
}

const wordOf: Readonly<Record<Vote, string>> = {
  ...{ yes: 'Yes', no: 'No', abstain: 'Abstain' },
  ...{ not_voting: 'Not voting', suspended: 'No right to vote' },
}

function tell(terminal: Terminal, found: Recount, receipts: number): void {
  const { motion, roll, tally, outcome, keys, closed, log } = found
  line(terminal, paint(terminal, 'good', 'Everything holds.'))
  if (motion.rehearsal) line(terminal, 'A rehearsal, and no vote of the body.')
  line(terminal, plain(`${motion.subject.symbol ?? ''} ${motion.subject.title}`.trim()))
  line(terminal, plain(`${motion.body}, ${motion.day}; closed ${closed.at}`))
  const who = (vote: Vote) =>
    [...roll].filter((one) => one[1] === vote).map(([member]) => nameOf(member))
  const rows = votes.map((vote) => [wordOf[vote], String(tally[vote]), who(vote).join(', ')])
  line(terminal, table(rows.filter(([, count]) => count !== '0')))
  line(terminal, plain(`${outcome.outcome}: ${outcome.sentence}`))
  line(terminal, `Entry ${closed.index} of ${plain(log.origin)}`)
  for (const [member, intended] of found.intentions)
    line(terminal, `${nameOf(member)} filed later that it had intended: ${wordOf[intended]}`)
  if (motion.mode === 'roll_call') {
    line(
      terminal,
      'By voice: two persons of the secretariat entered it alike. No delegation signed.',
    )
    return
  }
  line(terminal, `${found.ballots} ballots were cast. Their keys, each under its state’s root key:`)
  line(terminal, table(keys.map(({ party, id, root }) => [`  ${party}`, id.slice(0, 16), root])))
  line(terminal, 'Compare the root keys with what each state says of its own; --root does it.')
  line(
    terminal,
    receipts > 0
      ? `What ${receipts} kept receipts prove is in it.`
      : 'That no ballot is left out, only its delegation’s receipt tells: --receipt FILE.',
  )
}

const sheet = ({ roll, intentions, ...found }: Recount) => ({
  ...{ valid: true, ...found, roll: Object.fromEntries(roll) },
  intentions: Object.fromEntries(intentions),
})
