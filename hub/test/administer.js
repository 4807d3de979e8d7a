import postgres from 'postgres'
export function withDatabase(server, database) {
  if (typeof server !== 'string') return { ...server, database }
  const url = new URL(server)
  url.pathname = `/${database}`
  return url.href
}
/** One statement on a connection of its own: databases are not made in transactions. */
export async function administer(server, statement) {
  const target = withDatabase(server, 'postgres')
  const options = { max: 1, onnotice: () => undefined }
  const sql =
    typeof target === 'string' ? postgres(target, options) : postgres({ ...target, ...options })
  try {
    await statement(sql)
  } finally {
    await sql.end()
  }
}
//# sourceMappingURL=administer.js.map
