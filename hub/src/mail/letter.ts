import type { SendMailOptions } from 'nodemailer'

/** A text to one address. The same letter gives the same bytes whenever it is sent. */
export interface Letter {
  /** A UUID. Sent again after a crash, it has the same Message-ID, by which mail programs show it once. */
  readonly id: string
  /** One address, bare. */
  readonly to: string
  /** One line, without anything of what it is about: every server on the way reads it. */
  readonly subject: string
  readonly text: string
  readonly at: Date
}

const part = String.raw`[^\s\p{Cc}@<>()",;:\\[\]]`
const address = new RegExp(
  String.raw`^${part}{1,64}@${part}{1,190}\.[^\s\p{Cc}@.<>()",;:\\[\]]{2,63}$`,
  'u',
)

/** One address and nothing else: no name, no second address, no line that would begin a header. */
export const isAddress = (text: string): boolean => address.test(text)

/** @throws RangeError where the address or the subject could become something else in a header */
export function composed(letter: Letter, from: string): SendMailOptions {
  const { id, to, subject, text, at } = letter
  if (!isAddress(to)) throw new RangeError('A letter goes to one address.')
  if (/\p{Cc}/u.test(subject)) throw new RangeError('A subject is one line.')
  return {
    from: { name: 'Comity', address: from },
    to: { name: '', address: to },
    envelope: { from, to: [to] },
    ...{ subject, text, date: at },
    messageId: `<${id}@${from.slice(from.indexOf('@') + 1)}>`,
    // Answering machines leave it alone (RFC 3834).
    headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
    ...{ xMailer: false, disableFileAccess: true, disableUrlAccess: true },
  }
}
