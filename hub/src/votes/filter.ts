import type { QueryOf, votes } from '@comity/contract'
import type { DecisionFilter } from './store.ts'

type Query = Omit<QueryOf<typeof votes.decisions>, 'cursor' | 'limit'>

/** What was asked for, its words apart. */
export const filterOf = ({ q = '', session, body, mode, from, to }: Query): DecisionFilter => ({
  words: q.split(/\s+/).filter((word) => word !== ''),
  ...{ session, body, mode, from, to },
})
