import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import {
  type EnvelopeItem,
  JsonError,
  type JsonValue,
  parseEnvelope,
  parseJson,
} from '@comity/json'
import { Failure } from './failure.ts'

/** One object of a file: its exact bytes, its value or its fault, and the JSON Pointer of its place. */
export type FileItem = EnvelopeItem & { readonly place: string }

export interface StixFile {
  readonly kind: 'bundle' | 'envelope' | 'list' | 'object'
  /** The whole, with null in the place of each object that has a fault. */
  readonly value: JsonValue
  readonly items: readonly FileItem[]
}

const largest = 1024 * 1024 * 1024
const limits = { maxBytes: largest, maxNodes: 100_000_000 }
const unzip = promisify(gunzip)

/** The bytes of a file, inflated where it is gzip, whatever its name. */
export async function readBytes(file: string): Promise<Uint8Array> {
  const bytes = await readRawBytes(file)
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes
  try {
    return await unzip(bytes, { maxOutputLength: largest })
  } catch (error) {
    throw new Failure(2, `${file} is not whole: its gzip data cannot be inflated.`, error)
  }
}

/** The bytes of a file as they are. */
export async function readRawBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file)
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && error.code === 'ENOENT'
    const what = missing ? 'There is no file' : 'This file cannot be read:'
    throw new Failure(2, `${what} ${file}`, error)
  }
}

/**
 * Reads a bundle, an envelope, a list of objects, or one object.
 *
 * @throws JsonError where the text as a whole cannot be read
 */
export function parseStix(bytes: Uint8Array): StixFile {
  const [start, end] = trimmed(bytes)
  const text = bytes.subarray(start, end)
  if (text[0] === 0x5b) return parseList(text)
  if (text[0] !== 0x7b) {
    parseJson(text, limits)
    throw new JsonError('not_an_object', start)
  }
  const { value, items } = parseEnvelope(text, limits)
  const holds = Array.isArray(value.objects) && (value.type === 'bundle' || value.id === undefined)
  if (!holds) return { kind: 'object', value, items: [{ value, bytes: text, place: '' }] }
  return {
    kind: value.type === 'bundle' ? 'bundle' : 'envelope',
    value,
    items: items.map((item, i) => ({ ...item, place: `/objects/${i}` })),
  }
}

function parseList(text: Uint8Array): StixFile {
  const head = new TextEncoder().encode('{"objects":')
  const wrapped = new Uint8Array(head.length + text.length + 1)
  wrapped.set(head)
  wrapped.set(text, head.length)
  wrapped[wrapped.length - 1] = 0x7d
  const { value, items } = parseEnvelope(wrapped, { ...limits, maxBytes: wrapped.length })
  return {
    kind: 'list',
    value: value.objects ?? [],
    items: items.map((item, i) => ({ ...item, place: `/${i}` })),
  }
}

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09

function trimmed(bytes: Uint8Array): [number, number] {
  let start = 0
  let end = bytes.length
  while (start < end && isSpace(bytes[start])) start++
  while (end > start && isSpace(bytes[end - 1])) end--
  return [start, end]
}
