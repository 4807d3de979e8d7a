import { fold } from '../reading/fold.ts'

const width = 4
const mostCharacters = 20_000

type Vector = ReadonlyMap<string, number>

/**
 * How alike each text of one side is to each of the other: cosine of character 4-grams weighted by how
 * rare they are. Languages of one script share names, numbers and the stems of law, which this finds.
 *
 * @returns for a position on the left, its likeness from 0 to 1 to each on the right
 */
export function gramSimilarity(
  left: readonly string[],
  right: readonly string[],
): (at: number) => Float64Array {
  const counts = [...left, ...right].map(gramsOf)
  const held = new Map<string, number>()
  for (const grams of counts)
    for (const gram of grams.keys()) held.set(gram, (held.get(gram) ?? 0) + 1)
  const all = counts.length
  const vectors = counts.map((grams) => weighted(grams, held, all))
  const postings = new Map<string, { at: number; weight: number }[]>()
  vectors.slice(left.length).forEach((vector, at) => {
    for (const [gram, weight] of vector) {
      const list = postings.get(gram)
      if (list) list.push({ at, weight })
      else postings.set(gram, [{ at, weight }])
    }
  })
  return (at) => {
    const row = new Float64Array(right.length)
    for (const [gram, weight] of vectors[at] ?? [])
      for (const other of postings.get(gram) ?? [])
        row[other.at] = (row[other.at] ?? 0) + weight * other.weight
    return row
  }
}

function gramsOf(text: string): Map<string, number> {
  const letters = ` ${fold(text.slice(0, mostCharacters))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `
  const grams = new Map<string, number>()
  for (let at = 0; at + width <= letters.length; at++) {
    const gram = letters.slice(at, at + width)
    grams.set(gram, (grams.get(gram) ?? 0) + 1)
  }
  return grams
}

/** Of length 1; grams that most texts have say nothing and cost most of the time. */
function weighted(grams: Vector, held: Vector, all: number): Vector {
  const vector = new Map<string, number>()
  let squares = 0
  for (const [gram, count] of grams) {
    const texts = held.get(gram) ?? all
    if (texts > all / 2 && all > 4) continue
    const weight = (1 + Math.log(count)) * Math.log(1 + all / texts)
    vector.set(gram, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [gram, weight] of vector) vector.set(gram, weight / length)
  return vector
}
