import type { MappingRow } from '@comity/laws'

/**
 * Mappings of states that the collected table does not have, read from the headings and texts of the
 * statutes by one person without a second reviewer, after the lexicons were written. Numbers alone;
 * where several provisions answer, any counts.
 */
const read: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ARE: {
    'bc-2': '2; 3',
    'bc-3': '12',
    'bc-4': '4; 5; 7',
    'bc-5': '4; 5',
    'bc-6': '16; 9',
    'bc-7': '14',
    'bc-8': '40',
    'bc-9': '35; 36',
  },
  EST: {
    'bc-2': '217',
    'bc-3': '156',
    'bc-4': '206',
    'bc-5': '207',
    'bc-6': '216; 208',
    'bc-7': '344',
    'bc-8': '213',
  },
  GHA: {
    'bc-9': '62',
    'bc-18': '69; 70',
    'bc-20': '71; 72',
    'bc-21': '73; 74',
    'un-15': '63; 65',
    'un-16': '67',
  },
  JPN: {
    'bc-4': '258; 259; 234_2',
    'bc-5': '234_2',
    'bc-6': '168_2; 168_3',
    'bc-7': '161_2',
    'bc-8': '246_2',
  },
  SGP: { 'bc-2': '3', 'bc-3': '6', 'bc-4': '5', 'bc-5': '7', 'bc-6': '10; 8' },
  UKR: {
    'bc-2': '361',
    'bc-3': '163',
    'bc-4': '361; 362',
    'bc-5': '361; 363-1',
    'bc-6': '361-1',
    'bc-7': '200; 358',
    'bc-8': '190',
  },
}

/** Powers, international rules and the rest, of states whose offences the collected table has. */
const powers: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  DEU: { 'bc-18': '100j; 95', 'bc-19': '94; 98; 100b; 102; 110', 'bc-20': '100g', 'bc-21': '100a' },
  KEN: {
    'bc-9': '24',
    'bc-11': '42',
    'bc-12': '43',
    'bc-16': '51',
    'bc-17': '51',
    'bc-18': '50',
    'bc-19': '48',
    'bc-20': '52',
    'bc-21': '53',
    'bc-22': '66',
    'bc-35': '65',
    'un-16': '37',
  },
}

/** The treaty of 2001 read as if it were a statute: each of its articles answers itself. */
const articles = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 16, 17, 18, 19, 20, 21, 22, 24, 35]

const rowsOf = (table: typeof read): MappingRow[] =>
  Object.entries(table).flatMap(([state, mapped]) =>
    Object.entries(mapped).map(([article, section]) => ({
      state,
      article,
      section,
      confidence: 'medium',
    })),
  )

export const furtherMappings = rowsOf(read)
export const mappingsOfPowers = rowsOf(powers)
export const treatyOnItself: readonly MappingRow[] = articles.map((number) => ({
  state: 'INT',
  article: `bc-${number}`,
  section: `${number}`,
  confidence: 'high',
}))
