/**
 * The Reference Security Incident Taxonomy (RSIT) of TF-CSIRT and ENISA, version 1003: the keys of its classes
 * and of the types in each, as its machine-readable form spells them. CC0. A class is always given, a type
 * where it is known. What they mean is worded in `words`.
 *
 * @see https://github.com/enisaeu/Reference-Security-Incident-Taxonomy-Task-Force
 */
export const rsitVersion = 1003
export const rsit = {
  'abusive-content': ['spam', 'harmful-speech', 'violence'],
  'malicious-code': [
    'infected-system',
    'c2-server',
    'malware-distribution',
    'malware-configuration',
  ],
  'information-gathering': ['scanner', 'sniffing', 'social-engineering'],
  'intrusion-attempts': ['ids-alert', 'brute-force', 'exploit'],
  intrusions: [
    'privileged-account-compromise',
    'unprivileged-account-compromise',
    'application-compromise',
    'system-compromise',
    'burglary',
  ],
  availability: ['dos', 'ddos', 'misconfiguration', 'sabotage', 'outage'],
  'information-content-security': [
    'unauthorised-information-access',
    'unauthorised-information-modification',
    'data-loss',
    'data-leak',
  ],
  fraud: ['unauthorised-use-of-resources', 'copyright', 'masquerade', 'phishing'],
  vulnerable: [
    'weak-crypto',
    'ddos-amplifier',
    'potentially-unwanted-accessible',
    'information-disclosure',
    'vulnerable-system',
  ],
  other: ['other', 'undetermined'],
  test: ['test'],
} as const

export type RsitClass = keyof typeof rsit
export type RsitType = (typeof rsit)[RsitClass][number]

export const rsitClasses = [
  'abusive-content',
  'malicious-code',
  'information-gathering',
  'intrusion-attempts',
  'intrusions',
  'availability',
  'information-content-security',
  'fraud',
  'vulnerable',
  'other',
  'test',
] as const satisfies readonly RsitClass[]

/** The types of one class, in its order. */
export const typesOf = (of: RsitClass): readonly RsitType[] => rsit[of]
