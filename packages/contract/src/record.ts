import { z } from 'zod'
import { route } from './route.ts'
import { Can, Epoch, Party, pageOf, StixId, Timestamp, Uuid } from './values.ts'

// The log itself is served as C2SP tlog-tiles under `/log/`: checkpoint, tiles, entry bundles.

export const receipt = route({
  id: 'receipt',
  method: 'GET',
  path: '/api/receipts/{index}',
  summary: 'The receipt of one entry that one may read: proof, leaf, salt and statement',
  access: 'signed_in',
  params: z.object({ index: z.coerce.number().int().min(0) }),
  query: z.object({ epoch: Epoch }),
  status: 200,
  produces: 'text/plain; charset=utf-8',
})

export const receipts = route({
  id: 'receipts',
  method: 'GET',
  path: '/api/receipts',
  summary: 'The receipts of a range of entries that one may read, one after the other',
  access: 'signed_in',
  query: z.object({
    first: z.coerce.number().int().min(0),
    last: z.coerce.number().int().min(0),
    epoch: Epoch,
  }),
  status: 200,
  reply: z.object({ items: z.array(z.object({ index: z.number(), receipt: z.string() })) }),
})

export const acts = route({
  id: 'acts',
  method: 'GET',
  path: '/api/acts',
  summary: 'Logged acts that one may read, newest first',
  access: 'signed_in',
  query: z.object({ cursor: z.string().optional() }),
  status: 200,
  reply: pageOf(
    z.object({
      index: z.number(),
      epoch: Epoch,
      kind: z.string(),
      statement: z.record(z.string(), z.unknown()),
    }),
  ),
})

/** `index` is the entry of the log that holds the act. */
const Binding = z.object({
  identity: StixId,
  party: Party,
  index: z.number(),
  since: Timestamp,
})

export const bindIdentity = route({
  id: 'bindIdentity',
  method: 'POST',
  path: '/api/bindings',
  summary: 'Bind a STIX identity to one’s party by a logged act: only it then adds versions',
  access: 'signed_in',
  body: z.object({ identity: StixId, party: Party }),
  status: 201,
  reply: Binding,
})

export const endBinding = route({
  id: 'endBinding',
  method: 'DELETE',
  path: '/api/bindings/{identity}',
  summary: 'End the binding of one’s own party’s identity by a logged act: whoever may write adds',
  access: 'signed_in',
  params: z.object({ identity: StixId }),
  status: 200,
  // `index` and `until` are those of the act that ends it.
  reply: z.object({ identity: StixId, party: Party, index: z.number(), until: Timestamp }),
})

export const bindings = route({
  id: 'bindings',
  method: 'GET',
  path: '/api/bindings',
  summary: 'Which identities are bound to which party, and which were until when',
  access: 'signed_in',
  status: 200,
  reply: z.object({
    items: z.array(Binding.extend({ can: Can })),
    ended: z.array(Binding.extend({ until: Timestamp })),
    can: Can,
  }),
})

export { Uuid }
