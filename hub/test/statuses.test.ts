import { allRoutes } from '@comity/contract'
import { expect, test } from 'vitest'
import { openStage } from './cast.ts'
import { desk, note } from './contacts.ts'
import { hiddenThings } from './hidden-things.ts'
import { incidentText } from './incidents.ts'
import { terms } from './requests.ts'

// Who gets which status from each endpoint about what is XA's and XB's alone: anonymous, XD (outside
// the group), XC (inside it, not in the audience), XA's delegate (in the audience, no team).
const stage = await openStage()
const { xa, xc, xd, anonymous, admit } = stage
const delegate = await admit(xa, 'XA delegate', 'state:XA', ['delegate'])
const things = await hiddenThings(stage)
const {
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
  incident,
  incidentAt,
  edits,
  stated,
  conferenceAt,
  delegationAt,
  slotAt,
  accreditationAt,
} = things
const slot = { day: 1, starts: '12:00', ends: '13:00', titles: { en: 'x' } }

const drafted = { letter: '0'.repeat(64), terms, exercise: false }
const pingAt = `/api/pings/${hiddenPing}`
const tomorrow = new Date(Date.now() + 86_400_000).toISOString()

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
  // Of XA to XB: others are answered as if there were none, and a delegate of XA does not write for its desk.
  requests: ['/api/requests', '401 200 200 200'],
  request: [requestAt, '401 404 404 200'],
  sendLetter: ['/api/request-letters', '401 422 422 403', {}],
  requestLetter: [requestLetterAt, '401 404 404 200'],
  draftRequest: [
    '/api/requests',
    '401 422 422 403',
    { legs: [{ ...drafted, addressed: 'state:XB' }] },
  ],
  submitRequest: [`${unsentAt}/submission`, '401 404 404 403', drafted],
  clearRequest: [`${unsentAt}/clearance`, '401 404 404 422', { envelope }],
  returnRequest: [`${unsentAt}/return`, '401 404 404 200', {}],
  dropRequest: [unsentAt, '401 404 404 403'],
  actOnRequest: [`${requestAt}/acts`, '401 404 404 403', { envelope }],
  requestBundle: [`${requestAt}/bundle`, '401 404 404 200'],
  // A check of the group's secretariat that has begun; a desk of XB is asked.
  pings: ['/api/pings', '401 200 200 200'],
  ping: [pingAt, '401 404 200 200'],
  pingDesks: [`${pingAt}/desks`, '401 404 200 200'],
  schedulePing: [
    '/api/pings',
    // Each over desks of its own state: the last is a delegate of XA.
    '401 201 201 201',
    { titles: { en: 'x' }, channels: ['hub'], endsAt: tomorrow },
  ],
  endPing: [`${pingAt}/end`, '401 404 403 403'],
  answerPing: [`${pingAt}/desks/${askedContact}/answer`, '401 404 404 404', {}],
  readPingLink: ['/api/ping-links', '404 404 404 404', { token: 'x' }],
  answerPingLink: ['/api/ping-links/answers', '404 404 404 404', { token: 'x' }],
  // XB's, shared with the group: XC works on incidents there, XA's delegate does not.
  incidents: ['/api/incidents', '401 200 200 200'],
  incident: [incidentAt, '401 404 200 404'],
  incidentExport: [`/api/incident-export?incident=${incident}&format=stix`, '401 404 200 404'],
  createIncident: ['/api/incidents', '401 201 201 403', incidentText()],
  editIncident: [`${incidentAt}/versions`, '401 404 403 404', { ...incidentText(), seen: 1 }],
  changeIncidentStatus: [
    `${incidentAt}/status`,
    '401 404 403 404',
    { seen: 'open', status: 'closed' },
  ],
  previewIncidentShare: [`${incidentAt}/share-preview`, '401 404 403 404', { add: ['state:XD'] }],
  shareIncident: [
    `${incidentAt}/shares`,
    '401 404 403 404',
    { seen: 1, add: ['state:XD'], newly: ['XD'] },
  ],
  withdrawIncident: [`${incidentAt}/withdrawals`, '401 404 403 404', { readers: ['group:demo'] }],
  attributeIncident: [
    `${incidentAt}/attribution`,
    '401 404 403 404',
    { seen: 1, lang: 'en', claim: 'x', basis: 'x', madeOn: '2026-11-01' },
  ],
  withdrawAttribution: [`${incidentAt}/attribution/withdrawal`, '401 404 403 404', { note: 'x' }],
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
  reviseProposal: [`${proposalAt}/revisions`, '401 404 403 403', { seen: 1, edits, stated }],
  amendProposal: [`${proposalAt}/amendments`, '401 404 201 201', { seen: 1, edits }],
  withdrawAmendment: [
    `${proposalAt}/amendments/withdrawal`,
    '401 404 422 422',
    { amendment: 'L.none' },
  ],
  withdrawProposal: [`${proposalAt}/withdrawal`, '401 404 403 403'],
  giveSymbol: [`${proposalAt}/symbol`, '401 404 403 403', { symbol: 'WG/L.9', reasons: 'r' }],
  recordStep: [`${proposalAt}/steps`, '401 404 403 403', { kind: 'introduced' }],
  documents: [`/api/documents?session=${hiddenSession}`, '200 200 200 200'],
  // Issued for the members of a group; the other is its secretariat's draft.
  document: [`/api/documents/${hiddenPaper}`, '404 404 200 200'],
  documentText: [`/api/documents/${hiddenPaper}/versions/1/languages/en`, '404 404 200 200'],
  documentFile: [`/api/documents/${hiddenPaper}/versions/1/languages/en/file`, '404 404 404 404'],
  draftDocument: [
    '/api/documents',
    '401 404 403 403',
    { symbol: 'X/1', kind: 'report', body: 'hidden-wg', audience: 'group', date: '2027-01-01' },
  ],
  reviseDocument: [
    `/api/documents/${hiddenPaper}/versions`,
    '401 404 403 403',
    { seen: 1, change: 'c', date: '2027-01-02' },
  ],
  writeDocumentText: [
    `/api/documents/${draftPaper}/draft/languages/en`,
    '401 404 404 404',
    { title: 'x', text: 'x' },
  ],
  uploadDocument: [
    `/api/documents/${hiddenPaper}/draft/languages/en/file?file=x`,
    '401 404 403 403',
    {},
  ],
  removeDocumentText: [`/api/documents/${draftPaper}/draft/languages/en`, '401 404 404 404'],
  discardDocument: [`/api/documents/${draftPaper}/draft`, '401 404 404 404'],
  issueDocument: [
    `/api/documents/${draftPaper}/issue`,
    '401 404 404 404',
    { seen: '0'.repeat(64) },
  ],
  importDocuments: [
    `/api/body-sessions/${hiddenSession}/documents/import`,
    '401 404 403 403',
    { csv: 'symbol' },
  ],
  importAgenda: [
    `/api/body-sessions/${hiddenSession}/agenda/import`,
    '401 404 403 403',
    { csv: 'number' },
  ],
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
  // A conference of the group's, to which XB is invited: XC and XA are members who are not.
  conferences: ['/api/conferences', '200 200 200 200'],
  conference: [conferenceAt, '401 404 200 200'],
  createConference: [
    '/api/conferences',
    '401 404 403 403',
    {
      ...{ body: 'hidden-wg', titles: { en: 'x' }, host: 'XA', zone: 'UTC', audience: 'group' },
      ...{ from: '2027-01-01', to: '2027-01-01' },
    },
  ],
  changeConference: [
    `${conferenceAt}/changes`,
    '401 404 403 403',
    { seen: 0, status: 'confirmed' },
  ],
  addSlot: [`${conferenceAt}/programme`, '401 404 403 403', slot],
  changeSlot: [slotAt, '401 404 403 403', { ...slot, seen: 1 }],
  cancelSlot: [`${slotAt}/cancellation`, '401 404 403 403'],
  addOutcome: [
    `${conferenceAt}/outcomes`,
    '401 404 403 403',
    { lang: 'en', title: 'x', text: 'x' },
  ],
  conferenceCalendar: [`${conferenceAt}/calendar.ics`, '401 404 200 200'],
  delegations: [`${conferenceAt}/delegations`, '401 404 200 200'],
  inviteDelegations: [
    `${conferenceAt}/delegations`,
    '401 404 403 403',
    { invitations: [{ kind: 'state', state: 'XA' }] },
  ],
  importDelegations: [`${conferenceAt}/delegations/import`, '401 404 403 403', { csv: 'kind\n' }],
  exportDelegations: [`${conferenceAt}/delegations/export?format=csv`, '401 404 200 200'],
  delegation: [delegationAt, '401 404 200 200'],
  registerDelegation: [
    `${delegationAt}/participants`,
    '401 404 403 403',
    { seen: 0, participants: [{ name: 'x', capacity: 'head' }] },
  ],
  declineInvitation: [`${delegationAt}/refusal`, '401 404 403 403', {}],
  examineCredentials: [
    `${delegationAt}/credentials`,
    '401 404 403 403',
    { seen: 0, status: 'missing' },
  ],
  accreditations: [`${conferenceAt}/accreditations`, '401 404 200 200'],
  enterApplication: [
    `${conferenceAt}/accreditations`,
    '401 404 403 403',
    { name: 'x', lang: 'en', until: '2099-01-01' },
  ],
  objectToAccreditation: [`${accreditationAt}/objections`, '401 404 403 403', {}],
  withdrawObjection: [`${accreditationAt}/objections/withdrawal`, '401 404 403 403'],
  decideAccreditation: [`${accreditationAt}/decision`, '401 404 403 403', { status: 'accredited' }],
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
  lawReferences: ['/api/laws/references', '200 200 200 200'],
  lawMatrix: ['/api/laws/matrix', '200 200 200 200'],
  lawMatrixTable: ['/api/laws/matrix.csv', '200 200 200 200'],
  lawRecord: ['/api/laws/record?states=EE', '200 200 200 200'],
  lawCell: ['/api/states/EE/laws/bc-2', '200 200 200 200'],
  provisionVersion: ['/api/laws/versions/none', '404 404 404 404'],
  stateLaws: ['/api/states/EE/laws', '200 200 200 200'],
  compareLaws: ['/api/laws/comparison?first=EE&second=FR&article=bc-2', '200 200 200 200'],
  lawTimeline: ['/api/states/EE/law-timeline', '200 200 200 200'],
  pairTimeline: ['/api/laws/pair-timeline?first=EE&second=FR&article=bc-2', '200 200 200 200'],
  askDual: [
    '/api/laws/dual',
    '200 200 200 200',
    { requesting: 'FR', requested: ['EE'], articles: ['bc-2'], facts: {} },
  ],
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
