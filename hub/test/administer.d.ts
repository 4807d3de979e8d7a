import postgres from 'postgres'
import type { Target } from '../src/core/database.ts'
export declare function withDatabase(server: Target, database: string): Target
/** One statement on a connection of its own: databases are not made in transactions. */
export declare function administer(
  server: Target,
  statement: (sql: postgres.Sql) => Promise<unknown>,
): Promise<void>
//# sourceMappingURL=administer.d.ts.map
