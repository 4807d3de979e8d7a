import { type Found, membersOf, skipFillers, skipThe } from './found.ts'
import type { Item } from './items.ts'
import { textAfter } from './named.ts'
import { nounPhraseAt } from './noun-phrase.ts'

/** "Proposed by Russia", "Russia tabled the draft", "the Russian resolution". */
export function proposedAt(items: readonly Item[], at: number): Found | undefined {
  const item = items[at]
  if (item?.kind === 'proposed') {
    if (items[at + 1]?.key !== 'by') return undefined
    const named = nounPhraseAt(items, skipThe(items, at + 2))
    const by = named && membersOf(named.who)
    if (!named || !by || by.length === 0) return undefined
    return { claim: { kind: 'proposed', by, as: item.as }, at, next: named.end }
  }
  if (item?.kind !== 'member') return undefined
  const after = textAfter(items, at + 1)
  const follows = items[after]
  if (
    follows?.kind === 'text' &&
    !/^(it|this|the vote)$/.test(follows.key) &&
    follows.key !== 'group'
  )
    return { claim: { kind: 'proposed', by: [item.code], as: 'proposer' }, at, next: after + 1 }
  const named = nounPhraseAt(items, at)
  const by = named && membersOf(named.who)
  const verb =
    named && items[skipFillers(items, named.end, /^(has|had|have|also|was|were|is|are|the|a|an)$/)]
  if (
    named &&
    by &&
    by.length > 0 &&
    verb?.kind === 'proposed' &&
    !/by/.test(items[items.indexOf(verb) + 1]?.key ?? '')
  )
    return { claim: { kind: 'proposed', by, as: verb.as }, at, next: items.indexOf(verb) + 1 }
  if (named && by && by.length > 0 && follows?.kind === 'proposed')
    return { claim: { kind: 'proposed', by, as: follows.as }, at, next: after + 1 }
  return undefined
}
