import {
  alignVersions,
  closeness,
  compareStatutes,
  reusedSpans,
  type WordingPart,
} from '@comity/laws'
import type { Command } from 'commander'
import { usage } from '../failure.ts'
import { json, line, plain, type Terminal, table } from '../terminal.ts'
import { type LawFile, languageNamed, lawIn, worded } from './law-file.ts'

interface Options {
  readonly language: string
  readonly json?: boolean
}

const exits = '\n\nExit: 0 done, 1 not read, 2 usage or a file that cannot be opened.'

/** `comity laws align`, `diff` and `reuse`: two texts beside one another. */
export function addComparing(laws: Command, terminal: Terminal, end: (exit: number) => void): void {
  laws
    .command('align')
    .argument('<file>', 'a law')
    .argument('<other>', 'the same law in another language')
    .option('--json', 'pairs of positions, with how alike they are, as JSON')
    .description('set two language versions of a law side by side; needs no hub')
    .addHelpText('after', `\nExample:\n  $ comity laws align act.en.md act.fr.md${exits}`)
    .action(async (path: string, otherPath: string, options: Pick<Options, 'json'>) => {
      const [left, right] = await bothIn(path, otherPath, undefined)
      const { pairs, basis } = await worded(path, () =>
        alignVersions(left.reading.provisions, right.reading.provisions),
      )
      const labelled = pairs.map((pair) => ({
        left: pair.left === undefined ? null : (left.reading.provisions[pair.left]?.label ?? null),
        right:
          pair.right === undefined ? null : (right.reading.provisions[pair.right]?.label ?? null),
        likeness: Number(pair.likeness.toFixed(3)),
      }))
      if (options.json) return json(terminal, { basis, pairs: labelled })
      const rows = labelled.map((pair) => [
        ...[plain(pair.left ?? '-'), plain(pair.right ?? '-')],
        pair.left === null || pair.right === null ? '' : pair.likeness.toFixed(2),
      ])
      line(terminal, table([[path, otherPath, 'Alike'], ...rows]))
      if (basis === 'numbers')
        line(terminal, 'The texts share no script: they were paired by numbers and lengths.')
    })

  laws
    .command('diff')
    .argument('<earlier>', 'a version of a law')
    .argument('<later>', 'a later version in the same language')
    .requiredOption('--language <tag>', 'the language of both')
    .option('--json', 'every change, word by word, as JSON')
    .option('--exit-code', 'exit with 1 where anything changed')
    .description('what changed from one version of a law to the next, by word; needs no hub')
    .addHelpText(
      'after',
      `\nExample:\n  $ comity laws diff act-2012.md act-2021.md --language pt${exits}`,
    )
    .action(
      async (
        path: string,
        otherPath: string,
        options: Options & { readonly exitCode?: boolean },
      ) => {
        const language = languageNamed(options.language) ?? ''
        const [earlier, later] = await bothIn(path, otherPath, language)
        const changes = await worded(path, () =>
          compareStatutes(
            { provisions: earlier.reading.provisions, language },
            { provisions: later.reading.provisions, language },
          ),
        )
        const changed = changes.filter(({ kind }) => kind !== 'same')
        if (options.exitCode && changed.length > 0) end(1)
        if (options.json)
          return json(
            terminal,
            changes.map((one) => ({
              ...one,
              earlier: one.earlier ?? null,
              later: one.later ?? null,
              change: one.change ?? null,
            })),
          )
        line(terminal, `${changed.length} of ${changes.length} provisions changed.`)
        for (const { kind, number, change } of changed) {
          line(terminal, plain(`\n${number}: ${kind}`))
          if (change) line(terminal, plain(redline(change.parts)))
        }
      },
    )

  laws
    .command('reuse')
    .argument('<file>', 'a law')
    .argument('<other>', 'another in the same language')
    .requiredOption('--language <tag>', 'the language of both')
    .option('--json', 'closeness and spans with their offsets as JSON')
    .description('stretches of wording that two laws share; needs no hub')
    .addHelpText('after', `\nExample:\n  $ comity laws reuse model.md act.md --language en${exits}`)
    .action(async (path: string, otherPath: string, options: Options) => {
      const language = languageNamed(options.language) ?? ''
      const both = await bothIn(path, otherPath, language)
      const [one, other] = both.map(({ reading }) => ({ text: reading.text, language }))
      if (!one || !other) throw usage('Name two files.')
      const shares = closeness(one, other)
      const spans = await worded(path, () => reusedSpans(one, other))
      if (options.json) return json(terminal, { closeness: shares, spans })
      line(terminal, `${shares.shared} of ${shares.all} runs of five words are in both.`)
      for (const span of spans) {
        line(terminal, `\n${span.words} words:`)
        line(terminal, `  ${path}: ${oneLine(one.text.slice(span.one.start, span.one.end))}`)
        line(
          terminal,
          `  ${otherPath}: ${oneLine(other.text.slice(span.other.start, span.other.end))}`,
        )
      }
    })
}

const bothIn = async (
  path: string,
  other: string,
  language: string | undefined,
): Promise<[LawFile, LawFile]> => [await lawIn(path, language), await lawIn(other, language)]

/** `[-taken out-]{+put in+}`, with the long stretches in between cut. */
function redline(parts: readonly WordingPart[]): string {
  return parts
    .map(({ kind, text }) => {
      if (kind === 'removed') return `[-${text}-]`
      if (kind === 'added') return `{+${text}+}`
      return text.length > 120 ? `${text.slice(0, 50)} … ${text.slice(-50)}` : text
    })
    .join('')
}

const oneLine = (text: string): string => plain(text.replace(/\s+/g, ' '))
