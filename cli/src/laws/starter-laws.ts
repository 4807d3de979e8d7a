import { laws } from '@comity/facts'
import { LawBook, readLaws } from '@comity/laws'

let held: LawBook | undefined

/** The laws that come with the command; checked once, on the first use. */
export function starterLaws(): LawBook {
  held ??= new LawBook(readLaws(laws))
  return held
}
