import { printedNumber } from './printed-number.ts'
import { walkWord } from './word-xml.ts'

/** Where a paragraph is counted: a list, and how deep in it, from 0. */
export interface Counted {
  readonly list: string
  readonly level: number
}

interface Level {
  start: number
  format: string
  /** As printed, `%1.%2` for the numbers of the levels. */
  text: string
}

/**
 * Numbers that Word prints by itself and that are in no paragraph's text. Paragraphs are to be asked for in
 * their order.
 */
export interface Numbering {
  /** What is printed before a paragraph; the empty text for bullets and what is not counted. */
  next(counted: Counted | undefined, style: string | undefined): string
}

export function readNumbering(
  numbering: string | undefined,
  styles: string | undefined,
): Numbering {
  const lists = listsOf(numbering ?? emptyPart)
  const counted = countedStyles(styles ?? emptyPart)
  const counts = new Map<string, number[]>()
  return {
    next(direct, style) {
      const { list, level } = direct ?? counted.get(style ?? '') ?? { list: '0', level: 0 }
      const levels = lists.get(list)
      const own = levels?.levels[level]
      if (levels === undefined || own === undefined) return ''
      const numbers = counts.get(levels.counter) ?? []
      counts.set(levels.counter, numbers)
      numbers.length = Math.min(numbers.length, level + 1)
      for (let at = 0; at < level; at += 1) numbers[at] ??= levels.levels[at]?.start ?? 1
      const last = numbers[level]
      numbers[level] = last === undefined ? own.start : last + 1
      if (own.format === 'bullet' || own.format === 'none') return ''
      return own.text.replace(/%([1-9])/g, (_, digit: string) => {
        const at = Number(digit) - 1
        return printedNumber(numbers[at] ?? 1, levels.levels[at]?.format ?? 'decimal')
      })
    },
  }
}

const emptyPart = '<empty/>'

interface List {
  /** Lists of one abstract numbering go on counting where the one before ended. */
  readonly counter: string
  readonly levels: readonly (Level | undefined)[]
}

function listsOf(xml: string): ReadonlyMap<string, List> {
  const abstract = new Map<string, Level[]>()
  const lists = new Map<string, List>()
  let levels: Level[] | undefined
  let level: Level | undefined
  let list: { id: string; of: string; starts: Map<number, number> } | undefined
  let overridden = 0
  walkWord(xml, {
    open(name, of) {
      const value = of('val') ?? ''
      if (name === 'abstractNum') {
        levels = []
        abstract.set(of('abstractNumId') ?? '', levels)
      } else if (name === 'lvl' && levels) {
        level = { start: 1, format: 'decimal', text: '' }
        const at = Number(of('ilvl'))
        if (Number.isInteger(at) && at >= 0 && at < 9) levels[at] = level
      } else if (name === 'start' && level) level.start = whole(value)
      else if (name === 'numFmt' && level) level.format = value
      else if (name === 'lvlText' && level) level.text = value.slice(0, 100)
      else if (name === 'num') list = { id: of('numId') ?? '', of: '', starts: new Map() }
      else if (name === 'abstractNumId' && list) list.of = value
      else if (name === 'lvlOverride') overridden = Number(of('ilvl'))
      else if (name === 'startOverride' && list) list.starts.set(overridden, whole(value))
    },
    close(name) {
      if (name === 'abstractNum') levels = undefined
      if (name === 'lvl') level = undefined
      if (name !== 'num' || !list) return
      const { id, of, starts } = list
      const own = (abstract.get(of) ?? []).map((one, at) => ({
        ...one,
        start: starts.get(at) ?? one.start,
      }))
      lists.set(id, { counter: starts.size > 0 ? `list ${id}` : of, levels: own })
      list = undefined
    },
  })
  return lists
}

const whole = (value: string): number => (/^\d{1,5}$/.test(value) ? Number(value) : 1)

/** Styles that are counted, also by the style that they are based on. */
function countedStyles(xml: string): ReadonlyMap<string, Counted> {
  const own = new Map<string, { list?: string; level?: number; basedOn?: string }>()
  let style: { list?: string; level?: number; basedOn?: string } | undefined
  walkWord(xml, {
    open(name, of) {
      if (name === 'style') {
        style = {}
        own.set(of('styleId') ?? '', style)
      } else if (name === 'numId' && style) style.list = of('val') ?? '0'
      else if (name === 'ilvl' && style) style.level = Number(of('val')) || 0
      else if (name === 'basedOn' && style) style.basedOn = of('val') ?? ''
    },
    close(name) {
      if (name === 'style') style = undefined
    },
  })
  const found = new Map<string, Counted>()
  for (const id of own.keys()) {
    let at = own.get(id)
    // Styles that are based on each other in a ring end here.
    for (let steps = 0; at && at.list === undefined && steps < 20; steps += 1)
      at = own.get(at.basedOn ?? '')
    if (at?.list !== undefined)
      found.set(id, { list: at.list, level: own.get(id)?.level ?? at.level ?? 0 })
  }
  return found
}
