/** Lets the page say what it is at before it is busy. */
export const nextPaint = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)))
