/**
 * The compiled program of a thread, wherever the asking module itself runs from: Node 20 runs no TypeScript,
 * and a program that was made of all sources has the thread beside it no more. `program` is its path in
 * `dist`.
 */
export const threadProgram = (from: string, program: string): URL =>
  new URL(from.replace(/\/(?:src|dist)\/(?!.*\/(?:src|dist)\/).*$/, `/dist/${program}`))
