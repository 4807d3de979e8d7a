import { z } from 'zod'
import { route } from './route.ts'
import { Day, Names, Timestamp } from './values.ts'

/** What waits for whoever is signed in, of all rooms at once. */

/**
 * - `ballot`: an open vote in which one's delegation has not cast; `silence`: a text that is adopted at its
 *   deadline unless one objects; `roll`: a roll call that oneself has not entered; `open_vote`: a vote that
 *   one's secretariat closes
 * - `clearance`: a drafted request of one's state that one may clear; `request`: one of another state, or what
 *   another answered, that one's desk goes on with
 * - `ping`: a check of communication that a desk of one's state has not answered; `correction`: a desk of
 *   which such an answer said that something is wrong
 * - `draft`: a text not tabled yet; `renew`: support that an edit has made void; `statement`: one that is not
 *   published yet; `keys`: keys to be certified; `import`: a file of votes to be entered
 * - `meeting`: one that is open now; `session`: one that goes on or begins within two weeks
 * - `incident`: one of one's own state that is open; `shared_incident`: one of another that shares it
 * - `invitation`: to a conference, of one's own state, not answered; `objection`: an application to a
 *   conference to which one's state may object until the day `to`, the id is the conference's; `conference`:
 *   one that goes on or begins within two weeks
 */
export const DeskItem = z.object({
  kind: z.enum([
    'ballot',
    'roll',
    'silence',
    'open_vote',
    'draft',
    'renew',
    'statement',
    'keys',
    'import',
    'clearance',
    'request',
    'ping',
    'correction',
    'meeting',
    'session',
    'incident',
    'shared_incident',
    'invitation',
    'objection',
    'conference',
  ]),
  /** Of the thing that waits, as its own address has it. */
  id: z.string(),
  /** As it is written there, in whatever language. */
  title: z.string().optional(),
  names: Names.optional(),
  /** Who is invited, where it is not the state itself: a chamber of its parliament. */
  part: Names.optional(),
  count: z.number().optional(),
  /** Since when it waits. */
  since: Timestamp.optional(),
  /** When it is too late. */
  due: Timestamp.optional(),
  /** First and last day of a session. */
  from: Day.optional(),
  to: Day.optional(),
  rehearsal: z.boolean().optional(),
})
export type DeskItem = z.output<typeof DeskItem>

export const desk = route({
  id: 'desk',
  method: 'GET',
  path: '/api/desk',
  summary:
    'What waits for whoever asks, the most urgent first: votes, requests, incidents, texts, meetings',
  access: 'signed_in',
  status: 200,
  reply: z.object({ items: z.array(DeskItem) }),
})
