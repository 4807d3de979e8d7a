/** What the matrix is narrowed by, as it stands in the address. */
export type MatrixSearch = {
  readonly reference?: string
  readonly group?: string
  readonly on?: string
  readonly all?: 'true'
}

export type CompareSearch = {
  readonly first?: string
  readonly second?: string
  readonly article?: string
  readonly on?: string
}

export type CellSearch = {
  readonly on?: string
  readonly beside?: string
}

type Given = Readonly<Record<string, unknown>>

export const matrixSearchFrom = ({ reference, group, on, all }: Given): MatrixSearch => ({
  ...named('reference', key, reference),
  ...named('group', key, group),
  ...named('on', day, on),
  ...(all === 'true' ? { all } : {}),
})

export const compareSearchFrom = ({ first, second, article, on }: Given): CompareSearch => ({
  ...named('first', code, first),
  ...named('second', code, second),
  ...named('article', key, article),
  ...named('on', day, on),
})

export const cellSearchFrom = ({ on, beside }: Given): CellSearch => ({
  ...named('on', day, on),
  ...named('beside', code, beside),
})

const key = /^[a-z0-9][a-z0-9-]{0,62}$/
const code = /^[A-Z]{2}$/
const day = /^\d{4}-\d\d-\d\d$/

/** What is not of the form is left out: the page then is as without it. */
function named<Name extends string>(
  name: Name,
  form: RegExp,
  value: unknown,
): { readonly [Key in Name]?: string } {
  const text = typeof value === 'string' && form.test(value) ? value : undefined
  return text === undefined ? {} : ({ [name]: text } as { readonly [Key in Name]: string })
}
