import { BlockList, isIP } from 'node:net'
import { resolve } from 'node:path'
import { z } from 'zod'
import { logLevels } from './core/log.ts'

/** Every setting: its form, its default, and the sentence that explains it. */
export const variables = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, {
      error: 'an address or host name of this machine, such as 127.0.0.1',
    })
    .default('127.0.0.1')
    .describe('The address to listen on; 0.0.0.0 or :: for every address of the machine.'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, { error: portForm() })
    .transform(Number)
    .refine((port) => port < 65_536, { error: portForm() })
    .default(8020)
    .describe('The port to listen on; 0 for any that is free.'),
  DATA_DIR: z
    .string()
    .default('./data')
    .transform((path) => resolve(path))
    .describe('The folder of the embedded database and of what else the hub keeps on disk.'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, {
      error: 'an address such as postgres://user:password@host:5432/comity',
    })
    .optional()
    .describe(
      'A PostgreSQL server, version 15 or later, instead of the embedded database. A direct ' +
        'connection: a pooler that shares sessions would lose the lock of the hub.',
    ),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, { error: 'the address that people use, without a path: https://hub.example' })
    .transform((url) => new URL(url).origin)
    .optional()
    .describe('The address that people and other hubs use; by default the one listened on.'),
  COMITY_DEMO: z
    .stringbool({ error: '1 for the demonstration states, or 0 to start empty' })
    .default(true)
    .describe('Whether a new hub starts with the fictional demonstration states and sign-ins.'),
  LOG_LEVEL: z
    .enum(logLevels, { error: `one of ${logLevels.join(', ')}` })
    .default('info')
    .describe('How much is logged, on standard error, one JSON object a line.'),
  TRUSTED_PROXY: z
    .string()
    .transform((list) => list.split(',').map((part) => part.trim()))
    .refine((list) => list.every(isNetwork), {
      error: 'addresses or networks divided by commas, such as 127.0.0.1,10.0.0.0/8',
    })
    .transform(networks)
    .optional()
    .describe(
      'The reverse proxies whose X-Forwarded-For and X-Forwarded-Proto are believed; by default none.',
    ),
  SMTP_URL: z
    .string()
    .refine(isMailServer, { error: 'an address such as smtps://user:password@mail.example:465' })
    .transform((url) => new URL(url))
    .optional()
    .describe(
      'The mail server by which e-mail is sent: smtp:// (STARTTLS, which must be there unless the server is ' +
        'on this machine) or smtps://. Without it a demonstration writes e-mail to files, and others send none.',
    ),
  MAIL_FROM: z
    .string()
    .regex(/^[^\s@<>()",;:\\[\]]+@[^\s@<>()",;:\\[\]]+$/u, {
      error: 'one address, such as comity@hub.example',
    })
    .optional()
    .describe('The address that e-mail comes from; needed with SMTP_URL.'),
  METRICS_TOKEN: z
    .string()
    .min(16, { error: 'a secret of at least 16 characters, or nothing' })
    .optional()
    .describe(
      'A bearer token that opens /metrics from elsewhere; by default only this machine may read it.',
    ),
})

export interface Settings {
  readonly host: string
  readonly port: number
  readonly dataDir: string
  readonly databaseUrl: string | undefined
  readonly publicUrl: string
  readonly demo: boolean
  readonly logLevel: (typeof logLevels)[number]
  readonly trustedProxy: BlockList
  readonly metricsToken: string | undefined
  readonly smtp: URL | undefined
  readonly mailFrom: string | undefined
}

/** Reads the settings of the environment; an empty variable counts as one that is not set. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()))
  const parsed = variables.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error, given)
  const found = parsed.data
  if (found.SMTP_URL !== undefined && found.MAIL_FROM === undefined)
    throw new SettingsError(
      new z.ZodError([
        { code: 'custom', path: ['MAIL_FROM'], message: 'given together with SMTP_URL', input: '' },
      ]),
      { MAIL_FROM: '' },
    )
  return {
    host: found.HOST,
    port: found.PORT,
    dataDir: found.DATA_DIR,
    databaseUrl: found.DATABASE_URL,
    publicUrl: found.PUBLIC_URL ?? ownAddress(found.HOST, found.PORT),
    demo: found.COMITY_DEMO,
    logLevel: found.LOG_LEVEL,
    trustedProxy: found.TRUSTED_PROXY ?? new BlockList(),
    metricsToken: found.METRICS_TOKEN,
    smtp: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
  }
}

/** Says for each wrong setting what it is and what it should be. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'

  constructor(error: z.ZodError, given: Readonly<Record<string, unknown>>) {
    const sentences = error.issues.map((issue) => {
      const name = String(issue.path[0])
      const value = /URL|TOKEN/.test(name) ? 'is not right' : `is ${JSON.stringify(given[name])}`
      return `The setting ${name} ${value}: it should be ${issue.message}.`
    })
    super([...new Set(sentences)].join('\n'))
  }
}

/** An address that listens everywhere is reached as localhost from this machine. */
export function ownAddress(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
  return `http://${isIP(name) === 6 ? `[${name}]` : name}:${port}`
}

function portForm(): string {
  return 'a number from 0 to 65535, such as 8020'
}

function isPostgresUrl(text: string): boolean {
  return URL.canParse(text) && /^postgres(ql)?:$/.test(new URL(text).protocol)
}

function isMailServer(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, hostname, pathname, search } = new URL(text)
  return /^smtps?:$/.test(protocol) && hostname !== '' && /^\/?$/.test(pathname) && search === ''
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false
  const { protocol, pathname, search, username } = new URL(text)
  return /^https?:$/.test(protocol) && pathname === '/' && search === '' && username === ''
}

function isNetwork(text: string): boolean {
  const [address = '', bits] = text.split('/')
  const family = isIP(address)
  if (family === 0) return false
  return bits === undefined || (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 4 ? 32 : 128))
}

function networks(list: readonly string[]): BlockList {
  const found = new BlockList()
  for (const text of list) {
    const [address = '', bits] = text.split('/')
    const family = isIP(address) === 4 ? 'ipv4' : 'ipv6'
    if (bits === undefined) found.addAddress(address, family)
    else found.addSubnet(address, Number(bits), family)
  }
  return found
}
