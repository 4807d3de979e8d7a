/** A bundle in which one ballot says another choice than what was signed. */
export function withChoice(text: string, place: number, signed: string, said: string): string {
  const bundle = JSON.parse(text)
  const { envelope } = bundle.ballots[place]
  const payload = Buffer.from(envelope.payload, 'base64').toString()
  const changed = payload.replace(`"choice":"${signed}"`, `"choice":"${said}"`)
  if (changed === payload) throw new Error(`Ballot ${place} is no ${signed}`)
  envelope.payload = Buffer.from(changed).toString('base64')
  return JSON.stringify(bundle)
}

/** A bundle in which one byte of one ballot’s signature is another. */
export function withByte(text: string, place: number): string {
  const bundle = JSON.parse(text)
  const [signature] = bundle.ballots[place].envelope.signatures
  const bytes = Buffer.from(signature.sig, 'base64')
  bytes.writeUInt8(bytes.readUInt8(7) ^ 1, 7)
  signature.sig = bytes.toString('base64')
  return JSON.stringify(bundle)
}
