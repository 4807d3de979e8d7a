import type { statements } from '@comity/contract'
import type { Key } from '@comity/words'

export const kindWords = {
  statement: 'proceedings.statement',
  explanation_of_vote: 'statements.explanationOfVote',
  position: 'statements.position',
  right_of_reply: 'proceedings.rightOfReply',
} as const satisfies Record<statements.StatementKind, Key>
