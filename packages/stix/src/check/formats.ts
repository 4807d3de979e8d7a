import type { Code } from '../codes.ts'
import type { Format } from '../kinds.ts'
import { isEmailAddress, isIpv4, isIpv6, isMacAddress, isUri } from './addresses.ts'
import { isTypeName } from './characters.ts'
import {
  isCharacterSetName,
  isCpe,
  isDomainName,
  isLanguageTag,
  isMediaType,
  isRegistryKey,
  isRelationshipType,
} from './names.ts'

/** How a format is tested and what is said when the test fails. */
export interface FormatTest {
  readonly code: Code
  readonly message: string
  readonly test: (text: string) => boolean
}

const format = (code: Code, message: string, test: (text: string) => boolean): FormatTest => ({
  code,
  message,
  test,
})

/** The spelling rules of the standard's strings. */
export const formats: Record<Format, FormatTest> = {
  'type-name': format(
    'type-name',
    'must be a-z, 0-9 and single hyphens, 3 to 250 long',
    isTypeName,
  ),
  'language-tag': format('language-tag', 'must be a language tag of RFC 5646', isLanguageTag),
  uri: format('uri', 'must be a URI with a scheme', isUri),
  'domain-name': format('domain-name', 'must be a domain name', isDomainName),
  'email-addr': format('email-address', 'must be an e-mail address', isEmailAddress),
  'ipv4-addr': format('ip-address', 'must be an IPv4 address or network', isIpv4),
  'ipv6-addr': format('ip-address', 'must be an IPv6 address or network', isIpv6),
  'mac-addr': format('mac-address', 'must be six lower-case octets with colons', isMacAddress),
  cpe: format('cpe', 'must be a CPE 2.3 formatted string', isCpe),
  'media-type': format('media-type-format', 'must be type/subtype', isMediaType),
  'character-set': format('character-set', 'must name a character set', isCharacterSetName),
  'registry-key': format('registry-hive', 'must name its hive in full', isRegistryKey),
  'relationship-type': format(
    'relationship-name',
    'must be a-z, 0-9 and hyphens',
    isRelationshipType,
  ),
}
