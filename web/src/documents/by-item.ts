import type { documents } from '@comity/contract'

export interface OfItem {
  /** Undefined for those of no item. */
  readonly item: documents.DocumentRow['item']
  readonly rows: readonly documents.DocumentRow[]
}

/** Documents by the item that they belong to, in the order of the agenda; those of no item last. */
export function byItem(rows: readonly documents.DocumentRow[]): readonly OfItem[] {
  const found = new Map<string, documents.DocumentRow[]>()
  for (const row of rows) {
    const key = row.item?.id ?? ''
    found.set(key, [...(found.get(key) ?? []), row])
  }
  const groups = [...found.values()].map((of) => ({ item: of[0]?.item, rows: of }))
  return groups.sort((a, b) => order(a.item?.number, b.item?.number))
}

const numeric = new Intl.Collator('en', { numeric: true })

function order(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1
  return numeric.compare(a, b)
}
