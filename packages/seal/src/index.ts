export {
  type Certificate,
  certificateOf,
  certificateType,
  certify,
  declareRoot,
  isSigning,
  isSigningUse,
  type KeyUse,
  keyUses,
  type RootDeclaration,
  readCertificate,
  readRoot,
  rootType,
  type SealingCertificate,
  type SealingUse,
  type SigningCertificate,
  type SigningUse,
  sealingUses,
  signingUses,
} from './certificate.ts'
export {
  type Envelope,
  type EnvelopeSignature,
  envelopeOf,
  formatEnvelope,
  parseEnvelope,
  preAuthEncoding,
  signEnvelope,
  signedBy,
  verifyEnvelope,
} from './envelope.ts'
export {
  type KeptIdentity,
  type KeptKey,
  keepIdentity,
  keepKey,
  openKeptIdentity,
  openKeptKey,
} from './kept-key.ts'
export {
  fingerprint,
  formatKey,
  isSignature,
  type PublicKey,
  parseKey,
  publicKey,
  type Signer,
  seedSigner,
} from './key.ts'
export {
  type HeldKey,
  type HeldSealingKey,
  type HeldSigningKey,
  type KeyAct,
  KeyRing,
} from './key-ring.ts'
export { readPayload, signPayload } from './payload.ts'
export { type OpenReceipt, type RecordedAct, readRecordedAct } from './recorded-act.ts'
export {
  type CertificateRequest,
  readRequest,
  requestCertificate,
  requestOf,
  requestSealingCertificate,
  requestType,
  type SealingRequest,
  type ToldRequest,
} from './request.ts'
export { SealError, type SealErrorCode } from './seal-error.ts'
export { mostRecipients, readHeader, type SealedHeader } from './sealed/header.ts'
export { canSealFor, makeIdentity, parseIdentity, type SealingIdentity } from './sealed/identity.ts'
export {
  type Enclosure,
  type Letter,
  type LogView,
  type OpenedLetter,
  openLetter,
  sealLetter,
} from './sealed/letter.ts'
export { bucketFor, mostBytes } from './sealed/padding.ts'
export { Recipients } from './sealed/recipients.ts'
export { inspectSealed, type Opened, type SealedOutside, seal, unseal } from './sealed/seal.ts'
export { parseSealingKey, type SealingKey, type Suite } from './sealed/sealing-key.ts'
