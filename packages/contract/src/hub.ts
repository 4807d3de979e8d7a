import { z } from 'zod'
import { route } from './route.ts'
import { languages, StateCode, Timestamp } from './values.ts'

export const hub = route({
  id: 'hub',
  method: 'GET',
  path: '/api/hub',
  summary: 'What this hub is, and which doors are open',
  access: 'public',
  status: 200,
  reply: z.object({
    name: z.string(),
    version: z.string(),
    languages: z.array(z.enum(languages)),
    demonstration: z.boolean(),
    /** The demonstration states that a visitor on this machine may enter as, with one click. */
    enterAs: z.array(StateCode),
    /** True until the first administrator has been made on a hub that started empty. */
    needsSetup: z.boolean(),
    taxii: z.string(),
    log: z.object({
      origin: z.string(),
      verifier: z.string(),
      size: z.number(),
      /** The epochs that a restored backup has ended, the latest first; served at `/log/epoch/N/`. */
      earlier: z.array(
        z.object({
          epoch: z.number(),
          origin: z.string(),
          verifier: z.string(),
          size: z.number(),
          endedAt: Timestamp,
        }),
      ),
    }),
    /** One door for each thing that exists on this hub. */
    doors: z.array(
      z.enum([
        'votes',
        'laws',
        'ballots',
        'proposals',
        'meetings',
        'exchange',
        'directory',
        'record',
      ]),
    ),
  }),
})
