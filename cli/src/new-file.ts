import { open } from 'node:fs/promises'
import { usage } from './failure.ts'

/** Writes a file that was not there, readable by its owner alone; never writes over one. */
export async function newFile(path: string, content: string | Uint8Array): Promise<void> {
  try {
    const handle = await open(path, 'wx', 0o600)
    try {
      await handle.writeFile(content)
      await handle.sync()
    } finally {
      await handle.close()
    }
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST')
      throw usage(`${path} is there already, and is not written over. Choose another name.`)
    throw error
  }
}
