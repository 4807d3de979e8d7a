import type { ballots } from '@comity/contract'
import { type Choice, decisionRule, type Vote, votes } from '@comity/votes'
import { line, plain, type Terminal, table } from '../terminal.ts'
import { nameOf } from '../votes/member-names.ts'

export const wordOf: Readonly<Record<Vote, string>> = {
  ...{ yes: 'Yes', no: 'No', abstain: 'Abstain' },
  ...{ not_voting: 'Not voting', suspended: 'No right to vote' },
}

export const countOf = ({ yes, no, abstain }: Readonly<Record<Choice, number>>): string =>
  `${yes}-${no}-${abstain}`

/** One vote: what is put, who stands how, and what came of it. */
export function tellVote(terminal: Terminal, found: ballots.LiveVote): void {
  const { subject, board, status } = found
  line(terminal, plain(`${subject.symbol ?? ''} ${subject.title}`.trim()))
  const rehearsal = found.rehearsal ? ', a rehearsal' : ''
  line(
    terminal,
    plain(`${found.body}, ${found.day}; ${status}${rehearsal}; ${ruleName(found.rule)}`),
  )
  if (found.until !== undefined)
    line(terminal, `Under silence until ${found.until}: adopted then unless a delegation objects`)
  if (found.proposal !== undefined)
    line(terminal, plain(`On the proposal: comity proposals show ${found.proposal}`))
  const who = (vote: Vote) =>
    board.stands.filter((one) => one.vote === vote).map(({ member }) => nameOf(member))
  const rows = votes.map((vote) => [wordOf[vote], String(board.tally[vote]), who(vote).join(', ')])
  line(terminal, table(rows.filter(([, count]) => count !== '0')))
  if (found.cancelled !== undefined) line(terminal, plain(`Cancelled: ${found.cancelled}`))
  for (const { sentence } of found.reasons) line(terminal, plain(sentence))
  if (found.outcome !== undefined) line(terminal, plain(`Outcome: ${found.outcome}`))
  for (const { member, intended } of found.intentions)
    line(terminal, `${nameOf(member)} filed later that it had intended: ${wordOf[intended]}`)
  if (found.decision !== undefined)
    line(terminal, plain(`In the record: comity votes show ${found.decision}`))
}

const ruleName = (id: string): string => decisionRule(id)?.name ?? id
