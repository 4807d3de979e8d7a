import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import {
  evaluateFinder,
  type FinderEvaluation,
  mappingRows,
  presentStatutes,
  questionsOf,
  type Score,
  TableError,
  withExamples,
} from '@comity/laws'
import type { Command } from 'commander'
import { Failure, usage } from '../failure.ts'
import { readBytes } from '../stix-file.ts'
import { json, line, type Terminal, table } from '../terminal.ts'
import { readStatute } from './statute-file.ts'

interface Options {
  readonly examples?: boolean
  readonly low?: boolean
  readonly json?: boolean
}

/** Measures the finder on mappings that somebody made by hand. */
export function addEvaluate(laws: Command, terminal: Terminal): void {
  laws
    .command('evaluate')
    .argument('<folder>', 'with provisions.csv and texts/*.json')
    .option('--examples', 'give the mappings of the other states as examples')
    .option('--low', 'ask mappings of low confidence too')
    .option('--json', 'as JSON, question by question')
    .description('how often the finder has the mapped provision first, or among the first ten')
    .addHelpText(
      'after',
      '\nA mapping may name several provisions; any of them counts.' +
        '\n\nExample:\n  $ comity laws evaluate ./law\n\nExit: 0 done, 1 a file that cannot be read, 2 usage.',
    )
    .action(async (folder: string, options: Options) => {
      const rows = await mappingsIn(folder)
      const asked = rows.filter(({ confidence }) => options.low || confidence !== 'low')
      const { questions, unasked } = questionsOf(asked, await statutesIn(join(folder, 'texts')))
      const evaluation = evaluateFinder(options.examples ? withExamples(questions) : questions)
      if (options.json) return json(terminal, { ...told(evaluation), unasked })
      tell(terminal, evaluation)
      line(
        terminal,
        `\n${unasked.length} mappings were not asked: their provisions are not at hand.`,
      )
    })
}

async function mappingsIn(folder: string) {
  const path = join(folder, 'provisions.csv')
  const csv = new TextDecoder().decode(await readBytes(path))
  try {
    return mappingRows(csv)
  } catch (error) {
    if (error instanceof TableError) throw new Failure(1, `${path}, ${error.message}`, error)
    throw error
  }
}

async function statutesIn(folder: string) {
  const files = await readdir(folder).catch((error: unknown) => {
    throw new Failure(2, `There is no folder ${folder}`, error)
  })
  const names = files.filter((name) => /^[A-Z]{3}-.+\.json$/.test(name))
  if (names.length === 0) throw usage(`${folder} has no statutes named like XAA-name-en.json.`)
  return Promise.all(presentStatutes(names).map((name) => readStatute(join(folder, name))))
}

const told = ({ all, byLanguage, byState, byArticle, found }: FinderEvaluation) => ({
  all,
  byLanguage: Object.fromEntries(byLanguage),
  byState: Object.fromEntries(byState),
  byArticle: Object.fromEntries(byArticle),
  found,
})

function tell(terminal: Terminal, { all, byLanguage, byArticle, found }: FinderEvaluation): void {
  const row = (name: string, { questions, recall, mrr }: Score) => [
    name,
    `${questions}`,
    ...[recall[1], recall[3], recall[5], recall[10], mrr].map((share) => share.toFixed(2)),
  ]
  const head = ['', 'Asked', 'First', 'In 3', 'In 5', 'In 10', 'Mean of 1/rank']
  const scores = [row('all', all), ...[...byLanguage, ...byArticle].map((one) => row(...one))]
  line(terminal, table([head, ...scores]))
  const late = found.filter(({ rank }) => rank === undefined || rank > 3)
  for (const { state, article, rank, passages } of late)
    line(terminal, `${state} ${article}: ${rank ?? 'not'} of ${passages}`)
}
