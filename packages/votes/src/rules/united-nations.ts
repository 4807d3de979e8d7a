import type { Citation, DecisionRule, Need, Quorum, VoteProcedure } from './rule.ts'

/** The wording was seen. */
export const seen = (text: string): Citation => ({ text, checked: true })

/** Recalled, not read again. */
export const recalled = (text: string): Citation => ({ text, checked: false })

const majorityOf = (cites: Citation): Need => ({
  fraction: { of: 1, in: 2 },
  how: 'above',
  cites,
})

const twoThirdsOf = (cites: Citation): Need => ({
  fraction: { of: 2, in: 3 },
  how: 'at_least',
  cites,
})

/** More for than against. */
export const simple = (cites: Citation, tie?: VoteProcedure['tie']): VoteProcedure => ({
  kind: 'vote',
  base: 'present_and_voting',
  majority: majorityOf(cites),
  tie,
})

/** At least two thirds of a base; exactly two thirds is enough. */
export const twoThirds = (base: VoteProcedure['base'], cites: Citation): VoteProcedure => ({
  kind: 'vote',
  base,
  majority: twoThirdsOf(cites),
  tie: undefined,
})

const toDecide = (text: string): Need => majorityOf(recalled(text))

const assembly: { readonly plenary: Quorum; readonly committee: Quorum } = {
  plenary: {
    open: { fraction: { of: 1, in: 3 }, how: 'at_least', cites: recalled('GA rule 67') },
    decide: toDecide('GA rule 67'),
  },
  committee: {
    open: { fraction: { of: 1, in: 4 }, how: 'at_least', cites: recalled('GA rule 108') },
    decide: toDecide('GA rule 108'),
  },
}

const assemblyTie = {
  plenary: { leads_to: 'second_vote', withinHours: 48, cites: recalled('GA rule 95') },
  committee: { leads_to: 'rejected', cites: recalled('GA rule 133') },
} as const

/** "Present and voting": those who cast an affirmative or a negative vote. */
const presentAndVoting = seen('GA rules 86 and 126')

const simpleMajority = simple(recalled('UN Charter Art. 18(3); GA rules 85 and 125'), assemblyTie)

const consensus = (cites: Citation) =>
  ({
    kind: 'consensus',
    minus: 'nobody',
    silence: false,
    opinions: true,
    standingAside: false,
    referredTo: undefined,
    cites,
  }) as const

/** The General Assembly and the bodies it set up on security and crime in the digital sphere. */
export const unitedNations: readonly DecisionRule[] = [
  {
    id: 'unga.simple',
    name: 'General Assembly: simple majority',
    procedure: simpleMajority,
    exceptions: {},
    quorum: assembly,
    sources: [recalled('UN Charter Art. 18(3)'), recalled('GA rules 85, 125'), presentAndVoting],
  },
  {
    id: 'unga.important',
    name: 'General Assembly: important questions',
    procedure: twoThirds(
      'present_and_voting',
      recalled('UN Charter Art. 18(2); GA rules 83 and 84'),
    ),
    exceptions: {},
    quorum: assembly,
    sources: [
      recalled('UN Charter Art. 18(2)'),
      recalled('GA rule 83'),
      seen('A/RES/475 (V), now GA rule 84'),
      presentAndVoting,
    ],
  },
  {
    id: 'unga.reconsider',
    name: 'General Assembly: reconsidering a proposal',
    procedure: twoThirds('present_and_voting', recalled('GA rules 81 and 123')),
    exceptions: {},
    quorum: assembly,
    sources: [recalled('GA rules 81, 123'), presentAndVoting],
  },
  {
    id: 'unga.without_vote',
    name: 'General Assembly: without a vote',
    procedure: consensus(recalled('practice of the General Assembly')),
    exceptions: {},
    quorum: assembly,
    sources: [recalled('practice of the General Assembly')],
  },
  {
    id: 'unga.charter_amendment',
    name: 'General Assembly: amending the Charter',
    procedure: twoThirds('members', recalled('UN Charter Art. 108')),
    exceptions: {},
    quorum: {},
    sources: [recalled('UN Charter Art. 108; ratification follows')],
  },
  {
    id: 'oewg.consensus',
    name: 'Open-ended working groups on ICT security: consensus',
    procedure: consensus(recalled('A/RES/73/27 op. 5; A/RES/75/240 op. 1')),
    exceptions: {},
    quorum: {},
    sources: [recalled('A/RES/73/27 op. 5'), recalled('A/RES/75/240 op. 1')],
  },
  {
    id: 'ahc.cybercrime',
    name: 'Ad hoc committee on the cybercrime convention: consensus, then two thirds',
    procedure: {
      kind: 'consensus_then_vote',
      precondition: 'chair_states_consensus_exhausted',
      vote: twoThirds('present_and_voting', recalled('A/RES/75/282')),
      cites: recalled('A/RES/75/282'),
    },
    exceptions: {},
    quorum: {},
    sources: [recalled('A/RES/75/282'), seen('GA/12328: the resolution, without a vote')],
  },
  {
    id: 'ga.remote.75_510',
    name: 'General Assembly when it could not meet in person: silence, then a vote at a distance',
    procedure: {
      kind: 'silence_then_vote',
      hours: 72,
      visibleBeforeClose: 300,
      vote: simple(recalled('UN Charter Art. 18(3)')),
      cites: seen('GA decision 75/510, GA/12287'),
    },
    exceptions: {},
    quorum: {
      plenary: {
        open: undefined,
        decide: majorityOf(seen('GA decision 75/510, GA/12287')),
      },
    },
    sources: [seen('GA/12287 of 13 November 2020')],
  },
]
