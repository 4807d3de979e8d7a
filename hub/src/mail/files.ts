import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { composed } from './letter.ts'
import type { Mailer } from './mailer.ts'

/** Letters as files of the data folder, for a demonstration: nothing leaves this machine. */
export function filesMailer(dataDir: string): Mailer {
  const folder = join(dataDir, 'mail')
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' })
  return {
    sentence: `E-mail is written to ${folder} and sent to nobody (SMTP_URL names a server)`,
    async send(letter) {
      const { message } = await transport.sendMail(composed(letter, 'comity@demo.invalid'))
      if (!Buffer.isBuffer(message)) throw new TypeError('A letter was not written whole.')
      await mkdir(folder, { recursive: true, mode: 0o700 })
      const file = join(folder, `${letter.id}.eml`)
      // Whole or not there; sent again, the same file.
      await writeFile(`${file}.part`, message, { mode: 0o600 })
      await rename(`${file}.part`, file)
    },
    close: () => transport.close(),
  }
}
