/** All that a command sees of the world around it; tests give their own. */
export interface Terminal {
  /** Standard output: results only. */
  out(text: string | Uint8Array): void
  /** Standard error: what is said to a person. */
  err(text: string): void
  /** Whether a person watches standard error. */
  readonly watched: boolean
  readonly env: Readonly<Record<string, string | undefined>>
  readonly fetch: typeof fetch
  /** Asks for a line without showing it; undefined where nobody can be asked. */
  ask?(question: string): Promise<string>
  /** Calls once when the person wants to stop, instead of ending at once; answers how to unlisten. */
  onInterrupt?(stop: () => void): () => void
}

export interface Progress {
  add(count: number): void
  end(): void
}

/** A bar on standard error while a person watches; otherwise silent. */
export function progress(terminal: Terminal, label: string, total: number): Progress {
  if (!terminal.watched || total === 0) return { add() {}, end() {} }
  const width = 24
  let done = 0
  let drawn = -1
  const draw = () => {
    const percent = Math.floor((100 * done) / total)
    if (percent === drawn) return
    drawn = percent
    const full = Math.round((width * done) / total)
    terminal.err(`\r${label} [${'#'.repeat(full)}${'.'.repeat(width - full)}] ${done}/${total}`)
  }
  draw()
  return {
    add(count) {
      done = Math.min(total, done + count)
      draw()
    },
    end: () => terminal.err('\r\u001b[K'),
  }
}

/**
 * One line of results, whatever the text: what would steer the terminal, or add a line that looks like one's own,
 * is not passed on. Only a table has more lines, and an end of line at the very beginning leaves one empty.
 */
export const line = (terminal: Terminal, ...parts: readonly Written[]): void =>
  terminal.out(`${written(terminal, parts)}\n`)

/** One line for a person, likewise. */
export const note = (terminal: Terminal, ...parts: readonly Written[]): void =>
  terminal.err(`${written(terminal, parts)}\n`)

/** A text of several lines that is all there is of the results; nothing in it steers the terminal either. */
export const lines = (terminal: Terminal, text: string): void =>
  terminal.out(`${text.split(/\r?\n/).map(plain).join('\n')}\n`)

/** One line of JSON; characters that steer a terminal are escaped, which reads as the same. */
export const json = (terminal: Terminal, value: unknown): void =>
  terminal.out(
    `${JSON.stringify(value).replace(/[\u007f-\u009f]|\p{Bidi_C}|[\u2028\u2029]/gu, escaped)}\n`,
  )

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

type Written = string | Table | Painted

function written(terminal: Terminal, parts: readonly Written[]): string {
  const [first] = parts
  const gap = typeof first === 'string' && first.startsWith('\n') ? '\n' : ''
  const texts = parts.map((part, place) => {
    if (part instanceof Table) return part.toString()
    if (part instanceof Painted) return coloured(terminal, part)
    return plain(place === 0 ? part.slice(gap.length) : part)
  })
  return gap + texts.join('')
}

/** Text of others may hold anything; what would steer the terminal or turn the text around is not passed on. */
export const plain = (text: string): string =>
  text.replace(/\p{Bidi_C}/gu, '').replace(/[\p{Cc}\u2028\u2029]/gu, ' ')

/** Rows in columns as wide as their widest cell; the last one is left as it is. */
export const table = (rows: readonly (readonly string[])[]): Table => new Table(rows)

/** Rows of one line each, whatever stands in them. */
export class Table {
  readonly #text: string

  constructor(given: readonly (readonly string[])[]) {
    const rows = given.map((row) => row.map(plain))
    const widths: number[] = []
    for (const row of rows) {
      row.forEach((cell, i) => {
        widths[i] = Math.max(widths[i] ?? 0, cell.length)
      })
    }
    const print = (row: readonly string[]) =>
      row
        .map((cell, i) => (i === row.length - 1 ? cell : cell.padEnd(widths[i] ?? 0)))
        .join('  ')
        .trimEnd()
    this.#text = rows.map(print).join('\n')
  }

  toString(): string {
    return this.#text
  }
}

/** Text in a colour of the command's own: as a part of a line by itself, for no text is taken for colours. */
export const paint = (colour: Painted['colour'], text: string): Painted => new Painted(colour, text)

export class Painted {
  readonly colour: 'good' | 'bad'
  readonly text: string

  constructor(colour: 'good' | 'bad', text: string) {
    this.colour = colour
    this.text = text
  }

  toString(): string {
    return this.text
  }
}

function coloured(terminal: Terminal, { colour, text }: Painted): string {
  const off = !terminal.watched || (terminal.env.NO_COLOR ?? '') !== ''
  return off ? plain(text) : `\u001b[${colour === 'good' ? 32 : 31}m${plain(text)}\u001b[0m`
}
