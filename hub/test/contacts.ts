import { type BodyOf, contacts, nominations } from '@comity/contract'
import type { Asker, Stage } from './cast.ts'

type Body = BodyOf<typeof nominations.nominate>
type DeskOf = Extract<Body['items'][number], { act: 'nominate' }>['desk']

/** A desk as a state may write it, with what a test changes in it. */
export const desk = (change: Partial<DeskOf> = {}): DeskOf => ({
  ...{ kind: 'technical', names: { en: 'Response team', ar: 'فريق الاستجابة' } },
  ...{ directories: ['own'], audience: ['states'], zone: 'UTC', hours: 'always' },
  languages: ['en', 'ar'],
  channels: [
    { type: 'phone', value: '+999 555 0100', secure: false },
    { type: 'email', value: 'desk@xa.example', secure: false },
  ],
  ...{ persons: [], backups: [] },
  ...change,
})

let notes = 0
/** A note that nobody has used. */
export const note = (number = `NV/${++notes}/2026`) => ({ number, date: '2026-11-01' })

/** The designating authority of a state: two people, one to propose and another to approve. */
export async function openAuthority(
  { admit }: Pick<Stage, 'admit'>,
  administrator: Asker,
  code: string,
) {
  const one = (name: string) =>
    admit(administrator, `${code} ${name} ${++notes}`, `state:${code}`, ['delegate'])
  const [first, second] = [await one('first'), await one('second')]
  const propose = (items: Body['items'], given = note()) =>
    first.call(nominations.nominate, { body: { note: given, items } })
  const approve = (nomination: string, by = second) =>
    by.call(nominations.approveNomination, { params: { nomination } })
  return {
    ...{ first, second, propose, approve },
    /** Proposed by the first, approved by the second; answers the contact. */
    async nominate(change: Partial<DeskOf> = {}): Promise<contacts.Contact> {
      const { id } = await propose([{ act: 'nominate', desk: desk(change) }])
      const { items } = await approve(id)
      const contact = items[0]?.contact ?? ''
      return first.call(contacts.contact, { params: { contact } })
    },
  }
}
