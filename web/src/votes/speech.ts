import type { votes } from '@comity/contract'
import type { Words } from '@comity/words'
import { type Vote, voteWord } from './vote-words.ts'

/** What a claim and a verdict are worded with: the reader's words, and the names of states and groups. */
export interface Speech extends Pick<Words, 't' | 'format'> {
  readonly state: (code: string) => string
  readonly group: (id: string) => string
}

/** How some stood; of several ways, joined by "or". */
export const wayText = ({ t, format }: Speech, stance: readonly Vote[]): string =>
  format.list(
    stance.map((vote) => voteWord(t, vote)),
    'or',
  )

export const statesText = (speech: Speech, codes: readonly string[]): string =>
  speech.format.list(codes.map(speech.state))

/** Who stood how: "Brazil (Abstained) and China (Yes)"; of many, the first of them and how many more. */
export function standsText(speech: Speech, stands: readonly votes.Stand[], most = 12): string {
  const { t, format } = speech
  const shown = stands
    .slice(0, most)
    .map(({ member, vote }) => `${speech.state(member)} (${voteWord(t, vote)})`)
  const rest = stands.length - shown.length
  return rest > 0 ? `${shown.join(', ')} … (+${format.number(rest)})` : format.list(shown)
}
