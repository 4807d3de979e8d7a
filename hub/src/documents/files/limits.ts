/** What reading one file may take, so that no file stops the hub or fills its memory. */
export interface ReadingLimits {
  /** Bytes of one part of a Word file, unpacked. */
  readonly unpackedBytes: number
  /** Parts in a Word file. */
  readonly parts: number
  readonly paragraphs: number
  readonly pages: number
  /** UTF-16 units of the text. */
  readonly text: number
  /** Milliseconds. */
  readonly time: number
  /** Megabytes of the thread's own heap. */
  readonly heap: number
  /** Bytes by which this process may grow while a file is read: what a file unpacks to lies outside a heap. */
  readonly growth: number
}

export const readingLimits: ReadingLimits = {
  ...{ unpackedBytes: 40_000_000, parts: 5_000, paragraphs: 20_000, pages: 2_000 },
  ...{ text: 1_000_000, time: 60_000, heap: 384, growth: 800_000_000 },
}
