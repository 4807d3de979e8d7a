import { z } from 'zod'
import { route } from './route.ts'
import { Can, Party, Timestamp, Uuid } from './values.ts'

/** A DSSE envelope: `payload` and `sig` in base64. */
export const Envelope = z.object({
  payload: z.string().max(200_000),
  payloadType: z.string().max(200),
  signatures: z
    .array(z.object({ keyid: z.string().max(200).optional(), sig: z.string().max(200) }))
    .min(1)
    .max(16),
})

/** SHA-256 of a public key, in hex. */
export const KeyId = z.string().regex(/^[0-9a-f]{64}$/)

/**
 * What a key is for: signing ballots of a delegation or messages of a desk; or having messages sealed for it,
 * at a desk or as a second way in for its state.
 */
export const KeyUse = z.enum(['ballot', 'message', 'sealing', 'recovery'])

export const SealKey = z.object({
  id: KeyId,
  /** The public key: in base64 one that signs, as an age recipient one to seal for. */
  key: z.string(),
  use: KeyUse,
  label: z.string(),
  /** Index of the entry of the log that certifies it; and of the one that ended it. */
  from: z.number(),
  to: z.number().optional(),
  since: Timestamp,
  can: Can,
})
export type SealKey = z.output<typeof SealKey>

export const KeyRequest = z.object({
  id: Uuid,
  keyId: KeyId,
  key: z.string(),
  use: KeyUse,
  label: z.string(),
  /** Who asked, by name; told to the party's own people only. */
  person: z.string(),
  at: Timestamp,
  own: z.boolean(),
  /** The request as it was signed: what is certified is read from here, and nothing is certified on the hub's word. */
  envelope: Envelope,
})
export type KeyRequest = z.output<typeof KeyRequest>

const params = z.object({ party: Party })

export const sealKeys = route({
  id: 'sealKeys',
  method: 'GET',
  path: '/api/seals/{party}',
  summary: 'The root key of a party and the keys it certified, with when each was valid',
  access: 'signed_in',
  params,
  status: 200,
  reply: z.object({
    party: Party,
    root: z.object({ id: KeyId, key: z.string(), index: z.number(), since: Timestamp }).optional(),
    keys: z.array(SealKey),
    /** Keys that wait for a certificate; told to the party's own people only. */
    requests: z.array(KeyRequest),
    can: Can,
  }),
})
export type SealKeys = z.output<typeof sealKeys.reply>

export const keyActs = route({
  id: 'keyActs',
  method: 'GET',
  path: '/api/key-acts',
  summary: 'All that was ever done to the keys of some parties, proved by the log in one tree',
  access: 'signed_in',
  query: z.object({
    parties: z
      .string()
      .regex(/^state:[A-Z]{2}(,state:[A-Z]{2}){0,19}$/)
      .describe('such as state:XA,state:XB; up to 20'),
  }),
  status: 200,
  reply: z.object({
    /** In the order of the log; a revocation has no envelope. */
    items: z.array(z.object({ envelope: Envelope.optional(), receipt: z.string() })),
  }),
})

const Recorded = z.object({ index: z.number(), at: Timestamp })

export const declareRootKey = route({
  id: 'declareRootKey',
  method: 'POST',
  path: '/api/seals/{party}/root',
  summary: 'Declare one’s party’s root key; a new one ends all keys that the one before certified',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: Recorded,
})

export const requestSealKey = route({
  id: 'requestSealKey',
  method: 'POST',
  path: '/api/seals/{party}/requests',
  summary: 'Ask one’s party’s administrator to certify the key of one’s own desk',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: z.object({ id: Uuid }),
})

export const declineSealKey = route({
  id: 'declineSealKey',
  method: 'DELETE',
  path: '/api/seals/{party}/requests/{request}',
  summary: 'Decline a request, or take back one’s own',
  access: 'signed_in',
  params: z.object({ party: Party, request: Uuid }),
  status: 204,
})

export const certifySealKey = route({
  id: 'certifySealKey',
  method: 'POST',
  path: '/api/seals/{party}/certificates',
  summary: 'Record a certificate that one’s party’s root key has signed',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: Recorded,
})

export const revokeSealKey = route({
  id: 'revokeSealKey',
  method: 'POST',
  path: '/api/seals/{party}/revocations',
  summary: 'End a key of one’s party from the next entry of the log on',
  access: 'signed_in',
  params,
  body: z.object({ key: KeyId }),
  status: 201,
  reply: Recorded,
})
