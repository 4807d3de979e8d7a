import type { Who } from './claim.ts'
import type { Item } from './items.ts'
import { isConcept } from './subject.ts'

/** Names that stand together, and whether it is members that they name or organisations themselves. */
export interface Named {
  readonly groups: readonly string[]
  readonly members: readonly string[]
  /** Groups that the members are said to be in. */
  readonly saidIn: readonly string[]
  readonly hasStates: boolean
  readonly isOutside: boolean
  readonly end: number
}

/** Names one after the other, with "states" or "members of" before or after. */
export function namedAt(items: readonly Item[], at: number): Named | undefined {
  const lead = items[at]
  if (lead?.kind === 'states') {
    const link = items[at + 1]
    if (link?.kind !== 'filler' || !/^(of|in|from)$/.test(link.key)) return undefined
    const named = listAt(items, skip(items, at + 2))
    return named && { ...named, hasStates: true }
  }
  const named = listAt(items, at)
  if (!named) return undefined
  const after = items[named.end]?.key === '-' ? named.end + 1 : named.end
  const whole =
    items[after]?.kind === 'states' ? { ...named, hasStates: true, end: after + 1 } : named
  return withAside(items, whole)
}

/** Everybody: "states", "those voting", "the General Assembly", "states outside NATO". */
export function everyoneAt(items: readonly Item[], at: number): Named | undefined {
  const item = items[at]
  if (item?.kind === 'base' || isAssembly(item)) return everyone(at + 1)
  if (item?.kind !== 'states') return undefined
  if (items[at + 1]?.kind !== 'outside') return everyone(at + 1)
  const named = listAt(items, skip(items, at + 2))
  return named && { ...named, hasStates: true, isOutside: true }
}

export const everyone = (end: number): Named => ({
  ...{ groups: ['un'], members: [], saidIn: [], hasStates: true, isOutside: false, end },
})

const isAssembly = (item: Item | undefined): boolean =>
  item?.kind === 'filler' && /^(general assembly|assembly)$/.test(item.key)

export function whoOf({ groups, members, saidIn, isOutside }: Named): Who {
  if (isOutside) return { kind: 'outside', groups }
  // All members of the United Nations are all that can vote in its Assembly.
  if (groups.includes('un')) return { kind: 'everyone' }
  return { kind: 'these', groups, members, ...(saidIn.length > 0 ? { saidIn } : {}) }
}

function listAt(items: readonly Item[], at: number): Named | undefined {
  const groups: string[] = []
  const members: string[] = []
  const saidIn: string[] = []
  let hasStates = false
  let end = at
  let i = at
  for (;;) {
    const item = items[i]
    if (item?.kind === 'group') {
      groups.push(item.code)
      if (/members|five/.test(item.key)) hasStates = true
    } else if (item?.kind === 'member' && !isOfText(items, i)) {
      // "US allies" are others than the United States.
      if (/^(allies|ally|states|countries|members|nations)$/.test(items[i + 1]?.key ?? '')) return
      members.push(item.code)
    } else break
    i += 1
    end = i
    if (items[i]?.kind === 'states') {
      hasStates = true
      i += 1
      end = i
      // "NATO member Turkey": one state, which is said to be in it.
      if (item.kind === 'group' && items[i]?.kind === 'member') {
        groups.pop()
        saidIn.push(item.code)
        continue
      }
    }
    const joint = i
    while (isJoint(items[i])) i += 1
    if (i === joint) break
  }
  return groups.length + members.length === 0
    ? undefined
    : { groups, members, saidIn, hasStates, isOutside: false, end }
}

/** "Finland, a NATO member, opposed it", "Iran, as a member of BRICS, …". */
function withAside(items: readonly Item[], named: Named): Named {
  if (named.groups.length > 0 || items[named.end]?.key !== ',') return named
  const said = saidInAt(items, named.end + 1)
  return said && items[said.end]?.key === ','
    ? { ...named, saidIn: [...named.saidIn, ...said.groups], end: said.end + 1 }
    : named
}

/** "As a NATO member", "a member of BRICS", "which is an EU member state". */
export function saidInAt(
  items: readonly Item[],
  at: number,
): { readonly groups: readonly string[]; readonly end: number } | undefined {
  let i = at
  while (isLink(items[i])) i += 1
  if (items[i]?.kind === 'group' && items[i + 1]?.kind === 'states') {
    const item = items[i]
    return item?.kind === 'group' ? { groups: [item.code], end: i + 2 } : undefined
  }
  if (items[i]?.kind !== 'states' || i === at) return undefined
  const link = skip(items, i + 1)
  const group = items[link]
  return link > i + 1 && group?.kind === 'group'
    ? { groups: [group.code], end: link + 1 }
    : undefined
}

const isLink = (item: Item | undefined): boolean =>
  (item?.kind === 'filler' && /^(as|a|an|the|which|who|is|was|are|were|also)$/.test(item.key)) ||
  (item?.kind === 'word' && /^(both|itself|being|fellow)$/.test(item.key))

const isJoint = (item: Item | undefined): boolean =>
  (item?.kind === 'mark' && item.key === ',') ||
  (item?.kind === 'filler' && /^(and|the|its|as|well)$/.test(item.key)) ||
  (item?.kind === 'word' && /^(plus|nor|well)$/.test(item.key))

/** "The Russian resolution" is a text, and no member that stood anywhere. */
const isOfText = (items: readonly Item[], at: number): boolean => {
  const next = items[textAfter(items, at + 1)]
  return next?.kind === 'text' && next.key !== 'it' && next.key !== 'this'
}

/** Past what a text is on: "the Russian *cyber* resolution". */
export function textAfter(items: readonly Item[], at: number): number {
  const start = items[at]?.key === '-' ? at + 1 : at
  let i = start
  for (let past = 0; past < 3; past++, i++) {
    const item = items[i]
    if (item?.kind !== 'word' || !(isConcept(item.key) || /^(own|rival|new)$/.test(item.key))) break
  }
  return items[i]?.kind === 'text' ? i : start
}

/** Past "of", "the" and their like. */
export function skip(items: readonly Item[], at: number): number {
  let i = at
  while (
    items[i]?.kind === 'filler' &&
    /^(of|the|its|their|these|those|this)$/.test(items[i]?.key ?? '')
  )
    i++
  return i
}
