import type { FactId } from '../model/fact.ts'
import type { Cases } from './scenarios.ts'

const done: readonly FactId[] = [
  ...(['intentional', 'without_right', 'computer_system', 'another_persons'] as const),
]
const ways: readonly FactId[] = [
  ...(['data_damaged', 'data_deleted', 'data_altered', 'data_suppressed'] as const),
]
const circumstances: readonly FactId[] = [
  ...(['negligent', 'access_gained', 'data_sent', 'hindered', 'hindered_seriously'] as const),
  ...(['serious_harm', 'vital_system', 'state_system', 'networked', 'data_restricted'] as const),
]

/** Data interference. */
export const dataCases: Cases = {
  articleId: 'bc-4',
  facts: [...done, ...ways, ...circumstances, 'data_obtained', 'data_copied', 'aim_data'],
  cases: [
    [
      'wiped',
      'Enters a system and wipes its records; much is lost.',
      [...done, 'access_gained', 'data_deleted', 'serious_harm', 'aim_data'],
      'reached',
    ],
    [
      'one-file',
      'Deletes a file of no importance.',
      [...done, 'access_gained', 'data_deleted'],
      'reached',
    ],
    [
      'altered',
      'Changes entries of a register.',
      [...done, 'access_gained', 'data_altered'],
      'reached',
    ],
    [
      'locked',
      'Locks files so that their owner cannot open them; much harm follows.',
      [...done, 'access_gained', 'data_suppressed', 'serious_harm'],
      'reached',
    ],
    [
      'spoiled',
      'Spoils files so that they can be read in part only.',
      [...done, 'access_gained', 'data_damaged'],
      'reached',
    ],
    [
      'insider',
      'Somebody with a right to be in the system deletes records without a right to; much is lost.',
      [...done, 'data_deleted', 'serious_harm'],
      'reached',
    ],
    [
      'own',
      'The owner deletes data of its own.',
      ['intentional', 'computer_system', 'data_deleted'],
      'not_reached',
    ],
    [
      'careless',
      'Deletes data of another by carelessness; much is lost.',
      [
        ...done.filter((fact) => fact !== 'intentional'),
        'negligent',
        'data_deleted',
        'serious_harm',
      ],
      'not_reached',
    ],
    [
      'copied',
      'Copies data and leaves them as they are.',
      [...done, 'access_gained', 'data_obtained', 'data_copied', 'aim_data'],
      'not_reached',
    ],
  ],
}

const hindered: readonly FactId[] = [...done, 'hindered', 'hindered_seriously', 'networked']

/** System interference. */
export const systemCases: Cases = {
  articleId: 'bc-5',
  facts: [...done, ...ways, ...circumstances],
  cases: [
    [
      'flood',
      'Floods the site of a shop with requests for days.',
      [...hindered, 'data_sent'],
      'reached',
    ],
    [
      'flood-vital',
      'Floods the systems of a hospital; patients come to harm.',
      [...hindered, 'data_sent', 'vital_system', 'serious_harm'],
      'reached',
    ],
    [
      'wiped-vital',
      'Deletes what a power station runs on; it stands still, with serious harm.',
      [...hindered, 'access_gained', 'data_deleted', 'vital_system', 'serious_harm'],
      'reached',
    ],
    [
      'settings',
      'Changes the settings of a small firm’s system, which stops.',
      [...hindered, 'access_gained', 'data_altered'],
      'reached',
    ],
    [
      'locked',
      'Locks the data of a firm whose work is essential to another; it stops.',
      [...hindered, 'data_sent', 'data_suppressed', 'vital_system', 'serious_harm'],
      'reached',
    ],
    [
      'slowed',
      'Slows a site down for some minutes by sending requests.',
      [...done, 'hindered', 'networked', 'data_sent'],
      'not_reached',
    ],
    [
      'cable',
      'Cuts a cable with a spade; no data are touched or sent.',
      [...hindered, 'serious_harm', 'vital_system'],
      'not_reached',
    ],
    [
      'load-test',
      'Floods a system as its owner ordered.',
      [...hindered.filter((fact) => fact !== 'without_right'), 'data_sent'],
      'not_reached',
    ],
    [
      'careless',
      'A faulty program floods a system; nobody wanted it.',
      [...hindered.filter((fact) => fact !== 'intentional'), 'negligent', 'data_sent'],
      'not_reached',
    ],
  ],
}
