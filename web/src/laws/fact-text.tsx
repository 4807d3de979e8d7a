import { isFactId } from '@comity/laws'
import { useWords } from '../shell/words.tsx'

/** A fact of the closed list as it is asked; one that a newer hub knows, by its id. */
export function FactText({ fact }: { fact: string }) {
  const { t } = useWords()
  return isFactId(fact) ? t(`facts.${fact}`) : <bdi>{fact}</bdi>
}
