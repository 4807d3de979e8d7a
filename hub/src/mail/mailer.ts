import type { HubContext } from '../core/context.ts'
import { perHub } from '../core/per-hub.ts'
import { filesMailer } from './files.ts'
import type { Letter } from './letter.ts'
import { smtpMailer } from './smtp.ts'

export interface Mailer {
  /** Where letters go, for whoever starts the hub. */
  readonly sentence: string
  /** Hands it over. @throws RefusedLetter where trying again is of no use; any other error passes */
  send(letter: Letter): Promise<void>
  close(): void
}

/** The server said for good that it does not take this letter. */
export class RefusedLetter extends Error {
  override readonly name = 'RefusedLetter'
}

/** Undefined where this hub sends no e-mail: it is no demonstration and names no server. */
export const mailerOf = perHub(({ settings }: HubContext): Mailer | undefined => {
  const { smtp, mailFrom, demo, dataDir } = settings
  if (smtp !== undefined && mailFrom !== undefined) return smtpMailer(smtp, mailFrom)
  return demo ? filesMailer(dataDir) : undefined
})
