/**
 * Answers for keys that several ask for: those who ask while an answer is being found share it, and
 * one that was asked for before is kept. A key names all that the answer depends on, so that what is
 * kept is never wrong, only no longer asked for.
 */
export class SharedPages<Page> {
  readonly #mostBytes: number
  readonly #sizeOf: (page: Page) => number
  /** Being found now, and how many have asked. */
  readonly #finding = new Map<string, { readonly page: Promise<Page>; askers: number }>()
  /** From the one that was used longest ago on. */
  readonly #kept = new Map<string, Page>()
  readonly #askedOnce = new Set<string>()
  #bytes = 0
  #state = ''

  /** @param mostBytes how much may be kept, of what `sizeOf` counts a page for */
  constructor(mostBytes: number, sizeOf: (page: Page) => number) {
    this.#mostBytes = mostBytes
    this.#sizeOf = sizeOf
  }

  get bytes(): number {
    return this.#bytes
  }

  /**
   * @param state what all answers depend on: when it changes, what is kept is dropped
   * @param key all else that this answer depends on
   */
  async get(state: string, key: string, find: () => Promise<Page>): Promise<Page> {
    this.#turnTo(state)
    const kept = this.#kept.get(key)
    if (kept !== undefined) {
      this.#kept.delete(key)
      this.#kept.set(key, kept)
      return kept
    }
    const full = `${state} ${key}`
    const known = this.#finding.get(full)
    if (known) {
      known.askers += 1
      return known.page
    }
    const asked = { page: find(), askers: 1 }
    this.#finding.set(full, asked)
    try {
      const page = await asked.page
      if (state === this.#state) this.#found(key, page, asked.askers > 1)
      return page
    } finally {
      this.#finding.delete(full)
    }
  }

  #turnTo(state: string): void {
    if (state === this.#state) return
    this.#state = state
    this.#kept.clear()
    this.#askedOnce.clear()
    this.#bytes = 0
  }

  /** One who reads all from the start asks for each page once: those are not worth keeping. */
  #found(key: string, page: Page, isShared: boolean): void {
    if (!isShared && !this.#askedOnce.has(key)) {
      if (this.#askedOnce.size >= mostRemembered) this.#askedOnce.clear()
      this.#askedOnce.add(key)
      return
    }
    const size = this.#sizeOf(page)
    if (size > this.#mostBytes) return
    this.#kept.set(key, page)
    this.#bytes += size
    for (const [oldest, old] of this.#kept) {
      if (this.#bytes <= this.#mostBytes) break
      this.#kept.delete(oldest)
      this.#bytes -= this.#sizeOf(old)
    }
  }
}

const mostRemembered = 1000
