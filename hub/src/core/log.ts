import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino'

export type Log = Logger

export const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const
export type LogLevel = (typeof logLevels)[number]

/**
 * The log of the hub: one JSON object a line. What could open a door is blanked wherever it is
 * logged, one and two levels deep; whole requests and bodies are never logged at all.
 */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { error: stdSerializers.err },
    redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]) },
  }
  // Standard output is for people: the address, the sign-ins of the demonstration.
  return pino(options, destination ?? pino.destination({ fd: 2, sync: true }))
}

const secretNames = [
  'authorization',
  'Authorization',
  'cookie',
  'Cookie',
  'password',
  'passwordHash',
  'secret',
  'token',
  'totp',
]
