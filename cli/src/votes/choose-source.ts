import { readConfig } from '../config.ts'
import { connect, type HubOptions } from '../connection.ts'
import { note, type Terminal } from '../terminal.ts'
import { hubSource, starterSource, type VotesSource } from './source.ts'

/** Whether a hub is named, by option, environment or login. */
export async function isHubNamed(terminal: Terminal, options: HubOptions): Promise<boolean> {
  const { hub } = await readConfig(terminal.env)
  return options.hub !== undefined || (terminal.env.COMITY_HUB || hub) !== undefined
}

/** A hub that is named, by option, environment or login; else the record that comes along. */
export async function sourceOf(terminal: Terminal, options: HubOptions): Promise<VotesSource> {
  if (!(await isHubNamed(terminal, options))) {
    const source = starterSource()
    if (terminal.watched) note(terminal, `Read from ${source.name}.`)
    return source
  }
  const { client, url } = await connect(terminal, options)
  return hubSource(client, url)
}
