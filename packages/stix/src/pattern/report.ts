import type { PatternCode } from './finding.ts'

/** Notes one finding; level and clause are those of the code. */
export type Report = (code: PatternCode, message: string, offset: number) => void
