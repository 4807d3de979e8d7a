import { isJsonObject, JsonError, type JsonObject, type OpenItem, openEnvelope } from '@comity/json'
import type { Micros, PostedFailure, PostedObject, Posting } from './store.ts'
import { TaxiiError } from './taxii-error.ts'
import { unversioned, versionKey } from './timestamp.ts'

/** How much one envelope may hold, beside its bytes. */
export type PostingLimits = { readonly objects: number; readonly depth: number }

/**
 * Reads a posted envelope. One bad element never spoils the rest: it becomes a failure of the status, under
 * its id or else its JSON pointer.
 *
 * @throws TaxiiError when the envelope as a whole cannot be read: `bad_json`, `bundle_posted`,
 *   `not_an_envelope`, `no_objects`, `too_many_objects`
 */
export function readPosting(bytes: Uint8Array, requested: Micros, limits: PostingLimits): Posting {
  const { value, items } = parse(bytes, limits)
  if (value.type === 'bundle') {
    throw new TaxiiError(
      'bundle_posted',
      'This is a STIX bundle, and TAXII 2.1 takes an envelope',
      {
        description:
          'Send {"objects": […]} with the objects of the bundle, without the bundle around it.',
      },
    )
  }
  if (value.objects !== undefined && !Array.isArray(value.objects)) {
    throw new TaxiiError('not_an_envelope', 'objects is a list of objects')
  }
  if (items.length === 0) {
    throw new TaxiiError('no_objects', 'The envelope holds no objects', {
      description: 'Send {"objects": […]} with at least one object.',
    })
  }
  if (items.length > limits.objects) {
    throw new TaxiiError('too_many_objects', `An envelope holds at most ${limits.objects} objects`)
  }

  return { requested, count: items.length, elements: () => elementsOf(items) }
}

function* elementsOf(items: readonly OpenItem[]): Generator<PostedObject | PostedFailure> {
  for (const [index, item] of items.entries()) yield readElement(item, index)
}

function readElement(item: OpenItem, index: number): PostedObject | PostedFailure {
  const failure = (message: string, id = `/objects/${index}`, version = unversioned) => ({
    ...{ index, id, version, message },
  })
  try {
    const value = item.read()
    if (!isJsonObject(value)) return failure('Not a JSON object')
    return readObject(value, index, item.bytes, failure)
  } catch (error) {
    if (error instanceof JsonError) return failure(error.message)
    throw error
  }
}

// Ids go into addresses, headers and logs: what a STIX id may hold, and nothing that could break a line.
const idShape = /^[\x21-\x7e]{1,300}$/
const typeShape = /^[\x21-\x7e]{1,250}$/

function readObject(
  value: JsonObject,
  index: number,
  body: Uint8Array,
  failure: (message: string, id?: string, version?: string) => PostedFailure,
): PostedObject | PostedFailure {
  const { id, type } = value
  if (typeof id !== 'string' || !idShape.test(id)) return failure('Has no id of printable ASCII')
  if (typeof type !== 'string' || !typeShape.test(type)) {
    return failure('Has no type of printable ASCII', id)
  }
  const version = value.modified ?? value.created ?? unversioned
  if (typeof version !== 'string' || versionKey(version) === undefined) {
    const name = value.modified === undefined ? 'created' : 'modified'
    return failure(`${name} is not a UTC timestamp`, id)
  }
  const specVersion = specVersionOf(value)
  if (specVersion === undefined) {
    return failure('spec_version is not a version such as 2.1', id, version)
  }
  return { index, id, type, version, specVersion, value, body }
}

/**
 * The version of STIX an object is written in. Only 2.1 has `spec_version`; an observable may leave it
 * out there (STIX 2.1 §3.2), and in 2.0 everything else has `created`.
 */
function specVersionOf(value: JsonObject): string | undefined {
  const stated = value.spec_version
  if (stated === undefined) return value.created === undefined ? '2.1' : '2.0'
  return typeof stated === 'string' && /^\d{1,3}\.\d{1,3}$/.test(stated) ? stated : undefined
}

function parse(bytes: Uint8Array, limits: PostingLimits) {
  try {
    return openEnvelope(bytes, { maxBytes: bytes.length, maxDepth: limits.depth })
  } catch (error) {
    if (!(error instanceof JsonError)) throw error
    if (error.code === 'not_an_object') {
      throw new TaxiiError('not_an_envelope', 'The body is not a TAXII envelope')
    }
    if (error.code === 'too_many_nodes') {
      throw new TaxiiError('too_many_objects', 'The envelope holds too many values')
    }
    throw new TaxiiError('bad_json', 'The body is not JSON as a careful reader takes it', {
      description: error.message,
    })
  }
}
