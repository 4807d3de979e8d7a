/** A filter line kept for one collection, or for all of them. */
export interface View {
  readonly place: string | undefined
  readonly q: string
}

const key = 'comity.views'
const most = 30
const listeners = new Set<() => void>()
let kept: readonly View[] | undefined

export const subscribeViews = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The views kept in this browser; none where its storage is closed to us. */
export function readViews(): readonly View[] {
  kept ??= parseViews(stored())
  return kept
}

export const saveView = (view: View): void => keep([...readViews(), view].slice(-most))

export const withoutView = (gone: View): void =>
  keep(readViews().filter((view) => view.place !== gone.place || view.q !== gone.q))

/** What is not a view is passed over: another version of the interface may have written it. */
export function parseViews(text: string | null): readonly View[] {
  try {
    const value: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(value) ? value.flatMap(viewOf) : []
  } catch {
    return []
  }
}

function viewOf(value: unknown): View[] {
  if (typeof value !== 'object' || value === null || !('q' in value)) return []
  const place = 'place' in value ? value.place : undefined
  if (typeof value.q !== 'string' || (place !== undefined && typeof place !== 'string')) return []
  return [{ place, q: value.q }]
}

function keep(views: readonly View[]): void {
  kept = views
  try {
    localStorage.setItem(key, JSON.stringify(views))
  } catch {
    // They then last as long as the page.
  }
  for (const listener of listeners) listener()
}

function stored(): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}
