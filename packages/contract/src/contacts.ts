import type { Hours as DeskHours } from '@comity/contacts'
import { z } from 'zod'
import { line } from './line.ts'
import { route } from './route.ts'
import { Can, languages, Names, pageOf, StateCode, Timestamp, Uuid } from './values.ts'

export const contactKinds = [
  'technical',
  'diplomatic',
  'policy',
  'law_enforcement',
  'judicial',
  'crisis',
  'parliamentary',
] as const
export const ContactKind = z.enum(contactKinds)
export type ContactKind = z.output<typeof ContactKind>

/** The directories that a desk is listed in elsewhere; `own` is this hub's alone. */
export const contactDirectories = ['un_global', 'osce', 'oas', 'budapest_24_7', 'own'] as const
export const channelTypes = [
  'hub',
  'phone',
  'satellite_phone',
  'sms',
  'email',
  'fax',
  'post',
  'other',
] as const
export const contactStatuses = ['active', 'stale', 'suspended', 'removed'] as const
export const ContactStatus = z.enum(contactStatuses)

export const Texts = (most: number) =>
  z
    .partialRecord(z.enum(languages), line(most))
    .refine((texts) => Object.keys(texts).length > 0, 'a text in one language at least')

const Clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 09:00')
export const Hours = z.union([
  z.literal('always'),
  z
    .array(
      z.object({
        /** 1 is Monday, 7 is Sunday. */
        days: z.array(z.number().int().min(1).max(7)).min(1).max(7),
        from: Clock,
        /** `24:00` is the end of the day; not after `from`, it is of the next day. */
        to: Clock.or(z.literal('24:00')),
      }),
    )
    .max(20),
]) satisfies z.ZodType<DeskHours>

export const Channel = z.object({
  type: z.enum(channelTypes),
  value: line(300),
  /** Where they are others than the desk's. */
  hours: Hours.optional(),
  /** Whether what is sent this way is protected on its way, as the state says. */
  secure: z.boolean().default(false),
})
export type Channel = z.output<typeof Channel>

export const DeskPerson = z.object({
  name: line(200),
  position: line(200).optional(),
  email: line(200).optional(),
  phone: line(100).optional(),
})
export type DeskPerson = z.output<typeof DeskPerson>

export const ContactAudience = z
  .string()
  .regex(/^(states|group:[a-z0-9][a-z0-9-]{0,62}|body:[a-z0-9][a-z0-9-]{0,62})$/)

/** What a state writes of a desk; a person is optional. */
export const Desk = z.object({
  kind: ContactKind,
  names: Texts(200),
  /** The authority that it belongs to. */
  authority: Texts(300).optional(),
  directories: z.array(z.enum(contactDirectories)).min(1).max(contactDirectories.length),
  /** For whom it is: all states, members of groups, a secretariat. */
  audience: z.array(ContactAudience).min(1).max(50),
  zone: z.string().trim().min(1).max(64),
  hours: Hours,
  /** Languages that are spoken or read there (BCP 47). */
  languages: z.array(z.string().trim().min(2).max(35)).min(1).max(20),
  /** What it may receive and decide. */
  competence: Texts(1_000).optional(),
  /** The first is tried first. */
  channels: z.array(Channel).min(1).max(20),
  persons: z.array(DeskPerson).max(20).default([]),
  /** Other contacts of the state that are tried next, in their order. */
  backups: z.array(Uuid).max(10).default([]),
})
export type Desk = z.output<typeof Desk>

/** What a list shows of a contact: nothing by which it is reached. */
export const ContactRow = z.object({
  id: Uuid,
  state: StateCode,
  stateNames: Names,
  kind: ContactKind,
  names: Names,
  authority: Names.optional(),
  directories: z.array(z.enum(contactDirectories)),
  zone: z.string(),
  hours: Hours,
  languages: z.array(z.string()),
  competence: Names.optional(),
  status: ContactStatus,
  confirmedAt: Timestamp,
  dueAt: Timestamp,
})
export type ContactRow = z.output<typeof ContactRow>

export const ContactAct = z.object({
  kind: z.enum(['nominate', 'change', 'remove', 'confirm', 'stale', 'suspend']),
  version: z.number().int(),
  at: Timestamp,
  /** The note that it was asked for by. */
  note: z.string().optional(),
  person: z.string().optional(),
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type ContactAct = z.output<typeof ContactAct>

export const Contact = ContactRow.extend({
  version: z.number().int(),
  backups: z.array(ContactRow),
  /** For its own state alone: all that is written of it, and its history. */
  own: z.object({ desk: Desk, acts: z.array(ContactAct) }).optional(),
  can: Can,
})
export type Contact = z.output<typeof Contact>

export const contacts = route({
  id: 'contacts',
  method: 'GET',
  path: '/api/contacts',
  summary: 'The points of contact that one may see, without the channels',
  access: 'signed_in',
  query: z.object({
    /** Words in states, desks, authorities, competence, languages; each has to be found. */
    q: z.string().max(200).default(''),
    state: StateCode.optional(),
    kind: ContactKind.optional(),
    directory: z.enum(contactDirectories).optional(),
    /** Also those no longer in service, which one's own state alone sees. */
    all: z.stringbool().default(false),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    offset: z.coerce.number().int().min(0).max(1_000_000).default(0),
  }),
  status: 200,
  reply: z.object({ items: z.array(ContactRow), total: z.number().int(), can: Can }),
})

export const contact = route({
  id: 'contact',
  method: 'GET',
  path: '/api/contacts/{contact}',
  summary:
    'One point of contact; its channels are for its own state, and for a view that is logged',
  access: 'signed_in',
  params: z.object({ contact: Uuid }),
  status: 200,
  reply: Contact,
})

export const viewContact = route({
  id: 'viewContact',
  method: 'POST',
  path: '/api/contacts/{contact}/views',
  summary: 'View the channels: logged, and shown to the contact’s own state',
  access: 'signed_in',
  params: z.object({ contact: Uuid }),
  status: 201,
  reply: z.object({
    channels: z.array(Channel),
    persons: z.array(DeskPerson),
    /** False for its own state, whose views nobody needs to be told. */
    logged: z.boolean(),
    at: Timestamp,
  }),
})

export const confirmContact = route({
  id: 'confirmContact',
  method: 'POST',
  path: '/api/contacts/{contact}/confirmations',
  summary: 'Confirm that a desk is still as it is written, by a logged act (its own state)',
  access: 'signed_in',
  params: z.object({ contact: Uuid }),
  body: z.object({ seen: z.number().int().min(1) }),
  status: 201,
  reply: Contact,
})

export const ContactView = z.object({
  id: Uuid,
  contact: Uuid,
  names: Names,
  at: Timestamp,
  /** Who looked: a state or a secretariat, not a person. */
  party: z.string(),
  how: z.enum(['view', 'export']),
  entry: z.number().int().optional(),
  epoch: z.number().int().optional(),
})
export type ContactView = z.output<typeof ContactView>

export const contactViews = route({
  id: 'contactViews',
  method: 'GET',
  path: '/api/contact-views',
  summary: 'Who of others viewed the channels of one’s own state’s contacts, the latest first',
  access: 'signed_in',
  query: z.object({
    contact: Uuid.optional(),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(ContactView),
})
