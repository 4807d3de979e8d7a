import type { Tx } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { madeOneAnother } from './store.ts'

/**
 * Refuses what needs two people to one who could act in the name of both. Who makes up two more people
 * and acts through them is not found out by this; their making is in the audit of their party.
 *
 * @throws Problem `second-person-made`
 */
export async function checkSecondPerson(tx: Tx, first: string, second: string): Promise<void> {
  if (!(await madeOneAnother(tx, first, second))) return
  throw new Problem(
    'forbidden',
    'second-person-made',
    'One of you made the other’s account or its password: a third person is needed.',
  )
}
