/** All pages of a list as one: what the last page says beside its items, and the items of all. */
export async function everyPage<
  Page extends { readonly items: readonly unknown[]; readonly next?: string | undefined },
>(ask: (cursor: string | undefined) => Promise<Page>): Promise<Page> {
  const items: unknown[] = []
  for (let cursor: string | undefined; ; ) {
    const page = await ask(cursor)
    items.push(...page.items)
    if (page.next === undefined) return { ...page, items }
    cursor = page.next
  }
}
