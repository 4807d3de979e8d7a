const day = 86_400_000

/** After how long a state should say again that a desk is as it is written, in milliseconds. */
export const confirmWithin = 182 * day
/** How long a confirmation is awaited before the desk is no longer shown to others. */
export const awaitedFor = 30 * day

export const dueAfter = (confirmed: Date): Date => new Date(confirmed.getTime() + confirmWithin)

export interface Standing {
  readonly status: 'active' | 'stale' | 'suspended' | 'removed'
  readonly dueAt: Date
  /** Since when a confirmation is awaited. */
  readonly staleAt: Date | null
}

/**
 * What the time alone makes of a contact. One that is suspended was awaited for the whole time before:
 * a hub that stood still, or whose clock jumped, takes nobody by surprise.
 */
export function lapsed(
  now: Date,
  { status, dueAt, staleAt }: Standing,
): 'stale' | 'suspend' | undefined {
  if (status === 'active') return dueAt <= now ? 'stale' : undefined
  if (status !== 'stale' || staleAt === null) return undefined
  return staleAt.getTime() + awaitedFor <= now.getTime() ? 'suspend' : undefined
}
