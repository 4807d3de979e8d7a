import type { pings } from '@comity/contract'
import type { Key } from '@comity/words'

export const statusWords = {
  scheduled: 'pings.scheduled',
  running: 'pings.running',
  ended: 'pings.ended',
  cancelled: 'pings.cancelled',
} as const satisfies Record<pings.PingStatus, Key>

export const channelWords = {
  hub: 'pings.channelHub',
  email: 'pings.channelEmail',
} as const satisfies Record<(typeof pings.pingChannels)[number], Key>

export const letterWords = {
  waiting: 'pings.letterWaiting',
  sent: 'pings.letterSent',
  refused: 'pings.letterRefused',
  failed: 'pings.letterFailed',
  dropped: 'pings.letterDropped',
} as const satisfies Record<pings.PingDesk['letters'][number]['status'], Key>
