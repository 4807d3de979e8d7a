const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** The enumerations of STIX 2.1 §10: closed lists of terms (§2.4). */
export const enumerations = {
  'encryption-algorithm-enum': words('AES-256-GCM ChaCha20-Poly1305 mime-type-indicated'),
  'extension-type-enum': words(
    'new-sdo new-sco new-sro property-extension toplevel-property-extension',
  ),
  'network-socket-address-family-enum': words(
    'AF_UNSPEC AF_INET AF_IPX AF_APPLETALK AF_NETBIOS AF_INET6 AF_IRDA AF_BTH',
  ),
  'network-socket-type-enum': words('SOCK_STREAM SOCK_DGRAM SOCK_RAW SOCK_RDM SOCK_SEQPACKET'),
  'opinion-enum': words('strongly-disagree disagree neutral agree strongly-agree'),
  'windows-integrity-level-enum': words('low medium high system'),
  'windows-registry-datatype-enum': words(`
    REG_NONE REG_SZ REG_EXPAND_SZ REG_BINARY REG_DWORD REG_DWORD_BIG_ENDIAN
    REG_DWORD_LITTLE_ENDIAN REG_LINK REG_MULTI_SZ REG_RESOURCE_LIST
    REG_FULL_RESOURCE_DESCRIPTION REG_RESOURCE_REQUIREMENTS_LIST REG_QWORD REG_INVALID_TYPE
  `),
  'windows-service-start-type-enum': words(`
    SERVICE_AUTO_START SERVICE_BOOT_START SERVICE_DEMAND_START SERVICE_DISABLED
    SERVICE_SYSTEM_ALERT
  `),
  'windows-service-type-enum': words(`
    SERVICE_KERNEL_DRIVER SERVICE_FILE_SYSTEM_DRIVER SERVICE_WIN32_OWN_PROCESS
    SERVICE_WIN32_SHARE_PROCESS
  `),
  'windows-service-status-enum': words(`
    SERVICE_CONTINUE_PENDING SERVICE_PAUSE_PENDING SERVICE_PAUSED SERVICE_RUNNING
    SERVICE_START_PENDING SERVICE_STOP_PENDING SERVICE_STOPPED
  `),
} as const satisfies Record<string, ReadonlySet<string>>

export type EnumerationName = keyof typeof enumerations
