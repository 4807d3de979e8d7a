import { z } from 'zod'
import { line } from './line.ts'
import {
  Draft,
  Hash,
  LegState,
  RequestLeg,
  RequestRow,
  SealedLetter,
  StateParty,
} from './request-values.ts'
import { route } from './route.ts'
import { Envelope } from './seals.ts'
import { Can, pageOf, Uuid } from './values.ts'

/**
 * Requests and notifications between states: sealed by the sender's own client, carried, timed and receipted by the
 * hub, which reads none of them. Each has one addressee, and addressees do not see each other.
 */

const params = z.object({ leg: Uuid })

export const requests = route({
  id: 'requests',
  method: 'GET',
  path: '/api/requests',
  summary: 'Requests that one’s own state sent or received, the latest moved first',
  access: 'signed_in',
  query: z.object({
    side: z.enum(['asking', 'addressed']).optional(),
    state: LegState.optional(),
    /** Only those that have not ended. */
    open: z.stringbool().default(false),
    /** What was sent together, of one's own state. */
    request: Uuid.optional(),
    cursor: z.string().max(100).optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(RequestRow).extend({ can: Can }),
})

export const request = route({
  id: 'request',
  method: 'GET',
  path: '/api/requests/{leg}',
  summary: 'One request with what happened to it, for the asking and the addressed state alone',
  access: 'signed_in',
  params,
  status: 200,
  reply: RequestLeg,
})

export const sendLetter = route({
  id: 'sendLetter',
  method: 'POST',
  path: '/api/request-letters',
  summary: 'Hand in a sealed letter (an age file), which a draft or an act then names by its hash',
  access: 'signed_in',
  consumes: 'application/octet-stream',
  status: 201,
  reply: SealedLetter,
})

export const requestLetter = route({
  id: 'requestLetter',
  method: 'GET',
  path: '/api/requests/{leg}/letters/{letter}',
  summary: 'A sealed letter of a request, as it came',
  access: 'signed_in',
  params: params.extend({ letter: Hash }),
  status: 200,
  produces: 'application/octet-stream',
})

export const draftRequest = route({
  id: 'draftRequest',
  method: 'POST',
  path: '/api/requests',
  summary: 'Draft a request for one or more addressees; a second person of one’s state clears each',
  access: 'signed_in',
  body: z.object({
    legs: z
      .array(Draft.extend({ addressed: StateParty }))
      .min(1)
      .max(20),
  }),
  status: 201,
  reply: z.object({ request: Uuid, legs: z.array(RequestLeg) }),
})

export const submitRequest = route({
  id: 'submitRequest',
  method: 'POST',
  path: '/api/requests/{leg}/submission',
  summary: 'Put up anew for clearance what was returned',
  access: 'signed_in',
  params,
  body: Draft,
  status: 200,
  reply: RequestLeg,
})

export const clearRequest = route({
  id: 'clearRequest',
  method: 'POST',
  path: '/api/requests/{leg}/clearance',
  summary: 'Clear what another person of one’s state drafted, by the signed act that sends it',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: RequestLeg,
})

export const returnRequest = route({
  id: 'returnRequest',
  method: 'POST',
  path: '/api/requests/{leg}/return',
  summary: 'Return a draft to who drafted it, instead of clearing it',
  access: 'signed_in',
  params,
  body: z.object({ reason: line(2000).optional() }),
  status: 200,
  reply: RequestLeg,
})

export const dropRequest = route({
  id: 'dropRequest',
  method: 'DELETE',
  path: '/api/requests/{leg}',
  summary: 'Drop a draft that was not sent; what was sent is withdrawn by a signed act',
  access: 'signed_in',
  params,
  status: 204,
})

export const actOnRequest = route({
  id: 'actOnRequest',
  method: 'POST',
  path: '/api/requests/{leg}/acts',
  summary: 'Acknowledge, ask, clarify, accept, decline, withdraw …: a signed act of one’s desk',
  access: 'signed_in',
  params,
  body: z.object({ envelope: Envelope }),
  status: 201,
  reply: RequestLeg,
})

export const requestBundle = route({
  id: 'requestBundle',
  method: 'GET',
  path: '/api/requests/{leg}/bundle',
  summary: 'All that verifies offline what became of a request: keys, acts, the log’s proofs',
  access: 'signed_in',
  params,
  status: 200,
  produces: 'application/json',
})
