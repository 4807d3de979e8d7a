import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { isJsonObject, type JsonValue, parseJson } from '@comity/json'
import { check } from '@comity/stix'
import { indicators } from './generator.ts'
import { python } from './peers.ts'
import { run } from './processes.ts'
import type { Line } from './table.ts'

/** `check` against the reference validator, per object: both are given parsed objects, once warm. */
export async function checks(bundle: string | undefined): Promise<Line[]> {
  const generated = [...indicators(1, 5000)].map((text) => parseJson(Buffer.from(text)))
  const lines = [await line('generated indicators', generated)]
  if (bundle) lines.push(await line('objects of the bundle', objectsOf(bundle)))
  return lines
}

function objectsOf(path: string): readonly JsonValue[] {
  const bytes = readFileSync(path)
  const value = parseJson(path.endsWith('.gz') ? gunzipSync(bytes) : bytes)
  if (!isJsonObject(value) || !Array.isArray(value.objects)) throw new Error('Not a bundle')
  return value.objects
}

async function line(what: string, objects: readonly JsonValue[]): Promise<Line> {
  const ours = perObject(objects)
  const shared = { what: `check, ${what}`, value: ours, unit: 'µs/object', goal: '≥ 100' }
  const installed = await python('validator', ['stix2-validator'])
  if (!installed) return { ...shared, against: 'stix2-validator could not be installed' }
  const file = join(mkdtempSync(join(tmpdir(), 'comity-bench-check-')), 'objects.json')
  // The reference takes about a hundredth of a second for each.
  writeFileSync(file, JSON.stringify(objects.slice(0, 300)))
  const printed = await run(installed.bin('python'), ['-W', 'ignore', '-c', reference, file], {
    seconds: 300,
  })
  const theirs = Number(printed.trim().split('\n').at(-1))
  return {
    ...shared,
    against: `stix2-validator, ${Math.round(theirs)}`,
    ratio: theirs / ours,
  }
}

function perObject(objects: readonly JsonValue[]): number {
  let findings = 0
  const pass = () => {
    for (const object of objects) findings += check(object).length
  }
  pass()
  const started = performance.now()
  const passes = 5
  for (let n = 0; n < passes; n++) pass()
  if (findings < 0) throw new RangeError('fewer findings than none')
  return ((performance.now() - started) * 1000) / (passes * objects.length)
}

const reference = `
import json, sys, time
from stix2validator import validate_instance, ValidationOptions
objects = json.load(open(sys.argv[1]))
options = ValidationOptions(version='2.1')
for o in objects[:20]: validate_instance(o, options)
t = time.perf_counter()
for o in objects: validate_instance(o, options)
print((time.perf_counter() - t) * 1e6 / len(objects))
`
