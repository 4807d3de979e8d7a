/** On a terminal one line that is written over; elsewhere a line every ten seconds. Without text, it ends. */
export function progressLine(
  stream: NodeJS.WriteStream,
  now: () => number = Date.now,
): (text?: string) => void {
  const pause = stream.isTTY ? 100 : 10_000
  let last = now()
  let isOpen = false
  return (text) => {
    if (text === undefined) {
      if (isOpen) stream.write('\n')
      isOpen = false
      return
    }
    if (now() - last < pause) return
    last = now()
    if (!stream.isTTY) return void stream.write(`${text}\n`)
    stream.write(`\r\x1b[K${text}`)
    isOpen = true
  }
}
