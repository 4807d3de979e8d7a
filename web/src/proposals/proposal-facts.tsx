import type { proposals } from '@comity/contract'
import { decisionRule } from '@comity/votes'
import { languageNames } from '@comity/words'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RuleText } from '../ballots/rule-text.tsx'
import { When } from '../shell/when.tsx'
import { useWords } from '../shell/words.tsx'
import { BodyName } from './body-name.tsx'
import { Members } from './members.tsx'

/** Where it belongs, whose it is, and by what rule it is decided. */
export function ProposalFacts({ proposal }: { proposal: proposals.Proposal }) {
  const { t } = useWords()
  const { body, rule, forum, lang, proposers, tabledAt } = proposal
  const known = decisionRule(rule)
  return (
    <dl className="facts">
      <Fact name={t('proposals.proposedBy')}>
        <Members codes={proposers} />
      </Fact>
      <Fact name={t('ballots.body')}>
        <Link to="/bodies/$body" params={{ body }}>
          <BodyName body={body} />
        </Link>
        {' · '}
        {forum === 'plenary' ? t('ballots.plenary') : t('ballots.committee')}
      </Fact>
      {tabledAt !== undefined && (
        <Fact name={t('proposals.tabledAt')}>
          <When at={tabledAt} />
        </Fact>
      )}
      <Fact name={t('ballots.rule')}>
        {known === undefined ? rule : <RuleText rule={known} question="substantive" />}
      </Fact>
      <Fact name={t('shell.language')}>
        <bdi lang={lang}>{languageNames[lang]}</bdi>
      </Fact>
    </dl>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
)
