import { factOf, isFactId } from '@comity/laws'
import { TextOf } from './text-of.tsx'

/** A fact of the closed list as it is asked; one that a newer hub knows, by its id. */
export function FactText({ fact }: { fact: string }) {
  return isFactId(fact) ? <TextOf texts={factOf(fact).text} /> : <bdi>{fact}</bdi>
}
