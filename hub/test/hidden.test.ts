import { allRoutes, ballots, meetings, proceedings, proposals, statements } from '@comity/contract'
import { expect, test } from 'vitest'
import { fillSearchIndex } from '../src/exchange/index.ts'
import { type Asker, openStage } from './cast.ts'
import { desk, note, openAuthority } from './contacts.ts'
import { later, tool, unknownMarking } from './objects.ts'
import { readJson, Status } from './reply.ts'

const stage = await openStage()
const { xa, xb, xc, xd, anonymous, admit } = stage
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])

// Two collections with the same visible objects; one holds more that these readers may not see.
const open = ['public', 'group:demo']
const [bare, full] = [await stage.collection(open), await stage.collection(open)]
const visible = [tool('one', 'clear'), tool('two', 'clear'), tool('three', 'clear')]
const hidden = [
  tool('hidden', 'amber+strict'),
  tool('unresolved', unknownMarking()),
  ...visible.map((object) =>
    later(object, 5, {
      name: 'newer',
      object_marking_refs: tool('', 'amber+strict').object_marking_refs,
    }),
  ),
]
await xa.post(bare, visible)
for (const [i, object] of visible.entries()) {
  await xa.post(full, [...hidden.slice(i, i + 2)])
  await xa.post(full, [object])
}
await xb.post(full, hidden.slice(0, 1))
await xa.post(full, hidden)
await fillSearchIndex(stage.hub.context)

const id = visible[0]?.id ?? ''
const absent = hidden[0]?.id ?? ''
const asked: readonly string[] = [
  ...[
    '',
    '?limit=2',
    '?limit=3',
    '?match[version]=all',
    '?match[version]=first',
    '?match[type]=tool',
  ].flatMap((query) => [
    `/taxii2/demo/collections/C/objects/${query}`,
    `/taxii2/demo/collections/C/manifest/${query}`,
  ]),
  `/taxii2/demo/collections/C/objects/?match[version]=${hidden[2]?.modified}`,
  `/taxii2/demo/collections/C/objects/?match[id]=${id},${absent}`,
  '/taxii2/demo/collections/C/',
  ...[id, absent].flatMap((object) => [
    `/taxii2/demo/collections/C/objects/${object}/?match[version]=all`,
    `/taxii2/demo/collections/C/objects/${object}/versions/`,
    `/api/collections/C/objects/${object}`,
  ]),
  '/api/collections/C',
  '/api/collections/C/statistics',
  '/api/collections/C/bundle',
  '/api/collections/C/bundle?versions=all',
  ...[
    '',
    'one',
    'newer',
    'hidden',
    'type:tool',
    'marking:amber+strict',
    'by:XB',
    `value:${absent}`,
  ].map((q) => `/api/objects?collection=C&limit=2&q=${encodeURIComponent(q)}`),
]

/** An answer without what differs between any two: ids of collection and request, times, places in the log. */
async function answer(asker: Asker, path: string, collection: string): Promise<string> {
  const response = await asker.ask(
    path.replace(/(collections\/|collection=)C/, `$1${collection}`),
    {
      headers: { accept: '*/*' },
    },
  )
  const headers = [...response.headers].filter(
    ([name]) => !['x-request-id', 'etag', 'date'].includes(name),
  )
  const text = `${response.status} ${JSON.stringify(headers)} ${await response.text()}`
  return text
    .replaceAll(collection, 'collection')
    .replaceAll(/"(request|error_id)":"[^"]+"/g, '')
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z/g, 'date')
    .replaceAll(/"(next|index|currentIndex)\\?":("[^"]+"|\d+)/g, '"$1":0')
    .replaceAll(/bundle--[0-9a-f-]+/g, 'bundle')
}

const readers: Record<string, Asker> = { anonymous, 'XD analyst': xd, 'XA delegate': delegate }

test.each(Object.keys(readers))(
  'what is hidden from %s changes nothing in any answer',
  async (name) => {
    const reader = readers[name] ?? anonymous
    for (const path of asked)
      expect(await answer(reader, path, full), path).toBe(await answer(reader, path, bare))
    // The comparison itself sees a difference where there is one.
    const path = '/taxii2/demo/collections/C/objects/'
    expect(await answer(xc, path, full)).not.toBe(await answer(xc, path, bare))
  },
)

