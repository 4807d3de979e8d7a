import type { FactId } from '../model/fact.ts'
import type { Cases } from './scenarios.ts'

const results: readonly FactId[] = [
  ...(['data_obtained', 'data_copied', 'data_altered', 'data_deleted', 'data_damaged'] as const),
  ...(['data_suppressed', 'control_gained', 'service_obtained', 'serious_harm'] as const),
]

/** Somebody enters a system of another on purpose and without right. */
const entered: readonly FactId[] = [
  ...(['intentional', 'without_right', 'access_gained', 'computer_system'] as const),
  ...(['another_persons', 'networked'] as const),
]
const past: readonly FactId[] = ['security_present', 'security_bypassed']

/** Illegal access. */
export const accessCases: Cases = {
  articleId: 'bc-2',
  facts: [
    ...entered,
    ...past,
    ...(['negligent', 'exceeds_authority', 'authorised_testing', 'remained'] as const),
    ...(['state_system', 'data_restricted', 'aim_data', 'aim_dishonest', 'aim_gain'] as const),
    ...results,
  ],
  cases: [
    [
      'open',
      'Enters an unprotected system of another, looks around, takes nothing.',
      entered,
      'reached',
    ],
    [
      'guessed',
      'Guesses a password, looks around, takes nothing.',
      [...entered, ...past],
      'reached',
    ],
    [
      'guessed-copied',
      'Guesses a password and copies restricted files to sell them.',
      [
        ...entered,
        ...past,
        ...(['data_restricted', 'aim_data', 'aim_dishonest', 'aim_gain'] as const),
        ...(['data_obtained', 'data_copied'] as const),
      ],
      'reached',
    ],
    [
      'open-copied',
      'Copies files from a system left open, in order to have them.',
      [...entered, 'aim_data', 'data_obtained', 'data_copied'],
      'reached',
    ],
    [
      'dishonest',
      'Enters an unprotected system to play a fraud on its owner later; nothing is taken.',
      [...entered, 'aim_dishonest', 'aim_gain'],
      'reached',
    ],
    [
      'colleague',
      'A clerk with a right to one register enters another that is protected and restricted, and reads it.',
      [
        ...entered,
        ...past,
        ...(['exceeds_authority', 'data_restricted', 'aim_data', 'data_obtained'] as const),
      ],
      'reached',
    ],
    [
      'state',
      'Gets past the protection of a system of the state and looks around.',
      [...entered, ...past, 'state_system'],
      'reached',
    ],
    [
      'control',
      'Gets past protection and takes control of the system, to change its data.',
      [...entered, ...past, 'aim_data', 'control_gained'],
      'reached',
    ],
    [
      'deleted',
      'Gets past protection and deletes restricted files.',
      [...entered, ...past, 'data_restricted', 'aim_data', 'data_deleted'],
      'reached',
    ],
    [
      'stayed',
      'Was let in, and stays after the right to be there has ended.',
      [
        'intentional',
        'without_right',
        'remained',
        'computer_system',
        'another_persons',
        'networked',
      ],
      'not_reached',
    ],
    [
      'tester',
      'Gets past protection to test it, as the owner ordered.',
      [
        ...(['intentional', 'access_gained', 'computer_system', 'another_persons'] as const),
        ...(['networked', 'authorised_testing'] as const),
        ...past,
      ],
      'not_reached',
    ],
    [
      'mistake',
      'Opens a system of another by mistake.',
      [
        ...(['negligent', 'without_right', 'access_gained', 'computer_system'] as const),
        ...(['another_persons', 'networked'] as const),
      ],
      'not_reached',
    ],
  ],
}

/** Somebody takes up what is sent to, from or within a system, by technical means. */
const intercepted: readonly FactId[] = [
  ...(['intentional', 'without_right', 'intercepted', 'technical_means'] as const),
  ...(['not_public', 'computer_system', 'another_persons', 'networked'] as const),
]

/** Illegal interception. */
export const interceptionCases: Cases = {
  articleId: 'bc-3',
  facts: [
    ...intercepted,
    ...(['negligent', 'authorised_testing', 'aim_dishonest', 'aim_gain', 'aim_data'] as const),
    ...(['data_obtained', 'data_copied'] as const),
  ],
  cases: [
    [
      'wire',
      'Reads along on a line between two systems, out of curiosity.',
      intercepted,
      'reached',
    ],
    [
      'passwords',
      'Records passwords on a line in order to use them for gain.',
      [...intercepted, 'aim_dishonest', 'aim_gain', 'aim_data', 'data_obtained', 'data_copied'],
      'reached',
    ],
    [
      'inside',
      'A program records what is typed into one system that is connected to no other.',
      [...intercepted.filter((fact) => fact !== 'networked'), 'aim_dishonest', 'data_obtained'],
      'reached',
    ],
    [
      'broadcast',
      'Receives a transmission that is open to everybody.',
      intercepted.filter((fact) => fact !== 'not_public'),
      'not_reached',
    ],
    [
      'operator',
      'A network operator measures its own traffic, as it may.',
      intercepted.filter((fact) => fact !== 'without_right'),
      'not_reached',
    ],
    [
      'stumbled',
      'Hears a transmission by a fault of the line, without wanting to.',
      [...intercepted.filter((fact) => fact !== 'intentional'), 'negligent'],
      'not_reached',
    ],
    [
      'overheard',
      'Listens at a door, without any technical means.',
      intercepted.filter((fact) => fact !== 'technical_means'),
      'not_reached',
    ],
    [
      'copied-later',
      'Copies messages that have arrived, without taking up any on their way.',
      [...intercepted.filter((fact) => fact !== 'intercepted'), 'data_obtained', 'data_copied'],
      'not_reached',
    ],
  ],
}
