import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** One import, with both ends as paths from the root, or a package's name as `to`. */
interface Import {
  readonly from: string
  readonly to: string
  readonly typeOnly: boolean
}

const root = join(import.meta.dirname, '..')
const text = (path: string) => readFileSync(join(root, path), 'utf8')
const folders = (path: string) =>
  readdirSync(join(root, path), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
const sources = (path: string) =>
  readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
    .map((name) => `${path}/${name.replaceAll('\\', '/')}`)

const libraries = folders('packages')
const files = [...libraries.map((name) => `packages/${name}`), 'hub', 'web', 'cli'].flatMap((at) =>
  sources(`${at}/src`),
)
const imports = files.flatMap(importsOf)

/** In the order of `hub/src/modules.ts`: each may import those before it. */
const modules = (
  /modules: readonly Module\[\] = \[([^\]]+)\]/.exec(text('hub/src/modules.ts'))?.[1] ?? ''
)
  .split(',')
  .map((name) => name.trim())
  .filter((name) => name !== '')

/** What else of ours a library may import; contract takes only types. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  taxii: ['stix'],
  votes: ['ledger', 'seal'],
  requests: ['ledger', 'seal'],
  contract: libraries,
}

test('a library imports nothing of ours but json; taxii also stix, votes and requests ledger and seal, contract the types of all', () => {
  const broken = imports.filter(({ from, to, typeOnly }) => {
    const library = /^packages\/([^/]+)/.exec(from)?.[1]
    if (library === undefined || !isOurs(to)) return false
    const other = /^@comity\/(.+)/.exec(to)?.[1]
    if (other === undefined) return !to.startsWith(`packages/${library}/`)
    if (other === 'json') return false
    // Types are erased, but the lists that those of policy are made of are needed to parse them.
    const isRead = library === 'contract' && !typeOnly && other !== 'policy'
    return !mayImport[library]?.includes(other) || isRead
  })
  expect(broken.map(sentence('a library stands alone'))).toEqual([])
})

test('a library reads no file and opens no connection', () => {
  const outside = /^node:(fs|net|http|https|http2|tls|dns|dgram|child_process|worker_threads)(\/|$)/
  const broken = imports.filter(
    ({ from, to }) => from.startsWith('packages/') && !isTest(from) && outside.test(to),
  )
  expect(broken.map(sentence('values go into a library, and values come out'))).toEqual([])
})

test('the web and the command line import libraries and never the hub', () => {
  const broken = imports.filter(({ from, to }) => {
    const own = /^(web|cli)\//.exec(from)?.[0]
    if (own === undefined || !isOurs(to)) return false
    const other = /^@comity\/(.+)/.exec(to)?.[1]
    return other === undefined ? !to.startsWith(own) : !libraries.includes(other)
  })
  expect(broken.map(sentence('it speaks with the hub over HTTP only'))).toEqual([])
})

test('the core of the hub imports no module', () => {
  const broken = imports.filter(
    ({ from, to }) => from.startsWith('hub/src/core/') && modules.includes(moduleOf(to) ?? ''),
  )
  expect(broken.map(sentence('the core is below every module'))).toEqual([])
})

test('a module imports the core, libraries and the index.ts of modules before it', () => {
  // The data that a module starts with is a fact, not code: those after it may read the same file.
  const isOpen = (to: string) => /^hub\/src\/[^/]+\/(index\.ts|data\/[^/]+\.json)$/.test(to)
  const broken = imports.filter(({ from, to, typeOnly }) => {
    const [importer, imported] = [moduleOf(from), moduleOf(to)]
    if (!to.startsWith('hub/') || importer === undefined || importer === 'core') return false
    if (imported === importer || imported === 'core') return false
    if (imported !== undefined)
      return modules.indexOf(imported) >= modules.indexOf(importer) || !isOpen(to)
    if (to === 'hub/src/modules.ts') return !typeOnly
    const isBelow = to === 'hub/src/settings.ts' || to === 'hub/src/version.ts'
    return !isBelow && !(isTest(from) && to.startsWith('hub/test/'))
  })
  expect(broken.map(sentence(`the order of modules is ${modules.join(', ')}`))).toEqual([])
})

test('every folder of the hub is the core or a module of the list', () => {
  expect(folders('hub/src').sort()).toEqual(['core', ...modules].sort())
})

test('no source has a default export', () => {
  const broken = files.filter((path) =>
    /^export (default\b|\{[^}]*\bas default\b)/m.test(text(path)),
  )
  expect(broken.map((path) => `${path} has a default export: a thing has one name`)).toEqual([])
})

test('a file is named for what is inside', () => {
  const empty = /^(common|types)$|(^|-)(utils?|helpers?|managers?|services?)$/
  const broken = files.filter((path) => empty.test(basename(path).replace(/(\.test)?\.tsx?$/, '')))
  expect(broken.map((path) => `${path} does not say by its name what is inside`)).toEqual([])
})

function importsOf(from: string): Import[] {
  const found = text(from).matchAll(
    /^(?:import|export)\b([^'";]*?)\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm,
  )
  return Array.from(found, ([, clause = '', named, bare, called]) => {
    const to = named ?? bare ?? called ?? ''
    const isPath = to.startsWith('.')
    return {
      from,
      to: isPath ? relative(root, join(root, dirname(from), to)).replaceAll('\\', '/') : to,
      typeOnly: /^\s+type\b/.test(clause),
    }
  })
}

function isOurs(to: string): boolean {
  return to.startsWith('@comity/') || /^(packages|hub|web|cli|bench|test)\//.test(to)
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts') || path.endsWith('.test.tsx')
}

function moduleOf(path: string): string | undefined {
  return /^hub\/src\/([^/]+)\//.exec(path)?.[1]
}

function sentence(reason: string): (broken: Import) => string {
  return ({ from, to }) => `${from} imports ${to}: ${reason}`
}
