import type { QueryOf, votes } from '@comity/contract'
import { Problem } from '../core/problem.ts'
import type { DecisionFilter } from './store.ts'

type Query = Omit<QueryOf<typeof votes.decisions>, 'cursor' | 'limit'>

/** Each word is looked for in every decision. */
const mostWords = 8

/** What was asked for, its words apart. @throws Problem where there are too many of them */
export function filterOf({ q = '', session, body, mode, from, to }: Query): DecisionFilter {
  const words = q.split(/\s+/).filter((word) => word !== '')
  if (words.length > mostWords)
    throw new Problem('invalid', 'too-many-words', `Search by ${mostWords} words at most.`, {
      params: { most: mostWords },
    })
  return { words, session, body, mode, from, to }
}
