import type { HashReader } from '@comity/ledger'

/** The place in a log up to which something is known. */
interface Place {
  readonly epoch: number
  readonly size: number
}

/**
 * The leaf hashes at the end of the log that fill no tile yet, as this process last committed them:
 * the next append needs them again, and would otherwise read and hash those entries anew. Where
 * another has appended meanwhile, they are read from the database after all.
 */
export class Tail {
  #known: (Place & { readonly hashes: readonly Uint8Array[] }) | undefined

  /** `stored`, but for what is known of a log that ends at `place`. */
  readerAt({ epoch, size }: Place, stored: HashReader): HashReader {
    const known = this.#known
    if (known?.epoch !== epoch || known.size !== size) return stored
    const first = size - known.hashes.length
    return async (level, start, count) =>
      level === 0 && start === first && count === known.hashes.length
        ? Buffer.concat(known.hashes)
        : stored(level, start, count)
  }

  /** After the commit of these leaves behind `place`. */
  committed({ epoch, size: before }: Place, leaves: readonly Uint8Array[]): void {
    const size = before + leaves.length
    const count = size % 256
    const known = this.#known
    if (leaves.length >= count)
      this.#known = { epoch, size, hashes: leaves.slice(leaves.length - count) }
    else if (known?.epoch === epoch && known.size === before)
      this.#known = { epoch, size, hashes: [...known.hashes, ...leaves] }
    else this.#known = undefined
  }
}
