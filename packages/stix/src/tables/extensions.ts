import {
  boolean,
  dictionary,
  float,
  hashes,
  hex,
  integer,
  type Kind,
  list,
  notNegative,
  oneOf,
  open,
  optional,
  type RecordTable,
  record,
  required,
  scoRef,
  text,
} from '../kinds.ts'

/** A predefined extension (§3.10): its key in `extensions` and the properties it holds. */
export interface ExtensionTable extends RecordTable {
  /** The object type that it extends. */
  readonly extends: string
}

const stringDictionary = dictionary('string')
const seconds: Kind<string> = { is: 'timestamp', precision: 'seconds' }

const alternateDataStream = record({
  name: 'alternate-data-stream-type',
  clause: '6.7.3',
  properties: {
    name: required(text),
    hashes: optional(hashes),
    size: optional(notNegative),
  },
})

const peOptionalHeader = record({
  name: 'windows-pe-optional-header-type',
  clause: '6.7.6',
  atLeastOne: true,
  properties: {
    magic_hex: optional(hex),
    major_linker_version: optional(integer),
    minor_linker_version: optional(integer),
    size_of_code: optional(notNegative),
    size_of_initialized_data: optional(notNegative),
    size_of_uninitialized_data: optional(notNegative),
    address_of_entry_point: optional(integer),
    base_of_code: optional(integer),
    base_of_data: optional(integer),
    image_base: optional(integer),
    section_alignment: optional(integer),
    file_alignment: optional(integer),
    major_os_version: optional(integer),
    minor_os_version: optional(integer),
    major_image_version: optional(integer),
    minor_image_version: optional(integer),
    major_subsystem_version: optional(integer),
    minor_subsystem_version: optional(integer),
    win32_version_value_hex: optional(hex),
    size_of_image: optional(notNegative),
    size_of_headers: optional(notNegative),
    checksum_hex: optional(hex),
    subsystem_hex: optional(hex),
    dll_characteristics_hex: optional(hex),
    size_of_stack_reserve: optional(notNegative),
    size_of_stack_commit: optional(notNegative),
    size_of_heap_reserve: optional(notNegative),
    size_of_heap_commit: optional(notNegative),
    loader_flags_hex: optional(hex),
    number_of_rva_and_sizes: optional(integer),
    hashes: optional(hashes),
  },
})

const peSection = record({
  name: 'windows-pe-section-type',
  clause: '6.7.6',
  properties: {
    name: required(text),
    size: optional(notNegative),
    entropy: optional(float),
    hashes: optional(hashes),
  },
})

/** The twelve predefined extensions of cyber-observables (§6). */
export const predefinedExtensions: readonly ExtensionTable[] = [
  {
    name: 'archive-ext',
    extends: 'file',
    clause: '6.7.2',
    properties: {
      contains_refs: required(list(scoRef('file', 'directory'))),
      comment: optional(text),
    },
  },
  {
    name: 'ntfs-ext',
    extends: 'file',
    clause: '6.7.3',
    atLeastOne: true,
    properties: {
      sid: optional(text),
      alternate_data_streams: optional(list(alternateDataStream)),
    },
  },
  {
    name: 'pdf-ext',
    extends: 'file',
    clause: '6.7.4',
    atLeastOne: true,
    properties: {
      version: optional(text),
      is_optimized: optional(boolean),
      document_info_dict: optional(stringDictionary),
      pdfid0: optional(text),
      pdfid1: optional(text),
    },
  },
  {
    name: 'raster-image-ext',
    extends: 'file',
    clause: '6.7.5',
    atLeastOne: true,
    properties: {
      image_height: optional(integer),
      image_width: optional(integer),
      bits_per_pixel: optional(integer),
      exif_tags: optional(dictionary('string-or-integer', 'exif')),
    },
  },
  {
    name: 'windows-pebinary-ext',
    extends: 'file',
    clause: '6.7.6',
    properties: {
      pe_type: required(open('windows-pebinary-type-ov')),
      imphash: optional(text),
      machine_hex: optional(hex),
      number_of_sections: optional(notNegative),
      time_date_stamp: optional(seconds),
      pointer_to_symbol_table_hex: optional(hex),
      number_of_symbols: optional(notNegative),
      size_of_optional_header: optional(notNegative),
      characteristics_hex: optional(hex),
      file_header_hashes: optional(hashes),
      optional_header: optional(peOptionalHeader),
      sections: optional(list(peSection)),
    },
  },
  {
    name: 'http-request-ext',
    extends: 'network-traffic',
    clause: '6.12.2',
    properties: {
      request_method: required(text),
      request_value: required(text),
      request_version: optional(text),
      request_header: optional(dictionary('strings')),
      message_body_length: optional(integer),
      message_body_data_ref: optional(scoRef('artifact')),
    },
  },
  {
    name: 'icmp-ext',
    extends: 'network-traffic',
    clause: '6.12.3',
    properties: { icmp_type_hex: required(hex), icmp_code_hex: required(hex) },
  },
  {
    name: 'socket-ext',
    extends: 'network-traffic',
    clause: '6.12.4',
    properties: {
      address_family: required(oneOf('network-socket-address-family-enum')),
      is_blocking: optional(boolean),
      is_listening: optional(boolean),
      options: optional(dictionary('integer', 'socket-options')),
      socket_type: optional(oneOf('network-socket-type-enum')),
      socket_descriptor: optional(notNegative),
      socket_handle: optional(integer),
    },
  },
  {
    name: 'tcp-ext',
    extends: 'network-traffic',
    clause: '6.12.5',
    atLeastOne: true,
    properties: { src_flags_hex: optional(hex), dst_flags_hex: optional(hex) },
  },
  {
    name: 'windows-process-ext',
    extends: 'process',
    clause: '6.13.2',
    atLeastOne: true,
    properties: {
      aslr_enabled: optional(boolean),
      dep_enabled: optional(boolean),
      priority: optional(text),
      owner_sid: optional(text),
      // Errata 01 prints windows_title in the table and window_title elsewhere.
      window_title: optional(text),
      startup_info: optional(dictionary('any', 'startup-info')),
      integrity_level: optional(oneOf('windows-integrity-level-enum')),
    },
  },
  {
    name: 'windows-service-ext',
    extends: 'process',
    clause: '6.13.3',
    atLeastOne: true,
    properties: {
      service_name: optional(text),
      descriptions: optional(list(text)),
      display_name: optional(text),
      group_name: optional(text),
      start_type: optional(oneOf('windows-service-start-type-enum')),
      service_dll_refs: optional(list(scoRef('file'))),
      service_type: optional(oneOf('windows-service-type-enum')),
      service_status: optional(oneOf('windows-service-status-enum')),
    },
  },
  {
    name: 'unix-account-ext',
    extends: 'user-account',
    clause: '6.16.2',
    atLeastOne: true,
    properties: {
      gid: optional(integer),
      groups: optional(list(text)),
      home_dir: optional(text),
      shell: optional(text),
    },
  },
]
