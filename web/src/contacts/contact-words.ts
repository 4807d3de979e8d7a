import type { contacts, nominations } from '@comity/contract'
import type { Key } from '@comity/words'

export const kindWords = {
  technical: 'contacts.technical',
  diplomatic: 'contacts.diplomatic',
  policy: 'contacts.policy',
  law_enforcement: 'contacts.lawEnforcement',
  judicial: 'contacts.judicial',
  crisis: 'contacts.crisis',
  parliamentary: 'contacts.parliamentary',
} as const satisfies Record<contacts.ContactKind, Key>

export const channelWords = {
  hub: 'contacts.channelHub',
  phone: 'contacts.channelPhone',
  satellite_phone: 'contacts.channelSatellite',
  sms: 'contacts.channelSms',
  email: 'contacts.channelEmail',
  fax: 'contacts.channelFax',
  post: 'contacts.channelPost',
  other: 'contacts.channelOther',
} as const satisfies Record<contacts.Channel['type'], Key>

export const directoryWords = {
  un_global: 'contacts.directoryUn',
  osce: 'contacts.directoryOsce',
  oas: 'contacts.directoryOas',
  budapest_24_7: 'contacts.directoryBudapest',
  own: 'contacts.directoryOwn',
} as const satisfies Record<contacts.Desk['directories'][number], Key>

export const statusWords = {
  active: 'contacts.active',
  stale: 'contacts.stale',
  suspended: 'contacts.suspended',
  removed: 'contacts.removed',
} as const satisfies Record<contacts.ContactRow['status'], Key>

export const actWords = {
  nominate: 'contacts.actNominate',
  change: 'contacts.actChange',
  remove: 'contacts.actRemove',
  confirm: 'contacts.actConfirm',
  stale: 'contacts.actStale',
  suspend: 'contacts.actSuspend',
} as const satisfies Record<contacts.ContactAct['kind'], Key>

export const nominationWords = {
  waiting: 'contacts.waiting',
  approved: 'contacts.approved',
  declined: 'contacts.declined',
} as const satisfies Record<nominations.Nomination['status'], Key>
