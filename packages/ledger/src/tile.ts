import { checkCount } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'

/**
 * Gives `count` hashes of a level from number `start` on, laid end to end (32 × count bytes). Level 0
 * holds the leaf hashes; hash n of a level above is the root of the full tile n one level below. A
 * request never crosses a tile's end, so it is answered from one full tile, or at the right edge from
 * the leaf hashes of the last entries (level 0) or the roots kept with the full tiles (above).
 */
export type HashReader = (level: number, start: number, count: number) => Promise<Uint8Array>

/** One resource of a tiled log (C2SP tlog-tiles): hashes of a level, or entries. */
export interface TileName {
  /** 0 to 63, or `entries` for the bundle of entries of that tile of level 0. */
  readonly level: number | 'entries'
  readonly index: number
  /** 1 to 256; 256 is a full tile. */
  readonly width: number
}

/** How many hashes a tile has in a tree of `size` entries: 0 to 256. */
export function tileWidth(level: number, index: number, size: number): number {
  const hashes = Math.floor(size / 256 ** level)
  return Math.min(256, Math.max(0, hashes - index * 256))
}

/**
 * Address of a tile below the log's prefix.
 *
 * @throws LedgerError `range`
 * @example
 * tilePath({ level: 0, index: 1234067, width: 256 }) // 'tile/0/x001/x234/067'
 * tilePath({ level: 'entries', index: 0, width: 12 }) // 'tile/entries/000.p/12'
 */
export function tilePath({ level, index, width }: TileName): string {
  checkCount('index', index)
  if (level !== 'entries' && !(Number.isInteger(level) && level >= 0 && level <= 63)) {
    throw new LedgerError('range', `a tile's level is 0 to 63, not ${level}`)
  }
  if (!Number.isInteger(width) || width < 1 || width > 256) {
    throw new LedgerError('range', `a tile's width is 1 to 256, not ${width}`)
  }
  let rest = index
  let path = String(rest % 1000).padStart(3, '0')
  while (rest >= 1000) {
    rest = Math.floor(rest / 1000)
    path = `x${String(rest % 1000).padStart(3, '0')}/${path}`
  }
  return `tile/${level}/${path}${width === 256 ? '' : `.p/${width}`}`
}

/** Reads a tile's address; undefined for anything that `tilePath` would not write. */
export function parseTilePath(path: string): TileName | undefined {
  // One level of digits each, no nesting: linear on any input.
  const match = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/.exec(path)
  if (match === null) return undefined
  const level = match[1] === 'entries' ? 'entries' : Number(match[1])
  const index = Number(match[2]?.replaceAll(/[x/]/g, ''))
  const width = match[3] === undefined ? 256 : Number(match[3])
  if (!Number.isSafeInteger(index) || width < 1 || width > 256) return undefined
  if (level !== 'entries' && level > 63) return undefined
  return tilePath({ level, index, width }) === path ? { level, index, width } : undefined
}
