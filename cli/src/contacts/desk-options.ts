import { readFile } from 'node:fs/promises'
import { contacts } from '@comity/contract'
import { type Command, Option } from 'commander'
import type { ConnectedOptions } from '../connected.ts'
import { usage } from '../failure.ts'
import { type Texts, texts } from '../meetings/tell.ts'

export interface NoteOptions extends ConnectedOptions {
  readonly note: string
  readonly dated: string
}

export interface DeskOptions extends NoteOptions {
  readonly file?: string
  readonly kind?: contacts.ContactKind
  readonly name?: Texts
  readonly authority?: Texts
  readonly competence?: Texts
  readonly directory: readonly string[]
  readonly audience: readonly string[]
  readonly zone?: string
  readonly hours: readonly string[]
  readonly language: readonly string[]
  readonly channel: readonly string[]
  readonly backup: readonly string[]
}

export const noted = (command: Command): Command =>
  command
    .requiredOption('--note <number>', 'of the note verbale; your state uses each number once')
    .requiredOption('--dated <day>', 'its date, as YYYY-MM-DD')

/** A desk by options, or by a file of JSON that options then change. */
export const withDesk = (command: Command): Command =>
  noted(command)
    .option(
      '--file <file>',
      'the desk as JSON, such as `comity contacts show --json` has under own',
    )
    .addOption(new Option('--kind <kind>', 'what it is').choices(contacts.contactKinds))
    .option('--name <language=text>', 'what the desk is called; once for each language', texts)
    .option('--authority <language=text>', 'the authority it belongs to', texts)
    .option('--competence <language=text>', 'what it may receive and decide', texts)
    .option('--directory <id>', `listed in: ${contacts.contactDirectories.join(', ')}`, several, [])
    .option('--audience <entry>', 'for whom: states, group:ID, body:ID', several, [])
    .option('--zone <zone>', 'its time zone, such as Asia/Almaty')
    .option('--hours <hours>', 'always, or such as "1-5 09:00-17:00"; 1 is Monday', several, [])
    .option('--language <tag>', 'spoken or read there, such as fr', several, [])
    .option('--channel <type=value>', 'in the order to be tried, such as phone=+999…', several, [])
    .option('--backup <contact>', 'tried next; in their order', several, [])

const several = (given: string, before: readonly string[]): readonly string[] => [...before, given]

/** What is given, over what there was; what is not given stays. */
export async function deskOf(options: DeskOptions, before?: contacts.Desk): Promise<contacts.Desk> {
  const written = options.file === undefined ? before : await readDesk(options.file)
  const { directory, audience, language, channel, backup, hours } = options
  const parsed = contacts.Desk.safeParse({
    hours: 'always',
    directories: ['own'],
    audience: ['states'],
    ...written,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.name === undefined ? {} : { names: options.name }),
    ...(options.authority === undefined ? {} : { authority: options.authority }),
    ...(options.competence === undefined ? {} : { competence: options.competence }),
    ...(options.zone === undefined ? {} : { zone: options.zone }),
    ...(directory.length === 0 ? {} : { directories: directory }),
    ...(audience.length === 0 ? {} : { audience }),
    ...(language.length === 0 ? {} : { languages: language }),
    ...(hours.length === 0 ? {} : { hours: hoursOf(hours) }),
    ...(channel.length === 0 ? {} : { channels: channel.map(channelOf) }),
    ...(backup.length === 0 ? {} : { backups: backup }),
  })
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw usage(`The desk is not complete: ${issue?.path.join('.')}: ${issue?.message}`)
}

async function readDesk(file: string): Promise<object> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw usage(`There is no file ${file} that can be read.`)
  })
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value
  } catch {
    // Told below, as what is JSON but no desk.
  }
  throw usage(`The file ${file} does not hold a desk as JSON.`)
}

function channelOf(given: string): { type: string; value: string } {
  const [, type = '', value = ''] = /^([a-z_]+)=(.+)$/su.exec(given) ?? []
  if (value === '') throw usage(`Write how first: phone=${given}, or email=, hub=, post=.`)
  return { type, value }
}

function hoursOf(given: readonly string[]): contacts.Desk['hours'] {
  if (given.includes('always')) return 'always'
  return given.map((each) => {
    const [, first, last, from = '', to = ''] =
      /^([1-7])(?:-([1-7]))? (\d\d:\d\d)-(\d\d:\d\d)$/.exec(each) ?? []
    if (first === undefined) throw usage(`Write hours as "1-5 09:00-17:00", not ${each}.`)
    const [start, end] = [Number(first), Number(last ?? first)]
    // From Sunday on: 7-4 are Sunday to Thursday.
    const days = Array.from(
      { length: ((end - start + 7) % 7) + 1 },
      (_, i) => ((start - 1 + i) % 7) + 1,
    )
    return { days, from, to }
  })
}
