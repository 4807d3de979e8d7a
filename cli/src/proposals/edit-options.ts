import type { proposals } from '@comity/contract'
import type { Command } from 'commander'
import { usage } from '../failure.ts'

type Edit = proposals.EditGiven

/** Each option adds one edit, in the order of the line; all of them are about the text as it is. */
export function withEdits(command: Command, edits: Edit[]): Command {
  const add = (edit: (target: string, text: string) => Edit) => (given: string) => {
    const [, target, text] = /^([a-z0-9_.-]+)=(.+)$/su.exec(given) ?? []
    if (target === undefined || text === undefined)
      throw usage(`Write the paragraph first: op_1=${given}`)
    edits.push(edit(target, text))
  }
  const insert = (side: 'before' | 'after' | 'into') =>
    add((target, text) => ({ kind: 'insert', side, target, text }))
  return command
    .option(
      '--replace <paragraph=words>',
      'other words in a paragraph; may be repeated, as all of these',
      add((target, text) => ({ kind: 'replace', target, text })),
    )
    .option('--delete <paragraph>', 'leave a paragraph out, with its parts', (target: string) => {
      edits.push({ kind: 'delete', target })
    })
    .option('--insert-after <paragraph=words>', 'a paragraph after another', insert('after'))
    .option('--insert-before <paragraph=words>', 'a paragraph before another', insert('before'))
    .option('--insert-into <paragraph=words>', 'a part at the head of a paragraph', insert('into'))
}
