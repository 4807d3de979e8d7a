import type { ballots } from '@comity/contract'
import { decisionRule, type Motion } from '@comity/votes'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { bodiesQuery } from '../meetings/queries.ts'
import { nameIn } from '../shell/names.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { RuleText } from './rule-text.tsx'
import { modeWords } from './vote-standing.tsx'

export const subjectWords = {
  whole: 'ballots.whole',
  paragraph: 'ballots.paragraph',
  amendment: 'ballots.amendment',
  motion: 'ballots.motion',
} as const satisfies Record<Motion['subject']['on'], string>

/** What was put to the vote, from the very text that each ballot's hash is of. */
export function Put({ vote, motion }: { vote: ballots.LiveVote; motion: Motion }) {
  const { t, format, language } = useWords()
  const bodies = useQuery(bodiesQuery).data
  const { subject } = motion
  const rule = decisionRule(motion.rule)
  const rows: readonly (readonly [string, ReactNode] | undefined)[] = [
    [t('ballots.on'), t(subjectWords[subject.on])],
    subject.symbol === undefined
      ? undefined
      : [t('votes.symbol'), <bdi key="symbol">{subject.symbol}</bdi>],
    subject.paragraphs.length === 0
      ? undefined
      : [t('ballots.paragraphs'), <bdi key="paragraphs">{subject.paragraphs.join(', ')}</bdi>],
    subject.text === undefined
      ? undefined
      : [t('ballots.textHash'), <Code key="text">{subject.text}</Code>],
    [
      t('ballots.body'),
      <Link key="body" to="/bodies/$body" params={{ body: motion.body }}>
        <bdi>
          {nameIn(bodies?.items.find(({ id }) => id === motion.body)?.names, language) ??
            motion.body}
        </bdi>
      </Link>,
    ],
    [
      t('ballots.rule'),
      rule === undefined ? (
        motion.rule
      ) : (
        <RuleText key="rule" rule={rule} question={motion.question} />
      ),
    ],
    [
      t('ballots.forum'),
      motion.forum === 'plenary' ? t('ballots.plenary') : t('ballots.committee'),
    ],
    [t('ballots.mode'), t(modeWords[motion.mode])],
    motion.present === undefined
      ? undefined
      : [t('ballots.present'), format.number(motion.present)],
    [
      t('ballots.openedAt'),
      <span key="opened">
        <When at={vote.openedAt} /> · {t('ballots.entry', { index: vote.opened })}
      </span>,
    ],
    vote.endedAt === undefined
      ? undefined
      : [
          t('ballots.endedAt'),
          <span key="ended">
            <When at={vote.endedAt} />
            {vote.closed !== undefined && <> · {t('ballots.entry', { index: vote.closed })}</>}
          </span>,
        ],
    [t('ballots.motionHash'), <Code key="motion">{vote.motionHash}</Code>],
  ]
  return (
    <section className="stack" aria-labelledby="put">
      <h2 id="put">{t('ballots.put')}</h2>
      <dl className="facts">
        {rows.flatMap((row) =>
          row === undefined
            ? []
            : [
                <div key={row[0]}>
                  <dt>{row[0]}</dt>
                  <dd>{row[1]}</dd>
                </div>,
              ],
        )}
      </dl>
    </section>
  )
}

const Code = ({ children }: { children: string }) => <code className="code">{children}</code>
