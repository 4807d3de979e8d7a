import type { delegations } from '@comity/contract'
import { Written } from '../meetings/written.tsx'
import { nameIn, Party, useNames } from '../shell/names.tsx'
import { useWords } from '../shell/words.tsx'

type Named = Pick<delegations.DelegationRow, 'names' | 'state'>

/** A state by its name; a chamber or an organisation by its own, with its state. */
export function DelegationName({ of: { names, state } }: { of: Named }) {
  if (names === undefined) return <Party entry={`state:${state}`} />
  return (
    <>
      <Written texts={names} />
      {state !== undefined && (
        <span className="quiet">
          {' · '}
          <Party entry={`state:${state}`} />
        </span>
      )}
    </>
  )
}

/** The same as mere text, for forms and titles. */
export function useDelegationName(): (of: Named) => string {
  const { language } = useWords()
  const name = useNames()
  return ({ names, state }) => {
    const own = names === undefined ? undefined : nameIn(names, language)
    const of = state === undefined ? undefined : name(`state:${state}`)
    return [own, of].filter((part) => part !== undefined).join(' · ')
  }
}
