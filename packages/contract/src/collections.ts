import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { AudienceEntry, Can, GroupId, Level, Uuid } from './values.ts'

export const Collection = z.object({
  id: Uuid,
  group: GroupId,
  alias: z.string().optional(),
  title: z.string(),
  description: z.string().optional(),
  defaultMarking: Level,
  audience: z.array(AudienceEntry),
  writers: z.array(AudienceEntry),
  /** The TAXII address of the collection. */
  taxii: z.string(),
  can: Can,
})
export type Collection = z.output<typeof Collection>

export const collections = route({
  id: 'collections',
  method: 'GET',
  path: '/api/collections',
  summary: 'The collections one may see',
  access: 'public',
  status: 200,
  // `archived`: those one's own party has archived and may open again.
  reply: z.object({
    items: z.array(Collection),
    archived: z.array(Collection).default([]),
    can: Can,
  }),
})

export const collection = route({
  id: 'collection',
  method: 'GET',
  path: '/api/collections/{collection}',
  summary: 'One collection',
  access: 'public',
  params: z.object({ collection: Uuid }),
  status: 200,
  reply: Collection,
})

export const createCollection = route({
  id: 'createCollection',
  method: 'POST',
  path: '/api/collections',
  summary: 'Open a collection in a group (secretariat or national administrator)',
  access: 'signed_in',
  body: z.object({
    group: GroupId,
    title: line(200),
    alias: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,62}$/)
      .optional(),
    description: z.string().max(2000).optional(),
    audience: z.array(AudienceEntry),
    writers: z.array(AudienceEntry),
    defaultMarking: Level.default('amber+strict'),
  }),
  status: 201,
  reply: Collection,
})

const CollectionChange = z.object({
  title: line(200).optional(),
  description: z.string().max(2000).optional(),
  audience: z.array(AudienceEntry).optional(),
  writers: z.array(AudienceEntry).optional(),
  defaultMarking: Level.optional(),
  /** As the preview answered it: refused where the collection has changed since. */
  seen: z.string().max(100).optional(),
})

export const changeCollection = route({
  id: 'changeCollection',
  method: 'PATCH',
  path: '/api/collections/{collection}',
  summary:
    'Change title, audience, writers or default marking; a narrower audience stops reading at once',
  access: 'signed_in',
  params: z.object({ collection: Uuid }),
  body: CollectionChange,
  status: 200,
  reply: Collection,
})

export const previewChange = route({
  id: 'previewChange',
  method: 'POST',
  path: '/api/collections/{collection}/change-preview',
  summary: 'See before changing a collection: who would newly see how much, and who no longer',
  access: 'signed_in',
  params: z.object({ collection: Uuid }),
  body: CollectionChange,
  status: 200,
  reply: z.object({
    /** Kinds of readers as in `sight`, with the objects (of those one sees) they would newly see. */
    gains: z.array(z.object({ who: z.string(), objects: z.number() })),
    /** And those for whom reading would stop. */
    ends: z.array(z.object({ who: z.string(), objects: z.number() })),
    newWriters: z.array(z.string()),
    endedWriters: z.array(z.string()),
    /** Whether what comes without a marking would be seen by more than before. */
    lowersDefault: z.boolean(),
    /** The code of the problem that the change would meet. */
    refusal: z.string().optional(),
    /** Names the collection as it was looked at, for the change. */
    seen: z.string(),
  }),
})

export const archiveCollection = route({
  id: 'archiveCollection',
  method: 'PUT',
  path: '/api/collections/{collection}/archived',
  summary:
    'Archive a collection: reading and writing stop at once, nothing is deleted; or reopen it',
  access: 'signed_in',
  params: z.object({ collection: Uuid }),
  body: z.object({ archived: z.boolean() }),
  status: 204,
})
