import type { Findings } from '../finding.ts'
import { entryOf, type JsonObject, textOf } from '../json-value.ts'
import { compareTimestamps, isTimestamp } from '../timestamp.ts'

/** `later` must not be before `earlier`; when `strictly`, not at the same instant either. */
interface Order {
  readonly later: string
  readonly earlier: string
  readonly strictly?: true
  readonly clause: string
}

const seen = (clause: string): Order => ({ later: 'last_seen', earlier: 'first_seen', clause })

const orders: { readonly [type: string]: Order } = {
  campaign: seen('4.2.1'),
  indicator: { later: 'valid_until', earlier: 'valid_from', strictly: true, clause: '4.7.1' },
  infrastructure: seen('4.8.1'),
  'intrusion-set': seen('4.9.1'),
  malware: seen('4.11.1'),
  'observed-data': { later: 'last_observed', earlier: 'first_observed', clause: '4.14.1' },
  'threat-actor': seen('4.17.1'),
  relationship: { later: 'stop_time', earlier: 'start_time', strictly: true, clause: '5.1.2' },
  sighting: seen('5.2.1'),
  'network-traffic': { later: 'end', earlier: 'start', clause: '6.12.1' },
}

const versions: Order = { later: 'modified', earlier: 'created', clause: '3.2' }

function check(object: JsonObject, order: Order, findings: Findings): void {
  const later = textOf(object, order.later)
  const earlier = textOf(object, order.earlier)
  if (later === undefined || earlier === undefined) return
  if (!isTimestamp(later) || !isTimestamp(earlier)) return
  const difference = compareTimestamps(later, earlier)
  if (difference > 0 || (difference === 0 && order.strictly !== true)) return
  const relation = order.strictly === true ? 'later than' : 'not before'
  const message = `${order.later} must be ${relation} ${order.earlier}`
  findings.addAt('timestamp-order', message, [order.later], order.clause)
}

/** Order of the timestamps of one object. */
export function checkOrder(object: JsonObject, type: string, findings: Findings): void {
  check(object, versions, findings)
  const order = entryOf(orders, type)
  if (order !== undefined) check(object, order, findings)
}
