import { join } from 'node:path'
import { fingerprint, openLetter, SealError } from '@comity/seal'
import type { Command } from 'commander'
import { openIdentity } from '../ballots/key-file.ts'
import { type ConnectedOptions, connected, connectedExits } from '../connected.ts'
import { connect } from '../connection.ts'
import { Failure } from '../failure.ts'
import { newFile } from '../new-file.ts'
import { rootsNamed, withRoots } from '../root-option.ts'
import { readRawBytes } from '../stix-file.ts'
import { json, line, plain, type Terminal } from '../terminal.ts'
import { filesType } from './files.ts'
import { provedKeys } from './proved-keys.ts'

interface Options extends ConnectedOptions {
  readonly open: string
  readonly output: string
  readonly root: readonly string[]
}

/** Opens what was sealed for one's state, and says who signed it and for whom. */
export function addUnseal(program: Command, terminal: Terminal): void {
  withRoots(connected(program.command('unseal')))
    .argument('<file>', 'what was sealed')
    .requiredOption('--open <file>', 'the kept key that opens it: of one’s desk, or for recovery')
    .option('-o, --output <folder>', 'where the files are written; nothing is written over', '.')
    .description('open a sealed file, and hold it against the log: who signed it, and for whom')
    .addHelpText('after', '\nExample:')
    .addHelpText('after', `  $ comity unseal note.pdf.age --open reading.age${connectedExits}`)
    .action(async (file: string, options: Options) => {
      const connection = await connect(terminal, options)
      const sealed = await readRawBytes(file)
      const { identity } = await openIdentity(terminal, options.open)
      const roots = rootsNamed(options.root)
      try {
        const letter = await openLetter(
          sealed,
          [identity],
          (parties) => provedKeys(terminal, connection, parties, roots),
          filesType,
        )
        const { from, to, signer, recipients, enclosures } = letter
        const written: string[] = []
        for (const { name, bytes } of enclosures) {
          written.push(join(options.output, name))
          await newFile(join(options.output, name), bytes)
        }
        if (options.json)
          return json(terminal, {
            ...{ from, to, label: signer.label, key: signer.key.id, files: written },
            ...{ recipients: recipients.keys.length, size: recipients.size },
          })
        line(terminal, plain(`From ${from}, ${signer.label}: ${fingerprint(signer.key)}`))
        line(terminal, `To ${to.join(', ')}, sealed for ${recipients.keys.length} keys of theirs`)
        for (const path of written) line(terminal, plain(path))
      } catch (error) {
        if (error instanceof SealError)
          throw new Failure(1, `${file} is refused: ${error.message} (${error.code}).`)
        throw error
      }
    })
}
