import { basename } from 'node:path'
import { type Enclosure, Recipients, SealError, sealLetter } from '@comity/seal'
import type { Command } from 'commander'
import { openKey } from '../ballots/key-file.ts'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { Failure, usage } from '../failure.ts'
import { newFile } from '../new-file.ts'
import { rootsNamed, withRoots } from '../root-option.ts'
import { readRawBytes } from '../stix-file.ts'
import { json, line, note, plain, type Terminal } from '../terminal.ts'
import { filesType } from './files.ts'
import { provedKeys } from './proved-keys.ts'

interface Options extends ConnectedOptions {
  readonly to: readonly string[]
  readonly desk: string
  readonly output?: string
  readonly root: readonly string[]
}

/** Files sealed between states: signed by a desk, and opened by the desks of both and nobody else. */
export function addSeal(program: Command, terminal: Terminal): void {
  withRoots(connected(program.command('seal')))
    .argument('<files...>', 'what is sealed')
    .requiredOption(
      '--to <party>',
      'for which state, such as state:XB; again for others',
      (value: string, before: readonly string[] = []) => [...before, value],
    )
    .requiredOption('--desk <file>', 'the kept key by which one’s desk signs messages')
    .option('-o, --output <file>', 'where it is written; else the first file’s name with .age')
    .description('sign files and seal them for the desks of other states and one’s own')
    .addHelpText('after', '\nExample:')
    .addHelpText('after', `  $ comity seal note.pdf --to state:XB --desk desk.age${connectedExits}`)
    .addHelpText(
      'after',
      'Keys are those that the log certifies; the hub gets nothing of the files.',
    )
    .action(async (files: string[], options: Options) => {
      const connection = await connect(terminal, options)
      const enclosures: Enclosure[] = []
      for (const file of files)
        enclosures.push({ name: basename(file), bytes: await readRawBytes(file) })
      for (const party of options.to)
        if (!/^state:[A-Z]{2}$/.test(party)) throw usage(`--to is such as state:XB, not ${party}.`)
      const { party: from, signer } = await openKey(terminal, options.desk)
      const parties = [from, ...options.to]
      const { ring, index } = await provedKeys(
        terminal,
        connection,
        parties,
        rootsNamed(options.root),
      )
      if (ring.signerAt(from, signer.key.id, 'message', index) === undefined)
        throw new Failure(1, `${from} has certified no such key to sign messages with.`)
      try {
        const recipients = Recipients.at(ring, parties, index)
        const letter = { type: filesType, from, to: options.to, content: {}, enclosures }
        const sealed = await sealLetter(letter, signer, recipients)
        const path = options.output ?? `${files[0]}.age`
        await newFile(path, sealed)
        if (options.json)
          return json(terminal, {
            ...{ file: path, bytes: sealed.length, size: index, suite: recipients.suite },
            recipients: recipients.keys.map(({ key, party, label }) => ({
              ...{ party, label, key: key.id },
            })),
          })
        for (const { party, label, use } of recipients.keys)
          line(terminal, plain(`For ${party}: ${label}${use === 'recovery' ? ' (recovery)' : ''}`))
        for (const party of recipients.withoutRecovery)
          note(terminal, `${party} has no recovery key: what its desks lose, it cannot open again.`)
        line(
          terminal,
          `Sealed in ${path}, ${sealed.length} bytes, as the log of ${index} entries has their keys.`,
        )
      } catch (error) {
        if (error instanceof SealError) throw new Failure(1, `Not sealed: ${error.message}.`)
        throw error
      }
    })
}
