import type { ActKind } from '@comity/requests'

/** A command of a desk: what it signs, and whether a letter goes with it. */
export interface ActCommand {
  readonly name: string
  readonly alias?: string
  readonly kind: ActKind
  readonly by: 'addressed' | 'asking'
  readonly letter: 'none' | 'may' | 'must'
  readonly about: string
}

/** In the order in which they happen. */
export const actCommands: readonly ActCommand[] = [
  {
    ...{ name: 'ack', alias: 'acknowledge', kind: 'acknowledge', by: 'addressed', letter: 'none' },
    about: 'acknowledge receipt, which is not agreement',
  },
  {
    ...{ name: 'consider', kind: 'consider', by: 'addressed', letter: 'none' },
    about: 'say that it is under consideration',
  },
  {
    ...{ name: 'ask', kind: 'ask', by: 'addressed', letter: 'must' },
    about: 'ask back; the time to answer stands still meanwhile',
  },
  {
    ...{ name: 'clarify', kind: 'clarify', by: 'asking', letter: 'must' },
    about: 'answer what the other state asked back',
  },
  {
    ...{ name: 'accept', kind: 'accept', by: 'addressed', letter: 'may' },
    about: 'accept it, in full or in part',
  },
  {
    ...{ name: 'offer', kind: 'offer_conditions', by: 'addressed', letter: 'must' },
    about: 'offer to accept it on conditions',
  },
  {
    ...{ name: 'agree', kind: 'agree', by: 'asking', letter: 'none' },
    about: 'agree to the conditions: it is accepted',
  },
  {
    ...{ name: 'refuse', kind: 'refuse', by: 'asking', letter: 'may' },
    about: 'refuse the conditions: it is considered further',
  },
  {
    ...{ name: 'decline', kind: 'decline', by: 'addressed', letter: 'may' },
    about: 'decline it; no reason has to be given',
  },
  {
    ...{ name: 'refer', alias: 'redirect', kind: 'redirect', by: 'addressed', letter: 'may' },
    about: 'refer it to another way, such as mutual legal assistance',
  },
  {
    ...{ name: 'start', kind: 'start', by: 'addressed', letter: 'none' },
    about: 'begin what was accepted',
  },
  {
    ...{ name: 'report', kind: 'report', by: 'addressed', letter: 'must' },
    about: 'report how far it has come',
  },
  {
    ...{ name: 'complete', kind: 'complete', by: 'addressed', letter: 'may' },
    about: 'say that it is done, with the result',
  },
  {
    ...{ name: 'discontinue', kind: 'discontinue', by: 'addressed', letter: 'may' },
    about: 'end what was begun and cannot be completed',
  },
  {
    ...{ name: 'confirm', alias: 'close', kind: 'confirm', by: 'asking', letter: 'none' },
    about: 'confirm that it is done: the request is closed',
  },
  {
    ...{ name: 'not-resolved', kind: 'not_resolved', by: 'asking', letter: 'may' },
    about: 'say that it is not resolved: it is in progress again',
  },
  {
    ...{ name: 'withdraw', kind: 'withdraw', by: 'asking', letter: 'none' },
    about: 'withdraw a request that was sent',
  },
]
