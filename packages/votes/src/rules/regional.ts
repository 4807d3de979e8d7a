import type { Citation, ConsensusProcedure, DecisionRule } from './rule.ts'
import { recalled, seen, simple, twoThirds } from './united-nations.ts'

const consensus = (
  cites: Citation,
  also: Partial<ConsensusProcedure> = {},
): ConsensusProcedure => ({
  kind: 'consensus',
  minus: 'nobody',
  silence: false,
  opinions: false,
  standingAside: false,
  referredTo: undefined,
  cites,
  ...also,
})

const sco = recalled('SCO Charter Art. 16')
const csto = recalled('CSTO Charter Art. 12')
const cis = recalled('CIS Charter Art. 23')
const asean = recalled('ASEAN Charter Art. 20')
const africanUnion = recalled('AU Constitutive Act Art. 7')

/** Regional organisations and groups other than the European Union. */
export const regional: readonly DecisionRule[] = [
  {
    id: 'sco',
    name: 'Shanghai Cooperation Organisation: no objection',
    procedure: consensus(sco, { opinions: true, standingAside: true }),
    exceptions: {
      suspension: consensus(sco, { minus: 'states_concerned', opinions: true }),
      expulsion: consensus(sco, { minus: 'states_concerned', opinions: true }),
    },
    quorum: {},
    sources: [sco],
  },
  {
    id: 'csto',
    name: 'Collective Security Treaty Organization: consensus',
    procedure: consensus(csto),
    exceptions: {
      procedural: simple(csto),
      limited_format: { kind: 'flexible_participation', cites: csto },
    },
    quorum: {},
    sources: [csto],
  },
  {
    id: 'cis',
    name: 'Commonwealth of Independent States: common consent',
    procedure: consensus(cis, { standingAside: true }),
    exceptions: {},
    quorum: {},
    sources: [cis],
  },
  {
    id: 'brics',
    name: 'BRICS: consensus by practice',
    procedure: consensus(recalled('practice; there is no charter')),
    exceptions: {},
    quorum: {},
    sources: [recalled('practice; there is no charter')],
  },
  {
    id: 'nato',
    name: 'NATO: consensus, also by silence',
    procedure: consensus(recalled('practice'), { silence: true }),
    exceptions: {},
    quorum: {},
    sources: [recalled('practice')],
  },
  {
    id: 'osce',
    name: 'OSCE: consensus',
    procedure: consensus(recalled('practice of the CSCE'), { silence: true, opinions: true }),
    exceptions: {
      gross_violation: consensus(recalled('CSCE Prague Document 1992'), {
        minus: 'states_concerned',
      }),
    },
    quorum: {},
    sources: [recalled('practice of the CSCE'), recalled('CSCE Prague Document 1992')],
  },
  {
    id: 'asean',
    name: 'ASEAN: consultation and consensus',
    procedure: consensus(asean, { referredTo: 'asean_summit' }),
    exceptions: {
      economic: { kind: 'flexible_participation', cites: recalled('ASEAN Charter Art. 21') },
    },
    quorum: {},
    sources: [asean, recalled('ASEAN Charter Art. 21')],
  },
  {
    id: 'au',
    name: 'African Union: consensus, else two thirds of the members',
    procedure: {
      kind: 'consensus_then_vote',
      precondition: undefined,
      vote: twoThirds('members', africanUnion),
      cites: africanUnion,
    },
    exceptions: { procedural: simple(africanUnion) },
    quorum: {
      plenary: {
        open: { fraction: { of: 2, in: 3 }, how: 'at_least', cites: africanUnion },
        decide: { fraction: { of: 2, in: 3 }, how: 'at_least', cites: africanUnion },
      },
    },
    sources: [africanUnion, recalled('AU Constitutive Act Art. 11')],
  },
]

const treaty = seen('TEU Art. 16(4)')

/** The Council of the European Union. Shares are of all its members, whoever abstains or is away. */
export const europeanUnion: readonly DecisionRule[] = [
  {
    id: 'eu.council.qmv',
    name: 'Council of the European Union: qualified majority',
    procedure: {
      kind: 'double_majority',
      members: { of: 55, in: 100 },
      atLeastMembers: 15,
      population: { of: 65, in: 100 },
      blockingMembers: 4,
      cites: treaty,
    },
    exceptions: {
      not_proposed_by_commission: {
        kind: 'double_majority',
        members: { of: 72, in: 100 },
        atLeastMembers: undefined,
        population: { of: 65, in: 100 },
        // Art. 238(2) departs from Art. 16(4) and does not repeat the blocking minority.
        blockingMembers: undefined,
        cites: recalled('TFEU Art. 238(2)'),
      },
    },
    quorum: {},
    sources: [treaty, recalled('TFEU Art. 238(2)')],
  },
  {
    id: 'eu.cfsp',
    name: 'Council of the European Union: foreign and security policy',
    procedure: {
      kind: 'unanimity_with_abstention',
      declared: { members: { of: 1, in: 3 }, population: { of: 1, in: 3 } },
      cites: recalled('TEU Art. 31(1)'),
    },
    exceptions: {},
    quorum: {},
    sources: [recalled('TEU Art. 31(1)'), recalled('TFEU Art. 238(4)')],
  },
]
