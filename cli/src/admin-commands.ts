import { access } from '@comity/contract'
import type { Command } from 'commander'
import { type ConnectedOptions, connected } from './connected.ts'
import { connect } from './connection.ts'
import { Failure, usage } from './failure.ts'
import { json, line, plain, type Terminal, table } from './terminal.ts'

/** What an administrator does with the people of the party. */
export function addAdmin(program: Command, terminal: Terminal): void {
  const admin = program.command('admin').description('what an administrator does')

  connected(admin.command('people'))
    .description('the people of your party, with their roles')
    .addHelpText('after', '\nExample:\n  $ comity admin people')
    .addHelpText('after', '\nExit: 0 done, 1 refused, 2 usage, 3 network.')
    .action(async (options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const { items } = await client.call(access.people, {})
      if (options.json) return json(terminal, items)
      const rows = items.map((each) => [
        each.signInName,
        each.disabled ? 'closed' : 'open',
        each.roles.join(', '),
        plain(each.name),
      ])
      line(terminal, table([['Sign-in name', 'Account', 'Roles', 'Name'], ...rows]))
    })

  connected(admin.command('roles'))
    .argument('<name>', 'sign-in name of the person')
    .argument('<roles...>', 'all roles from now on, such as analyst delegate')
    .description('gives a person other roles, at once')
    .addHelpText('after', '\nExample:\n  $ comity admin roles ana@cert.example analyst')
    .addHelpText('after', '\nExit: 0 changed, 1 refused, 2 usage, 3 network.')
    .action(async (name: string, wanted: string[], options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const person = await find(client, name)
      const known = [...new Set([...person.mayGive, ...person.roles])]
      const roles = known.filter((role) => wanted.includes(role))
      if (roles.length !== new Set(wanted).size)
        throw usage(`The roles you may give ${person.signInName}: ${known.join(', ')}.`)
      const params = { id: person.id }
      const changed = await client.call(access.changePerson, { params, body: { roles } })
      if (options.json) return json(terminal, changed)
      line(terminal, plain(`${changed.name}: ${changed.roles.join(', ')}`))
    })

  for (const [verb, disabled, does] of [
    ['close', true, 'closes an account: its sessions end, nothing is deleted'],
    ['reopen', false, 'opens a closed account again'],
  ] as const)
    connected(admin.command(verb))
      .argument('<name>', 'sign-in name of the person')
      .description(does)
      .addHelpText('after', `\nExample:\n  $ comity admin ${verb} ana@cert.example`)
      .addHelpText('after', '\nExit: 0 changed, 1 refused, 2 usage, 3 network.')
      .action(async (name: string, options: ConnectedOptions) => {
        const { client } = await connect(terminal, options)
        const { id } = await find(client, name)
        const call = { params: { id }, body: { disabled } }
        const changed = await client.call(access.changePerson, call)
        if (options.json) return json(terminal, changed)
        line(terminal, plain(`${changed.name}: ${changed.disabled ? 'closed' : 'open'}`))
      })

  connected(admin.command('reset-password'))
    .argument('<name>', 'sign-in name of the person')
    .description('give a person of your party a new first password; their sessions end')
    .addHelpText('after', '\nExample:\n  $ comity admin reset-password ana@cert.example')
    .addHelpText('after', '\nExit: 0 reset, 1 refused, 2 usage, 3 network.')
    .action(async (name: string, options: ConnectedOptions) => {
      const { client } = await connect(terminal, options)
      const person = await find(client, name)
      const { password } = await client.call(access.resetPassword, { params: { id: person.id } })
      if (options.json) return json(terminal, { signInName: person.signInName, password })
      line(terminal, plain(`New first password of ${person.name}, shown this once: ${password}`))
    })
}

async function find(
  client: Awaited<ReturnType<typeof connect>>['client'],
  name: string,
): Promise<access.Person> {
  const { items } = await client.call(access.people, {})
  const person = items.find((each) => each.signInName === name.toLowerCase())
  if (person === undefined) throw new Failure(1, `There is nobody named ${name} in your party.`)
  return person
}
