import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Libraries are tested from their sources: the export condition "source" names src/index.ts.
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] }
const ssr = { resolve: { conditions: ['source', 'module', 'node'] } }

const project = (
  name: string,
  include: string[],
  globalSetup: string[] = [],
  timeout = 60_000,
  isolate = true,
) => ({
  resolve,
  ssr,
  test: {
    ...{ name, include, globalSetup, testTimeout: timeout, hookTimeout: timeout, isolate },
    expect: { poll: { timeout: timeout / 2 } },
  },
})

/** Starts the PostgreSQL that test files take their databases from. */
const database = ['hub/test/global-setup.ts']

const always = [
  // Libraries hold nothing, and a hub is what a test makes of it: one worker loads their modules once for
  // all of its files.
  project(
    'libraries',
    ['packages/*/src/**/*.test.ts', 'bench/src/**/*.test.ts'],
    [],
    60_000,
    false,
  ),
  project('hub', ['hub/src/**/*.test.ts', 'hub/test/**/*.test.ts'], database, 60_000, false),
  project('cli', ['cli/src/**/*.test.ts'], database, 60_000, false),
  project('web', ['web/src/**/*.test.ts']),
  project('architecture', ['test/architecture.test.ts']),
]

/** These need what the test command does not: a browser, or data that others wrote. */
const onRequest = [
  project('journeys', ['web/journeys/**/*.journey.ts'], [], 300_000),
  project('conformance', ['test/conformance/**/*.test.ts'], [], 300_000),
]

/** `--project journeys` asks for that project; without a name, only those that always run do. */
const isAskedFor = (name: string) =>
  process.argv.some((word) => word === name || word === `--project=${name}`)

export default defineConfig({
  // Most tests wait for a database or a hub: on two processors three files go on at once. A browser
  // works for itself.
  test: {
    maxWorkers: Math.max(isAskedFor('journeys') ? 2 : 3, availableParallelism() - 1),
    projects: [...always, ...onRequest.filter(({ test }) => isAskedFor(test.name))],
  },
})
