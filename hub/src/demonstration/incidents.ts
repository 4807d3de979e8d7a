import { incidents } from '@comity/contract'
import { findPersonByName } from '../access/index.ts'
import type { Tx } from '../core/database.ts'
import { seedIncident } from '../incidents/index.ts'

const hour = 3_600_000

/**
 * Two fictional incidents that are over, for anybody to look at: one of XA's that the group reads, and an exercise
 * of XB's that XA reads. Addresses and networks are those kept for documentation; none has an attribution.
 */
export async function seedIncidents(
  tx: Tx,
  group: string,
  signInNameOf: (state: string) => string,
  now: Date,
): Promise<void> {
  const ago = (hours: number) => new Date(now.getTime() - hours * hour).toISOString()
  for (const each of fictional(ago)) {
    const person = await findPersonByName(tx, signInNameOf(each.state))
    if (person === undefined) continue
    const shared = each.shared === 'group' ? [`group:${group}`] : [each.shared]
    const written = incidents.IncidentText.parse(each.written)
    await seedIncident(tx, { ...each, person: person.id, shared, written, at: now })
  }
}

interface Fictional {
  readonly state: string
  readonly exercise: boolean
  readonly status: incidents.IncidentStatus
  /** `group`, or a state. */
  readonly shared: string
  readonly written: Parameters<typeof incidents.IncidentText.parse>[0]
}

const fictional = (ago: (hours: number) => string): readonly Fictional[] => [
  {
    ...{ state: 'XA', exercise: false, status: 'contained', shared: 'group' },
    written: {
      ...{ number: 'XA-CERT-0012', lang: 'en', title: 'Tax portal out of reach (fictional)' },
      summary:
        'Requests without end reached the portal for six hours. No data left it. The provider filtered them; ' +
        'who sent them is not known.',
      classification: { class: 'availability', type: 'ddos' },
      sectors: ['public_administration'],
      severities: [
        { scheme: 'uk_ncsc', value: '4' },
        { scheme: 'national', name: 'Scale of XA', value: 'moderate' },
      ],
      marking: 'green',
      times: {
        started: { at: ago(30), precision: 'hour' },
        ended: { at: ago(24), precision: 'hour' },
        reported: { at: ago(29), precision: 'minute' },
      },
      origins: [
        {
          ...{ kind: 'network', value: 'AS64496', confidence: 'moderate' },
          source: 'The portal’s provider',
        },
        {
          ...{ kind: 'address', value: '192.0.2.7', confidence: 'low' },
          source: 'Logs of the portal',
        },
      ],
    },
  },
  {
    ...{ state: 'XB', exercise: true, status: 'closed', shared: 'state:XA' },
    written: {
      ...{ number: 'XB/2026/3', lang: 'es', title: 'Correo falso a una central (ficticio)' },
      summary: 'Ejercicio: un correo pedía credenciales a operadores de una central imaginada.',
      classification: { class: 'fraud', type: 'phishing' },
      sectors: ['energy'],
      marking: 'amber',
      times: { firstSeen: { at: ago(80), precision: 'day' } },
    },
  },
]
