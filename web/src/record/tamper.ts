/** Where one byte of a receipt can be changed, to see the proof fail. */
export const tamperings = ['object', 'statement', 'proof', 'root', 'signature'] as const
export type Tampering = (typeof tamperings)[number]

/** Changes one byte of an object: one letter or digit in its middle becomes another. */
export function changeObject(object: Uint8Array): Uint8Array {
  const changed = object.slice()
  const middle = Math.floor(changed.length / 2)
  changed[middle] = (changed[middle] ?? 0) ^ 1
  return changed
}

/**
 * Changes one byte of a receipt in the part that is named: of the object's hash in its statement, of
 * the first hash of its proof, of the root or of the signature in its checkpoint. The receipt itself
 * where it has no such part.
 */
export function changeReceipt(text: string, part: Exclude<Tampering, 'object'>): string {
  const lines = text.split('\n')
  const blank = lines.indexOf('')
  const place = {
    statement: lines.findIndex((line) => line.startsWith('extra ')),
    proof: lines.findIndex((line) => line.startsWith('index ')) + 1,
    root: blank + 3,
    signature: lines.findIndex((line) => line.startsWith('\u2014 ')),
  }[part]
  const line = lines[place]
  if (line === undefined || line === '') return text
  lines[place] = part === 'statement' ? changeStatement(line) : changeLetter(line)
  return lines.join('\n')
}

/** Another letter before the end of a line of base64, away from its padding. */
function changeLetter(line: string): string {
  const at = line.length - 12
  const other = line.charAt(at) === 'A' ? 'B' : 'A'
  return line.slice(0, at) + other + line.slice(at + 1)
}

function changeStatement(line: string): string {
  const json = atob(line.slice('extra '.length))
  const changed = json.replace(/("statement":\{.*?[0-9a-f]{8})([0-9a-f])/su, (_, head, digit) => {
    return `${head}${digit === '0' ? '1' : '0'}`
  })
  return `extra ${btoa(changed)}`
}
