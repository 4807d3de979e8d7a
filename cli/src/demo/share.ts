import { hash } from 'node:crypto'
import { canonicalize, isJsonObject, type JsonObject } from '@comity/json'
import {
  type Actor,
  anonymous,
  type Decision,
  decide,
  isNamedPersonsOnly,
  type Reason,
  reach,
  type Threshold,
  thresholdOf,
} from '@comity/policy'
import {
  check,
  classifyMarking,
  effectiveMarking,
  type Finding,
  objectVersion,
  type TlpLevel,
  versionKey,
} from '@comity/stix'
import type { FileItem } from '../stix-file.ts'
import { group, type Part, type Place, type State } from './plan.ts'

/** One representation that XA contributed, worked out from the file alone. */
export interface Held {
  readonly place: Place
  readonly id: string
  readonly version: string | undefined
  readonly sha256: string
  readonly bytes: Uint8Array
  readonly value: JsonObject
  readonly fallback: TlpLevel
}

export interface RefusedItem {
  readonly place: Place
  readonly id: string
  readonly code: string
}

/** A fault that hubs accept: it changes nothing that anybody decides by. */
const tolerated: ReadonlySet<string> = new Set(['timestamp-precision'])

/** What each collection should hold, kept apart from anything that the hub says. */
export class Expectation {
  readonly held: Held[] = []
  readonly refused: RefusedItem[] = []
  readonly #known = new Map<string, Held[]>()

  /** Takes a part in; answers how many of its objects are new, known and refused. */
  add({ place, remark, items }: Part): { added: number; known: number; refused: number } {
    const counts = { added: 0, known: 0, refused: 0 }
    const fallback = remark ?? place.defaultMarking
    for (const item of items) {
      const code = this.#take(place, item, fallback)
      counts[code] += 1
    }
    return counts
  }

  #take(place: Place, item: FileItem, fallback: TlpLevel): 'added' | 'known' | 'refused' {
    const value = item.error === undefined ? item.value : undefined
    if (!isJsonObject(value) || typeof value.id !== 'string' || typeof value.type !== 'string') {
      this.refused.push({ place, id: item.place, code: 'not_an_object' })
      return 'refused'
    }
    const { id } = value
    const refuse = (code: string) => {
      this.refused.push({ place, id, code })
      return 'refused' as const
    }
    const isFault = ({ level, code }: Finding) => level === 'error' && !tolerated.has(code)
    if (check(value).some(isFault)) return refuse('not_valid')
    const { level } = effectiveMarking(value, { default: fallback, resolve: this.resolver(place) })
    if (level === 'red' && !isNamedPersonsOnly(place.audience)) {
      return refuse('red_needs_named_persons')
    }
    const sha256 = hash('sha256', item.bytes)
    const held = {
      place,
      id,
      version: objectVersion(value),
      sha256,
      bytes: item.bytes,
      value,
      fallback,
    }
    const key = `${place.alias} ${id}`
    const earlier = this.#known.get(key) ?? []
    if (earlier.some((other) => isSame(other, held))) return 'known'
    this.#known.set(key, [...earlier, held])
    this.held.push(held)
    return 'added'
  }

  /**
   * Marking definitions as a collection holds them. Where two under one id are to be handled
   * differently, none of them counts.
   */
  resolver(place: Place): (id: string) => JsonObject | undefined {
    return (id) => {
      const values = (this.#known.get(`${place.alias} ${id}`) ?? []).map(({ value }) => value)
      const classes = new Set(values.map((value) => canonicalize({ ...classifyMarking(value) })))
      return classes.size === 1 ? values[0] : undefined
    }
  }

  thresholdOf({ place, value, fallback }: Held): Threshold {
    const resolve = this.resolver(place)
    return thresholdOf(effectiveMarking(value, { resolve, default: fallback }).level)
  }

  /** Every representation that a state may see, also those in whose place it is given another. */
  seenBy(state: State): Held[] {
    return this.held.filter((held) => mayRead(state, held, this.thresholdOf(held)).allow)
  }

  /** The representations of each object that has several in one collection. */
  several(): (readonly Held[])[] {
    return [...this.#known.values()].filter((held) => held.length > 1)
  }

  /** What was refused, counting once what was sent again. */
  refusedOnce(): RefusedItem[] {
    return [
      ...new Map(this.refused.map((each) => [`${each.place.alias} ${each.id}`, each])).values(),
    ]
  }

  /** What a state should be given of everything, and why not the rest. */
  shareOf(state: State): { share: Held[]; withheld: Map<Reason, number> } {
    const share: Held[] = []
    const withheld = new Map<Reason, number>()
    const given = new Set<string>()
    for (const held of this.held) {
      const decision = mayRead(state, held, this.thresholdOf(held))
      if (!decision.allow) {
        const { reason } = decision
        withheld.set(reason, (withheld.get(reason) ?? 0) + 1)
        continue
      }
      // Of one version a reader is given the first representation that it may see.
      const version = held.version === undefined ? held.sha256 : versionKey(held.version)
      const key = `${held.place.alias} ${held.id} ${version}`
      if (given.has(key)) continue
      given.add(key)
      share.push(held)
    }
    return { share, withheld }
  }
}

/** The same bytes, or other bytes that say the same of the same version. */
function isSame(a: Held, b: Held): boolean {
  if (a.sha256 === b.sha256) return true
  if (a.version === undefined || b.version === undefined) return false
  return (
    versionKey(a.version) === versionKey(b.version) &&
    canonicalize(a.value) === canonicalize(b.value)
  )
}

function mayRead(state: State, { place }: Held, threshold: Threshold): Decision {
  const collection = { group, audience: place.audience, writers: place.writers }
  const thing = { collection, threshold, contributor: 'state:XA' as const }
  return decide(actorOf(state), { action: 'object.read', thing })
}

/** Whether a state should find a collection at all. */
export const isOpenTo = (state: State, place: Place): boolean =>
  reach(actorOf(state), { group, audience: place.audience }) > 0

/** Analysts of four states, of which XD is outside the group. */
export function actorOf(state: State | undefined): Actor {
  if (state === undefined) return anonymous
  return {
    ...{ kind: 'key', key: state, person: state, party: `state:${state}` },
    ...{ roles: ['analyst'], scopes: ['read', 'write'] },
    ...{ groups: state === 'XD' ? [] : [group], servedBy: [], servedGroups: [] },
  }
}
