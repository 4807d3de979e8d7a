import type { Module } from '../modules.ts'
import { mailerOf } from './mailer.ts'

export const mail: Module = {
  name: 'mail',
  async start(hub) {
    const mailer = mailerOf(hub)
    return mailer === undefined ? [] : [mailer.sentence]
  },
  async stop(hub) {
    mailerOf(hub)?.close()
  },
}
