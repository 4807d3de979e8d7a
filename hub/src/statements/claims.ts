import { votes } from '@comity/contract'
import { canonicalize } from '@comity/json'
import type { HubContext } from '../core/context.ts'
import type { Asker } from '../core/turns.ts'
import { claimReader } from '../votes/index.ts'
import type { Claims } from './acts.ts'
import type { VersionRecord } from './store.ts'

/** The languages whose claims are read. */
const isRead = (lang: string): boolean => lang === 'en'

/** What a text is taken to be about: what its author says, else what it is made on. */
export const aboutOf = (
  { about }: { readonly about: string | null },
  { decision }: { readonly decision: string | null },
): string | undefined => about ?? decision ?? undefined

/**
 * What the record says of each claim in a text; null where they are not read. A sentence that was not
 * understood as a claim about a vote is none: a statement says much else.
 */
export async function claimsIn(
  hub: HubContext,
  { lang, text, on }: { lang: string; text: string; on: string | undefined },
  asker: Asker,
): Promise<Claims> {
  if (!isRead(lang)) return null
  const { parts } = await claimReader(hub).check(text, on, asker)
  return parts.filter(({ claim }) => claim.kind !== 'open' || claim.reason !== 'not_read')
}

export interface ClaimThenAndNow {
  readonly published: votes.ClaimPart
  readonly now?: votes.ClaimPart
}

/** Each claim as it was published, and as the record has it now where that says something else. */
export async function thenAndNow(
  hub: HubContext,
  statement: { readonly id: string; readonly decision: string | null },
  version: VersionRecord,
  asker: Asker,
): Promise<readonly ClaimThenAndNow[]> {
  if (version.claims === null) return []
  const parts = votes.ClaimPart.array().parse(version.claims)
  if (parts.length === 0) return []
  const { text } = version
  const key = `${statement.id} ${version.version}`
  const on = aboutOf(version, statement)
  const now = await claimReader(hub).now(key, { text, on, parts }, asker)
  return parts.map((published, at) => {
    const current = now[at]
    return current === undefined || says(current) === says(published)
      ? { published }
      : { published, now: current }
  })
}

/** What the record says, to compare: names may be worded otherwise later, which says nothing. */
function says(part: votes.ClaimPart): string {
  const { verdict, reason, decision, says, numbers, exceptions } = part
  const groups = part.groups.map(({ group, tally, members }) => ({ group, tally, members }))
  const said = { verdict, reason, decision, says, numbers, exceptions, groups }
  return canonicalize(JSON.parse(JSON.stringify(said)))
}

/** The decisions that claims are about or bear on. */
export function decisionsOf(claims: readonly ClaimThenAndNow[]): readonly string[] {
  const parts = claims.flatMap(({ published, now }) => (now ? [published, now] : [published]))
  return [
    ...new Set(
      parts.flatMap(({ decision, beside }) => [...(decision ? [decision] : []), ...beside]),
    ),
  ]
}
