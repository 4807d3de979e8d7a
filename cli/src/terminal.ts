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

export const line = (terminal: Terminal, text: string): void => terminal.out(`${text}\n`)
export const note = (terminal: Terminal, text: string): void => terminal.err(`${text}\n`)
export const json = (terminal: Terminal, value: unknown): void =>
  terminal.out(`${JSON.stringify(value)}\n`)

/** Rows in columns as wide as their widest cell; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
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
  return rows.map(print).join('\n')
}

/** Text of others may hold anything; what would steer the terminal is not passed on. */
export const plain = (text: string): string => text.replace(/\p{Cc}/gu, ' ')

export function paint(terminal: Terminal, colour: 'good' | 'bad', text: string): string {
  const off = !terminal.watched || (terminal.env.NO_COLOR ?? '') !== ''
  return off ? text : `\u001b[${colour === 'good' ? 32 : 31}m${text}\u001b[0m`
}
