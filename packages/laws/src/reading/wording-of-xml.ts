import type { XmlElement } from './xml-tree.ts'

/** Elements that stand on a line of their own; what is not named here runs on. */
export interface BlockNames {
  readonly blocks: ReadonlySet<string>
  /** Their text opens the line of what follows, as the number of a paragraph does. */
  readonly numbers: ReadonlySet<string>
  readonly skipped: ReadonlySet<string>
}

/**
 * The words of an element as lines. Spaces and line ends between words count as one space, as everywhere
 * in XML of law, but for an element of text alone that is marked `xml:space="preserve"`.
 */
export function wordingOf(
  element: XmlElement,
  names: BlockNames,
  except: readonly XmlElement[] = [],
): string {
  const lines: string[] = []
  let line = ''
  const breakLine = () => {
    if (line.trim() !== '') lines.push(line.trim())
    line = ''
  }
  const walk = ({ children, name, attributes }: XmlElement): void => {
    const isBlock = names.blocks.has(name)
    const isNumber = names.numbers.has(name)
    const isKept = attributes.get('space') === 'preserve'
    // After a number the wording goes on in the same line.
    const isAfterNumber = /^\S{1,12} $/.test(line)
    if ((isBlock && !isAfterNumber) || isNumber) breakLine()
    if (isKept) {
      breakLine()
      lines.push(children.filter((one) => typeof one === 'string').join(''))
      return
    }
    for (const child of children) {
      if (typeof child === 'string') line += joined(line, child)
      else if (!names.skipped.has(child.name) && !except.includes(child)) walk(child)
    }
    if (isNumber) line = `${line.trim()} `
    else if (isBlock) breakLine()
  }
  walk(element)
  breakLine()
  return lines.join('\n')
}

function joined(line: string, text: string): string {
  const plain = text.replace(/[ \t\r\n]+/g, ' ')
  return line === '' || line.endsWith(' ') ? plain.replace(/^ /, '') : plain
}

/** The words of an element in one line. */
export function plainTextOf({ children }: XmlElement, skipped: ReadonlySet<string>): string {
  const parts = children.map((child) =>
    typeof child === 'string' ? child : skipped.has(child.name) ? '' : plainTextOf(child, skipped),
  )
  return parts.join('').replace(/\s+/g, ' ').trim()
}
