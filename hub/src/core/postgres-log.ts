import { copyFile, readFile, stat, truncate } from 'node:fs/promises'

const limit = 4 * 1024 * 1024

/**
 * Keeps PostgreSQL's log below 4 MiB, with one older file beside it. PostgreSQL appends, so the file
 * can be emptied under it.
 */
export async function boundLogFile(path: string, bytes = limit): Promise<void> {
  const size = await stat(path).then(
    (found) => found.size,
    () => 0,
  )
  if (size <= bytes) return
  await copyFile(path, `${path}.1`)
  await truncate(path)
}

/** The last lines, for the sentence that says why the database did not start. */
export async function tailOfLog(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => '')
  return text.trimEnd().split('\n').slice(-6).join('\n')
}
