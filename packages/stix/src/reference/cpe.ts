import type { JsonValue } from '../json-value.ts'
import { referenceFormats } from './formats.ts'

/** Whether a value of a property `cpe`, in an object of any type, is a CPE 2.3 name. */
export const isCpeName = (value: JsonValue): boolean =>
  typeof value === 'string' && referenceFormats.cpe(value)
