import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { afterAll } from 'vitest'

const hub = fileURLToPath(new URL('..', import.meta.url))

/**
 * Builds a program of the hub from its sources, for tests that need a process of their own to kill;
 * removed when the test file is done. It lies as deep below the hub as the sources do.
 */
export async function bundle(entry: string): Promise<string> {
  await mkdir(join(hub, 'dist'), { recursive: true })
  const outDir = await mkdtemp(join(hub, 'dist', 'test-'))
  afterAll(() => rm(outDir, { recursive: true, force: true }))
  await build({
    root: hub,
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['source', 'module', 'node'] },
    ssr: { noExternal: [/^@comity\//], resolve: { conditions: ['source', 'module', 'node'] } },
    build: {
      ssr: join(hub, entry),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: 'node20',
      rollupOptions: { output: { entryFileNames: 'program.js' } },
    },
  })
  return join(outDir, 'program.js')
}
