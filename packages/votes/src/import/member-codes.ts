import type { Day } from '../day.ts'
import type { MemberCode } from '../vote.ts'

/**
 * Codes of one member: ISO 3166-1 alpha-2, alpha-3, and the number of the Correlates of War project,
 * which Voeten's files use.
 */
const listed = `
  AD AND 232, AE ARE 696, AF AFG 700, AG ATG 58, AL ALB 339, AM ARM 371, AO AGO 540, AR ARG 160,
  AT AUT 305, AU AUS 900, AZ AZE 373, BA BIH 346, BB BRB 53, BD BGD 771, BE BEL 211, BF BFA 439,
  BG BGR 355, BH BHR 692, BI BDI 516, BJ BEN 434, BN BRN 835, BO BOL 145, BR BRA 140, BS BHS 31,
  BT BTN 760, BW BWA 571, BY BLR 370, BZ BLZ 80, CA CAN 20, CD COD 490, CF CAF 482, CG COG 484,
  CH CHE 225, CI CIV 437, CL CHL 155, CM CMR 471, CN CHN 710, CO COL 100, CR CRI 94, CU CUB 40,
  CV CPV 402, CY CYP 352, CZ CZE 316, DE DEU 255, DJ DJI 522, DK DNK 390, DM DMA 54, DO DOM 42,
  DZ DZA 615, EC ECU 130, EE EST 366, EG EGY 651, ER ERI 531, ES ESP 230, ET ETH 530, FI FIN 375,
  FJ FJI 950, FM FSM 987, FR FRA 220, GA GAB 481, GB GBR 200, GD GRD 55, GE GEO 372, GH GHA 452,
  GM GMB 420, GN GIN 438, GQ GNQ 411, GR GRC 350, GT GTM 90, GW GNB 404, GY GUY 110, HN HND 91,
  HR HRV 344, HT HTI 41, HU HUN 310, ID IDN 850, IE IRL 205, IL ISR 666, IN IND 750, IQ IRQ 645,
  IR IRN 630, IS ISL 395, IT ITA 325, JM JAM 51, JO JOR 663, JP JPN 740, KE KEN 501, KG KGZ 703,
  KH KHM 811, KI KIR 946, KM COM 581, KN KNA 60, KP PRK 731, KR KOR 732, KW KWT 690, KZ KAZ 705,
  LA LAO 812, LB LBN 660, LC LCA 56, LI LIE 223, LK LKA 780, LR LBR 450, LS LSO 570, LT LTU 368,
  LU LUX 212, LV LVA 367, LY LBY 620, MA MAR 600, MC MCO 221, MD MDA 359, ME MNE 341, MG MDG 580,
  MH MHL 983, MK MKD 343, ML MLI 432, MM MMR 775, MN MNG 712, MR MRT 435, MT MLT 338, MU MUS 590,
  MV MDV 781, MW MWI 553, MX MEX 70, MY MYS 820, MZ MOZ 541, NA NAM 565, NE NER 436, NG NGA 475,
  NI NIC 93, NL NLD 210, NO NOR 385, NP NPL 790, NR NRU 970, NZ NZL 920, OM OMN 698, PA PAN 95,
  PE PER 135, PG PNG 910, PH PHL 840, PK PAK 770, PL POL 290, PT PRT 235, PW PLW 986, PY PRY 150,
  QA QAT 694, RO ROU 360, RS SRB, RU RUS 365, RW RWA 517, SA SAU 670, SB SLB 940, SC SYC 591,
  SD SDN 625, SE SWE 380, SG SGP 830, SI SVN 349, SK SVK 317, SL SLE 451, SM SMR 331, SN SEN 433,
  SO SOM 520, SR SUR 115, SS SSD 626, ST STP 403, SV SLV 92, SY SYR 652, SZ SWZ 572, TD TCD 483,
  TG TGO 461, TH THA 800, TJ TJK 702, TL TLS 860, TM TKM 701, TN TUN 616, TO TON 955, TR TUR 640,
  TT TTO 52, TV TUV 947, TW TWN 713, TZ TZA 510, UA UKR 369, UG UGA 500, US USA 2, UY URY 165,
  UZ UZB 704, VC VCT 57, VE VEN 101, VN VNM 816, VU VUT 935, WS WSM 990, YE YEM 679, ZA ZAF 560,
  ZM ZMB 551, ZW ZWE 552
`

