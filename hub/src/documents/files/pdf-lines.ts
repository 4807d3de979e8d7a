/** A line of a page as it was found: its words, and how far it stands above the foot of the page. */
export interface PdfLine {
  readonly text: string
  readonly y: number
}

export interface PdfParagraphs {
  readonly text: string
  /** Lines that stand on most pages, such as a symbol and the number of the page. */
  readonly running: number
}

/** A gap this many times as large as the usual one parts two paragraphs. */
const parting = 1.35

/** Paragraphs of pages: parted where there is more room between two lines than usual. */
export function pdfParagraphs(pages: readonly (readonly PdfLine[])[]): PdfParagraphs {
  const isRunning = runningLines(pages)
  const usual = usualGap(pages)
  let text = ''
  let running = 0
  for (const page of pages) {
    let above: PdfLine | undefined
    for (const [at, line] of page.entries()) {
      if (isRunning(line.text, at, page.length)) {
        running += 1
        continue
      }
      const gap = above === undefined ? 0 : above.y - line.y
      const isNew = above !== undefined && (gap > usual * parting || gap < 0)
      text += `${text === '' ? '' : isNew ? '\n\n' : '\n'}${line.text}`
      above = line
    }
  }
  return { text, running }
}

/** At the head or foot of at least three pages and of half of all, whatever the numbers in it. */
function runningLines(pages: readonly (readonly PdfLine[])[]) {
  const edge = 2
  const counts = new Map<string, number>()
  const key = (text: string) => text.replace(/[\d٠-٩]+/g, '#').replace(/\s+/g, '')
  for (const page of pages) {
    const edges = [...page.slice(0, edge), ...page.slice(-edge)]
    for (const one of new Set(edges.map(({ text }) => key(text))))
      counts.set(one, (counts.get(one) ?? 0) + 1)
  }
  const most = Math.max(3, pages.length / 2)
  return (text: string, at: number, of: number): boolean =>
    (at < edge || at >= of - edge) && (counts.get(key(text)) ?? 0) >= most
}

/** The middle of all gaps between lines that follow each other. */
function usualGap(pages: readonly (readonly PdfLine[])[]): number {
  const gaps = pages
    .flatMap((page) => page.slice(1).map(({ y }, at) => (page[at]?.y ?? y) - y))
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b)
  // Where there are few lines, the smaller ones tell.
  return gaps[Math.floor(gaps.length / 3)] ?? 0
}
