/** Why a file was not taken: a code worded by `words`, and a sentence that says what to do. */
export class FileError extends Error {
  override readonly name = 'FileError'
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(
    code: string,
    detail: string,
    params: Readonly<Record<string, string | number>> = {},
  ) {
    super(detail)
    this.code = code
    this.params = params
  }
}

export const tooMuch = (most: number): FileError =>
  new FileError(
    'file-too-much',
    'The file holds more than can be read at once: send it in parts.',
    {
      most,
    },
  )
