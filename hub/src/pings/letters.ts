import { randomBytes } from 'node:crypto'
import { type Language, languages, loadWords, type Words } from '@comity/words'
import type { HubContext } from '../core/context.ts'
import { transaction } from '../core/database.ts'
import type { Job, JobRun } from '../core/jobs.ts'
import { perHub } from '../core/per-hub.ts'
import { type Letter, mailerOf, RefusedLetter } from '../mail/index.ts'
import { hubKey } from '../record/index.ts'
import { type DueLetter, findLetter, type LetterRecord, setLetterDone } from './letter-store.ts'
import { tokenOf } from './token.ts'

export const letterJob = 'pings.letter'

/** Tries of one letter, from a second to five minutes apart: some hours. */
const attempts = 40

export const sendLetters = (hub: HubContext): Job => ({
  name: letterJob,
  attempts,
  run: (run) => sendOne(hub, run),
})

/** Proves that a link was written by this hub; the same on every node. */
export const linkSecret = perHub((hub) =>
  transaction(hub.db, (tx) => hubKey(tx, 'ping', () => randomBytes(32))),
)

async function sendOne(hub: HubContext, run: JobRun): Promise<void> {
  const id = letterIn(run.payload)
  const letter = await findLetter(hub.sql, id)
  const outcome = letter?.status === 'waiting' ? await tried(hub, letter, run) : undefined
  await transaction(hub.db, async (tx) => {
    if (outcome) await setLetterDone(tx, id, outcome.status, hub.clock.now(), outcome.error ?? null)
    await run.complete(tx)
  })
}

interface Outcome {
  readonly status: Exclude<LetterRecord['status'], 'waiting'>
  readonly error?: string
}

async function tried(hub: HubContext, letter: DueLetter, { attempt }: JobRun): Promise<Outcome> {
  if (!isWanted(letter)) return { status: 'dropped' }
  try {
    const mailer = mailerOf(hub)
    if (mailer === undefined) throw new Error('This hub sends no e-mail.')
    await mailer.send(await written(hub, letter))
    return { status: 'sent' }
  } catch (error) {
    const reason = String(error).slice(0, 500)
    if (error instanceof RefusedLetter) return { status: 'refused', error: reason }
    if (attempt >= attempts) return { status: 'failed', error: reason }
    throw error
  }
}

/** Not once it is answered or over, nor to an address that the desk no longer names. */
const isWanted = ({ pingStatus, answeredAt, contactStatus, desk, to }: DueLetter): boolean =>
  pingStatus === 'running' &&
  answeredAt === null &&
  (contactStatus === 'active' || contactStatus === 'stale') &&
  desk.channels.some(({ type, value }) => type === 'email' && value === to)

/**
 * Nothing of the desk, its state or who asks: every server on the way, and whoever guards the mailbox, reads
 * it. In a language of the desk, and in English.
 */
async function written(
  hub: HubContext,
  { id, to, at, number, ...rest }: DueLetter,
): Promise<Letter> {
  const link = `${hub.settings.publicUrl}/answer-a-check#${tokenOf(id, await linkSecret(hub))}`
  const told = await Promise.all(languagesOf(rest.desk.languages).map(wordsIn))
  const mark = told.map(({ t }) => t('pings.exercise')).join(' / ')
  const subject = told.map(({ t }) => t(number === 0 ? 'pings.mailSubject' : 'pings.mailReminder'))
  const parts = told.map(({ t, format }) => {
    const ends = format.time(rest.endsAt)
    return [t('pings.mailAsks'), link, t('pings.mailHow'), t('pings.mailEnds', { when: ends })]
  })
  const text = [mark, ...parts.flat()].join('\n\n')
  return { id, to, at, subject: `[${mark}] ${subject.join(' / ')}`, text: `${text}\n` }
}

const loaded = new Map<Language, Promise<Words>>()

function wordsIn(language: Language): Promise<Words> {
  const words = loaded.get(language) ?? loadWords(language)
  loaded.set(language, words)
  return words
}

/** The first language of the desk that letters are written in, then English. */
function languagesOf(tags: readonly string[]): Language[] {
  const spoken = tags.map((tag) => tag.split('-')[0])
  const first = spoken.flatMap((tag) => languages.filter((each) => each === tag))[0]
  return first === undefined || first === 'en' ? ['en'] : [first, 'en']
}

function letterIn(payload: unknown): string {
  if (typeof payload === 'object' && payload !== null && 'letter' in payload)
    return String(payload.letter)
  throw new TypeError('A job of letters names one.')
}