/**
 * Codes that are no current ISO 3166-1 code: as the UN Digital Library writes them (`SUN`), as the
 * Correlates of War number them, as unvotes writes them (`YU`, and `CS` for Czechoslovakia, which ISO
 * gave to Serbia and Montenegro later). Each with the code of ISO 3166-3, or as vote.ts says.
 */
const former: readonly (readonly [MemberCode, readonly string[]])[] = [
  ['SUHH', ['SUN', 'SU']],
  ['CSHH', ['CSK', '315', 'CS']],
  ['DDDE', ['DDR', '265', 'DD']],
  ['YUCS', ['YUG', '345', 'YU']],
  ['CSXX', ['SCG']],
  ['YDYE', ['YMD', '680', 'YD', 'YPR']],
  ['EAT', ['EAT']],
  ['EAZ', ['EAZ', '511', 'ZAN']],
]

/** Other codes and numbers of members that have a code of their own. */
const alias: readonly (readonly [MemberCode, readonly string[]])[] = [
  ['DE', ['GER', 'FRG', '260']],
  ['YE', ['YAR', '678']],
]

/** Names for the rows of unvotes that have no code. */
const byName: ReadonlyMap<string, MemberCode> = new Map([
  ['Federal Republic of Germany', 'DE'],
  ['Yemen Arab Republic', 'YE'],
  ['Zanzibar', 'EAZ'],
])

const byCode: ReadonlyMap<string, MemberCode> = new Map([
  ...listed
    .split(',')
    .map((line) => line.trim().split(' '))
    .flatMap(([alpha2 = '', ...others]) =>
      [alpha2, ...others].map((code) => [code, alpha2] as const),
    ),
  ...[...former, ...alias].flatMap(([member, codes]) =>
    codes.map((code) => [code, member] as const),
  ),
  ...former.map(([member]) => [member, member] as const),
])

/** A seat that passed from one code to the next; each holds until before the day. */
const seats: readonly (readonly { readonly member: MemberCode; readonly until: string }[])[] = [
  [
    { member: 'SUHH', until: '1991-12-24' },
    { member: 'RU', until: '9999' },
  ],
  [
    { member: 'YUCS', until: '2003-02-04' },
    { member: 'CSXX', until: '2006-06-03' },
    { member: 'RS', until: '9999' },
  ],
  [
    { member: 'EAT', until: '1964-04-26' },
    { member: 'TZ', until: '9999' },
  ],
  // One seat, of China: General Assembly resolution 2758 (XXVI) decided who holds it.
  [
    { member: 'TW', until: '1971-10-25' },
    { member: 'CN', until: '9999' },
  ],
]

const seatOfMember = new Map(
  seats.flatMap((seat) => seat.map(({ member }) => [member, seat] as const)),
)

/**
 * The member that a record's code stands for: ISO alpha-2 or alpha-3, a Correlates of War number, or
 * a former state's code as the known files have it. `undefined` where it is not known.
 *
 * @example
 * const member = memberOf('BRA')
 */
export function memberOf(code: string, name = ''): MemberCode | undefined {
  return byCode.get(code) ?? (code === '' || code === 'NA' ? byName.get(name) : undefined)
}

/**
 * The code that a member has on a day, for lists that give a seat one code for all time: `RU` in 1980
 * is `SUHH`, `YUCS` in 2018 is `RS`. The seat of China is `CN` throughout.
 */
export function memberOnDay(member: MemberCode, day: Day): MemberCode {
  const seat = seatOfMember.get(member)
  if (!seat) return member
  const held = seat.find(({ until }) => day < until)?.member ?? member
  return held === 'TW' ? 'CN' : held
}

/** One code for a seat through all its names, so that records of different habits can be compared. */
export function seatOf(member: MemberCode): MemberCode {
  return seatOfMember.get(member)?.at(-1)?.member ?? member
}

/** Whether files may name the seat of a member by more than one code. */
export const hasSeveralCodes = (member: MemberCode): boolean => seatOfMember.has(member)
