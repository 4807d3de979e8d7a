import { type Hours, isLanguageTag, isZone } from '@comity/contacts'
import type { contacts } from '@comity/contract'
import { Problem } from '../core/problem.ts'
import { isAddress } from '../mail/index.ts'

/**
 * Refuses a desk that could not be reached as it is written.
 *
 * @throws Problem `zone-unknown`, `language-unknown`, `hours-wrong`, `channel-wrong`
 */
export function checkDesk(desk: contacts.Desk): void {
  if (!isZone(desk.zone))
    throw wrong(
      'zone-unknown',
      `No time zone is called ${desk.zone}; write one such as Asia/Almaty.`,
      {
        zone: desk.zone,
      },
    )
  const language = desk.languages.find((tag) => !isLanguageTag(tag))
  if (language !== undefined)
    throw wrong('language-unknown', `No language has the tag ${language}; write one such as fr.`, {
      language,
    })
  for (const hours of [desk.hours, ...desk.channels.map((channel) => channel.hours ?? [])])
    checkHours(hours)
  const place = desk.channels.findIndex((channel) => !isReachable(channel))
  const channel = desk.channels[place]
  if (channel !== undefined)
    throw wrong('channel-wrong', `Nothing can be sent to “${channel.value}” (${channel.type}).`, {
      ...{ place: place + 1, value: channel.value, type: channel.type },
    })
}

/** The desk with languages as the standard writes them, and each thing once. */
export const tidy = (desk: contacts.Desk): contacts.Desk => ({
  ...desk,
  languages: [...new Set(desk.languages.flatMap((tag) => Intl.getCanonicalLocales(tag)))],
  directories: [...new Set(desk.directories)],
  audience: [...new Set(desk.audience)],
  backups: [...new Set(desk.backups)],
})

function checkHours(hours: Hours): void {
  if (hours === 'always') return
  if (hours.some(({ from, to }) => from === to))
    throw wrong('hours-wrong', 'Hours that begin and end at one time are none: write always.', {})
}

/** Calls come from abroad: a number begins with the code of a country. */
const international = /^\+\d[\d ()./-]{4,38}\d$/

const shapes: Partial<Record<contacts.Channel['type'], RegExp>> = {
  phone: international,
  satellite_phone: international,
  sms: international,
  fax: international,
}

const isReachable = ({ type, value }: contacts.Channel): boolean =>
  type === 'email' ? isAddress(value) : (shapes[type]?.test(value) ?? true)

const wrong = (code: string, detail: string, params: Record<string, string | number>) =>
  new Problem('invalid', code, detail, { params })
