import { isJsonObject, type JsonValue } from '@comity/json'
import type { Choice, MemberCode } from '../vote.ts'

export const choices: readonly Choice[] = ['yes', 'no', 'abstain']

export const isChoice = (value: JsonValue | undefined): value is Choice =>
  choices.some((one) => one === value)

/** SHA-256 in lower-case hex. */
export const isHash = (value: JsonValue | undefined): value is string =>
  typeof value === 'string' && /^[0-9a-f]{64}$/.test(value)

export const isCount = (value: JsonValue | undefined): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0

export const isText = (value: JsonValue | undefined): value is string => typeof value === 'string'

export const isCode = (value: JsonValue | undefined): value is MemberCode =>
  isText(value) && /^[A-Z]{2,4}$/.test(value)

export const isTexts = (value: JsonValue | undefined): value is readonly string[] =>
  Array.isArray(value) && value.every(isText)

/** Codes in order, each once. */
export const isCodes = (value: JsonValue | undefined): value is readonly MemberCode[] =>
  isTexts(value) && value.every((one, at) => isCode(one) && (value[at - 1] ?? '') < one)

/** An object with these fields and no other: what was signed and is not known might matter. */
export function only(
  value: JsonValue | undefined,
  names: readonly string[],
): { readonly [name: string]: JsonValue | undefined } | undefined {
  if (!isJsonObject(value)) return undefined
  return Object.keys(value).every((name) => names.includes(name)) ? value : undefined
}

/** A moment as `Date.toISOString` writes it. */
export function isMoment(value: JsonValue | undefined): value is string {
  if (!isText(value)) return false
  const moment = new Date(value)
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === value
}
