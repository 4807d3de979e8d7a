import type { JsonValue } from '../json-value.ts'
import { referenceFormats } from './formats.ts'

const uriBinding = /^cpe:\/[aho]?(?::[\w.~%-]*){0,6}$/i

/**
 * Whether a value of a property `cpe`, in an object of any type, is a CPE 2.3 name: a formatted
 * string or a URI. Only formatted strings get past the schema for software.
 */
export const isCpeName = (value: JsonValue): boolean =>
  typeof value === 'string' && (referenceFormats.cpe(value.toLowerCase()) || uriBinding.test(value))
