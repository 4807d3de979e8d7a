import type { Command } from 'commander'
import type { HubOptions } from './connection.ts'

/** What every command that asks a hub may be given. */
export interface ConnectedOptions extends HubOptions {
  readonly json?: boolean
}

/** Gives a command the options that say which hub is asked, and as whom. */
export const connected = (command: Command, key = 'an API key, else COMITY_KEY'): Command =>
  command
    .option('--hub <url>', 'the hub, else COMITY_HUB')
    .option('--key <key>', key)
    .option('--json', 'as JSON')

/** What their exits mean, for the help. */
export const connectedExits = '\nExit: 0 done, 1 refused, 2 usage, 3 network.'
