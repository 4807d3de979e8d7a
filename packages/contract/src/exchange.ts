import { z } from 'zod'
import { Collection } from './collections.ts'
import { route } from './route.ts'
import { Can, Epoch, Level, Party, pageOf, StixId, Timestamp, Uuid } from './values.ts'

export * from './collections.ts'

export const statistics = route({
  id: 'statistics',
  method: 'GET',
  path: '/api/collections/{collection}/statistics',
  summary: 'What one can see in a collection, counted by type and marking',
  access: 'public',
  params: z.object({ collection: Uuid }),
  status: 200,
  reply: z.object({
    objects: z.number(),
    versions: z.number(),
    byType: z.array(z.object({ type: z.string(), objects: z.number() })),
    byLevel: z.array(z.object({ level: z.string(), objects: z.number() })),
    firstAdded: Timestamp.optional(),
    lastAdded: Timestamp.optional(),
  }),
})

export const ObjectRow = z.object({
  id: StixId,
  collection: Uuid,
  type: z.string(),
  version: z.string(),
  dateAdded: Timestamp,
  /** Name, value or pattern: the line a person knows it by. */
  label: z.string(),
  level: z.string(),
  contributor: Party,
  createdBy: z.string().optional(),
  index: z.number(),
  epoch: Epoch,
})
export type ObjectRow = z.output<typeof ObjectRow>

