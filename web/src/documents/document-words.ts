import type { documents } from '@comity/contract'
import type { Key } from '@comity/words'

export const kindWords = {
  report: 'documents.report',
  working_paper: 'documents.workingPaper',
  resolution: 'documents.resolution',
  draft_resolution: 'documents.draftResolution',
  letter: 'documents.letter',
  note_verbale: 'documents.noteVerbale',
  note: 'documents.note',
  agenda: 'proceedings.agenda',
  programme: 'documents.programme',
  list: 'documents.list',
  other: 'documents.other',
} as const satisfies Record<documents.DocumentKind, Key>

export const noteWords = {
  hidden_removed: 'documents.noteHidden',
  no_formula: 'documents.noteNoFormula',
  out_of_sequence: 'documents.noteOutOfSequence',
  number_again: 'documents.noteNumberAgain',
  joined: 'documents.noteJoined',
  tracked_changes: 'documents.noteTrackedChanges',
  footnotes_left_out: 'documents.noteFootnotes',
  running_lines_left_out: 'documents.noteRunningLines',
  no_text: 'documents.noteNoText',
  other_paragraphs: 'documents.noteOtherParagraphs',
  text_not_taken: 'documents.noteTextNotTaken',
} as const satisfies Record<documents.DocumentNote['code'], Key>

export const defectWords = {
  column_missing: 'documents.defectColumnMissing',
  column_unknown: 'documents.defectColumnUnknown',
  empty: 'documents.defectEmpty',
  too_long: 'documents.defectTooLong',
  wrong: 'documents.defectWrong',
  repeated: 'documents.defectRepeated',
  taken: 'documents.defectTaken',
  unknown_item: 'documents.defectUnknownItem',
  differs: 'documents.defectDiffers',
  text_wrong: 'documents.defectTextWrong',
  nothing: 'documents.defectNothing',
  not_public: 'documents.defectNotPublic',
} as const satisfies Record<documents.LineDefect['code'], Key>
