import type { Code } from '../codes.ts'
import type { Findings } from '../finding.ts'
import { isList, isObject, type JsonObject, type JsonValue } from '../json-value.ts'
import { requestHeaders } from '../registries/http-headers.ts'
import { ipfixElements } from '../registries/ipfix-elements.ts'
import { mediaTypes } from '../registries/media-types.ts'
import { serviceNames } from '../registries/service-names.ts'
import { socketOptions } from '../registries/socket-options.ts'
import { vocabularies } from '../vocabularies.ts'
import { extensionOf, observablesOf } from './observables.ts'
import { knowsTerm } from './vocabulary-uses.ts'

type Look = (object: JsonObject, report: (code: Code, message: string) => void) => void

const check =
  (look: Look) =>
  (object: JsonObject, findings: Findings): void => {
    for (const { object: inner, steps } of observablesOf(object))
      look(inner, (code, message) => findings.addAt(code, message, steps))
  }

const unknownKeys = (
  dictionary: JsonValue | undefined,
  known: (key: string) => boolean,
): readonly string[] =>
  isObject(dictionary) ? Object.keys(dictionary).filter((key) => !known(key)) : []

const keys =
  (
    type: string,
    read: (object: JsonObject) => JsonValue | undefined,
    known: (key: string) => boolean,
    code: Code,
  ): Look =>
  (object, report) => {
    if (object.type !== type) return
    for (const key of unknownKeys(read(object), known)) report(code, `${key} is not registered`)
  }

const pdfKeys = new Set(
  'Title Author Subject Keywords Creator Producer CreationDate ModDate Trapped'.split(' '),
)

/** Names with spaces, which the list of service names cannot hold. */
const spacedServices = new Set(['Apple Remote Desktop (Net Assistant)', 'Escale (Newton Dock)'])

const isService = (name: JsonValue): boolean =>
  typeof name === 'string' && (serviceNames().has(name) || spacedServices.has(name))

const mediaType: Look = (object, report) => {
  if (object.type === 'file' && object.mime_type !== undefined)
    if (!mediaTypes().has(String(object.mime_type))) report('media-type', 'is not registered')
}

const protocols: Look = (object, report) => {
  if (object.type === 'network-traffic' && isList(object.protocols))
    for (const name of object.protocols)
      if (!isService(name)) report('protocol', `${name} is not registered`)
}

const ports: Look = (object, report) => {
  if (object.type === 'network-traffic')
    if (object.src_port === undefined || object.dst_port === undefined)
      report('port-missing', 'should have src_port and dst_port')
}

const accountType: Look = (object, report) => {
  if (object.type === 'user-account' && object.account_type !== undefined)
    if (!knowsTerm('account-type-ov', object.account_type))
      report('vocabulary', 'account_type is not in account-type-ov')
}

const binaryType: Look = (object, report) => {
  const type =
    object.type === 'file' ? extensionOf(object, 'windows-pebinary-ext')?.pe_type : undefined
  if (type !== undefined && !vocabularies['windows-pebinary-type-ov'].has(String(type)))
    report('vocabulary', 'pe_type is not in windows-pebinary-type-ov')
}

/** Dictionaries whose keys keep their case. */
const casedDictionaries = new Set(
  `hashes file_header_hashes request_header additional_header_fields document_info_dict exif_tags
  ipfix options environment_variables key startup_info`.split(/\s+/),
)

const keyCase: Look = (object, report) => {
  const open: JsonObject[] = [object]
  for (let next = open.pop(); next !== undefined; next = open.pop())
    for (const [key, value] of Object.entries(next)) {
      if (key === '' || /[A-Z]/.test(key)) report('key-case', `${key} should be lower case`)
      if (isObject(value) && !casedDictionaries.has(key)) open.push(value)
    }
}

/** Checks of observables, alone or in a container, by the names that its options use. */
export const observableChecks: readonly (readonly [
  string,
  (object: JsonObject, findings: Findings) => void,
])[] = [
  ['observable-dictionary-keys', check(keyCase)],
  ['windows-pebinary-type', check(binaryType)],
  ['account-type', check(accountType)],
  ['mime-type', check(mediaType)],
  ['protocols', check(protocols)],
  ['network-traffic-ports', check(ports)],
  [
    'ipfix',
    check(
      keys(
        'network-traffic',
        ({ ipfix }) => ipfix,
        (key) => ipfixElements().has(key),
        'ipfix-name',
      ),
    ),
  ],
  [
    'http-request-headers',
    check(
      keys(
        'network-traffic',
        (object) => extensionOf(object, 'http-request-ext')?.request_header,
        (key) => requestHeaders().has(key),
        'http-header',
      ),
    ),
  ],
  [
    'socket-options',
    check(
      keys(
        'network-traffic',
        (object) => extensionOf(object, 'socket-ext')?.options,
        (key) => socketOptions().has(key),
        'socket-option',
      ),
    ),
  ],
  [
    'pdf-doc-info',
    check(
      keys(
        'file',
        (object) => extensionOf(object, 'pdf-ext')?.document_info_dict,
        (key) => pdfKeys.has(key),
        'pdf-key',
      ),
    ),
  ],
]
