import { readHeadingLine } from './heading-line.ts'
import type { StructuredHeading } from './law-text.ts'
import { readNumber } from './provision-number.ts'
import { plainTextOf } from './wording-of-xml.ts'
import { childOf, type XmlElement } from './xml-tree.ts'

/** Number and title of an element, which its format puts into elements of these names. */
export function headingOf(
  element: XmlElement,
  names: { readonly number: string; readonly title: string; readonly skipped: ReadonlySet<string> },
): StructuredHeading {
  const textIn = (name: string): string => {
    const found = childOf(element, name)
    if (!found) return ''
    const isKept = found.attributes.get('space') === 'preserve'
    return isKept
      ? found.children.filter((one) => typeof one === 'string').join('')
      : plainTextOf(found, names.skipped)
  }
  const label = textIn(names.number)
  return { label, number: numberOf(label), heading: textIn(names.title) }
}

/** The number in its normal form of a label such as `Section 14`, `14.` or `Art. 14`. */
export function numberOf(label: string): string {
  const read =
    readHeadingLine(label)?.number ?? readNumber(label, 0, { roman: true, letters: true })
  return read?.normal ?? ''
}