// Who gets which status from each endpoint about what is XA's and XB's alone: anonymous, XD (outside
// the group), XC (inside it, not in the audience), XA's delegate (in the audience, no team).
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
const authority = await openAuthority(stage, xb, 'XB')
const { id: hiddenContact } = await authority.nominate({ audience: ['group:demo'] })
const waiting = await authority.propose([{ act: 'nominate', desk: desk() }])
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
const edits = [{ kind: 'replace', target: 'op_1', text: 'x' }]

type Row = readonly [path: string, statuses: string, body?: object]
const rows: Record<string, Row> = {
  hub: ['/api/hub', '200 200 200 200'],
  signIn: ['/api/sessions', '401 401 401 401', { signInName: 'nobody', password: 'x' }],
  enterDemonstration: ['/api/demonstration/sessions', '404 404 404 404', { state: 'XA' }],
  signOut: ['/api/sessions/current', '401 204 204 204'],
  me: ['/api/me', '401 200 200 200'],
  changePassword: ['/api/me/password', '401 403 403 403', { current: 'x', next: 'x'.repeat(12) }],
  beginTotp: ['/api/me/totp', '401 403 403 403', { password: 'x' }],
  confirmTotp: ['/api/me/totp', '401 403 403 403', { code: '000000' }],
  removeTotp: ['/api/me/totp', '401 403 403 403', { password: 'x' }],
  keys: ['/api/keys', '401 200 200 200'],
  createKey: ['/api/keys', '401 201 201 201', { name: 'k', scopes: ['read'] }],
  revokeKey: ['/api/keys/abc', '401 404 404 404'],
  people: ['/api/people', '401 200 200 403'],
  admitPerson: [
    '/api/people',
    '401 403 403 403',
    { name: 'x', signInName: 'x', party: 'state:XB', roles: ['analyst'] },
  ],
  changePerson: [`/api/people/${xaId}`, '401 404 404 404', { disabled: true }],
  resetPassword: [`/api/people/${xaId}/password`, '401 404 404 404'],
  setUp: [
    '/api/setup',
    '403 403 403 403',
    { code: 'x', name: 'x', signInName: 'y', password: 'x'.repeat(12) },
  ],
  audit: ['/api/audit', '401 200 200 200'],
  states: ['/api/states', '200 200 200 200'],
  state: ['/api/states/BR', '200 200 200 200'],
  groups: ['/api/groups', '200 200 200 200'],
  group: ['/api/groups/demo', '200 200 200 200'],
  createGroup: ['/api/groups', '401 403 403 403', { id: 'g', name: 'g', members: ['XA'] }],
  addMember: ['/api/groups/demo/members', '401 403 403 403', { state: 'XD' }],
  endMembership: ['/api/groups/demo/members/XA', '401 403 403 403'],
  constituents: ['/api/constituents', '401 200 200 200'],
  registerConstituent: ['/api/constituents', '401 201 201 403', { name: 'x' }],
  endConstituent: [`/api/constituents/${uuid}`, '401 404 404 403'],
  parties: ['/api/parties', '401 200 200 200'],
  receipt: [`/api/receipts/${index}`, '401 404 404 404'],
  receipts: [`/api/receipts?first=${index}&last=${index}`, '401 200 200 200'],
  acts: ['/api/acts', '401 200 200 200'],
  bindIdentity: [
    '/api/bindings',
    '401 403 403 403',
    { identity: `identity--${uuid}`, party: 'state:XB' },
  ],
  endBinding: [`/api/bindings/identity--${uuid}`, '401 404 404 404'],
  bindings: ['/api/bindings', '401 200 200 200'],
  collections: ['/api/collections', '200 200 200 200'],
  collection: [at, '401 404 403 200'],
  createCollection: [
    '/api/collections',
    '401 404 201 403',
    { group: 'demo', title: 't', audience: [], writers: [] },
  ],
  // XC's administrator may open collections in the group, but this one is XA's.
  changeCollection: [at, '401 404 403 403', {}],
  previewChange: [`${at}/change-preview`, '401 404 403 403', { audience: ['public'] }],
  archiveCollection: [`${at}/archived`, '401 404 403 403', { archived: true }],
  statistics: [`${at}/statistics`, '401 404 403 200'],
  objects: [`/api/objects?collection=${pair}`, '401 404 403 200'],
  object: [`${at}/objects/${secret.id}`, '401 404 403 404'],
  representation: [`/api/representations/${index}`, '404 404 404 404'],
  withdrawObject: [`${at}/objects/${secret.id}`, '401 404 403 404'],
  previewBundle: [`${at}/preview`, '401 404 403 403', { objects: [] }],
  submitBundle: [`${at}/bundles`, '401 404 403 403', { objects: [] }],
  submissions: ['/api/submissions', '401 200 200 200'],
  submission: [`/api/submissions/${uuid}`, '401 404 404 404'],
  exportBundle: [`${at}/bundle`, '401 404 403 200'],
  events: [`/api/events?collection=${pair}`, '401 404 403 200'],
  sealKeys: ['/api/seals/state:XA', '401 200 200 200'],
  keyActs: ['/api/key-acts?parties=state:XA', '401 200 200 200'],
  declareRootKey: ['/api/seals/state:XB/root', '401 403 403 403', { envelope }],
  requestSealKey: ['/api/seals/state:XB/requests', '401 403 403 403', { envelope }],
  declineSealKey: [`/api/seals/state:XB/requests/${uuid}`, '401 404 404 404'],
  certifySealKey: ['/api/seals/state:XB/certificates', '401 403 403 403', { envelope }],
  revokeSealKey: ['/api/seals/state:XB/revocations', '401 403 403 403', { key: '0'.repeat(64) }],
  liveVotes: ['/api/votes', '200 200 200 200'],
  // A vote of the group's, held in private.
  liveVote: [`/api/votes/${vote}`, '404 404 200 200'],
  voteBoard: [`/api/votes/${vote}/board`, '404 404 200 200'],
  openVote: [
    '/api/votes',
    '401 404 403 403',
    { body: 'demo', rule: 'unga.simple', subject: { on: 'whole', title: 't' } },
  ],
  castBallot: [`/api/votes/${vote}/ballots`, '401 404 422 422', { envelope }],
  enterRoll: [`/api/votes/${vote}/rolls`, '401 404 403 403', { answers: {} }],
  closeVote: [
    `/api/votes/${vote}/close`,
    '401 404 403 403',
    { announced: { yes: 0, no: 0, abstain: 0 } },
  ],
  cancelVote: [`/api/votes/${vote}/cancel`, '401 404 403 403', { reason: 'r' }],
  fileIntention: [`/api/votes/${vote}/intentions`, '401 404 422 422', { envelope }],
  voteBundle: [`/api/votes/${vote}/bundle`, '404 404 409 409'],
  bodies: ['/api/bodies', '200 200 200 200'],
  // A body that is for the group, and its session: XC is of the group.
  body: ['/api/bodies/hidden-wg', '401 404 200 200'],
  createBody: [
    '/api/bodies',
    '401 404 403 403',
    { id: 'wg', group: 'demo', names: { en: 'x' }, audience: 'group' },
  ],
  bodySessions: ['/api/body-sessions', '200 200 200 200'],
  bodySession: [`/api/body-sessions/${hiddenSession}`, '401 404 200 200'],
  scheduleSession: [
    '/api/bodies/hidden-wg/sessions',
    '401 404 403 403',
    { titles: { en: 'x' }, kind: 'informal', from: '2027-01-01', to: '2027-01-01' },
  ],
  changeSession: [
    `/api/body-sessions/${hiddenSession}/changes`,
    '401 404 403 403',
    { seen: 0, status: 'confirmed' },
  ],
  calendar: ['/api/calendar.ics', '200 200 200 200'],
  bodyCalendar: ['/api/bodies/hidden-wg/calendar.ics', '401 404 200 200'],
  agenda: [`/api/body-sessions/${hiddenSession}/agenda`, '401 404 200 200'],
  addAgendaItem: [
    `/api/body-sessions/${hiddenSession}/agenda`,
    '401 404 403 403',
    { number: '2', titles: { en: 'x' } },
  ],
  decideAgendaItem: [
    `/api/agenda-items/${hiddenItem}/decision`,
    '401 404 403 403',
    { status: 'adopted' },
  ],
  sessionMeetings: [`/api/body-sessions/${hiddenSession}/meetings`, '401 404 200 200'],
  scheduleMeeting: [
    `/api/body-sessions/${hiddenSession}/meetings`,
    '401 404 403 403',
    { access: 'open', startsAt: '2027-01-01T10:00:00Z' },
  ],
  meeting: [`/api/meetings/${hiddenMeeting}`, '401 404 200 200'],
  changeMeeting: [`/api/meetings/${hiddenMeeting}/status`, '401 404 403 403', { status: 'open' }],
  // XC and XA have delegates here; the last is one of XA.
  requestFloor: [`/api/meetings/${hiddenMeeting}/speakers`, '401 404 201 201', {}],
  changeSpeaker: [`/api/speakers/${hiddenSpeaker}/status`, '401 404 403 403', { status: 'spoken' }],
  moveSpeaker: [`/api/speakers/${hiddenSpeaker}/place`, '401 404 403 403', { before: null }],
  // A contact of XB for the group, and what XB is about to do with another: nobody else's.
  contacts: ['/api/contacts', '401 200 200 200'],
  contact: [contactAt, '401 404 200 200'],
  viewContact: [`${contactAt}/views`, '401 404 201 201'],
  confirmContact: [`${contactAt}/confirmations`, '401 404 403 403', { seen: 1 }],
  contactViews: [`/api/contact-views?contact=${hiddenContact}`, '401 200 200 200'],
  nominations: ['/api/contact-nominations', '401 200 200 200'],
  nomination: [nominationAt, '401 404 404 404'],
  nominateContacts: [
    '/api/contact-nominations',
    // Each state numbers its own notes.
    '401 201 201 201',
    { note: note('hidden'), items: [{ act: 'nominate', desk: desk() }] },
  ],
  approveNomination: [`${nominationAt}/approval`, '401 404 404 404'],
  declineNomination: [`${nominationAt}/refusal`, '401 404 404 404', {}],
  proposals: ['/api/proposals?body=hidden-wg', '200 200 200 200'],
  // Tabled by XB before a body of the group: XC and XA have delegates in it.
  proposal: [proposalAt, '404 404 200 200'],
  compareVersions: [`${proposalAt}/redline?from=1&to=1`, '404 404 200 200'],
  draftProposal: [
    '/api/proposals',
    '401 404 201 201',
    { body: 'hidden-wg', title: 'x', lang: 'en', text: '1. Decides.' },
  ],
  // A draft is XB's alone.
  editDraft: [
    `/api/proposals/${hiddenDraft.id}/draft`,
    '401 404 404 404',
    { seen: '0'.repeat(64), title: 'x', lang: 'en', text: '1. Decides.' },
  ],
  tableProposal: [
    `/api/proposals/${hiddenDraft.id}/table`,
    '401 404 404 404',
    { seen: '0'.repeat(64) },
  ],
  sponsorProposal: [`${proposalAt}/sponsors`, '401 404 201 201', { version: 1 }],
  withdrawSupport: [`${proposalAt}/sponsors/withdrawal`, '401 404 200 200'],
  reviseProposal: [`${proposalAt}/revisions`, '401 404 403 403', { seen: 1, edits }],
  amendProposal: [`${proposalAt}/amendments`, '401 404 201 201', { seen: 1, edits }],
  withdrawAmendment: [
    `${proposalAt}/amendments/withdrawal`,
    '401 404 422 422',
    { amendment: 'L.none' },
  ],
  withdrawProposal: [`${proposalAt}/withdrawal`, '401 404 403 403'],
  giveSymbol: [`${proposalAt}/symbol`, '401 404 403 403', { symbol: 'WG/L.9', reasons: 'r' }],
  recordStep: [`${proposalAt}/steps`, '401 404 403 403', { kind: 'introduced' }],
  statements: [`/api/statements?meeting=${hiddenMeeting}`, '200 200 200 200'],
  // Published by XB for the members of a group: XC and XA have delegates in it.
  statement: [`/api/statements/${inside.id}`, '404 404 200 200'],
  previewStatement: ['/api/statements/preview', '401 200 200 200', { lang: 'en', text: 'x' }],
  writeStatement: [
    '/api/statements',
    '401 404 201 201',
    { ...stated, audience: 'group', kind: 'statement' },
  ],
  // A draft is XB's alone.
  editStatement: [
    `/api/statements/${draftOfXb.id}/draft`,
    '401 404 404 404',
    { seen: '0'.repeat(64), title: 'x', lang: 'en', text: 'x' },
  ],
  publishStatement: [
    `/api/statements/${draftOfXb.id}/publication`,
    '401 404 404 404',
    { seen: '0'.repeat(64) },
  ],
  correctStatement: [
    `/api/statements/${inside.id}/versions`,
    '401 404 403 403',
    { seen: 1, reason: 'r', title: 'x', lang: 'en', text: 'x' },
  ],
  decisions: ['/api/decisions', '200 200 200 200'],
  decision: ['/api/decision?symbol=A/RES/73/27', '200 200 200 200'],
  decisionExport: ['/api/decision/export?symbol=A/RES/73/27&format=csv', '200 200 200 200'],
  compareDecisions: [
    '/api/decisions/compare?first=A/RES/73/27&second=A/RES/73/266',
    '200 200 200 200',
  ],
  decisionValues: ['/api/decisions/values', '200 200 200 200'],
  groupRecord: ['/api/groups/brics/votes', '200 200 200 200'],
  stateRecord: ['/api/states/BR/votes', '200 200 200 200'],
  pairAgreement: ['/api/states/BR/agreement/IN', '200 200 200 200'],
  stateAgreements: ['/api/states/BR/agreement', '200 200 200 200'],
  desk: ['/api/desk', '401 200 200 200'],
  differences: ['/api/states/BR/differences/IN', '200 200 200 200'],
  checkClaim: ['/api/claims', '200 200 200 200', { text: '119 states voted for it' }],
  // The record is everybody's: whoever may not add to it is told so, and sees what was entered only.
  startVoteImport: ['/api/votes/imports?file=v.csv&source=s', '401 403 403 403', {}],
  addToVoteImport: [`/api/votes/imports/${uuid}/files/official?file=v.csv`, '401 403 403 403', {}],
  voteImports: ['/api/votes/imports', '200 200 200 200'],
  voteImport: [`/api/votes/imports/${uuid}`, '404 404 404 404'],
  voteImportReport: [`/api/votes/imports/${uuid}/report`, '404 404 404 404'],
  voteImportTable: [`/api/votes/imports/${uuid}/report.csv`, '404 404 404 404'],
  enterVoteImport: [`/api/votes/imports/${uuid}/entry`, '401 403 403 403', { added: 1 }],
  cancelVoteImport: [`/api/votes/imports/${uuid}/cancellation`, '401 403 403 403'],
}

test('every endpoint of the contract has its row', () => {
  expect(Object.keys(rows).sort()).toEqual(allRoutes.map((route) => route.id).sort())
})

test.each(allRoutes.map((route) => [route.id, route] as const))(
  '%s: outside the group absent, inside it forbidden, unknown where signing in may help',
  async (name, route) => {
    const [path, want, body] = rows[name] ?? ['', '']
    const statuses: number[] = []
    for (const asker of [anonymous, xd, xc, delegate]) {
      const stop = new AbortController()
      const response = await asker.ask(path, {
        method: route.method,
        signal: stop.signal,
        ...(body === undefined
          ? {}
          : {
              headers: { 'content-type': route.consumes ?? 'application/json' },
              body: JSON.stringify(body),
            }),
      })
      statuses.push(response.status)
      if (name === 'events' || name === 'voteBoard') stop.abort()
      else expect(await response.text()).not.toContain(secret.id)
    }
    expect(statuses.join(' ')).toBe(want)
  },
)
