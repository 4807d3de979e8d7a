import type { Choice } from '@comity/votes'
import { usage } from '../failure.ts'

/** Reads `member,answer` lines; a first line of headings is passed over, and so is an empty answer. */
export function answersIn(text: string, file: string): Record<string, Choice> {
  const answers: Record<string, Choice> = {}
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/)
  lines.forEach((written, at) => {
    const [member = '', answer = ''] = written.split(/[,;\t]/).map((cell) => cell.trim())
    if (member === '' || answer === '' || (at === 0 && !/^[A-Z]{2,4}$/.test(member))) return
    const where = `${file}, line ${at + 1}`
    const choice = words.get(answer.toLowerCase())
    if (!/^[A-Z]{2,4}$/.test(member)) throw usage(`${where}: ${member} is no code of a member.`)
    if (choice === undefined) throw usage(`${where}: ${answer} is no answer: yes, no or abstain.`)
    if (Object.hasOwn(answers, member)) throw usage(`${where}: ${member} is there twice.`)
    answers[member] = choice
  })
  if (Object.keys(answers).length === 0) throw usage(`${file} holds no answer.`)
  return answers
}

const words: ReadonlyMap<string, Choice> = new Map([
  ...(['yes', 'no', 'abstain'] as const).map((choice) => [choice, choice] as const),
  ...[['y', 'yes'] as const, ['n', 'no'] as const, ['a', 'abstain'] as const],
])
