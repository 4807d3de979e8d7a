import { z } from 'zod'
import { line } from './line.ts'
import { BodyId, Language } from './meetings.ts'
import {
  draftLimit,
  EditsGiven,
  Proposal,
  ProposalRow,
  ProposalSymbol,
  Recorded,
  RedlineBlock,
  TextHash,
} from './proposal-values.ts'
import { route } from './route.ts'
import { Can, pageOf, Uuid } from './values.ts'

/** Drafts before a body: tabled, sponsored, amended, and the plan by which they are voted on. */

export * from './proposal-values.ts'

const params = z.object({ proposal: Uuid })
const Version = z.number().int().min(1)
const Drafted = z.object({
  title: line(300),
  lang: Language,
  /** As pasted: its paragraphs are numbered, and their ids are from the numbers. */
  text: z.string().trim().min(1).max(draftLimit),
})

export const proposals = route({
  id: 'proposals',
  method: 'GET',
  path: '/api/proposals',
  summary: 'Proposals that one may see: those tabled, and the drafts of one’s own delegation',
  access: 'public',
  query: z.object({
    body: BodyId.optional(),
    cursor: Uuid.optional(),
    limit: z.coerce.number().int().min(1).max(200).default(50),
  }),
  status: 200,
  reply: pageOf(ProposalRow).extend({ can: Can }),
})

export const proposal = route({
  id: 'proposal',
  method: 'GET',
  path: '/api/proposals/{proposal}',
  summary: 'One proposal: text, versions, support with what is void, amendments, plan of voting',
  access: 'public',
  params,
  status: 200,
  reply: Proposal,
})

export const compareVersions = route({
  id: 'compareVersions',
  method: 'GET',
  path: '/api/proposals/{proposal}/redline',
  summary: 'What changed from one version of a proposal to another',
  access: 'public',
  params,
  query: z.object({
    from: z.coerce.number().int().min(1),
    to: z.coerce.number().int().min(1),
  }),
  status: 200,
  reply: z.object({
    ...{ from: Version, to: Version, items: z.array(RedlineBlock) },
  }),
})

export const draftProposal = route({
  id: 'draftProposal',
  method: 'POST',
  path: '/api/proposals',
  summary: 'Draft a proposal before a body; until it is tabled only one’s own delegation reads it',
  access: 'signed_in',
  body: Drafted.extend({
    body: BodyId,
    /** By which it is decided; the body’s first rule where none is given. */
    rule: z.string().max(60).optional(),
    forum: z.enum(['plenary', 'committee']).default('committee'),
  }),
  status: 201,
  reply: Proposal,
})

export const editDraft = route({
  id: 'editDraft',
  method: 'PUT',
  path: '/api/proposals/{proposal}/draft',
  summary: 'Another text for a draft that is not tabled yet',
  access: 'signed_in',
  params,
  /** `seen`: the hash of the text that is replaced. */
  body: Drafted.extend({ seen: TextHash }),
  status: 200,
  reply: Proposal,
})

export const tableProposal = route({
  id: 'tableProposal',
  method: 'POST',
  path: '/api/proposals/{proposal}/table',
  summary:
    'Table a draft: it gets the next symbol of its body, and is read by all who read the body',
  access: 'signed_in',
  params,
  body: z.object({ seen: TextHash }),
  status: 200,
  reply: Proposal,
})

export const sponsorProposal = route({
  id: 'sponsorProposal',
  method: 'POST',
  path: '/api/proposals/{proposal}/sponsors',
  summary: 'Sponsor one version of a proposal, or renew support that is void',
  access: 'signed_in',
  params,
  body: z.object({ version: Version }),
  status: 201,
  reply: Proposal,
})

export const withdrawSupport = route({
  id: 'withdrawSupport',
  method: 'POST',
  path: '/api/proposals/{proposal}/sponsors/withdrawal',
  summary: 'Withdraw one’s state’s support; what it was stays to be seen',
  access: 'signed_in',
  params,
  status: 200,
  reply: Proposal,
})

export const reviseProposal = route({
  id: 'reviseProposal',
  method: 'POST',
  path: '/api/proposals/{proposal}/revisions',
  summary: 'Change the text of a tabled proposal: support given before is void until it is renewed',
  access: 'signed_in',
  params,
  body: z.object({
    /** The version that is changed. */
    seen: Version,
    edits: EditsGiven,
    reason: z.string().trim().min(1).max(2_000).optional(),
  }),
  status: 201,
  reply: Proposal,
})

export const amendProposal = route({
  id: 'amendProposal',
  method: 'POST',
  path: '/api/proposals/{proposal}/amendments',
  summary: 'Submit an amendment by edits on paragraphs; it gets a symbol of its own',
  access: 'signed_in',
  params,
  body: z.object({
    seen: Version,
    edits: EditsGiven,
    /** The amendment that it amends, by its symbol. */
    amends: z.string().max(100).optional(),
  }),
  status: 201,
  reply: Proposal,
})

export const withdrawAmendment = route({
  id: 'withdrawAmendment',
  method: 'POST',
  path: '/api/proposals/{proposal}/amendments/withdrawal',
  summary: 'Withdraw one’s state’s amendment before the voting begins',
  access: 'signed_in',
  params,
  body: z.object({ amendment: z.string().max(100) }),
  status: 200,
  reply: Proposal,
})

export const withdrawProposal = route({
  id: 'withdrawProposal',
  method: 'POST',
  path: '/api/proposals/{proposal}/withdrawal',
  summary: 'Withdraw one’s state’s proposal before the voting begins',
  access: 'signed_in',
  params,
  status: 200,
  reply: Proposal,
})

export const giveSymbol = route({
  id: 'giveSymbol',
  method: 'POST',
  path: '/api/proposals/{proposal}/symbol',
  summary: 'Give a tabled proposal another symbol, with the reason on record (the secretariat)',
  access: 'signed_in',
  params,
  body: z.object({ symbol: ProposalSymbol, reasons: z.string().trim().min(1).max(500) }),
  status: 200,
  reply: Proposal,
})

export const recordStep = route({
  id: 'recordStep',
  method: 'POST',
  path: '/api/proposals/{proposal}/steps',
  summary: 'Enter what was done in the meeting: steps, motions, division, the chair’s order',
  access: 'signed_in',
  params,
  body: Recorded,
  status: 201,
  reply: Proposal,
})
