// Deletes one check at a time from decide() and its SQL half, in a copy of the tree, and runs the
// matrix: each deletion must turn it red. Prints a table; exits 1 where one survived.
//   node scripts/mutate-policy.js
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const exchange = 'packages/policy/src/exchange.ts'
const parties = 'packages/policy/src/parties.ts'
const answer = 'packages/policy/src/answer.ts'
const reach = 'packages/policy/src/reach.ts'
const visible = 'hub/src/exchange/visible.ts'

/** File, the text of the check, and what stands there when it is gone. */
const mutants = [
  [exchange, "if (!may(actor, 'read')) return no(actor, true, 'scope_missing')", ''],
  [
    exchange,
    "if (isInside(actor, thing.group)) return yes('own_party')",
    "return yes('own_party')",
  ],
  [exchange, "if (thing.hasPublic) return yes('marking_allows')", "return yes('marking_allows')"],
  [exchange, "if (!may(actor, 'read')) return no(actor, inside, 'scope_missing')", ''],
  [exchange, "if (reach(actor, thing) === 0) return no(actor, inside, 'not_in_audience')", ''],
  [exchange, "if (!may(actor, 'write')) return no(actor, inside, 'scope_missing')", ''],
  [exchange, "if (!isTeam(actor)) return no(actor, inside, 'role_missing')", ''],
  [exchange, "return no(actor, inside, 'not_a_writer')", "return yes('entitled_writer')"],
  [exchange, 'if (!collection.allow) return collection', ''],
  [
    exchange,
    "if (thing.threshold <= bounds.reach) return yes('marking_allows')",
    "return yes('marking_allows')",
  ],
  [
    exchange,
    'thing.threshold === ownOnly && thing.contributor === bounds.own',
    'thing.threshold === ownOnly',
  ],
  [
    exchange,
    "const r = may(actor, 'read') ? reach(actor, thing) : 0",
    'const r = reach(actor, thing)',
  ],
  [
    exchange,
    "actor.kind !== 'anonymous' && r >= 4 && isTeam(actor) ? actor.party",
    "actor.kind !== 'anonymous' ? actor.party",
  ],
  [exchange, 'if (!write.allow) return write\n  if (thing.level', 'if (thing.level'],
  [exchange, "return no(actor, true, 'red_needs_named_persons')", ''],
  [exchange, "return no(actor, true, 'creator_bound')", ''],
  [exchange, 'if (!read.allow) return read', ''],
  [
    exchange,
    "if (thing.contributor !== partyOf(actor)) return no(actor, true, 'not_the_contributor')",
    '',
  ],
  [exchange, "if (!may(actor, 'manage')) return no(actor, inside, 'scope_missing')", ''],
  [exchange, "return no(actor, inside, 'other_party')", ''],
  [
    exchange,
    "return no(actor, inside, 'role_missing')\n  return yes('role_allows')",
    "return yes('role_allows')",
  ],
  [
    parties,
    "if (party === undefined) return no(actor, true, 'role_missing')",
    "if (party === undefined) return yes('role_allows')",
  ],
  [parties, 'if (!own.allow) return own', ''],
  [answer, "if (partyOf(actor) !== party) return no(actor, true, 'other_party')", ''],
  [answer, "if (!may(actor, scope)) return no(actor, true, 'scope_missing')", ''],
  [reach, "if (actor.party?.startsWith('body:')) return 0", ''],
  [reach, 'entry === `person:${actor.person}` ? 5 : 0', '5'],
  [reach, 'if (actor.party === entry) return atHome(actor)', 'return atHome(actor)'],
  [reach, 'isTeam(actor) ? 4 : 2', '4'],
  [
    reach,
    "level === 'unresolved' ? ownOnly : thresholds[level]",
    "level === 'unresolved' ? 1 : thresholds[level]",
  ],
  [visible, 'r.min_reach <= ${reach} or', 'true or'],
  [visible, 'r.min_reach = 6 and r.contributor = ${own}', 'r.min_reach = 6'],
  [visible, 'r.min_reach <= ${reach} or (r.min_reach = 6 and r.contributor = ${own})', 'false'],
  [visible, '(r.shown_for & ${bitsOf(sight)}) <> 0`', 'true`'],
  [visible, '(r.last_for & ${bitsOf(sight)}) <> 0`', 'true`'],
]

const copy = mkdtempSync(join(tmpdir(), 'comity-mutants-'))
execFileSync('git', ['worktree', 'add', '--detach', '--quiet', copy])
symlinkSync(join(process.cwd(), 'node_modules'), join(copy, 'node_modules'))
const survivors = []
try {
  for (const [file, from, to] of mutants) {
    const path = join(copy, file)
    const source = readFileSync(path, 'utf8')
    const flat = from.replaceAll(/\s+/g, ' ')
    const at = locate(source, flat)
    if (!at) throw new Error(`${file} no longer holds: ${flat}`)
    writeFileSync(path, source.slice(0, at.start) + to + source.slice(at.end))
    const tests = ['packages/policy', ...(file === visible ? ['hub/test'] : [])]
    const run = spawnSync('npx', ['vitest', 'run', '--bail=1', ...tests], {
      cwd: copy,
      timeout: 120_000,
      encoding: 'utf8',
    })
    writeFileSync(path, source)
    const killed = run.status !== 0
    if (!killed) survivors.push(flat)
    console.log(`${killed ? 'red     ' : 'SURVIVED'} ${file}: ${flat}`)
  }
} finally {
  execFileSync('git', ['worktree', 'remove', '--force', copy])
  rmSync(copy, { recursive: true, force: true })
}
console.log(
  `${mutants.length - survivors.length} of ${mutants.length} deletions turn the matrix red`,
)
process.exitCode = survivors.length === 0 ? 0 : 1

/** Finds a text whatever its white space. */
function locate(source, flat) {
  const pattern = flat
    .split(' ')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\s+')
  const found = new RegExp(pattern).exec(source)
  return found && { start: found.index, end: found.index + found[0].length }
}
