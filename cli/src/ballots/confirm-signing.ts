import { Failure, usage } from '../failure.ts'
import { plain, type Terminal } from '../terminal.ts'

/** Asks before anything is signed, and goes on only after a yes. @throws Failure */
export async function confirmSigning(terminal: Terminal, question: string): Promise<void> {
  const answer = await terminal.ask?.(plain(`${question} Type yes: `))
  if (answer === undefined) throw usage('Nobody can be asked: --yes signs without asking.')
  if (answer.trim().toLowerCase() !== 'yes') throw new Failure(1, 'Nothing was signed.')
}
