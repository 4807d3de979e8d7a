/** Words that take a side, or that rate a state or a speaker; no English wording here uses them. */
const partial = [
  'ally|allies|adversary|adversaries|enem(y|ies)|hostile|rogue',
  'blocs?|camps?|loyal(ty)?|defect(s|ed|or|ors)?|betray(s|ed|al)?',
  'attacker map|attack map|threat actor country|culprits?|guilty|blames?|blamed',
  'compl(y|ies|iant|iance)|non-?complian(t|ce)|violat(e|es|ed|ion|ions)|breach(es|ed)?',
  'scores?|scored|scorecards?|rank(s|ed|ing|ings)?|ratings?|gaps?|laggards?',
  'lie|lies|liar|truth(ful)?|false claim|trustworthy|untrustworthy|reliable state',
  'regime|propaganda|annex(ed|ation)|so-called',
]

const pattern = new RegExp(`\\b(?:${partial.join('|')})\\b`, 'giu')

/**
 * The words in an English text that take a side or rate, in lower case and in order; empty when
 * the text is neutral. "annex" (a part of a document) and "block" are not among them.
 */
export const partialWordsIn = (text: string): string[] =>
  [...text.matchAll(pattern)].map((match) => match[0].toLowerCase())
