/** Says in one sentence why a backup cannot be made or restored, and what to do. */
export class BackupError extends Error {
  override readonly name = 'BackupError'
}

export const damaged = (what: string, cause?: unknown): BackupError =>
  new BackupError(`This backup is damaged or cut off: ${what}. Use another copy of it.`, { cause })
