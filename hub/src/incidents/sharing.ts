import type { incidents } from '@comity/contract'
import type { Actor } from '@comity/policy'
import type { Query } from '../core/database.ts'
import { Problem } from '../core/problem.ts'
import { listStates, membersToday } from '../directory/index.ts'

/** The states that see an incident of `owner` by these entries today, each with the entries it sees it by. */
export async function readersBy(
  sql: Query,
  owner: string,
  entries: readonly string[],
): Promise<incidents.Reader[]> {
  const by = new Map<string, string[]>()
  for (const entry of entries)
    for (const state of await statesOf(sql, entry))
      if (state !== owner) by.set(state, [...(by.get(state) ?? []), entry])
  return [...by]
    .map(([state, list]) => ({ state, by: list }))
    .sort((a, b) => (a.state < b.state ? -1 : 1))
}

/** Who would newly see it, and who does already. */
export async function previewOf(
  sql: Query,
  owner: string,
  shared: readonly string[],
  add: readonly string[],
): Promise<Omit<incidents.SharePreview, 'version'>> {
  const already = (await readersBy(sql, owner, shared)).map(({ state }) => state)
  const would = await readersBy(sql, owner, add)
  return { newly: would.filter(({ state }) => !already.includes(state)), already }
}

/**
 * A state shares with other states of the directory, and with groups that it is in itself.
 *
 * @throws Problem `reader-unknown`
 */
export async function checkReaders(
  sql: Query,
  actor: Actor,
  owner: string,
  entries: readonly string[],
): Promise<void> {
  const groups = actor.kind === 'anonymous' ? [] : actor.groups
  const states = new Set((await listStates(sql)).map(({ code }) => code))
  for (const entry of entries) {
    const of = entry.slice(entry.indexOf(':') + 1)
    const isKnown = entry.startsWith('group:') ? groups.includes(of) : states.has(of)
    if (!isKnown || of === owner)
      throw new Problem(
        ...(['invalid', 'reader-unknown'] as const),
        `Name another state, or a group that your state is in today, instead of ${entry}.`,
        { params: { entry } },
      )
  }
}

const statesOf = (sql: Query, entry: string): Promise<string[]> | string[] =>
  entry.startsWith('group:')
    ? membersToday(sql, entry.slice('group:'.length))
    : [entry.slice('state:'.length)]
