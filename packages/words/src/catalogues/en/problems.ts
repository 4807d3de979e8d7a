/** Keyed by the problem's stable code, or by its kind where a code needs no words of its own. */
export const problems = {
  malformed: 'The request could not be read. Check its form and send it again.',
  unauthenticated: 'Sign in first.',
  forbidden: 'You may not do this. Ask the administrator of your state if you need to.',
  'not-found': 'There is nothing at this address that you may see. Check the address.',
  'not-acceptable': 'This is not available in the format asked for.',
  conflict: 'This conflicts with what is already there. Load it again and compare.',
  gone: 'This is no longer there.',
  'changed-meanwhile':
    'This has changed since you loaded it. Load it again and repeat your change.',
  'too-large': 'This is too large. Send it in smaller parts.',
  'unsupported-media-type': 'This kind of content is not accepted here.',
  invalid: 'Something entered is not valid. Correct it and send it again.',
  'too-many': 'Too many requests. Wait a little and try again.',
  unavailable: 'The hub is not available at the moment. Try again later.',
  full: 'The hub has no room left. Tell its operator.',
  internal: 'Something went wrong in the hub. Try again; if it remains, tell the operator.',
  unknown: 'The hub could not do this. Its code for the reason: {code}',
} as const
