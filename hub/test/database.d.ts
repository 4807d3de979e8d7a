import { type Database, type Target } from '../src/core/database.ts'

declare module 'vitest' {
  interface ProvidedContext {
    testDatabase: {
      readonly server: Target
      readonly template: string
    }
  }
}
export interface TestDatabase {
  readonly db: Database
  readonly sql: Database['sql']
  /** For a second pool, a lock or another process on the same database. */
  readonly target: Target
}
/**
 * A migrated database of this test file's own, dropped when the file is done.
 *
 * ```ts
 * const { db, sql } = await testDatabase()
 * ```
 */
export declare function testDatabase(options?: { migrated?: boolean }): Promise<TestDatabase>
//# sourceMappingURL=database.d.ts.map
