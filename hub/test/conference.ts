import {
  accreditations,
  type BodyOf,
  type CallOf,
  conferences,
  delegations,
  meetings,
} from '@comity/contract'
import { fixedClock } from '../src/core/clock.ts'
import { type Asker, openStage } from './cast.ts'

/** A day, so many after today: who is a member is told by the database’s own calendar. */
export const day = (after: number): string =>
  new Date(Date.now() + after * 86_400_000).toISOString().slice(0, 10)

/** A hub this morning, with a body of the demonstration's group that organises conferences, and delegates. */
export async function openConferences() {
  const clock = fixedClock(`${day(0)}T08:00:00Z`)
  const stage = await openStage({ clock })
  const { xa, xb, xc, xd, secretariat, admit } = stage
  const delegates = {
    da: await admit(xa, 'XA delegate', 'state:XA', ['delegate']),
    db: await admit(xb, 'XB delegate', 'state:XB', ['delegate']),
    dc: await admit(xc, 'XC delegate', 'state:XC', ['delegate']),
    dd: await admit(xd, 'XD delegate', 'state:XD', ['delegate']),
    analyst: await admit(xa, 'XA only analyst', 'state:XA', ['analyst']),
  }
  for (const [id, audience] of [
    ['open-body', 'public'],
    ['closed-body', 'group'],
  ] as const)
    await secretariat.call(meetings.createBody, {
      body: { id, group: 'demo', audience, names: { en: `Body ${id}` } },
    })

  const create = (more: Partial<BodyOf<typeof conferences.createConference>> = {}) =>
    secretariat.call(conferences.createConference, {
      body: {
        ...{
          body: 'open-body',
          titles: { en: 'Parliaments and security', ar: 'البرلمانات والأمن' },
        },
        ...{ host: 'XA', zone: 'Asia/Almaty', audience: 'public' },
        ...{ from: '2027-06-03', to: '2027-06-04', venue: 'Congress hall', ...more },
      },
    })
  return {
    ...{ ...stage, ...delegates, clock, create },
    invite: async (conference: string, ...invitations: GivenInvitation[]) => {
      const call = { params: { conference }, body: { invitations } }
      return (await secretariat.call(delegations.inviteDelegations, call)).items
    },
    change: (
      conference: string,
      body: BodyOf<typeof conferences.changeConference>,
      asker: Asker = secretariat,
    ) => asker.call(conferences.changeConference, { params: { conference }, body }),
    slot: (conference: string, more: object = {}, asker: Asker = secretariat) =>
      asker.call(conferences.addSlot, {
        params: { conference },
        body: { day: 1, starts: '10:00', ends: '11:30', titles: { en: 'Opening' }, ...more },
      }),
    apply: (conference: string, name: string, until = day(30)) =>
      secretariat.call(accreditations.enterApplication, {
        params: { conference },
        body: { name, lang: 'en', until },
      }),
  }
}

type GivenInvitation = CallOf<typeof delegations.inviteDelegations>['body']['invitations'][number]

export const one = (asker: Asker, conference: string) =>
  asker.call(conferences.conference, { params: { conference } })

export const listed = (asker: Asker, conference: string) =>
  asker.call(delegations.delegations, { params: { conference } })

export const delegation = (asker: Asker, id: string) =>
  asker.call(delegations.delegation, { params: { delegation: id } })

type GivenList = CallOf<typeof delegations.registerDelegation>['body']['participants']

export const people: GivenList = [
  { name: 'Aigerim Fictional', function: 'Deputy Minister', capacity: 'head', released: true },
  { name: 'Bolat Fictional', lang: 'ru', capacity: 'delegate' },
  { name: 'Clara Fictional', capacity: 'adviser' },
]

export const register = (asker: Asker, id: string, seen = 0, participants = people) =>
  asker.call(delegations.registerDelegation, {
    params: { delegation: id },
    body: { seen, participants },
  })
