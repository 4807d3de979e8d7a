import type { votes } from '@comity/contract'
import { type Speech, statesText, wayText } from './speech.ts'
import { ways } from './vote-words.ts'

/** What a field of a claim is called, and what it was read as. */
export type Field = readonly [name: string, value: string]

/** How a claim was read, field by field, so that no language has to inflect what was read. */
export function readAs(claim: votes.Claim, speech: Speech): readonly Field[] {
  const { t, format } = speech
  switch (claim.kind) {
    case 'stood':
      return [
        [t('claims.fieldHowMany'), quantityText(claim.quantity, speech)],
        [t('claims.fieldWho'), whoText(claim.who, speech)],
        [t('claims.fieldStood'), wayText(speech, claim.stance)],
        ...(claim.onBoth ? [[t('claims.fieldBoth'), claim.onBoth.join(', ')] as const] : []),
      ]
    case 'tally':
      return ways.flatMap((vote) => {
        const count = claim.tally[vote]
        return count === undefined ? [] : [[wayText(speech, [vote]), format.number(count)] as const]
      })
    case 'outcome':
      return [
        ...(claim.adopted === undefined
          ? []
          : ([
              [
                t('claims.fieldOutcome'),
                claim.adopted ? t('votes.adopted') : t('votes.notAdopted'),
              ],
            ] as const)),
        ...(claim.mode === undefined
          ? []
          : ([
              [
                t('claims.fieldMeans'),
                claim.mode === 'vote' ? t('claims.readByVote') : t('claims.readWithoutVote'),
              ],
            ] as const)),
      ]
    case 'unanimous':
      return [
        [
          t('claims.fieldClaim'),
          claim.isNot === true ? t('claims.readSomebodyAgainst') : t('claims.readNobodyAgainst'),
        ],
      ]
    case 'more': {
      const how = {
        more: t('claims.readMore'),
        fewer: t('claims.readFewer'),
        as_many: t('claims.readAsMany'),
      }[claim.how]
      const than = wayText(speech, claim.than.stance)
      return [
        [t('claims.fieldHowMany'), how],
        [t('claims.fieldStood'), wayText(speech, claim.stance)],
        [
          t('claims.fieldThan'),
          claim.than.decision === undefined ? than : `${than} (${claim.than.decision})`,
        ],
      ]
    }
    case 'date':
      return [
        [
          claim.how === 'before'
            ? t('claims.fieldDecidedBefore')
            : claim.how === 'after'
              ? t('claims.fieldDecidedAfter')
              : t('claims.fieldDecided'),
          format.date(dayText(claim)),
        ],
      ]
    case 'subject':
      return [[t('claims.fieldSubject'), claim.words.join(' ')]]
    case 'proposed':
      return [
        [
          claim.as === 'proposer' ? t('claims.fieldProposed') : t('claims.fieldSponsored'),
          statesText(speech, claim.by),
        ],
      ]
    case 'position':
      return [
        [t('claims.fieldPosition'), format.list(claim.groups.map(speech.group))],
        [t('claims.fieldStood'), wayText(speech, claim.stance)],
      ]
    case 'earlier':
      return [
        [t('claims.fieldWho'), whoText(claim.who, speech)],
        [t('claims.fieldStood'), wayText(speech, claim.stance)],
        [
          claim.when === 'before' ? t('claims.fieldEarlier') : t('claims.fieldEver'),
          {
            always: t('claims.readAlways'),
            never: t('claims.readNever'),
            at_least_once: t('claims.readAtLeastOnce'),
          }[claim.quantity],
        ],
      ]
    case 'meeting':
      return [
        [
          claim.isFirst ? t('claims.fieldFirstMeeting') : t('claims.fieldMeeting'),
          claim.year === undefined
            ? claim.month === undefined
              ? '–'
              : format.number(claim.month)
            : format.date(dayText({ year: claim.year, month: claim.month })),
        ],
      ]
    case 'weighted':
      return [[t('claims.fieldClaim'), t('claims.readWeighted')]]
    case 'rank':
      return [[t('claims.fieldClaim'), t('claims.readRank')]]
    case 'open':
      return [[t('claims.fieldClaim'), t('claims.readOpen')]]
    default:
      return claim satisfies never
  }
}

interface Dated {
  readonly year: number
  readonly month?: number | undefined
  readonly day?: number | undefined
}

const dayText = ({ year, month, day }: Dated): string => {
  const two = (value: number) => String(value).padStart(2, '0')
  const said = [
    ...(month === undefined ? [] : [month]),
    ...(month === undefined || day === undefined ? [] : [day]),
  ]
  return [String(year).padStart(4, '0'), ...said.map(two)].join('-')
}

function whoText(who: votes.Who, speech: Speech): string {
  const { t, format } = speech
  if (who.kind === 'everyone') return t('claims.readMembers')
  const groups = format.list(who.groups.map(speech.group))
  if (who.kind === 'outside') return t('claims.readOutside', { groups })
  const saidIn = who.saidIn ?? []
  return [
    ...(who.groups.length > 0 ? [t('claims.readMembersOf', { groups })] : []),
    ...(who.members.length > 0 ? [statesText(speech, who.members)] : []),
    ...(saidIn.length > 0
      ? [t('claims.readSaidIn', { groups: format.list(saidIn.map(speech.group)) })]
      : []),
  ].join('; ')
}

function quantityText(quantity: votes.Quantity, speech: Speech): string {
  const { t, format } = speech
  switch (quantity.kind) {
    case 'all':
      return quantity.of === undefined
        ? t('claims.readAll')
        : t('claims.readAllOf', { count: format.number(quantity.of) })
    case 'all_but':
      return t('claims.readAllBut', { count: format.number(quantity.count) })
    case 'all_except':
      return t('claims.readAllExcept', { names: statesText(speech, quantity.members) })
    case 'none':
      return t('claims.readNone')
    case 'some':
      return t('claims.readSome')
    case 'most':
      return t('claims.readMost')
    case 'vague':
      return t('claims.readVague')
    case 'only':
      return t('claims.readOnly')
    case 'count': {
      const count = compared(quantity.how, format.number(quantity.count), speech)
      const of =
        quantity.of === undefined
          ? count
          : t('claims.readOfWhole', { amount: count, whole: format.number(quantity.of) })
      return over(quantity.base, of, speech)
    }
    case 'share': {
      const { of, in: whole } = quantity.fraction
      const share =
        whole % 100 === 0
          ? format.percent(of / whole)
          : `${format.number(of)}/${format.number(whole)}`
      return over(quantity.base, compared(quantity.how, share, speech), speech)
    }
    default:
      return quantity satisfies never
  }
}

type Counted = Extract<votes.Quantity, { kind: 'count' }>

function compared(how: Counted['how'], amount: string, { t }: Speech): string {
  switch (how) {
    case 'exactly':
      return amount
    case 'at_least':
      return t('claims.readAtLeast', { amount })
    case 'more_than':
      return t('claims.readMoreThan', { amount })
    case 'at_most':
      return t('claims.readAtMost', { amount })
    case 'fewer_than':
      return t('claims.readFewerThan', { amount })
    case 'about':
      return t('claims.readAbout', { amount })
    default:
      return how satisfies never
  }
}

function over(base: Counted['base'], amount: string, { t }: Speech): string {
  switch (base) {
    case undefined:
      return amount
    case 'members':
      return t('claims.readOverMembers', { amount })
    case 'recorded':
      return t('claims.readOverRecorded', { amount })
    case 'present_and_voting':
      return t('claims.readOverVoting', { amount })
    default:
      return base satisfies never
  }
}
