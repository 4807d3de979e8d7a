import { startEmbeddedPostgres } from '../src/core/embedded-postgres.ts'
import { createLog } from '../src/core/log.ts'

// Starts an embedded database as another user, tells where it is, and stops it at the end of input.
const { uid, gid, ...options } = JSON.parse(process.argv[2] ?? '{}')
if (uid !== undefined) {
  process.setgroups?.([])
  process.setgid?.(gid)
  process.setuid?.(uid)
}
try {
  const database = await startEmbeddedPostgres({ ...options, log: createLog('error') })
  const { connection, adopted } = database
  console.log(JSON.stringify({ connection, adopted, pid: database.pid() }))
  process.stdin.resume().on('end', () => {
    database.stop().then(() => process.exit())
  })
} catch (error) {
  process.stderr.write(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
