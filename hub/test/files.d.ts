/** A part of a Word file, from what stands in it. */
export declare const wordPart: (root: string, inner: string) => string
export declare const wordParagraph: (text: string, properties?: string) => string
/** A Word file whose body is `body`, as WordprocessingML; `parts` are put beside or instead of its own. */
export declare function wordFile(body: string, parts?: Readonly<Record<string, string>>): Uint8Array
/** A Word file of these paragraphs. */
export declare const wordFileOf: (...paragraphs: readonly string[]) => Uint8Array
export interface PdfLineGiven {
  readonly text: string
  readonly y: number
}
/** A PDF of such pages, in one of the fonts that each reader of PDFs has; Latin letters only. */
export declare function pdfFile(
  pages: readonly (readonly PdfLineGiven[])[],
  content?: (page: string) => Uint8Array,
): Uint8Array
