import { Command, CommanderError } from 'commander'
import { addAdmin } from './admin-commands.ts'
import { addBallots } from './ballots/ballot-commands.ts'
import { addSeals } from './ballots/seal-commands.ts'
import { addCheck } from './check-command.ts'
import { addConferences } from './conferences/conferences-command.ts'
import { addContacts } from './contacts/contacts-command.ts'
import { addDemo } from './demo/demo-command.ts'
import { addDesk } from './desk-command.ts'
import { addDoctor } from './doctor-command.ts'
import { addDocuments } from './documents/documents-command.ts'
import { failureOf } from './failure.ts'
import { addIncidents } from './incidents/incidents-command.ts'
import { addLaws } from './laws/laws-command.ts'
import { addLogin } from './login-command.ts'
import { addLooking } from './look-commands.ts'
import { addCollection, addIdentity } from './manage-commands.ts'
import { addMeetings } from './meetings/meetings-command.ts'
import { addPings } from './pings/pings-command.ts'
import { addProposals } from './proposals/proposals-command.ts'
import { addPull } from './pull-command.ts'
import { addPush } from './push-command.ts'
import { addRequests } from './requests/requests-command.ts'
import { addSeal } from './sealing/seal-command.ts'
import { addUnseal } from './sealing/unseal-command.ts'
import { addStatements } from './statements/statements-command.ts'
import { note, plain, type Terminal } from './terminal.ts'
import { addVerify } from './verify-command.ts'
import { addVotes } from './votes/votes-command.ts'

/** Runs one command line, without the name of the program; answers the exit code. */
export async function run(words: readonly string[], terminal: Terminal): Promise<number> {
  let exit = 0
  const end = (code: number) => {
    exit = code
  }
  const program = new Command('comity')
    .description('The command line of Comity, a hub for exchange between states')
    .exitOverride()
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .addHelpText(
      'after',
      '\nExample:\n  $ comity demo\n\nExit: 0 done, 1 refused or not valid, 2 usage, 3 network.',
    )
  const order = [addDemo, addLogin, addDoctor, addLooking, addPush, addPull, addCheck, addVerify]
  for (const add of [
    ...order,
    addDesk,
    addVotes,
    addLaws,
    addMeetings,
    addDocuments,
    addConferences,
    addContacts,
    addPings,
    addIncidents,
    addProposals,
    addStatements,
    addRequests,
    addBallots,
    addSeals,
    addSeal,
    addUnseal,
    addCollection,
    addIdentity,
    addAdmin,
  ])
    add(program, terminal, end)
  try {
    await program.parseAsync([...words], { from: 'user' })
    return exit
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const failure = await failureOf(error)
    note(terminal, `comity: ${plain(failure.message)}`)
    return failure.exit
  }
}
