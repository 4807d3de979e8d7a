import type { seals } from '@comity/contract'

export type KeyUse = seals.SealKey['use']

/** What a key is for. */
export const purposeWords = {
  ballot: 'seals.useBallot',
  message: 'seals.useMessage',
  sealing: 'seals.useSealing',
  recovery: 'seals.useRecovery',
} as const satisfies Record<KeyUse, string>

/** What certifying a key does. */
export const certifyWords = {
  ballot: 'seals.certifyAsk',
  message: 'seals.certifyMessageAsk',
  sealing: 'seals.certifySealingAsk',
  recovery: 'seals.certifySealingAsk',
} as const satisfies Record<KeyUse, string>

/** What revoking it does. */
export const revokeWords = {
  ballot: 'seals.revokeAsk',
  message: 'seals.revokeAsk',
  sealing: 'seals.revokeSealingAsk',
  recovery: 'seals.revokeSealingAsk',
} as const satisfies Record<KeyUse, string>
