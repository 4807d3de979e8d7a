import { groupAliases, memberAliases } from './aliases.ts'
import type { Found } from './number-words.ts'
import { type Token, tokensOf } from './tokens.ts'
import type { Named } from './verdict.ts'

/** What a name stands for. */
export type Entity =
  | { readonly kind: 'member'; readonly code: string }
  | { readonly kind: 'group'; readonly code: string }

export interface Lexicon {
  /** The longest name that begins at a token. */
  at(tokens: readonly Token[], at: number): Found<Entity> | undefined
}

/** All names of members and groups by which a text may speak of them. */
export function lexiconOf(members: readonly Named[], groups: readonly Named[]): Lexicon {
  const names = new Map<string, Entity>()
  const prefixes = new Set<string>()
  const enter = (name: string, entity: Entity) => {
    const keys = wordsOf(name)
    if (keys.length === 0) return
    for (let i = 1; i < keys.length; i++) prefixes.add(keys.slice(0, i).join(' '))
    const key = keys.join(' ')
    if (!names.has(key)) names.set(key, entity)
  }
  const enterAll = (
    list: readonly Named[],
    aliases: typeof memberAliases,
    kind: Entity['kind'],
  ) => {
    for (const { code, names: own } of list)
      for (const name of [...own, ...(aliases[code] ?? [])]) enter(name, { kind, code })
  }
  enterAll(members, memberAliases, 'member')
  enterAll(groups, groupAliases, 'group')
  return {
    at(tokens, at) {
      let found: Found<Entity> | undefined
      let key = ''
      for (let i = at; i < tokens.length; i++) {
        const token = tokens[i]
        if (token?.key === '-' && i > at) continue
        if (token?.kind !== 'word') break
        key = key === '' ? bare(token.key) : `${key} ${bare(token.key)}`
        const entity = names.get(key)
        if (entity && isName(tokens, at, i)) found = { value: entity, length: i + 1 - at }
        if (!prefixes.has(key)) break
      }
      return found
    },
  }
}

const bare = (key: string): string => key.replace(/'s$/, '').replace(/'$/, '')

const wordsOf = (name: string): string[] =>
  tokensOf(name.replace(/\(.*?\)/g, ' '))
    .filter((token) => token.kind === 'word')
    .map((token) => bare(token.key))

/** What has three letters or fewer is a word of the language too, unless in capitals: "us" and "US". */
function isName(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from]
  if (first === undefined) return false
  if (from !== to) return true
  return first.key.length > 3 || /^\p{Lu}/u.test(first.text)
    ? first.key.length > 2 || /^[\p{Lu}.]+(['’]s)?$/u.test(first.text)
    : false
}
