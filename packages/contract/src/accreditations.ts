import { z } from 'zod'
import { line } from './line.ts'
import { Language } from './meetings.ts'
import { route } from './route.ts'
import { Can, Day, StateCode, Timestamp, Uuid } from './values.ts'

/** Accreditation of organisations to conferences: states may object until a day. */

export const Objection = z.object({
  state: StateCode,
  reason: z.string().optional(),
  at: Timestamp,
  withdrawnAt: Timestamp.optional(),
})
export type Objection = z.output<typeof Objection>

export const accreditationStatuses = ['applied', 'accredited', 'refused'] as const

export const Accreditation = z.object({
  id: Uuid,
  conference: Uuid,
  name: z.string(),
  lang: Language,
  /** Where it has its seat. */
  seat: StateCode.optional(),
  about: z.string().optional(),
  /** The last day on which states may object, by the calendar of the conference’s place. */
  until: Day,
  /** Whether that day has not passed. */
  isOpen: z.boolean(),
  status: z.enum(accreditationStatuses),
  appliedAt: Timestamp,
  decidedAt: Timestamp.optional(),
  reason: z.string().optional(),
  /** As far as the rules of participation show them to the asker. */
  objections: z.array(Objection),
  /** Whether these are all that there are. */
  complete: z.boolean(),
  can: Can,
})
export type Accreditation = z.output<typeof Accreditation>

const params = z.object({ accreditation: Uuid })

export const accreditations = route({
  id: 'accreditations',
  method: 'GET',
  path: '/api/conferences/{conference}/accreditations',
  summary: 'Organisations that applied: all for those who take part, else those accredited',
  access: 'public',
  params: z.object({ conference: Uuid }),
  status: 200,
  reply: z.object({ items: z.array(Accreditation), within: z.boolean(), can: Can }),
})

export const enterApplication = route({
  id: 'enterApplication',
  method: 'POST',
  path: '/api/conferences/{conference}/accreditations',
  summary: 'Enter an organisation’s application, with the day until which states may object',
  access: 'signed_in',
  params: z.object({ conference: Uuid }),
  body: z.object({
    name: line(300),
    lang: Language,
    seat: StateCode.optional(),
    about: z.string().trim().min(1).max(5_000).optional(),
    until: Day,
  }),
  status: 201,
  reply: Accreditation,
})

export const objectToAccreditation = route({
  id: 'objectToAccreditation',
  method: 'POST',
  path: '/api/accreditations/{accreditation}/objections',
  summary: 'Object for one’s own state, by a logged act; a reason is its own choice (a delegate)',
  access: 'signed_in',
  params,
  body: z.object({ reason: z.string().trim().min(1).max(2_000).optional() }),
  status: 201,
  reply: Accreditation,
})

export const withdrawObjection = route({
  id: 'withdrawObjection',
  method: 'POST',
  path: '/api/accreditations/{accreditation}/objections/withdrawal',
  summary: 'Take one’s own state’s objection back, by a logged act (a delegate)',
  access: 'signed_in',
  params,
  status: 200,
  reply: Accreditation,
})

export const decideAccreditation = route({
  id: 'decideAccreditation',
  method: 'POST',
  path: '/api/accreditations/{accreditation}/decision',
  summary: 'Accredit or refuse once states could object, by a logged act (the secretariat)',
  access: 'signed_in',
  params,
  body: z.object({
    status: z.enum(['accredited', 'refused']),
    /** Needed to refuse, and to accredit over an objection: who decided so, and why. */
    reason: z.string().trim().min(1).max(2_000).optional(),
  }),
  status: 200,
  reply: Accreditation,
})
