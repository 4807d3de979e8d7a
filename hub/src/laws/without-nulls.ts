/** A row as the library has things: what is not known is left out, and not null. */
export function withoutNulls<Row extends object>(row: Row): Row {
  for (const [key, value] of Object.entries(row))
    if (value === null) Reflect.deleteProperty(row, key)
  return row
}
