import { z } from 'zod'
import type { Route } from './route.ts'
import { Problem } from './values.ts'

/** OpenAPI 3.1 of the given endpoints; `version` is the hub's. */
export function openapi(routes: readonly Route[], version: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const r of routes) {
    const item = paths[r.path] ?? {}
    paths[r.path] = item
    item[r.method.toLowerCase()] = operation(r)
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Comity',
      version,
      description:
        'The hub’s own interface. Threat information is exchanged over TAXII 2.1 at /taxii2/, the log is served as C2SP tlog-tiles at /log/.',
    },
    components: {
      schemas: { Problem: schema(Problem) },
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'An API key' },
        basic: {
          type: 'http',
          scheme: 'basic',
          description: 'Any user name, the API key as password',
        },
        session: { type: 'apiKey', in: 'cookie', name: 'comity_session' },
      },
    },
    paths,
  }
}

function operation(r: Route): Record<string, unknown> {
  return {
    operationId: r.id,
    summary: r.summary,
    security:
      r.access === 'public'
        ? [{}, { key: [] }, { session: [] }]
        : [{ key: [] }, { basic: [] }, { session: [] }],
    parameters: [...parameters(r.params, 'path'), ...parameters(r.query, 'query')],
    ...requestBody(r),
    responses: {
      [r.status]: success(r),
      default: {
        description: 'A refusal, as RFC 9457 problem details',
        content: {
          'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
        },
      },
    },
  }
}

function parameters(shape: z.ZodObject | undefined, where: 'path' | 'query') {
  return Object.entries(shape?.shape ?? {}).map(([name, value]) => ({
    name,
    in: where,
    required: where === 'path' || !value.safeParse(undefined).success,
    schema: schema(value),
  }))
}

function requestBody(r: Route): Record<string, unknown> {
  if (r.consumes) return { requestBody: { required: true, content: { [r.consumes]: {} } } }
  if (!r.body) return {}
  return {
    requestBody: { required: true, content: { 'application/json': { schema: schema(r.body) } } },
  }
}

function success(r: Route): Record<string, unknown> {
  if (r.produces && !r.reply) return { description: r.summary, content: { [r.produces]: {} } }
  if (!r.reply) return { description: r.summary }
  return { description: r.summary, content: { 'application/json': { schema: schema(r.reply) } } }
}

function schema(type: z.ZodType): unknown {
  const { $schema: _, ...rest } = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' })
  return rest
}
