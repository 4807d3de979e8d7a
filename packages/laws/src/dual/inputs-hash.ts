import { canonicalize, type JsonValue } from '@comity/json'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import type { LawBook } from '../law/law-book.ts'
import type { DualQuery, StateOutcome } from '../model/cooperation.ts'

/**
 * SHA-256 over the canonical form (RFC 8785) of a question and all that its answer was made from: mappings,
 * rules, versions, penalties and rules of co-operation. What did not take part does not change it, nor does a law that comes later: until when
 * a version was in force is left out.
 */
export function inputsHash(
  book: LawBook,
  query: DualQuery,
  outcomes: readonly StateOutcome[],
  ruleIds: readonly string[],
  rulesetVersion: string,
): string {
  const run = [...new Set(outcomes.flatMap(({ mappingIds }) => mappingIds))].sort()
  const mappings = run.flatMap((id) => book.mapping(id) ?? [])
  const asked = new Set(ruleIds)
  const inputs = {
    ...{ query, rulesetVersion, mappings: mappings.map(({ validTo, ...mapping }) => mapping) },
    rules: mappings.map((mapping) => book.ruleOf(mapping)),
    versions: mappings
      .flatMap((mapping) => book.versionsOf(mapping))
      .map(({ inForceTo, ...version }) => version),
    penalties: inOrder(mappings.flatMap((mapping) => book.penaltiesOf(mapping))),
    coopRules: inOrder(book.laws.coopRules.filter(({ id }) => asked.has(id))),
  }
  return bytesToHex(sha256(utf8ToBytes(canonicalize(plain(inputs)))))
}

/** In the order of their canonical forms, whatever order they were handed in. */
function inOrder(things: readonly object[]): readonly JsonValue[] {
  return things
    .map((thing) => ({ thing: plain(thing), form: canonicalize(plain(thing)) }))
    .sort((a, b) => (a.form < b.form ? -1 : 1))
    .map(({ thing }) => thing)
}

/** Without the members that are undefined, as when it is stored. */
function plain(thing: object): JsonValue {
  const value: JsonValue = JSON.parse(JSON.stringify(thing))
  return value
}
