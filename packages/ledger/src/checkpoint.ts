import { checkCount, checkHash, emptyRoot, equalBytes } from './hashing.ts'
import { LedgerError } from './ledger-error.ts'
import { type NoteSigner, signNote, type VerifiedSignature, verifyNote } from './note.ts'
import { fromBase64, fromDecimal, toBase64 } from './text.ts'
import type { VerifierKey } from './vkey.ts'

/** The head of a log's tree (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Name of the log. */
  readonly origin: string
  /** Number of entries. */
  readonly size: number
  /** Root of the tree, 32 bytes. */
  readonly root: Uint8Array
  /** Further lines, not empty; better none, as nobody audits them. */
  readonly extensions: readonly string[]
}

/** A checkpoint that its log has signed, and the witnesses that have cosigned it. */
export interface VerifiedCheckpoint extends Checkpoint {
  readonly signatures: readonly VerifiedSignature[]
}

/** Writes the text of a checkpoint, to be signed. @throws LedgerError `checkpoint`, `range`, `hash` */
export function formatCheckpoint(
  checkpoint: Omit<Checkpoint, 'extensions'> & Partial<Checkpoint>,
): string {
  const { origin, size, root, extensions = [] } = checkpoint
  checkCount('size', size)
  checkHash(root)
  const lines = [origin, String(size), toBase64(root), ...extensions]
  if (lines.some((line) => line === '' || line.includes('\n'))) {
    throw new LedgerError('checkpoint', 'each line of a checkpoint has some text')
  }
  return `${lines.join('\n')}\n`
}

/** Reads the text of a checkpoint, strictly. Nothing is verified. @throws LedgerError `checkpoint` */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n')
  const count = fromDecimal(size ?? '')
  const hash = fromBase64(root ?? '')
  const empty = [origin, ...extensions].some((line) => line === undefined || line === '')
  if (origin === undefined || empty || !text.endsWith('\n')) {
    throw new LedgerError('checkpoint', 'a checkpoint is three lines or more, none empty')
  }
  if (count === undefined) throw new LedgerError('checkpoint', 'the size is no plain decimal')
  if (hash?.length !== 32) throw new LedgerError('checkpoint', 'the root is not 32 bytes in base64')
  return { origin, size: count, root: hash, extensions }
}

/** Signs the head of a tree; the signer's name is the origin. */
export function signCheckpoint(
  head: { readonly size: number; readonly root: Uint8Array },
  signer: NoteSigner,
): Promise<string> {
  return signNote(formatCheckpoint({ origin: signer.key.name, ...head }), [signer])
}

/**
 * Checks a signed checkpoint: the log's key must have signed it, under its own name as origin.
 * Witnesses that have not signed are simply missing from `signatures`; how many are enough is for
 * the caller to say.
 *
 * @throws LedgerError `note`, `checkpoint`, `keys`, `signature`, `unsigned`, `origin`
 */
export function verifyCheckpoint(
  note: string,
  log: VerifierKey,
  witnesses: readonly VerifierKey[] = [],
): VerifiedCheckpoint {
  if (log.use !== 'log' || witnesses.some((witness) => witness.use !== 'witness')) {
    throw new LedgerError(
      'keys',
      'a log is checked with its own key, a witness with a cosigning key',
    )
  }
  const { text, signatures } = verifyNote(note, [log, ...witnesses])
  if (signatures[0]?.key !== log) throw new LedgerError('unsigned', 'the log has not signed')
  const checkpoint = parseCheckpoint(text)
  if (checkpoint.origin !== log.name) {
    throw new LedgerError('origin', `a checkpoint of ${checkpoint.origin}, not of ${log.name}`)
  }
  if (checkpoint.size === 0 && !equalBytes(checkpoint.root, emptyRoot())) {
    throw new LedgerError('checkpoint', 'the empty tree has another root')
  }
  return { ...checkpoint, signatures }
}
