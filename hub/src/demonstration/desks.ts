import type { contacts, Names } from '@comity/contract'
import { seedContact } from '../contacts/index.ts'
import type { Tx } from '../core/database.ts'
import { uuidv7 } from '../core/uuid.ts'

type Texts = contacts.Desk['names']

interface Place {
  readonly zone: string
  readonly languages: string[]
  readonly hours: contacts.Desk['hours']
}

const office = (from: string, to: string): contacts.Desk['hours'] => [
  { days: [1, 2, 3, 4, 5], from, to },
]

/** Far from each other, so that somebody is on duty and somebody is not, whenever one looks. */
const places: Readonly<Record<string, Place>> = {
  XA: { zone: 'Asia/Almaty', languages: ['ru', 'en'], hours: office('09:00', '18:00') },
  XB: { zone: 'America/Bogota', languages: ['es', 'en'], hours: office('08:00', '17:00') },
  XC: {
    zone: 'Africa/Cairo',
    languages: ['ar', 'fr'],
    hours: [{ days: [7, 1, 2, 3, 4], from: '08:30', to: '16:30' }],
  },
  XD: { zone: 'Asia/Singapore', languages: ['zh', 'en'], hours: office('09:00', '17:30') },
}

const technicalNames: Texts = {
  ar: 'فريق الاستجابة الوطني (خيالي)',
  zh: '国家应急响应小组（虚构）',
  en: 'National response team (fictional)',
  fr: 'Équipe nationale d’intervention (fictive)',
  ru: 'Национальная группа реагирования (вымышленная)',
  es: 'Equipo nacional de respuesta (ficticio)',
}
const technicalCompetence: Texts = {
  ar: 'تلقّي البلاغات التقنية عن الحوادث والمساعدة في احتوائها',
  zh: '接收事件的技术通报并协助处置',
  en: 'Receives technical reports of incidents and helps to contain them',
  fr: 'Reçoit les signalements techniques d’incidents et aide à les contenir',
  ru: 'Принимает технические сообщения об инцидентах и помогает их сдержать',
  es: 'Recibe avisos técnicos de incidentes y ayuda a contenerlos',
}
const diplomaticNames: Texts = {
  ar: 'مكتب أمن المعلومات بوزارة الخارجية (خيالي)',
  zh: '外交部信息安全处（虚构）',
  en: 'Information security desk, Ministry of Foreign Affairs (fictional)',
  fr: 'Bureau de la sécurité de l’information, ministère des Affaires étrangères (fictif)',
  ru: 'Отдел информационной безопасности Министерства иностранных дел (вымышленный)',
  es: 'Oficina de seguridad de la información, Ministerio de Relaciones Exteriores (ficticia)',
}
const diplomaticCompetence: Texts = {
  ar: 'تلقّي الإخطارات والطلبات الرسمية',
  zh: '接收正式通知和请求',
  en: 'Receives official notifications and requests',
  fr: 'Reçoit les notifications et demandes officielles',
  ru: 'Принимает официальные уведомления и запросы',
  es: 'Recibe notificaciones y solicitudes oficiales',
}

/**
 * Two fictional desks for each fictional state: one that is always staffed, one in office hours that the first
 * stands in for. Addresses and numbers are such that nobody has.
 */
export async function seedDesks(
  tx: Tx,
  states: readonly { readonly code: string; readonly names: Names }[],
  /** Those of whose group it is are shared with its secretariat too, which checks communication with them. */
  { members, secretariat }: { members: readonly string[]; secretariat: `body:${string}` },
  at: Date,
): Promise<void> {
  for (const { code, names: stateNames } of states) {
    const place = places[code]
    if (place === undefined) continue
    const { zone, languages } = place
    const host = `${code.toLowerCase()}.example`
    const technical = uuidv7()
    const audience = members.includes(code) ? ['states', secretariat] : ['states']
    const shared = { zone, languages, audience, persons: [] }
    await seedContact(tx, {
      ...{ id: technical, state: code, stateNames, at },
      desk: {
        ...{ ...shared, kind: 'technical', names: technicalNames, competence: technicalCompetence },
        ...{ directories: ['own', 'un_global'], hours: 'always', backups: [] },
        channels: [
          { type: 'phone', value: '+999 555 0100', secure: false },
          { type: 'email', value: `duty@${host}`, secure: false },
        ],
      },
    })
    await seedContact(tx, {
      ...{ id: uuidv7(), state: code, stateNames, at },
      desk: {
        ...{ ...shared, kind: 'diplomatic', names: diplomaticNames },
        ...{ competence: diplomaticCompetence, directories: ['own', 'un_global'] },
        ...{ hours: place.hours, backups: [technical] },
        channels: [
          { type: 'email', value: `desk@${host}`, secure: false },
          { type: 'phone', value: '+999 555 0199', hours: place.hours, secure: false },
        ],
      },
    })
  }
}
