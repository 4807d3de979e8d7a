import { ImportError } from './import-error.ts'
import type { ImportFormat, ImportReport } from './import-format.ts'
import type { Header, Layout } from './layout.ts'
import { undl } from './undl.ts'
import { unvotes } from './unvotes.ts'
import { voetenLong } from './voeten-long.ts'
import { voetenMatrix } from './voeten-matrix.ts'
import { voetenRaw } from './voeten-raw.ts'

const layouts: readonly Layout[] = [undl, voetenRaw, voetenLong, unvotes, voetenMatrix]

/** Chooses the layout by name, or by the first whose columns a header all has. */
export function layoutFor(
  header: Header,
  asked: ImportFormat | undefined,
): { readonly layout: Layout; readonly reason: ImportReport['formatReason'] } {
  const layout = asked
    ? layouts.find(({ format }) => format === asked)
    : layouts.find(({ needs }) => needs.every((names) => header.has(names)))
  if (!layout) {
    const columns = header.names.slice(0, 12).join(' ').slice(0, 200)
    throw new ImportError('format.unknown', { line: 1, column: 1 }, { columns })
  }
  requireColumns(header, layout)
  const columns = layout.needs.map(([name = '']) => name)
  return { layout, reason: { code: asked ? 'asked' : 'header', columns } }
}

/** Refuses a file that lacks what its layout cannot be read without. */
export function requireColumns(header: Header, layout: Layout): void {
  const missing = layout.needs.filter((names) => !header.has(names)).map(([name = '']) => name)
  if (missing.length === 0) return
  const params = { format: layout.format, columns: missing.join(' ') }
  throw new ImportError('format.missing-columns', { line: 1, column: 1 }, params)
}
