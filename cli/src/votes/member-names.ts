import { formerMembers, states } from '@comity/facts'
import { type MemberCode, memberOf } from '@comity/votes'
import { usage } from '../failure.ts'

const names = new Map<MemberCode, string>(
  [...states, ...formerMembers].map(({ code, names: of }) => [code, of.en.text] as const),
)

const codes = new Map([...names].map(([code, name]) => [name.toLowerCase(), code]))

/** The English name of a member, or its code where none is known. */
export const nameOf = (code: MemberCode): string => names.get(code) ?? code

/** Reads a member as a person writes it: a code of two or three letters, or its English name. */
export function memberNamed(text: string): MemberCode {
  const found = codes.get(text.trim().toLowerCase()) ?? memberOf(text.trim().toUpperCase())
  if (found === undefined)
    throw usage(`There is no member ${text}: write its ISO code, such as BR, or its English name.`)
  return found
}
