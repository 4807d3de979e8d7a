/** How long work can be watched and stopped. */
export interface LongWork {
  readonly signal?: AbortSignal | undefined
  /** Called now and then with how much of all is done. */
  readonly onProgress?: ((done: number, all: number) => void) | undefined
}

/**
 * Lets waiting messages in, so that a worker thread hears that it is to stop, then stops where it was
 * told to.
 *
 * @throws the signal's reason
 */
export async function breathe({ signal, onProgress }: LongWork, done: number, all: number) {
  signal?.throwIfAborted()
  onProgress?.(done, all)
  await new Promise((resolve) => setTimeout(resolve))
  signal?.throwIfAborted()
}
