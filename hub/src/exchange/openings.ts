import type { FindOpenings } from '../record/index.ts'
import { collectionsOf } from './collections.ts'
import { findVersions } from './objects.ts'
import { putStatement } from './put-statement.ts'
import { sightOf } from './visible.ts'

/** Opens the commitments of objects that the actor may read: its receipt, and its readers'. */
export const objectOpenings: FindOpenings = async (hub, actor, epoch, first, last) => {
  const all = (await collectionsOf(hub)).filter((c) => sightOf(actor, c).reach > 0)
  const found = await Promise.all(
    all.map(async (collection) => {
      const sight = sightOf(actor, collection)
      const rows = await findVersions(hub.sql, collection, sight, { first, last, epoch })
      return rows.map((row) => ({
        index: row.index,
        opening: {
          salt: row.salt,
          statement: putStatement(collection.id, {
            date: row.dateAdded,
            id: row.stixId,
            version: row.version,
            contributor: row.contributor,
            sha256: row.hash.toString('hex'),
          }),
        },
      }))
    }),
  )
  return found.flat()
}
