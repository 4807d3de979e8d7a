// Writes what packages/seal makes, for others' programs to read: seal.js FOLDER
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { formatEnvelope, keepKey, seedSigner, signPayload } from '@comity/seal'

const folder = process.argv[2]
const seed = new Uint8Array(32).fill(5)
const signer = seedSigner(seed)
const value = { v: 1, text: 'ü 文' }
const envelope = await signPayload('application/vnd.comity.ballot+json', value, [signer])
writeFileSync(join(folder, 'envelope.json'), formatEnvelope(envelope))
writeFileSync(join(folder, 'key.hex'), Buffer.from(signer.key.bytes).toString('hex'))
writeFileSync(join(folder, 'key.age'), await keepKey('state:XA', seed, 'twelve or more', 10))
