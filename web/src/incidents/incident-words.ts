import { incidents } from '@comity/contract'
import type { Key } from '@comity/words'

export const statusWords = {
  open: 'incidents.open',
  contained: 'incidents.contained',
  closed: 'incidents.closed',
} as const satisfies Record<incidents.IncidentStatus, Key>

export const actWords = {
  create: 'incidents.actCreate',
  edit: 'incidents.actEdit',
  status: 'incidents.actStatus',
  share: 'incidents.actShare',
  withdraw: 'incidents.actWithdraw',
  attribute: 'incidents.actAttribute',
  unattribute: 'incidents.actUnattribute',
} as const satisfies Record<incidents.IncidentAct['kind'], Key>

export const originWords = {
  address: 'incidents.address',
  network: 'incidents.network',
  place: 'incidents.place',
} as const satisfies Record<incidents.Origin['kind'], Key>

export const confidenceWords = {
  not_stated: 'incidents.notStated',
  low: 'incidents.low',
  moderate: 'incidents.moderate',
  high: 'incidents.high',
} as const satisfies Record<incidents.Origin['confidence'], Key>

/** The type of a class, where it is one that this page has words for. */
export const typeOf = ({ class: of, type }: incidents.Rsit): incidents.RsitType | undefined =>
  incidents.typesOf(of).find((each) => each === type)
