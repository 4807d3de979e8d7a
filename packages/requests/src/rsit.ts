/**
 * Classes of incidents: the first column of the Reference Security Incident Taxonomy, version 1003 (TF-CSIRT and
 * ENISA, CC0; the file `rsit/machinetag.json` of MISP/misp-taxonomies). Which of its second
 * column an incident is, may be added as text: that column is longer and changes.
 */
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
] as const
export type RsitClass = (typeof rsitClasses)[number]
