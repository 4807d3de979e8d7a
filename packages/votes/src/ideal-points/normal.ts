/**
 * The share of the standard normal distribution below `x`, to 15 places after the point, and in the
 * far tail to 8 digits (Hart 1968, as given by West, "Better approximations to cumulative normal
 * functions", 2005).
 */
export function normalBelow(x: number): number {
  const far = Math.abs(x)
  if (far > 37) return x > 0 ? 1 : 0
  const bell = Math.exp((-far * far) / 2)
  let tail: number
  if (far < 7.07106781186547) {
    let above = 3.52624965998911e-2 * far + 0.700383064443688
    above = above * far + 6.37396220353165
    above = above * far + 33.912866078383
    above = above * far + 112.079291497871
    above = above * far + 221.213596169931
    above = above * far + 220.206867912376
    let below = 8.83883476483184e-2 * far + 1.75566716318264
    below = below * far + 16.064177579207
    below = below * far + 86.7807322029461
    below = below * far + 296.564248779674
    below = below * far + 637.333633378831
    below = below * far + 793.826512519948
    below = below * far + 440.413735824752
    tail = (bell * above) / below
  } else {
    const fraction = far + 1 / (far + 2 / (far + 3 / (far + 4 / (far + 0.65))))
    tail = bell / fraction / 2.506628274631
  }
  return x > 0 ? 1 - tail : tail
}

/**
 * The inverse of {@link normalBelow}, to about 16 digits (Wichura, algorithm AS 241, Applied
 * Statistics 37 (1988) 477–484).
 *
 * @param share between 0 and 1, neither included
 */
export function normalAt(share: number): number {
  const centre = share - 0.5
  if (Math.abs(centre) <= 0.425) {
    const r = 0.180625 - centre * centre
    return (centre * polynomial(r, centreAbove)) / polynomial(r, centreBelow)
  }
  const r = Math.sqrt(-Math.log(centre < 0 ? share : 1 - share))
  const far =
    r <= 5
      ? polynomial(r - 1.6, middleAbove) / polynomial(r - 1.6, middleBelow)
      : polynomial(r - 5, tailAbove) / polynomial(r - 5, tailBelow)
  return centre < 0 ? -far : far
}

/** A polynomial, the coefficient of the highest power first. */
function polynomial(x: number, coefficients: Float64Array): number {
  let sum = 0
  for (let at = 0; at < 8; at++) sum = sum * x + (coefficients[at] ?? 0)
  return sum
}

const centreAbove = Float64Array.of(
  2509.0809287301227,
  33430.57558358813,
  67265.7709270087,
  45921.95393154987,
  13731.69376550946,
  1971.5909503065513,
  133.14166789178438,
  3.3871328727963665,
)
const centreBelow = Float64Array.of(
  5226.495278852854,
  28729.085735721943,
  39307.89580009271,
  21213.794301586597,
  5394.196021424751,
  687.1870074920579,
  42.31333070160091,
  1,
)
const middleAbove = Float64Array.of(
  0.0007745450142783414,
  0.022723844989269184,
  0.2417807251774506,
  1.2704582524523684,
  3.6478483247632045,
  5.769497221460691,
  4.630337846156546,
  1.4234371107496835,
)
const middleBelow = Float64Array.of(
  1.0507500716444169e-9,
  0.0005475938084995345,
  0.015198666563616457,
  0.14810397642748008,
  0.6897673349851,
  1.6763848301838038,
  2.053191626637759,
  1,
)
const tailAbove = Float64Array.of(
  2.0103343992922881e-7,
  2.7115555687434876e-5,
  0.0012426609473880784,
  0.026532189526576124,
  0.29656057182850487,
  1.7848265399172913,
  5.463784911164114,
  6.657904643501103,
)
const tailBelow = Float64Array.of(
  2.0442631033899397e-15,
  1.421511758316446e-7,
  1.8463183175100548e-5,
  0.0007868691311456133,
  0.014875361290850615,
  0.1369298809227358,
  0.599832206555888,
  1,
)
