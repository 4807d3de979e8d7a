import { groups, laws, states } from '@comity/facts'
import { type Day, LawBook, parseDay, readLaws, type StateCode } from '@comity/laws'
import { usage } from '../failure.ts'

let held: LawBook | undefined

/** The laws that come with the command; checked once, on the first use. */
export function starterLaws(): LawBook {
  held ??= new LawBook(readLaws(laws))
  return held
}

const byName = new Map(
  states.flatMap(({ code, alpha3, names }) => [
    [code.toLowerCase(), code] as const,
    [alpha3.toLowerCase(), code] as const,
    [names.en.text.toLowerCase(), code] as const,
  ]),
)
const names = new Map(states.map(({ code, names: of }) => [code, of.en.text] as const))

/** The English name of a state. */
export const stateName = (code: StateCode): string => names.get(code) ?? code

/** A state as a person writes it: a code of two or three letters, or its English name. */
export function stateNamed(text: string, hub?: string): StateCode {
  const found = byName.get(text.trim().toLowerCase())
  if (found !== undefined) return found
  if (hub !== undefined && /^X[A-Z]$/.test(text)) return text
  if (hub !== undefined) throw usage(`There is no state ${text}: write a code such as EE.`)
  const held = starterLaws().states().join(', ')
  throw usage(`There is no state ${text}. Laws are held of ${held}; write such a code.`)
}

/** The day asked for, or today. */
export function dayNamed(text: string | undefined): Day {
  const day = parseDay(text ?? new Date().toISOString().slice(0, 10))
  if (day === undefined) throw usage(`${text} is no day: write it as 2008-03-24.`)
  return day
}

/** The members of a group as of a day, by code. */
export function membersOf(name: string, day: Day): readonly StateCode[] {
  const group = groups.find(({ id }) => id === name.toLowerCase())
  if (!group)
    throw usage(`There is no group ${name}: there are ${groups.map(({ id }) => id).join(', ')}.`)
  return group.memberships
    .filter(
      ({ from, to, status }) => status === 'member' && from <= day && (to === null || day < to),
    )
    .map(({ state }) => state)
    .sort()
}
