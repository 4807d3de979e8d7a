export {
  type Certificate,
  type CertificateRequest,
  certificateType,
  certify,
  declareRoot,
  type KeyUse,
  keyUses,
  type RootDeclaration,
  readCertificate,
  readRequest,
  readRoot,
  requestCertificate,
  requestType,
  rootType,
} from './certificate.ts'
export {
  type Envelope,
  type EnvelopeSignature,
  envelopeOf,
  formatEnvelope,
  parseEnvelope,
  preAuthEncoding,
  signEnvelope,
  verifyEnvelope,
} from './envelope.ts'
export { type KeptKey, keepKey, openKeptKey } from './kept-key.ts'
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
export { type HeldKey, type KeyAct, KeyRing } from './key-ring.ts'
export { readPayload, signPayload } from './payload.ts'
export { SealError, type SealErrorCode } from './seal-error.ts'
