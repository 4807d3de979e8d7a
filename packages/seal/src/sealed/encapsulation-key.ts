/** Bytes that hold the coefficients of an ML-KEM-768 key; a seed and the X25519 half follow. */
const coefficientBytes = 384 * 3

/** FIPS 203 §2.3. */
const modulus = 3329

/**
 * Whether the ML-KEM half of a hybrid key is one that FIPS 203 §7.2 lets anybody encapsulate to: every
 * coefficient, of twelve bits, below the modulus. The library's own check lets greater ones pass
 * (@noble/post-quantum 0.5.4), other programs refuse them, and then some could write to a desk and others not.
 */
export function isEncapsulationKey(key: Uint8Array): boolean {
  for (let at = 0; at < coefficientBytes; at += 3) {
    const [one = 0, two = 0, three = 0] = key.subarray(at, at + 3)
    if ((one | ((two & 15) << 8)) >= modulus || ((two >> 4) | (three << 4)) >= modulus) return false
  }
  return true
}
