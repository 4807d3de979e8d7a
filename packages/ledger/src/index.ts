export { decodeBundle, encodeBundle, maxEntryLength } from './bundle.ts'
export {
  type Checkpoint,
  formatCheckpoint,
  parseCheckpoint,
  signCheckpoint,
  type VerifiedCheckpoint,
  verifyCheckpoint,
} from './checkpoint.ts'
export {
  type Appended,
  appendLeaves,
  type CompletedTile,
  type Edge,
  emptyEdge,
  rootOfEdge,
} from './edge.ts'
export { emptyRoot, hashLength, leafHash, nodeHash, type Sha256, sha256 } from './hashing.ts'
export { commitment, type Leaf, type LeafKind, leafBytes, leafHashes, parseLeaf } from './leaf.ts'
export { LedgerError, type LedgerErrorCode } from './ledger-error.ts'
export {
  type Note,
  type NoteSignature,
  type NoteSigner,
  parseNote,
  seedSigner,
  signNote,
  type VerifiedNote,
  type VerifiedSignature,
  verifyNote,
} from './note.ts'
export { formatProof, type Proof, type ProofKeys, parseProof, verifyProof } from './proof.ts'
export { openTree, type Tree } from './prove.ts'
export { type ProvedEntry, ProvedTree } from './proved-tree.ts'
export {
  formatReceipt,
  parseReceipt,
  type Receipt,
  type Statement,
  statementBytes,
  type VerifiedReceipt,
  verifyReceipt,
} from './receipt.ts'
export { RehearsalLog } from './rehearsal-log.ts'
export { type HashReader, parseTilePath, type TileName, tilePath, tileWidth } from './tile.ts'
export { type Consistency, type Inclusion, verifyConsistency, verifyInclusion } from './verify.ts'
export { formatVkey, type KeyUse, parseVkey, type VerifierKey, verifierKey } from './vkey.ts'
