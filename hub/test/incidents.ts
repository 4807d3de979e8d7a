import { type BodyOf, incidents } from '@comity/contract'
import type { Asker } from './cast.ts'

type Given = Parameters<typeof incidents.createIncident.body.parse>[0]
type Created = BodyOf<typeof incidents.createIncident>

let numbers = 0
/** An incident as a state may write it, with what a test changes in it. */
export const incidentText = (change: object = {}): Created =>
  incidents.createIncident.body.parse({
    ...{ number: `XA-${++numbers}`, lang: 'en', title: 'Portal out of reach' },
    summary: 'Requests without end since the morning.',
    classification: { class: 'availability', type: 'ddos' },
    ...change,
  } satisfies object as Given)

export const writeIncident = (asker: Asker, change: object = {}) =>
  asker.call(incidents.createIncident, { body: incidentText(change) })

export const readIncident = (asker: Asker, incident: string, version?: number) =>
  asker.call(incidents.incident, { params: { incident }, query: { version } })

/** Looks at the preview, and shares with whom it names. */
export async function shareIncident(asker: Asker, incident: string, ...add: string[]) {
  const params = { incident }
  const { version, newly } = await asker.call(incidents.previewIncidentShare, {
    ...{ params, body: { add } },
  })
  const states = newly.map(({ state }) => state)
  return asker.call(incidents.shareIncident, {
    ...{ params, body: { seen: version, add, newly: states } },
  })
}
