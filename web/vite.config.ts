import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defaultClientConditions, defineConfig, type Plugin } from 'vite'

const hub = `http://127.0.0.1:${process.env.PORT ?? '8020'}`

export default defineConfig({
  plugins: [react(), compressed()],
  // Workspace packages are bundled from their sources: the export condition "source".
  resolve: { conditions: ['source', ...defaultClientConditions] },
  build: { target: 'es2023', modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
  server: { proxy: { '/api': hub, '/taxii2': hub, '/log': hub } },
})

/** Writes `x.gz` beside every text asset, so that the hub serves it without compressing again. */
function compressed(): Plugin {
  const zip = promisify(gzip)
  return {
    name: 'comity-compressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = await readdir(dir, { recursive: true })
      const texts = names.filter((name) => /\.(js|css|html|svg)$/.test(name))
      await Promise.all(
        texts.map(async (name) => {
          const path = join(dir, name)
          await writeFile(`${path}.gz`, await zip(await readFile(path), { level: 9 }))
        }),
      )
    },
  }
}
