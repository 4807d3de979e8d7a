import type { Fact, FactId } from '../model/fact.ts'
import { factIds } from '../model/fact.ts'

const told = (
  about: Fact['about'],
  en: string,
  more: Pick<Fact, 'implies' | 'ofState'> = {},
): Omit<Fact, 'id'> => ({ about, text: { en }, ...more })

const byId: Readonly<Record<FactId, Omit<Fact, 'id'>>> = {
  intentional: told('mind', 'it was done on purpose'),
  negligent: told('mind', 'it was done by carelessness'),
  without_right: told('right', 'whoever did it had no right to'),
  exceeds_authority: told('right', 'whoever did it had some right and went beyond it', {
    implies: ['without_right'],
  }),
  authorised_testing: told('right', 'it was testing or protection that had been authorised'),
  access_gained: told('act', 'access to a system, or to part of it, was gained'),
  remained: told('act', 'somebody stayed in a system after the right to be there had ended'),
  computer_system: told('target', 'it was done to a computer system or to data in one'),
  another_persons: told('target', 'the system or the data were somebody else’s'),
  networked: told('target', 'the system was connected to another system'),
  state_system: told(
    'target',
    'the system was one of the state itself, of its defence or advanced science',
    {
      ofState: true,
    },
  ),
  vital_system: told('target', 'what the system does is essential to somebody else'),
  security_present: told('target', 'the system or the data were protected'),
  security_bypassed: told('means', 'protection was overcome', { implies: ['security_present'] }),
  data_restricted: told('target', 'the data were restricted, or protected by law'),
  aim_data: told('aim', 'the aim was to obtain, change or destroy data'),
  aim_dishonest: told('aim', 'there was some other dishonest aim'),
  aim_gain: told('aim', 'the aim was an economic benefit without right', {
    implies: ['aim_dishonest'],
  }),
  aim_authentic: told('aim', 'the data were meant to be taken as authentic for legal purposes'),
  aim_offence: told('aim', 'it was meant to be used for an offence against systems or data'),
  data_obtained: told('result', 'data or information were obtained'),
  data_copied: told('result', 'data were copied', { implies: ['data_obtained'] }),
  data_altered: told('result', 'data were changed'),
  data_deleted: told('result', 'data were deleted'),
  data_damaged: told('result', 'data were damaged or made worse'),
  data_suppressed: told('result', 'data were made unavailable'),
  control_gained: told('result', 'control over the system was gained'),
  service_obtained: told('result', 'a service of a computer was obtained'),
  hindered: told('result', 'the working of a system was hindered'),
  hindered_seriously: told('result', 'the hindering was serious', { implies: ['hindered'] }),
  serious_harm: told('result', 'serious harm followed'),
  property_lost: told('result', 'another person lost property'),
  data_inauthentic: told('result', 'data that are not authentic came about'),
  intercepted: told('act', 'data on their way were intercepted'),
  technical_means: told('means', 'technical means were used'),
  not_public: told('target', 'the transmission was not public'),
  data_sent: told('means', 'data were put in or sent'),
  working_altered: told('means', 'how a system works was interfered with'),
  person_deceived: told('means', 'a person was deceived'),
  made_available: told(
    'act',
    'an item was produced, sold, obtained for use, imported or passed on',
  ),
  possessed: told('act', 'an item was possessed'),
  item_device: told(
    'item',
    'the item was a device or program made or adapted mainly for such offences',
  ),
  item_code: told('item', 'the item was a password, access code or the like'),
  item_number: told('item', 'there were as many items as the law asks for'),
}

/** The closed list of facts. Questions, scenarios and rules are over these and no others. */
export const facts: readonly Fact[] = factIds.map((id) => ({ id, ...byId[id] }))

/** Whether a text is the id of a fact. */
export function isFactId(text: string): text is FactId {
  return Object.hasOwn(byId, text)
}

/** The fact of this id. */
export function factOf(id: FactId): Fact {
  return { id, ...byId[id] }
}
