import type { FactId } from '../model/fact.ts'
import type { Cases } from './scenarios.ts'

const ways: readonly FactId[] = [
  ...(['data_sent', 'data_altered', 'data_deleted', 'data_suppressed', 'working_altered'] as const),
]
const done: readonly FactId[] = ['intentional', 'without_right', 'computer_system']
const forged: readonly FactId[] = [...done, 'data_inauthentic', 'aim_authentic']

/** Computer-related forgery. */
export const forgeryCases: Cases = {
  articleId: 'bc-7',
  facts: [...forged, ...ways, 'aim_dishonest', 'aim_gain', 'property_lost', 'negligent'],
  cases: [
    [
      'certificate',
      'Makes up an electronic certificate in order to get a post.',
      [...forged, 'data_sent', 'aim_dishonest', 'aim_gain'],
      'reached',
    ],
    [
      'register',
      'Changes an entry of a register so that it is taken for the true one, to spare a friend trouble.',
      [...forged, 'data_altered'],
      'reached',
    ],
    [
      'contract',
      'Deletes a clause of a signed electronic contract before it goes to court.',
      [...forged, 'data_deleted', 'aim_dishonest'],
      'reached',
    ],
    [
      'hidden',
      'Hides part of a record so that the rest is taken for the whole.',
      [...forged, 'data_suppressed', 'aim_dishonest'],
      'reached',
    ],
    [
      'joke',
      'Makes up a certificate as a joke that nobody is to take as true.',
      [...done, 'data_sent', 'data_inauthentic'],
      'not_reached',
    ],
    [
      'correction',
      'An officer corrects an entry, as the law provides.',
      ['intentional', 'computer_system', 'data_altered', 'aim_authentic'],
      'not_reached',
    ],
    [
      'typing-error',
      'A wrong entry comes about by carelessness.',
      [
        'without_right',
        'computer_system',
        'negligent',
        'data_sent',
        'data_inauthentic',
        'aim_authentic',
      ],
      'not_reached',
    ],
  ],
}

const gained: readonly FactId[] = [...done, 'property_lost', 'aim_dishonest', 'aim_gain']

/** Computer-related fraud. */
export const fraudCases: Cases = {
  articleId: 'bc-8',
  facts: [...gained, ...ways, 'person_deceived', 'negligent', 'access_gained', 'another_persons'],
  cases: [
    [
      'transfer',
      'Puts in false orders so that a bank’s system moves money.',
      [...gained, 'data_sent', 'another_persons'],
      'reached',
    ],
    ['balance', 'Changes a balance and draws the money.', [...gained, 'data_altered'], 'reached'],
    ['debt', 'Deletes a debt from a system of accounts.', [...gained, 'data_deleted'], 'reached'],
    [
      'meter',
      'Interferes with how a meter counts, so that less is paid.',
      [...gained, 'working_altered'],
      'reached',
    ],
    [
      'letter',
      'Deceives a person by electronic mail into sending money; no data are interfered with.',
      [...gained, 'person_deceived'],
      'not_reached',
    ],
    [
      'no-loss',
      'Changes a balance; it is put right before anybody loses.',
      [...gained.filter((fact) => fact !== 'property_lost'), 'data_altered'],
      'not_reached',
    ],
    [
      'spite',
      'Deletes accounts out of spite; others lose money, nobody gains.',
      [...done, 'property_lost', 'data_deleted'],
      'not_reached',
    ],
    [
      'mistaken-order',
      'A clerk puts in a wrong amount by carelessness.',
      ['computer_system', 'negligent', 'data_sent', 'property_lost'],
      'not_reached',
    ],
  ],
}
