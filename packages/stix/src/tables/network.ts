import {
  between,
  boolean,
  dictionary,
  formatted,
  integer,
  list,
  optional,
  record,
  required,
  scoRef,
  text,
  timestamp,
} from '../kinds.ts'
import { type ObjectOf, sco } from './every-object.ts'

const address = scoRef('ipv4-addr', 'ipv6-addr', 'mac-addr', 'domain-name')
const mailbox = optional(scoRef('email-addr'))
const mailboxes = optional(list(scoRef('email-addr')))
const port = optional(between(0, 65_535))

const layers = {
  resolves_to_refs: optional(list(scoRef('mac-addr'))),
  belongs_to_refs: optional(list(scoRef('autonomous-system'))),
}

export const autonomousSystem = sco('autonomous-system', '6.2', {
  number: required(integer),
  name: optional(text),
  rir: optional(text),
})

export const domainName = sco('domain-name', '6.4', {
  value: required(formatted('domain-name')),
  resolves_to_refs: optional(list(scoRef('ipv4-addr', 'ipv6-addr', 'domain-name'))),
})

export const emailAddr = sco('email-addr', '6.5', {
  value: required(formatted('email-addr')),
  display_name: optional(text),
  belongs_to_ref: optional(scoRef('user-account')),
})

const mimePart = record({
  name: 'email-mime-part-type',
  clause: '6.6.2',
  properties: {
    body: optional(text),
    body_raw_ref: optional(scoRef('artifact', 'file')),
    content_type: optional(text),
    content_disposition: optional(text),
  },
})

export const emailMessage = sco('email-message', '6.6', {
  is_multipart: required(boolean),
  date: optional(timestamp),
  content_type: optional(text),
  from_ref: mailbox,
  sender_ref: mailbox,
  to_refs: mailboxes,
  cc_refs: mailboxes,
  bcc_refs: mailboxes,
  message_id: optional(text),
  subject: optional(text),
  received_lines: optional(list(text)),
  additional_header_fields: optional(dictionary('header', 'header-fields')),
  body: optional(text),
  body_multipart: optional(list(mimePart)),
  raw_email_ref: optional(scoRef('artifact')),
})

export const ipv4Addr = sco('ipv4-addr', '6.8', {
  value: required(formatted('ipv4-addr')),
  ...layers,
})

export const ipv6Addr = sco('ipv6-addr', '6.9', {
  value: required(formatted('ipv6-addr')),
  ...layers,
})

export const macAddr = sco('mac-addr', '6.10', { value: required(formatted('mac-addr')) })

export const networkTraffic = sco(
  'network-traffic',
  '6.12',
  {
    start: optional(timestamp),
    end: optional(timestamp),
    is_active: optional(boolean),
    src_ref: optional(address),
    dst_ref: optional(address),
    src_port: port,
    dst_port: port,
    protocols: required(list(text)),
    src_byte_count: optional(integer),
    dst_byte_count: optional(integer),
    src_packets: optional(integer),
    dst_packets: optional(integer),
    ipfix: optional(dictionary('string-or-integer')),
    src_payload_ref: optional(scoRef('artifact')),
    dst_payload_ref: optional(scoRef('artifact')),
    encapsulates_refs: optional(list(scoRef('network-traffic'))),
    encapsulated_by_ref: optional(scoRef('network-traffic')),
  },
  ['src_ref', 'dst_ref'],
)

export const url = sco('url', '6.15', { value: required(formatted('uri')) })

export type AutonomousSystem = ObjectOf<typeof autonomousSystem>
export type DomainName = ObjectOf<typeof domainName>
export type EmailAddr = ObjectOf<typeof emailAddr>
export type EmailMessage = ObjectOf<typeof emailMessage>
export type Ipv4Addr = ObjectOf<typeof ipv4Addr>
export type Ipv6Addr = ObjectOf<typeof ipv6Addr>
export type MacAddr = ObjectOf<typeof macAddr>
export type NetworkTraffic = ObjectOf<typeof networkTraffic>
export type Url = ObjectOf<typeof url>
