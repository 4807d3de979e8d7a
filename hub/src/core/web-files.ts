import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { fileURLToPath } from 'node:url'

/** web/dist, from the sources and from dist alike. */
export const webFolder = fileURLToPath(new URL('../../../web/dist', import.meta.url))

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json',
}

interface WebFile {
  readonly type: string
  readonly etag: string
  readonly immutable: boolean
  /** By content encoding. */
  readonly bodies: ReadonlyMap<string, Buffer<ArrayBuffer>>
}

/** Answers requests for the built interface; undefined where the address is not its own. */
export type WebFiles = (request: Request) => Response | undefined

/** Addresses that belong to interfaces for programs never fall back to the page. */
const programs = /^\/(api|taxii2|log|problems|healthz|readyz|metrics)(\/|$)/

/** Addresses that end with a symbol, in which a dot is a dot: `/documents/A/AC.290/2021/CRP.2`. */
const cited = /^\/(documents|votes)\//

export function webFiles(folder: string): WebFiles {
  const files = existsSync(join(folder, 'index.html')) ? readFiles(folder) : new Map()
  return (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined
    const { pathname } = new URL(request.url)
    const file = files.get(pathname)
    if (file !== undefined) return reply(request, file)
    const isPage = !programs.test(pathname) && (cited.test(pathname) || !/\.[^/]*$/.test(pathname))
    if (!isPage) return undefined
    const index = files.get('/index.html')
    return index === undefined ? notBuilt() : reply(request, index)
  }
}

function readFiles(folder: string): ReadonlyMap<string, WebFile> {
  const paths = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const files = new Map<string, WebFile>()
  for (const path of paths) {
    const type = mediaTypes[extname(path)]
    if (type === undefined) continue
    const body = readFileSync(path)
    const bodies = new Map([['identity', body]])
    if (paths.includes(`${path}.br`)) bodies.set('br', readFileSync(`${path}.br`))
    if (paths.includes(`${path}.gz`)) bodies.set('gzip', readFileSync(`${path}.gz`))
    files.set(`/${relative(folder, path).split(sep).join('/')}`, {
      type,
      bodies,
      etag: createHash('sha256').update(body).digest('base64url').slice(0, 22),
      immutable: /-[A-Za-z0-9_-]{8,}\.\w+$/.test(path),
    })
  }
  return files
}

function reply(request: Request, file: WebFile): Response {
  const accepted = request.headers.get('accept-encoding') ?? ''
  const encoding = ['br', 'gzip'].find(
    (name) =>
      file.bodies.has(name) && new RegExp(`\\b${name}\\b(?!;q=0(\\.0*)?\\b)`).test(accepted),
  )
  const etag = `"${file.etag}${encoding === undefined ? '' : `-${encoding}`}"`
  const headers = new Headers({
    ETag: etag,
    Vary: 'Accept-Encoding',
    'Cache-Control': file.immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
  })
  const known = (request.headers.get('if-none-match') ?? '').split(',').map((tag) => tag.trim())
  if (known.includes(etag)) return new Response(null, { status: 304, headers })
  headers.set('Content-Type', file.type)
  if (encoding !== undefined) headers.set('Content-Encoding', encoding)
  return new Response(file.bodies.get(encoding ?? 'identity') ?? null, { headers })
}

function notBuilt(): Response {
  return new Response(
    'Comity is running, but its web interface is not built. Build it with: npm run build\n',
    { headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' } },
  )
}
