import type { JsonObject } from '@comity/json'

/**
 * What the TAXII handler asks of whoever keeps the objects. `Reader` is whatever the caller's sign-in
 * produced; `undefined` is somebody who did not sign in, and the store decides what that one may see.
 *
 * Every decision about rights is the store's: a method gives what this reader may have, or a refusal.
 * The handler never filters, so nothing the store withholds can show in a count, a header or `more`.
 * `collection` is always what stood in the address: an id or an alias.
 */
export interface TaxiiStore<Reader> {
  discovery(reader: Reader | undefined): Promise<Discovery | Refusal>
  apiRoot(reader: Reader | undefined, root: string): Promise<ApiRoot | Refusal>
  /** Only the collections this reader may know of; the handler sorts them by id. */
  collections(reader: Reader | undefined, root: string): Promise<readonly Collection[] | Refusal>
  collection(
    reader: Reader | undefined,
    root: string,
    collection: string,
  ): Promise<Collection | Refusal>
  /** Kept for at least 24 hours (interoperability profile) and shown to its submitter only. */
  status(reader: Reader | undefined, root: string, status: string): Promise<Status | Refusal>

  objects(place: CollectionPlace<Reader>, query: ReadQuery): Promise<ObjectPage | Refusal>
  manifest(place: CollectionPlace<Reader>, query: ReadQuery): Promise<ManifestPage | Refusal>
  /** `absent` when no version of the object is visible; an empty page when only the filter hides it. */
  object(place: ObjectPlace<Reader>, query: ReadQuery): Promise<ObjectPage | Refusal>
  /** As `object`; `query.match.versions` is always `'all'`. */
  versions(place: ObjectPlace<Reader>, query: ReadQuery): Promise<VersionPage | Refusal>

  /**
   * Decides again whether this reader may write: the handler asked `collection` before it read the body,
   * which may have taken long. `terms` are those it was told then.
   */
  add(
    place: CollectionPlace<Reader>,
    posting: Posting,
    terms: string | undefined,
  ): Promise<Status | Refusal>
  /**
   * Removes what matches and this reader contributed; `absent` when nothing that this reader can see does.
   * Posting a removed object again is a new addition, with a new `dateAdded`.
   */
  remove(place: ObjectPlace<Reader>, match: RemoveMatch): Promise<'removed' | Refusal>
}

/** Outside the reader's group a thing is absent (404); inside it, it may be forbidden (403). */
export type Refusal = { readonly refused: 'absent' | 'forbidden' }

/** Microseconds since 1970-01-01T00:00:00Z: TAXII prints six digits, which `Date` cannot hold. */
export type Micros = bigint

export type CollectionPlace<Reader> = {
  readonly reader: Reader | undefined
  readonly root: string
  readonly collection: string
}

export type ObjectPlace<Reader> = CollectionPlace<Reader> & { readonly object: string }

export type Discovery = {
  readonly title: string
  readonly description?: string
  readonly contact?: string
  /** Names of API roots, as they stand in the address; one that is listed must answer. */
  readonly apiRoots: readonly string[]
  /** One of `apiRoots`. */
  readonly default?: string
}

export type ApiRoot = {
  readonly title: string
  readonly description?: string
  /** Largest request body in bytes, before and after decompression. */
  readonly maxContentLength: number
}

export type Collection = {
  readonly id: string
  readonly title: string
  readonly description?: string
  /** Unique inside the API root, and no collection's id. */
  readonly alias?: string
  /** For this reader, as `canWrite` is. */
  readonly canRead: boolean
  readonly canWrite: boolean
  /** Every media type kept in it; `application/stix+json;version=2.1` at least. */
  readonly mediaTypes: readonly string[]
  /** What one adds to it on, such as for which readers, in the store's own words. Told to nobody. */
  readonly terms?: string
}

/**
 * A page holds what matches, ordered by `dateAdded`, strictly after both bounds, at most `limit`.
 * `dateAdded` is unique and strictly increasing in a collection, in the order in which things become visible:
 * nothing may ever appear behind a position that was handed out.
 */
export type ReadQuery = {
  /** The client's `added_after`. */
  readonly addedAfter?: Micros
  /** The position sealed into the `next` the client sent: the `dateAdded` of the last item it got. */
  readonly after?: Micros
  /** 1 to the handler's largest page. */
  readonly limit: number
  readonly match: Match
}

export type Match = RemoveMatch & {
  readonly ids?: readonly string[]
  readonly types?: readonly string[]
}

export type RemoveMatch = {
  /** Absent: a read gives only the latest specification version of each object; a removal takes any. */
  readonly specVersions?: readonly string[]
  readonly versions: VersionMatch
}

/** A union: what any of its parts names. First and last are of what this reader may see. */
export type VersionMatch =
  | 'all'
  | {
      readonly first: boolean
      readonly last: boolean
      /** As `versionKey` writes them, so that 12:00:00Z and 12:00:00.000Z are one. */
      readonly keys: readonly string[]
    }

/**
 * `bodies` are put into the envelope as they are, with commas between: each holds one object's bytes, or
 * those of several already joined by commas. First and last are the `dateAdded` of the page's edge items;
 * both are absent on an empty page, and there alone. A page is never changed once it is given: the same
 * may be given again, to whoever may have it.
 */
export type ObjectPage = {
  readonly bodies: readonly Uint8Array[]
  readonly first?: Micros
  readonly last?: Micros
  readonly more: boolean
  /**
   * A strong validator of `bodies` in letters, digits, `-` and `_`; without it the whole page is hashed. As
   * bytes never change under a `dateAdded`, a hash over the page's `dateAdded` is enough.
   */
  readonly tag?: string
}

export type ManifestPage = { readonly records: readonly ManifestRecord[]; readonly more: boolean }

export type ManifestRecord = {
  readonly id: string
  readonly dateAdded: Micros
  /** `modified`, else `created`, else `unversioned`, as the object has it. */
  readonly version: string
  readonly mediaType: string
}

export type VersionPage = {
  readonly versions: readonly { readonly version: string; readonly dateAdded: Micros }[]
  readonly more: boolean
}

export type Posting = {
  readonly requested: Micros
  /** How many elements were posted. */
  readonly count: number
  /**
   * Each element in its order. It is read when it is asked for, anew each time: values take many times
   * the memory of their bytes, so keep no more of them than is needed.
   */
  readonly elements: () => Iterable<PostedObject | PostedFailure>
}

/** An element that is refused already (not an object, no id …): it belongs into the status. */
export type PostedFailure = StatusDetail & {
  /** Place in the posted `objects`, from 0. */
  readonly index: number
  readonly message: string
}

export type PostedObject = {
  /** Place in the posted `objects`, from 0. */
  readonly index: number
  readonly id: string
  readonly type: string
  /** `modified`, else `created`, else `unversioned`: text as posted; `versionKey` takes it. */
  readonly version: string
  /** `spec_version`, else as STIX tells 2.0 from 2.1. */
  readonly specVersion: string
  readonly value: JsonObject
  /** Exactly as posted; a view of the request's buffer, so copy what is kept beyond the call. */
  readonly body: Uint8Array
}

/** Its counts are the lengths of its lists; `complete` when `pendings` is empty. */
export type Status = {
  readonly id: string
  readonly requested: Micros
  readonly successes: readonly StatusDetail[]
  readonly failures: readonly StatusDetail[]
  readonly pendings: readonly StatusDetail[]
}

export type StatusDetail = {
  /** The object's id; for an element without one its JSON pointer, such as `/objects/3`. */
  readonly id: string
  readonly version: string
  readonly message?: string
}
