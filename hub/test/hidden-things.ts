import {
  accreditations,
  ballots,
  conferences,
  delegations,
  documents,
  meetings,
  pings,
  proceedings,
  proposals,
  statements,
} from '@comity/contract'
import type { Stage } from './cast.ts'
import { desk, openAuthority } from './contacts.ts'
import { shareIncident, writeIncident } from './incidents.ts'
import { tool } from './objects.ts'
import { readJson, Status } from './reply.ts'
import { openState, requestsOn } from './requests.ts'

/** One of each thing that is XA's and XB's alone, or the group's alone, and where it is. */
export async function hiddenThings(stage: Stage) {
  const { xa, xb, admit } = stage
  const pair = await stage.collection(['state:XA', 'state:XB'], { writers: ['state:XA'] })
  const secret = tool('secret', 'amber+strict')
  const posted = await readJson(await xa.post(pair, [secret]), Status)
  const index = posted.successes[0]?.message?.split(' ').at(-1)
  const uuid = '00000000-0000-7000-8000-000000000000'
  const at = `/api/collections/${pair}`
  const xaId = xa.person
  const envelope = { payload: '', payloadType: 't', signatures: [{ sig: '' }] }
  const secretariat = await admit(stage.operator, 'secretariat', 'body:demo', ['secretariat'])
  const { id: vote } = await secretariat.call(ballots.openVote, {
    body: { body: 'demo', rule: 'unga.simple', subject: { on: 'whole', title: 'in private' } },
  })
  await stage.secretariat.call(meetings.createBody, {
    body: { id: 'hidden-wg', group: 'demo', names: { en: 'Hidden' }, audience: 'group' },
  })
  const { id: hiddenSession } = await stage.secretariat.call(meetings.scheduleSession, {
    params: { body: 'hidden-wg' },
    body: { titles: { en: 'Hidden' }, kind: 'informal', from: '2027-01-01', to: '2027-01-01' },
  })

  const { id: hiddenItem } = await stage.secretariat.call(proceedings.addAgendaItem, {
    params: { session: hiddenSession },
    body: { number: '1', titles: { en: 'Hidden' } },
  })
  const { id: hiddenMeeting } = await stage.secretariat.call(proceedings.scheduleMeeting, {
    params: { session: hiddenSession },
    body: { access: 'open', startsAt: '2027-01-01T10:00:00Z' },
  })
  const { speakers } = await stage.secretariat.call(proceedings.requestFloor, {
    params: { meeting: hiddenMeeting },
    body: { state: 'XB' },
  })
  const hiddenSpeaker = speakers[0]?.id
  const tabler = await admit(xb, 'XB delegate', 'state:XB', ['delegate'])
  const hiddenDraft = await tabler.call(proposals.draftProposal, {
    body: { body: 'hidden-wg', title: 'Hidden', lang: 'en', text: '1. Decides nothing.' },
  })
  const tabled = await tabler.call(proposals.draftProposal, {
    body: { body: 'hidden-wg', title: 'Hidden', lang: 'en', text: '1. Decides nothing.' },
  })
  await tabler.call(proposals.tableProposal, {
    params: { proposal: tabled.id },
    body: { seen: tabled.text.hash },
  })
  const paperIn = async (symbol: string) => {
    const { id } = await stage.secretariat.call(documents.draftDocument, {
      body: {
        ...{ symbol, kind: 'report', body: 'hidden-wg', session: hiddenSession },
        ...{ audience: 'group', date: '2027-01-01' },
      },
    })
    await stage.secretariat.call(documents.writeDocumentText, {
      params: { document: id, lang: 'en' },
      body: { title: 'Hidden', text: '1. Hidden.' },
    })
    return id
  }
  const [hiddenPaper, draftPaper] = [await paperIn('HIDDEN/1'), await paperIn('HIDDEN/2')]
  const { draft: seenPaper } = await stage.secretariat.call(documents.document, {
    params: { document: hiddenPaper },
  })
  await stage.secretariat.call(documents.issueDocument, {
    params: { document: hiddenPaper },
    body: { seen: seenPaper?.hash ?? '' },
  })
  const authority = await openAuthority(stage, xb, 'XB')
  const { id: hiddenContact } = await authority.nominate({ audience: ['group:demo'] })
  const waiting = await authority.propose([{ act: 'nominate', desk: desk() }])
  const { id: askedContact } = await authority.nominate({ audience: ['body:demo'] })
  const { id: hiddenPing } = await stage.secretariat.call(pings.schedulePing, {
    body: {
      ...{ titles: { en: 'Hidden' }, channels: ['hub'] },
      endsAt: new Date(Date.now() + 86_400_000).toISOString(),
    },
  })
  const contactAt = `/api/contacts/${hiddenContact}`
  const nominationAt = `/api/contact-nominations/${waiting.id}`
  const proposalAt = `/api/proposals/${tabled.id}`
  const stated = { title: 'Hidden', lang: 'en', text: 'Hidden.', meeting: hiddenMeeting } as const
  const [inside, draftOfXb] = [
    await tabler.call(statements.writeStatement, {
      body: { ...stated, kind: 'statement', audience: 'group' },
    }),
    await tabler.call(statements.writeStatement, {
      body: { ...stated, kind: 'statement', audience: 'group' },
    }),
  ]
  await tabler.call(statements.publishStatement, {
    params: { statement: inside.id },
    body: { seen: inside.hash },
  })
  const [writing, written] = [await openState(stage, xa, 'XA'), await openState(stage, xb, 'XB')]
  const on = requestsOn(stage)
  const leg = await on.send(writing, written.party)
  const requestAt = `/api/requests/${leg.id}`
  const requestLetterAt = `${requestAt}/letters/${leg.letters[0]?.sha256}`
  const unsentAt = `/api/requests/${(await on.draft(writing, written.party)).id}`
  // XB's, and the group's teams read it.
  const { id: incident } = await writeIncident(xb, { number: 'Hidden' })
  await shareIncident(xb, incident, 'group:demo')
  const incidentAt = `/api/incidents/${incident}`
  const { id: conference } = await stage.secretariat.call(conferences.createConference, {
    body: {
      ...{
        body: 'hidden-wg',
        titles: { en: 'Hidden' },
        host: 'XB',
        zone: 'UTC',
        audience: 'group',
      },
      ...{ from: '2027-01-01', to: '2027-01-02' },
    },
  })
  const ofConference = { params: { conference } }
  const { items: invited } = await stage.secretariat.call(delegations.inviteDelegations, {
    ...ofConference,
    body: { invitations: [{ kind: 'state', state: 'XB' }] },
  })
  const { programme } = await stage.secretariat.call(conferences.addSlot, {
    ...ofConference,
    body: { day: 1, starts: '10:00', ends: '11:00', titles: { en: 'Hidden' } },
  })
  const applied = await stage.secretariat.call(accreditations.enterApplication, {
    ...ofConference,
    body: { name: 'Hidden', lang: 'en', until: '2099-01-01' },
  })
  const conferenceAt = `/api/conferences/${conference}`
  const delegationAt = `/api/delegations/${invited[0]?.id}`
  const slotAt = `/api/programme-slots/${programme[0]?.id}`
  const accreditationAt = `/api/accreditations/${applied.id}`
  const edits = [{ kind: 'replace', target: 'op_1', text: 'x' }]
  return {
    pair,
    secret,
    index,
    uuid,
    at,
    xaId,
    envelope,
    vote,
    hiddenSession,
    hiddenItem,
    hiddenMeeting,
    hiddenSpeaker,
    hiddenDraft,
    hiddenPaper,
    draftPaper,
    hiddenContact,
    askedContact,
    hiddenPing,
    contactAt,
    nominationAt,
    proposalAt,
    requestAt,
    requestLetterAt,
    unsentAt,
    inside,
    draftOfXb,
    incidentAt,
    incident,
    edits,
    stated,
    conferenceAt,
    delegationAt,
    slotAt,
    accreditationAt,
  }
}
