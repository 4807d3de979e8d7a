export { canonicalize } from './canonicalize.ts'
export { JsonError, type JsonErrorCode } from './json-error.ts'
export { envelopeLimits, type JsonLimits, messageLimits } from './limits.ts'
export { type OpenEnvelope, type OpenItem, openEnvelope } from './open-envelope.ts'
export {
  type Envelope,
  type EnvelopeItem,
  type EnvelopeOptions,
  parseEnvelope,
  parseJson,
} from './parse.ts'
export { isJsonObject, type JsonArray, type JsonObject, type JsonValue } from './value.ts'
