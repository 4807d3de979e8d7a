import type { delegations, Names } from '@comity/contract'
import {
  insertAccreditation,
  insertConference,
  insertConferenceChange,
  insertDelegation,
  insertSlot,
  nameKey,
  replaceParticipants,
  setAnswer,
} from '../conferences/index.ts'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'
import { chamberNames, conferenceTheme, conferenceTitles, slotTitles } from './conference-names.ts'

/** A fictional conference of parliaments three weeks ahead, with all that waits for somebody before it. */
export async function seedConference(tx: Tx, at: Date): Promise<void> {
  const today = at.toISOString().slice(0, 10)
  const id = uuidv7()
  await insertConference(tx, {
    ...{ id, body: 'demo-wg', host: 'XA', zone: 'Asia/Almaty', audience: 'public', rules: {} },
    ...{ titles: conferenceTitles, themes: conferenceTheme },
    ...{ objectionsShown: 'participants', objectionEffect: 'bars' },
  })
  for (const [sequence, status] of (['planned', 'confirmed'] as const).entries())
    await insertConferenceChange(tx, id, {
      ...{ sequence, status, from: day(today, 21), to: day(today, 22), venue: 'XA' },
      ...{ mode: 'hybrid', reason: null, party: 'body:demo', person: null },
      ...{ entry: null, epoch: null },
    })
  const invite = async (
    kind: delegations.DelegationKind,
    state: string,
    standing: 'participant' | 'observer' = 'participant',
  ): Promise<string> => {
    const delegation = uuidv7()
    const names: Names | null = kind === 'chamber' ? chamberNames : null
    const key = kind === 'chamber' ? nameKey({ en: chamberNames.en?.text ?? '' }) : ''
    const row = { id: delegation, conference: id, kind, state, names, nameKey: key, standing }
    await insertDelegation(tx, row, { at })
    return delegation
  }
  await invite('state', 'XA')
  await invite('chamber', 'XA')
  const [host, guest] = [await invite('state', 'XB'), await invite('chamber', 'XB')]
  await invite('state', 'XC')
  await invite('state', 'XD', 'observer')
  for (const delegation of [host, guest]) {
    await replaceParticipants(tx, delegation, people)
    await setAnswer(tx, delegation, { status: 'registered', reason: null, at })
  }
  await insertAccreditation(tx, {
    ...{ id: uuidv7(), conference: id, lang: 'en', seat: 'XB', until: day(today, 10) },
    ...{ name: institute, nameKey: nameKey({ en: institute }), appliedAt: at },
    about: 'Studies networks that are not there (fictional).',
  })
  for (const [place, titles] of slotTitles.entries())
    await insertSlot(tx, id, {
      ...{ id: uuidv7(), day: place < 2 ? 1 : 2, titles, room: 'Hall 1' },
      ...(hours[place] ?? { starts: '10:00', ends: '11:00' }),
      speakers: place === 1 ? [host, guest] : [],
    })
}

const institute = 'Institute of imagined networks (fictional)'

const people: delegations.Participant[] = [
  { name: 'A. Example (fictional)', function: 'Chair', capacity: 'head', released: true },
  { name: 'B. Example (fictional)', lang: 'es', capacity: 'delegate', released: false },
]

const hours = [
  { starts: '10:00', ends: '10:45' },
  { starts: '11:00', ends: '13:00' },
  { starts: '10:00', ends: '12:00' },
]

const day = (from: string, days: number): string =>
  new Date(Date.parse(from) + days * 86_400_000).toISOString().slice(0, 10)
