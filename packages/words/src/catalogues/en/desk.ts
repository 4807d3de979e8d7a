export const desk = {
  title: 'Your desk',
  lead: 'What waits for you, of all rooms at once.',
  nothing: 'Nothing waits for you.',
  nothingHint:
    'Open votes, texts to be tabled or supported again, keys to be certified, files to be entered and coming sessions appear here by themselves.',
  waiting: '{count, plural, one {# thing waits for you} other {# things wait for you}}',
  ballot: 'Cast your delegation’s vote',
  roll: 'Enter the roll call',
  open_vote: 'A vote is open: close it when all have voted',
  draft: 'Not tabled yet',
  renew: 'Your support has become void: renew it, or leave it so',
  keys: '{count, plural, one {# key} other {# keys}} to be certified or declined',
  import: 'A file of votes waits to be entered',
  meeting: 'The meeting is open',
  session: 'A session',
} as const
