/**
 * Answers all who ask in one turn of the event loop by one question, which is put after the last of
 * them has asked: none is given an answer older than its own question.
 */
export function gathered<T>(ask: () => Promise<T>): () => Promise<T> {
  let next: Promise<T> | undefined
  return () => {
    next ??= new Promise<void>((done) => setImmediate(done)).then(() => {
      next = undefined
      return ask()
    })
    return next
  }
}
