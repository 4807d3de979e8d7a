/**
 * Those who wait to be written, one batch after the other. What is small is written together; what is
 * large goes alone. Where both wait they take turns: a small one waits for one large one at most, and
 * a large one is never passed by more than one batch.
 */
export class WaitingLine<T> {
  readonly #sizeOf: (item: T) => number
  readonly #most: number
  readonly #small: T[] = []
  readonly #large: T[] = []
  #wasLarge = false

  /** @param most size of a batch; what is larger by itself counts as large */
  constructor(sizeOf: (item: T) => number, most: number) {
    this.#sizeOf = sizeOf
    this.#most = most
  }

  join(item: T): void {
    const line = this.#sizeOf(item) > this.#most ? this.#large : this.#small
    line.push(item)
  }

  /** Empty when nobody waits. */
  next(): T[] {
    this.#wasLarge = this.#large.length > 0 && (!this.#wasLarge || this.#small.length === 0)
    return this.#wasLarge ? this.#large.splice(0, 1) : this.#together()
  }

  #together(): T[] {
    let size = 0
    let count = 0
    for (const item of this.#small) {
      size += this.#sizeOf(item)
      if (count > 0 && size > this.#most) break
      count += 1
    }
    return this.#small.splice(0, count)
  }
}
