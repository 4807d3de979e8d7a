import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { debian } from './peers.ts'
import { freePort, serve, until } from './processes.ts'

/**
 * Debian's nginx serving these bytes as a file over loopback, without an access log. With `sendfile` as Debian has it, and without but with large buffers,
 * which is faster for some files: the peer is the faster one. Undefined where there is no nginx.
 */
export async function startNginx(bytes: Uint8Array, workers: number) {
  const nginx = await debian('nginx', 'nginx-light')
  if (!nginx) return undefined
  const folder = mkdtempSync(join(tmpdir(), 'comity-bench-nginx-'))
  writeFileSync(join(folder, 'page'), bytes)
  const [asDebian, buffered] = [await freePort(), await freePort()]
  const site = (port: number, how: string) =>
    `server { listen 127.0.0.1:${port}; root ${folder}; location / { ${how} } }`
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root; ' : ''}worker_processes ${workers}; daemon off; pid ${folder}/pid; error_log stderr;
events { worker_connections 1024; }
http {
  access_log off; tcp_nopush on; keepalive_requests 100000000;
  ${site(asDebian, 'sendfile on;')}
  ${site(buffered, 'sendfile off; output_buffers 2 1m;')}
}
`,
  )
  const server = serve(nginx, ['-c', join(folder, 'nginx.conf')])
  const urls = [asDebian, buffered].map((port) => `http://127.0.0.1:${port}/page`)
  await until(server, async () => (await fetch(urls[0] ?? '')).ok || undefined)
  return {
    urls,
    async stop() {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
