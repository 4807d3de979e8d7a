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
import { type Bundle, type BundleOptions, bundleCommand, verified } from '../verify-bundle.ts'
import { sha256, splitReceipts } from '../verify-command.ts'
import { nameOf } from '../votes/member-names.ts'

interface Options extends BundleOptions {
  readonly receipt: readonly string[]
}

/** Recounts a vote offline, from the file that any hub gives of a vote it has closed. */
export function addVerifyVote(
  verify: Command,
  terminal: Terminal,
  end: (exit: number) => void,
): void {
  bundleCommand(verify.command('vote'), 'comity verify vote vote.json --key "$VKEY"')
    .argument('<file>', 'the bundle of a vote')
    .description('recount a vote offline: signatures, roll, tally, outcome, and the log’s proofs')
    .option(
      '--receipt <file>',
      'a receipt that was kept of this vote: what it proves must be in the file; again for others',
      (value: string, before: readonly string[]) => [...before, value],
      [],
    )
    .action(async (file: string, _: unknown, command: Command) => {
      // `verify` itself has options of these names, and takes them wherever they stand.
      const options = command.optsWithGlobals<Options>()
      const held: string[] = []
      for (const path of options.receipt)
        held.push(...splitReceipts(new TextDecoder().decode(await readBytes(path))))
      const recount = ({ bytes, log, roots }: Bundle) =>
        recountVote(parseVoteBundle(bytes), log, { roots, held, hash: sha256 })
      const found = await verified(terminal, file, options, recount, VoteBundleError)
      if (found === undefined) {
        end(1)
        if (!options.json)
          line(
            terminal,
            '  Everything before it in the file holds; nothing after it was looked at.',
          )
      } else if (options.json) json(terminal, sheet(found))
      else tell(terminal, found, held.length)
    })
}

const wordOf: Readonly<Record<Vote, string>> = {
  ...{ yes: 'Yes', no: 'No', abstain: 'Abstain' },
  ...{ not_voting: 'Not voting', suspended: 'No right to vote' },
}

function tell(terminal: Terminal, found: Recount, receipts: number): void {
  const { motion, roll, tally, outcome, keys, closed, log } = found
  line(terminal, paint('good', 'Everything holds.'))
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
