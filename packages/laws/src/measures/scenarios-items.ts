import type { FactId } from '../model/fact.ts'
import type { Cases } from './scenarios.ts'

const meant: readonly FactId[] = ['intentional', 'without_right', 'aim_offence']

/** Misuse of devices. */
export const itemCases: Cases = {
  articleId: 'bc-6',
  facts: [
    ...meant,
    ...(['made_available', 'possessed', 'item_device', 'item_code', 'item_number'] as const),
    ...(['authorised_testing', 'aim_dishonest', 'aim_gain', 'serious_harm', 'negligent'] as const),
  ],
  cases: [
    [
      'sells-tool',
      'Sells a program made for breaking into systems.',
      [...meant, 'made_available', 'possessed', 'item_device', 'aim_dishonest', 'aim_gain'],
      'reached',
    ],
    [
      'gives-tool',
      'Passes on such a program for nothing, for others to use.',
      [...meant, 'made_available', 'possessed', 'item_device'],
      'reached',
    ],
    [
      'sells-codes',
      'Sells a list of passwords.',
      [
        ...meant,
        ...(['made_available', 'possessed', 'item_code', 'item_number'] as const),
        ...(['aim_dishonest', 'aim_gain'] as const),
      ],
      'reached',
    ],
    [
      'keeps-code',
      'Keeps one password in order to use it.',
      [...meant, 'possessed', 'item_code'],
      'reached',
    ],
    [
      'keeps-tools',
      'Keeps many such programs in order to use them.',
      [...meant, 'possessed', 'item_device', 'item_number'],
      'reached',
    ],
    [
      'keeps-codes',
      'Keeps many passwords in order to use them for gain.',
      [...meant, 'possessed', 'item_code', 'item_number', 'aim_dishonest', 'aim_gain'],
      'reached',
    ],
    [
      'tester',
      'Keeps and passes on such a program for testing that was ordered.',
      ['intentional', 'made_available', 'possessed', 'item_device', 'authorised_testing'],
      'not_reached',
    ],
    [
      'ordinary',
      'Sells an ordinary program that somebody then misuses.',
      ['intentional', 'made_available'],
      'not_reached',
    ],
    [
      'unknowing',
      'A device has such a program on it without its owner’s knowledge.',
      ['without_right', 'negligent', 'possessed', 'item_device'],
      'not_reached',
    ],
  ],
}
