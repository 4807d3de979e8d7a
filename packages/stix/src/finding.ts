import { type Code, codes, type Level } from './codes.ts'

/** One thing that a check has to say about an object. */
export interface Finding {
  /** Stable name of the rule; the table `codes` explains each. */
  readonly code: Code
  readonly level: Level
  /** Section of STIX 2.1 (Errata 01) with the rule. */
  readonly clause: string
  /** Where: a JSON Pointer (RFC 6901) from the value checked, `''` for the value as a whole. */
  readonly path: string
  /** One English sentence for people; its wording may change. */
  readonly message: string
}

const escapeStep = (step: string | number): string =>
  typeof step === 'number' ? String(step) : step.replaceAll('~', '~0').replaceAll('/', '~1')

/** JSON Pointer of a path (RFC 6901). */
export const pointer = (steps: readonly (string | number)[]): string =>
  steps.map((step) => `/${escapeStep(step)}`).join('')

/** Keeps the place that is looked at and collects what is found. */
export class Findings {
  readonly list: Finding[] = []
  readonly #steps: (string | number)[] = []
  /** Clause of the table whose rows are being read. */
  clause: string | undefined
  /** True inside an observable container, where references are keys of the container (§2.13). */
  contained = false

  enter(step: string | number): void {
    this.#steps.push(step)
  }

  leave(): void {
    this.#steps.pop()
  }

  /** Adds a finding at the present place, or one step below it. */
  add(code: Code, message: string, step?: string | number, level?: Level): void {
    this.addAt(code, message, step === undefined ? [] : [step], undefined, level)
  }

  /** Adds a finding some steps below the present place. */
  addAt(
    code: Code,
    message: string,
    steps: readonly (string | number)[],
    clause?: string,
    level?: Level,
  ): void {
    const entry = codes[code]
    const general = entry.clause === '3.1' || entry.clause === '2'
    this.list.push({
      code,
      level: level ?? entry.level,
      clause: clause ?? (general ? (this.clause ?? entry.clause) : entry.clause),
      path: pointer([...this.#steps, ...steps]),
      message,
    })
  }
}

/**
 * The verdict of a list of findings: valid unless there is an error, or, when `strict`, anything
 * at all.
 */
export const isValid = (findings: readonly Finding[], strict = false): boolean =>
  strict ? findings.length === 0 : findings.every((finding) => finding.level !== 'error')