export const objects = route({
  id: 'objects',
  method: 'GET',
  path: '/api/objects',
  summary: 'Find objects one may see; filters are ANDed, newest first',
  access: 'public',
  query: z.object({
    collection: Uuid.optional(),
    /**
     * Words and filters in one line: `type:indicator marking:amber by:XA creator:identity--…
     * since:2026-01-01 until:… value:198.51.100.1 free words`.
     */
    q: z.string().max(500).optional(),
    cursor: z.string().max(1000).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(ObjectRow),
})

/** One reader or kind of reader, whether it sees the object, and the reason's code. */
export const Sight = z.object({ who: z.string(), sees: z.boolean(), reason: z.string() })

export const MarkingNote = z.object({
  marking: z.string(),
  where: z.string(),
  countedAs: z.string(),
})

export const Version = z.object({
  version: z.string(),
  dateAdded: Timestamp,
  contributor: Party,
  level: z.string(),
  hash: z.string(),
  index: z.number(),
  epoch: Epoch,
  size: z.number(),
  /** True where it is what readers like oneself are given for this version. */
  shown: z.boolean(),
  /** Another contributor's or later content under the same id and version. */
  conflictsWith: z.array(z.number()),
})
export type Version = z.output<typeof Version>

export const object = route({
  id: 'object',
  method: 'GET',
  path: '/api/collections/{collection}/objects/{object}',
  summary: 'One object: its versions, conflicts, markings, and who can see it and why',
  access: 'public',
  params: z.object({ collection: Uuid, object: StixId }),
  status: 200,
  reply: z.object({
    id: StixId,
    type: z.string(),
    collection: Collection,
    /** The version shown, as posted, parsed. */
    current: z.record(z.string(), z.unknown()),
    currentIndex: z.number(),
    label: z.string(),
    level: z.string(),
    markings: z.array(MarkingNote),
    versions: z.array(Version),
    /** Only those of whom the asker may know: the audience's entries, and oneself. */
    sight: z.array(Sight),
    findings: z.array(
      z.object({
        code: z.string(),
        level: z.string(),
        clause: z.string(),
        path: z.string(),
        message: z.string(),
      }),
    ),
    can: Can,
  }),
})

export const representation = route({
  id: 'representation',
  method: 'GET',
  path: '/api/representations/{index}',
  summary: 'The exact bytes of one representation, as its contributor posted them',
  access: 'public',
  params: z.object({ index: z.coerce.number().int().min(0) }),
  query: z.object({ epoch: Epoch }),
  status: 200,
  produces: 'application/stix+json;version=2.1',
})

export const withdrawObject = route({
  id: 'withdrawObject',
  method: 'DELETE',
  path: '/api/collections/{collection}/objects/{object}',
  summary: 'Withdraw one’s own representations of an object; the log keeps a tombstone',
  access: 'signed_in',
  params: z.object({ collection: Uuid, object: StixId }),
  query: z.object({ version: z.string().optional() }),
  status: 200,
  reply: z.object({ withdrawn: z.number() }),
})

export const ObjectOutcome = z.object({
  position: z.number(),
  id: z.string().optional(),
  type: z.string().optional(),
  version: z.string().optional(),
  /** In a check: what would happen. */
  outcome: z.enum(['added', 'known', 'refused']),
  /** A stable code where refused, or a remark (`conflict`, `default_marking`, …) where not. */
  code: z.string().optional(),
  message: z.string().optional(),
  level: z.string().optional(),
  index: z.number().optional(),
  findings: z
    .array(
      z.object({
        code: z.string(),
        level: z.string(),
        clause: z.string(),
        path: z.string(),
        message: z.string(),
      }),
    )
    .optional(),
})
export type ObjectOutcome = z.output<typeof ObjectOutcome>

export const previewBundle = route({
  id: 'previewBundle',
  method: 'POST',
  path: '/api/collections/{collection}/preview',
  summary: 'See before sending: findings, markings, and who will see how much of a bundle',
  access: 'signed_in',
  params: z.object({ collection: Uuid }),
  query: z.object({ remark: Level.optional() }),
  consumes: 'application/stix+json;version=2.1',
  status: 200,
  reply: z.object({
    total: z.number(),
    acceptable: z.number(),
    refused: z.number(),
    outcomes: z.array(ObjectOutcome),
    byLevel: z.array(z.object({ level: z.string(), objects: z.number() })),
    /** For each entry of the audience: how many of the objects it will see. */
    sight: z.array(z.object({ who: z.string(), objects: z.number() })),
  }),
})

export const Submission = z.object({
  id: Uuid,
  collection: Uuid,
  requestedAt: Timestamp,
  total: z.number(),
  success: z.number(),
  failure: z.number(),
  firstIndex: z.number().optional(),
  lastIndex: z.number().optional(),
  epoch: Epoch,
  outcomes: z.array(ObjectOutcome),
})
export type Submission = z.output<typeof Submission>

export const submitBundle = route({
  id: 'submitBundle',
  method: 'POST',
  path: '/api/collections/{collection}/bundles',
  summary:
    'Submit a bundle or envelope; each object’s outcome is reported, one bad one spoils none',
  access: 'signed_in',
  params: z.object({ collection: Uuid }),
  /** `remark`: the level that objects without any TLP are given on import (recorded, bytes unchanged). */
  query: z.object({ remark: Level.optional() }),
  consumes: 'application/stix+json;version=2.1',
  status: 202,
  reply: Submission,
})

export const submissions = route({
  id: 'submissions',
  method: 'GET',
  path: '/api/submissions',
  summary: 'One’s own party’s submissions, newest first',
  access: 'signed_in',
  query: z.object({ cursor: z.string().optional() }),
  status: 200,
  reply: pageOf(Submission.omit({ outcomes: true })),
})

export const submission = route({
  id: 'submission',
  method: 'GET',
  path: '/api/submissions/{submission}',
  summary: 'One submission with each object’s outcome',
  access: 'signed_in',
  params: z.object({ submission: Uuid }),
  status: 200,
  reply: Submission,
})

export const exportBundle = route({
  id: 'exportBundle',
  method: 'GET',
  path: '/api/collections/{collection}/bundle',
  summary: 'All one may see in a collection as one STIX bundle, streamed, bytes as posted',
  access: 'public',
  params: z.object({ collection: Uuid }),
  query: z.object({
    versions: z.enum(['last', 'all']).default('last'),
    /** A filter line as in `objects`: only what it finds, newest first; last versions only. */
    q: z.string().max(500).optional(),
  }),
  status: 200,
  produces: 'application/stix+json;version=2.1',
})

export const events = route({
  id: 'events',
  method: 'GET',
  path: '/api/events',
  summary:
    'Server-sent events: `added` with {collection, id, type, dateAdded}; the event id is the cursor',
  access: 'public',
  query: z.object({ collection: Uuid, cursor: z.string().optional() }),
  status: 200,
  produces: 'text/event-stream',
})
