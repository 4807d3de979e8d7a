import type { Observation, Observations, RollCall, Vote } from '@comity/votes'

/** Mulberry32: the same numbers for the same seed on any machine. */
function numbers(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const header =
  'undl_id,ms_code,ms_name,ms_vote,date,session,resolution,draft,committee_report,meeting,title,agenda_title,subjects,vote_note,total_yes,total_no,total_abstentions,total_non_voting,total_ms,undl_link\n'

/** Codes of 193 members, which the importer must know. */
export const undlCodes: readonly string[] = `
  AFG AGO ALB AND ARE ARG ARM ATG AUS AUT AZE BDI BEL BEN BFA BGD BGR BHR BHS BIH BLR BLZ BOL
  BRA BRB BRN BTN BWA CAF CAN CHE CHL CHN CIV CMR COD COG COL COM CPV CRI CUB CYP CZE DEU DJI
  DMA DNK DOM DZA ECU EGY ERI ESP EST ETH FIN FJI FRA FSM GAB GBR GEO GHA GIN GMB GNB GNQ GRC
  GRD GTM GUY HND HRV HTI HUN IDN IND IRL IRN IRQ ISL ISR ITA JAM JOR JPN KAZ KEN KGZ KHM KIR
  KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MDG MDV MEX MHL MKD MLI
  MLT MMR MNE MNG MOZ MRT MUS MWI MYS NAM NER NGA NIC NLD NOR NPL NRU NZL OMN PAK PAN PER PHL
  PLW PNG POL PRK PRT PRY QAT ROU RUS RWA SAU SDN SEN SGP SLB SLE SLV SMR SOM SRB SSD STP SUR
  SVK SVN SWE SWZ SYC SYR TCD TGO THA TJK TKM TLS TON TTO TUN TUR TUV TZA UGA UKR URY USA UZB
  VCT VEN VNM VUT WSM YEM ZAF ZMB ZWE
`
  .trim()
  .split(/\s+/)

/** The made-up votes of one decision after the other as the UN Digital Library lays them out. */
export function* undlChunks(decisions: number): Generator<Uint8Array> {
  const states = undlCodes
  const random = numbers(1)
  yield Buffer.from(header)
  for (let at = 0; at < decisions; at++) {
    const cast = states.map(() => 'YYYYYYNAX'[Math.floor(random() * 9)] ?? 'Y')
    const count = (letter: string) => `${cast.filter((one) => one === letter).length}.0`
    const session = 1 + Math.floor(at / 70)
    const date = `${1946 + session}-12-${String(1 + (at % 28)).padStart(2, '0')}`
    const tail =
      `${date},${session},A/RES/${session}/${at},,,A/${session}/PV.${at % 90},` +
      '"Made-up title of a resolution, long enough to be like one : resolution / adopted by the General Assembly",' +
      `Item ${at % 99},"SUBJECT ONE|SUBJECT TWO",,${count('Y')},${count('N')},${count('A')},${count('X')},` +
      `${states.length}.0,https://digitallibrary.example/record/${at}\n`
    yield Buffer.from(
      states.map((code, i) => `${at},${code},STATE ${code},${cast[i]},${tail}`).join(''),
    )
  }
}

/** Roll calls of members with positions of their own: about nine in ten cast, some abstain. */
export function rolls(members: number, decisions: number): { roll: RollCall }[] {
  const random = numbers(2)
  const positions = Array.from({ length: members }, () => random() * 2 - 1)
  return Array.from({ length: decisions }, () => {
    const [slope, cut] = [random() * 2 - 1, random() - 0.5]
    const roll = new Map<string, Vote>()
    for (const [member, position] of positions.entries()) {
      const lean = slope * position + cut + random() - 0.5
      if (random() < 0.9) roll.set(`M${member}`, lean > 0 ? 'yes' : lean > -0.2 ? 'abstain' : 'no')
    }
    return { roll }
  })
}

/** Observations of about the size of the "Important" set: 70,000 votes on 377 items. */
export function observations(): Observations {
  const [members, sessions, items] = [186, 36, 377]
  const random = numbers(3)
  const positions = Array.from({ length: members }, () => random() * 4 - 2)
  const points = positions.flatMap((_, member) =>
    Array.from({ length: sessions }, (_, at) => ({ member: `M${member}`, session: String(at) })),
  )
  const observed = Array.from({ length: items }, (_, item): Observation[] => {
    const [slope, cut] = [random() * 3 - 1.5, random() * 2 - 1]
    return positions.map((position, member) => {
      const lean = slope * position + cut + random() * 2 - 1
      const vote = lean < 0 ? 'yes' : lean < 0.3 ? 'abstain' : 'no'
      return { point: member * sessions + (item % sessions), item, vote }
    })
  })
  return { points, items, observations: observed.flat() }
}
