import { JsonError } from '@comity/json'
import { type CheckOptions, check, type Finding } from '@comity/stix'
import type { Command } from 'commander'
import { Failure, usage } from './failure.ts'
import { type FileItem, parseStix, readBytes, type StixFile } from './stix-file.ts'
import { json, line, note, paint, plain, type Terminal } from './terminal.ts'

/** One line of the output. */
export interface Verdict {
  readonly file: string
  readonly valid: boolean
  readonly findings: readonly Told[]
}

/** A finding; that of a text which is no good JSON has a code `json-…`. */
export type Told = Omit<Finding, 'code'> & { readonly code: string }

interface Options {
  readonly strict?: boolean
  readonly profile: string
  readonly disable?: string
  readonly enable?: string
  readonly stixVersion?: string
  readonly strictTypes?: boolean
  readonly strictProperties?: boolean
  readonly enforceRefs?: boolean
  readonly interop?: boolean
  readonly json?: boolean
}

export function addCheck(program: Command, terminal: Terminal, end: (exit: number) => void): void {
  program
    .command('check')
    .argument('<file...>', 'bundles, envelopes, lists or single objects; .json or .json.gz')
    .description('check STIX files against the standard; needs no hub')
    .option('--strict', 'warnings count as errors')
    .option(
      '--profile <name>',
      'standard, or reference for the rules of stix2-validator',
      'standard',
    )
    .option('--disable <codes>', 'checks of the reference profile to leave out, with commas')
    .option('--enable <codes>', 'checks of the reference profile to make, with commas')
    .option('--stix-version <version>', 'reference profile: 2.0 or 2.1')
    .option('--strict-types', 'reference profile: warn about types of others')
    .option('--strict-properties', 'reference profile: warn about properties of others')
    .option('--enforce-refs', 'reference profile: both ends of a relationship are in the bundle')
    .option('--interop', 'reference profile: the interoperability profile')
    .option('--json', 'one line of JSON for each file')
    .addHelpText('after', '\nExample:\n  $ comity check --strict report.json indicators.json.gz')
    .addHelpText('after', '\nExit: 0 all valid, 1 one is not, 2 a file cannot be read.')
    .action(async (files: string[], options: Options) => {
      const how = checkOptions(options)
      let exit = 0
      for (const file of files) {
        try {
          const verdict = judge(file, await readBytes(file), how, options.strict === true)
          if (options.json) json(terminal, verdict)
          else tell(terminal, verdict)
          if (!verdict.valid) exit = Math.max(exit, 1)
        } catch (error) {
          // A file that cannot be read is no reason to leave the others unchecked.
          if (!(error instanceof Failure)) throw error
          note(terminal, `comity: ${error.message}`)
          exit = 2
        }
      }
      end(exit)
    })
}

function checkOptions(options: Options): CheckOptions {
  const { disable, enable, stixVersion, strictTypes, strictProperties, enforceRefs, interop } =
    options
  if (options.profile === 'standard') {
    const only = [disable, enable, stixVersion, strictTypes, strictProperties, enforceRefs, interop]
    if (only.some((given) => given !== undefined)) {
      throw usage('These options are of the reference profile: add --profile reference.')
    }
    return {}
  }
  if (options.profile !== 'reference') {
    throw usage(`There is no profile ${options.profile}: write standard or reference.`)
  }
  return {
    profile: 'reference',
    ...(options.strict === undefined ? {} : { strict: options.strict }),
    ...(disable === undefined ? {} : { disabled: disable }),
    ...(enable === undefined ? {} : { enabled: enable }),
    ...(stixVersion === undefined ? {} : { version: stixVersion }),
    ...(strictTypes === undefined ? {} : { strictTypes }),
    ...(strictProperties === undefined ? {} : { strictProperties }),
    ...(enforceRefs === undefined ? {} : { enforceRefs }),
    ...(interop === undefined ? {} : { interop }),
  }
}

/** The verdict on one file's bytes. */
export function judge(
  file: string,
  bytes: Uint8Array,
  options: CheckOptions = {},
  strict = false,
): Verdict {
  const findings = findingsOf(bytes, options)
  const counts = (finding: Told) => strict || finding.level === 'error'
  return { file, valid: !findings.some(counts), findings }
}

function findingsOf(bytes: Uint8Array, options: CheckOptions): readonly Told[] {
  let read: StixFile
  try {
    read = parseStix(bytes)
  } catch (error) {
    if (error instanceof JsonError) return [jsonFinding(error, '')]
    throw error
  }
  const faults = read.items.flatMap((item) =>
    item.error === undefined ? [] : [jsonFinding(item.error, item.place)],
  )
  const whole = read.kind === 'bundle' || (read.kind === 'list' && options.profile === 'reference')
  if (!whole) return [...read.items.flatMap((item) => findingsIn(item, options)), ...faults]
  // Where a faulty object was, its null would be found fault with once more.
  const faulty = new Set(faults.map(({ path }) => placeOf(path, read.kind)))
  const found = check(read.value, options)
  return [...found.filter(({ path }) => !faulty.has(placeOf(path, read.kind))), ...faults]
}

const placeOf = (path: string, kind: StixFile['kind']): string =>
  path
    .split('/')
    .slice(0, kind === 'list' ? 2 : 3)
    .join('/')

function findingsIn(item: FileItem, options: CheckOptions): readonly Told[] {
  if (item.error !== undefined) return []
  return check(item.value, options).map((found) => ({ ...found, path: item.place + found.path }))
}

function jsonFinding(error: JsonError, place: string): Told {
  // The reader's pointer counts from the envelope that it was given; ours from the file.
  const inside =
    place === '' ? (error.path ?? '') : (error.path ?? '').replace(/^\/objects\/\d+/, '')
  return {
    code: `json-${error.code.replaceAll('_', '-')}`,
    level: 'error',
    clause: 'RFC 8259',
    path: place + inside,
    message: `is not JSON that can be relied on: ${error.code.replaceAll('_', ' ')} at byte ${error.offset}`,
  }
}

const mostShown = 100

function tell(terminal: Terminal, { file, valid, findings }: Verdict): void {
  const verdict = valid ? paint('good', 'valid') : paint('bad', 'not valid')
  line(terminal, `${file}: `, verdict, findings.length === 0 ? '' : `, ${count(findings)}`)
  for (const { level, code, clause, path, message } of findings.slice(0, mostShown)) {
    line(terminal, plain(`  ${level} ${path || '/'} ${message} (${code}, ${clause})`))
  }
  if (findings.length > mostShown) {
    line(terminal, `  and ${findings.length - mostShown} more: --json gives all of them`)
  }
}

function count(findings: readonly Told[]): string {
  const errors = findings.filter(({ level }) => level === 'error').length
  const parts = [
    [errors, 'error'],
    [findings.length - errors, 'warning'],
  ] as const
  return parts
    .filter(([number]) => number > 0)
    .map(([number, noun]) => `${number} ${noun}${number === 1 ? '' : 's'}`)
    .join(', ')
}
