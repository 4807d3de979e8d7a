import { fold } from '../reading/fold.ts'

const width = 4
const mostCharacters = 20_000
/** Additions made in all; beyond it the grams that most texts have are left out, which say the least. */
const mostWork = 200_000_000

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
  const most = mostHeld(held, all)
  const vectors = counts.map((grams) => weighted(grams, { held, all, most }))
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

/** How many texts may hold a gram that counts: half of them, or fewer where the work would be too much. */
function mostHeld(held: Vector, all: number): number {
  const work = new Float64Array(all + 1)
  for (const texts of held.values()) work[texts] = (work[texts] ?? 0) + (texts * texts) / 4
  let sum = 0
  const half = all > 4 ? Math.floor(all / 2) : all
  for (let texts = 1; texts <= half; texts++) {
    sum += work[texts] ?? 0
    if (sum > mostWork) return texts - 1
  }
  return half
}

interface Weighing {
  readonly held: Vector
  readonly all: number
  readonly most: number
}

/** A vector of length 1. */
function weighted(grams: Vector, { held, all, most }: Weighing): Vector {
  const vector = new Map<string, number>()
  let squares = 0
  for (const [gram, count] of grams) {
    const texts = held.get(gram) ?? all
    if (texts > most) continue
    const weight = (1 + Math.log(count)) * Math.log(1 + all / texts)
    vector.set(gram, weight)
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  for (const [gram, weight] of vector) vector.set(gram, weight / length)
  return vector
}
