import type { Vote } from '../vote.ts'
import type { OpenReason } from './claim.ts'
import type { Found } from './number-words.ts'
import { phraseTable } from './phrase-table.ts'
import type { Token } from './tokens.ts'

/** What a phrase of the language means to a reader of votes. */
export type Meaning =
  /** `voted`: how is said by what follows. */
  | { readonly kind: 'vote' }
  | { readonly kind: 'way'; readonly stance: readonly Vote[] }
  | {
      readonly kind: 'stance'
      readonly stance: readonly Vote[]
      readonly form: 'verb' | 'noun' | 'by'
    }
  /** "No abstentions". */
  | { readonly kind: 'nobody'; readonly stance: readonly Vote[] }
  | { readonly kind: 'cast' }
  | { readonly kind: 'not' }
  | { readonly kind: 'never' }
  | { readonly kind: 'quantity'; readonly which: Which }
  | { readonly kind: 'states' }
  | { readonly kind: 'base'; readonly base: 'members' | 'recorded' | 'present_and_voting' }
  | { readonly kind: 'text' }
  | { readonly kind: 'outcome'; readonly adopted: boolean; readonly isNot?: boolean }
  | { readonly kind: 'mode'; readonly mode: 'without_vote' | 'vote' }
  | { readonly kind: 'unanimous' }
  | { readonly kind: 'proposed'; readonly as: 'proposer' | 'sponsor' }
  /** Comes to have: "won a majority", "received the support of". */
  | { readonly kind: 'get' }
  | { readonly kind: 'majority' }
  | { readonly kind: 'outnumber' }
  | { readonly kind: 'compare'; readonly how: 'more' | 'fewer' | 'as_many' }
  | { readonly kind: 'than' }
  | { readonly kind: 'meet' }
  | { readonly kind: 'session' }
  | { readonly kind: 'first' }
  | { readonly kind: 'before' }
  | { readonly kind: 'weighted' }
  | { readonly kind: 'rank' }
  | { readonly kind: 'open'; readonly reason: OpenReason }
  | { readonly kind: 'except' }
  | { readonly kind: 'outside' }
  /** Turns what is said about it, or says that it is not stated as a fact: see `coverage`. */
  | { readonly kind: 'guard'; readonly over: 'clause' | 'sentence' }
  /** Who says so is no part of what is said. */
  | { readonly kind: 'said'; readonly who: 'before' | 'after' }
  | { readonly kind: 'filler' }

export type Which =
  | 'all'
  | 'none'
  | 'some'
  | 'most'
  | 'minority'
  | 'vague'
  | 'only'
  | 'not_all'
  | 'all_but'
  | 'both'

const longest = Math.max(...[...phraseTable.keys()].map((phrase) => phrase.split(' ').length))

/** The longest phrase that begins at a token. */
export function phraseAt(tokens: readonly Token[], at: number): Found<Meaning> | undefined {
  let found: Found<Meaning> | undefined
  let key = ''
  for (let i = at, words = 0; i < tokens.length && words < longest; i++) {
    const token = tokens[i]
    if (token?.key === '-' && i > at) continue
    if (token?.kind !== 'word') break
    key = key === '' ? token.key : `${key} ${token.key}`
    words += 1
    const value = phraseTable.get(key)
    if (value) found = { value, length: i + 1 - at }
  }
  return found
}
