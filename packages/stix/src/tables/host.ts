import {
  binary,
  boolean,
  dictionary,
  formatted,
  hashes,
  hex,
  integer,
  list,
  notNegative,
  oneOf,
  open,
  optional,
  record,
  required,
  scoRef,
  text,
  timestamp,
} from '../kinds.ts'
import { type ObjectOf, sco } from './every-object.ts'

const times = { ctime: optional(timestamp), mtime: optional(timestamp), atime: optional(timestamp) }

export const artifact = sco(
  'artifact',
  '6.1',
  {
    mime_type: optional(formatted('media-type')),
    payload_bin: optional(binary),
    url: optional(formatted('uri')),
    hashes: optional(hashes),
    encryption_algorithm: optional(oneOf('encryption-algorithm-enum')),
    decryption_key: optional(text),
  },
  ['payload_bin', 'url'],
)

export const directory = sco('directory', '6.3', {
  path: required(text),
  path_enc: optional(formatted('character-set')),
  ...times,
  contains_refs: optional(list(scoRef('file', 'directory'))),
})

export const file = sco(
  'file',
  '6.7',
  {
    hashes: optional(hashes),
    size: optional(notNegative),
    name: optional(text),
    name_enc: optional(formatted('character-set')),
    magic_number_hex: optional(hex),
    mime_type: optional(text),
    ...times,
    parent_directory_ref: optional(scoRef('directory')),
    contains_refs: optional(list(scoRef())),
    content_ref: optional(scoRef('artifact')),
  },
  ['hashes', 'name'],
)

export const mutex = sco('mutex', '6.11', { name: required(text) })

const processRows = {
  is_hidden: optional(boolean),
  pid: optional(integer),
  created_time: optional(timestamp),
  cwd: optional(text),
  command_line: optional(text),
  environment_variables: optional(dictionary('string')),
  opened_connection_refs: optional(list(scoRef('network-traffic'))),
  creator_user_ref: optional(scoRef('user-account')),
  image_ref: optional(scoRef('file')),
  parent_ref: optional(scoRef('process')),
  child_refs: optional(list(scoRef('process'))),
}

/** A process needs a property of its own or of an extension. */
export const process = sco('process', '6.13', processRows, [
  ...Object.keys(processRows),
  'extensions',
])

export const software = sco('software', '6.14', {
  name: required(text),
  cpe: optional(formatted('cpe')),
  swid: optional(text),
  languages: optional(list(formatted('language-tag'))),
  vendor: optional(text),
  version: optional(text),
})

const accountRows = {
  user_id: optional(text),
  credential: optional(text),
  account_login: optional(text),
  account_type: optional(open('account-type-ov')),
  display_name: optional(text),
  is_service_account: optional(boolean),
  is_privileged: optional(boolean),
  can_escalate_privs: optional(boolean),
  is_disabled: optional(boolean),
  account_created: optional(timestamp),
  account_expires: optional(timestamp),
  credential_last_changed: optional(timestamp),
  account_first_login: optional(timestamp),
  account_last_login: optional(timestamp),
}

export const userAccount = sco('user-account', '6.16', accountRows, [
  ...Object.keys(accountRows),
  'extensions',
])

const registryValue = record({
  name: 'windows-registry-value-type',
  clause: '6.17.2',
  atLeastOne: true,
  properties: {
    name: optional(text),
    data: optional(text),
    data_type: optional(oneOf('windows-registry-datatype-enum')),
  },
})

const registryRows = {
  key: optional(formatted('registry-key')),
  values: optional(list(registryValue)),
  modified_time: optional(timestamp),
  creator_user_ref: optional(scoRef('user-account')),
  number_of_subkeys: optional(integer),
}

export const windowsRegistryKey = sco(
  'windows-registry-key',
  '6.17',
  registryRows,
  Object.keys(registryRows),
)

const v3Extensions = record({
  name: 'x509-v3-extensions-type',
  clause: '6.18.2',
  atLeastOne: true,
  properties: {
    basic_constraints: optional(text),
    name_constraints: optional(text),
    policy_constraints: optional(text),
    key_usage: optional(text),
    extended_key_usage: optional(text),
    subject_key_identifier: optional(text),
    authority_key_identifier: optional(text),
    subject_alternative_name: optional(text),
    issuer_alternative_name: optional(text),
    subject_directory_attributes: optional(text),
    crl_distribution_points: optional(text),
    inhibit_any_policy: optional(text),
    private_key_usage_period_not_before: optional(timestamp),
    private_key_usage_period_not_after: optional(timestamp),
    certificate_policies: optional(text),
    policy_mappings: optional(text),
  },
})

const certificateRows = {
  is_self_signed: optional(boolean),
  hashes: optional(hashes),
  version: optional(text),
  serial_number: optional(text),
  signature_algorithm: optional(text),
  issuer: optional(text),
  validity_not_before: optional(timestamp),
  validity_not_after: optional(timestamp),
  subject: optional(text),
  subject_public_key_algorithm: optional(text),
  subject_public_key_modulus: optional(text),
  subject_public_key_exponent: optional(integer),
  x509_v3_extensions: optional(v3Extensions),
}

export const x509Certificate = sco(
  'x509-certificate',
  '6.18',
  certificateRows,
  Object.keys(certificateRows),
)

export type Artifact = ObjectOf<typeof artifact>
export type Directory = ObjectOf<typeof directory>
export type File = ObjectOf<typeof file>
export type Mutex = ObjectOf<typeof mutex>
export type Process = ObjectOf<typeof process>
export type Software = ObjectOf<typeof software>
export type UserAccount = ObjectOf<typeof userAccount>
export type WindowsRegistryKey = ObjectOf<typeof windowsRegistryKey>
export type X509Certificate = ObjectOf<typeof x509Certificate>
