import { defineConfig } from 'vitest/config'

// Libraries are tested from their sources: the export condition "source" names src/index.ts.
const resolve = { conditions: ['source', 'module', 'node', 'development|production'] }
const ssr = { resolve: { conditions: ['source', 'module', 'node'] } }

const project = (
  name: string,
  include: string[],
  globalSetup: string[] = [],
  timeout = 60_000,
) => ({
  resolve,
  ssr,
  test: { name, include, globalSetup, testTimeout: timeout, hookTimeout: timeout },
})

/** Starts the PostgreSQL that test files take their databases from. */
const database = ['hub/test/global-setup.ts']

export default defineConfig({
  test: {
    projects: [
      project('libraries', ['packages/*/src/**/*.test.ts']),
      project('hub', ['hub/src/**/*.test.ts', 'hub/test/**/*.test.ts'], database),
      project('cli', ['cli/src/**/*.test.ts'], database),
      project('web', ['web/src/**/*.test.ts']),
      project('architecture', ['test/architecture.test.ts']),
      // In a browser, by `npm run journeys`; not part of `npm test`.
      project('journeys', ['web/journeys/**/*.journey.ts'], [], 300_000),
    ],
  },
})
