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
  'audience-of-others':
    'Others have contributed to this collection for the readers it has now, so it cannot be opened to more. Fewer readers are possible; for more, open a new collection.',
  'red-needs-named-persons':
    'TLP:RED is for named persons: name persons as the audience, or choose another default.',
  'identity-bound': 'This identity is bound to a party already.',
  'identity-not-own':
    'Contribute this identity to a collection first. One that others have contributed too cannot be bound.',
  'identity-expected': 'Only the identifier of an identity can be bound: identity--….',
  'too-slow': 'This came too slowly. Send it again, whole.',
  'standing-changed':
    'Your session, key or roles changed while this was on its way. Nothing of it was done. Sign in again.',
  'terms-changed':
    'The readers of this collection or its default marking changed while this was on its way. Nothing was added. Look at them and send it again.',
  'marking-of-others':
    'Others contribute to this collection under its default marking, so it can only become stricter. For another default, open a new collection.',
  'own-password': 'Change your own password under Your account. That asks for the one you have.',
  'password-same': 'Choose another password than the one you have.',
  'too-many-at-once': 'Too much at once from here. Wait until what you have asked for is answered.',
  'too-many-streams': 'Too many readers follow the news at the moment. Load the page again later.',
  'too-many-words': 'Search by {most} words at most.',
  'alias-taken': 'This group has a collection with that short name already.',
  'group-exists': 'There is a group with this identifier already. Choose another.',
  'member-already': 'This state is a member today already.',
  'state-unknown': 'No state here has the code {code}.',
  'decision-unknown':
    'The record holds no document {symbol}. Check the symbol, or search by words.',
  'name-taken': 'Somebody signs in with this name already. Choose another.',
  'own-account': 'You cannot close your own account. Another administrator can.',
  'role-unfit': 'This role does not fit this kind of party.',
  'scope-missing': 'The key or session does not hold this right.',
  'password-change-needed': 'Choose a password of your own first, under Your account.',
  'session-needed': 'Sign in with your password to do this; a key is not enough.',
  'no-party': 'This account acts for nobody, so it cannot do this.',
  'no-mandate': 'This account holds no role any more. Ask its administrator.',
  'password-wrong': 'The current password is not right.',
  'code-wrong': 'The one-time code is not right, or it has been used. Wait for the next one.',
  'code-enrolled': 'Remove the one-time code you have first.',
  'sign-in-failed': 'The name, password or code does not match.',
  'set-up-code-wrong': 'The set-up code is not right. The hub printed it when it started.',
  'filter-wrong': 'Something in the filter is not right. The filter line shows where.',
  'bundle-unreadable': 'This could not be read as a STIX bundle.',
  'too-many-objects': 'These are too many objects for one submission. Send them in several.',
  'rule-unknown': 'No rule of decision here is called {rule}.',
  'vote-open-already': 'This body has a vote that is open. Close or cancel it first.',
  'nobody-votes': 'The body has no member that may vote today.',
  'more-present-than-members':
    '{present} delegations cannot be there: the body has {members} members that may vote.',
  'vote-not-open': 'This vote is not open, so nothing more is counted.',
  'vote-not-closed': 'This is possible once the vote is closed.',
  'vote-of-earlier-log':
    'The log of this hub has begun anew since this vote, so nothing can be added to it.',
  'ballot-not-next': 'A later ballot of your delegation is here. Load the vote again, then vote.',
  'other-motion': 'What was signed is for another motion. Load the vote again, then vote.',
  'other-log':
    'What was signed names another state of the log than this hub’s. Load the vote again, then vote.',
  'other-delegation': 'Only its own delegation casts a ballot.',
  'key-not-valid':
    'Your state has certified no such key, or has ended it. Ask its administrator to certify the key of this desk.',
  'announced-differs':
    'The board shows other figures than those announced. Compare them; nothing was closed.',
  'roll-not-agreed':
    'Two persons must have entered the same answers before the vote can be closed.',
  'not-by-roll-call': 'Delegations cast this vote from their own desks.',
  'by-roll-call': 'This vote is taken by roll call: answer by voice.',
  'not-on-roll': '{member} is not on the roll of this vote.',
  'seal-wrong': 'What was signed does not hold. Load the page again and sign anew.',
  'key-known':
    'This key is known already, or the root key has changed meanwhile. Load the page again.',
  'root-key-missing': 'Your party has declared no root key yet. Its administrator does that first.',
  'key-not-held': 'Your party has no such key that is valid.',
  'key-requests-waiting': 'You may have {most} requests waiting. Take one back first.',
  starting: 'The hub is starting. Try again in a moment.',
  'body-exists': 'There is a body with this short name already. Choose another.',
  'reason-needed':
    'Give the reason: days that others count on have changed, or the session is put off, called off or opened again.',
  'session-change-impossible':
    'A session in this state cannot become that. Load it again and choose of what is offered.',
  'session-days-needed':
    'Give the first and the last day, or say that the days of the postponed session are still to be set.',
  'session-days-wrong': 'The last day is the first day or comes after it, and within {most} days.',
  'session-unchanged': 'All of this stands so already. Change something first.',
  'proposal-step-impossible':
    'This cannot happen to the proposal as it stands. Load it again and choose of what is offered.',
  'proposal-text-changed':
    'The text has changed since you read it. Read it as it is now, then act.',
  'sponsor-already': 'Your state supports this version already.',
  'not-a-sponsor': 'Your state does not support this proposal, so there is nothing to withdraw.',
  'voting-has-begun': 'The voting has begun: no sponsor is added any more.',
  'proposer-withdraws': 'Your state proposes it. Withdraw the proposal itself instead.',
  'text-wrong':
    'The text cannot be taken as it is. Look at {paragraph}: it is empty, numbered twice or holds characters that are not seen.',
  'edits-wrong':
    'Paragraph {paragraph} cannot be changed so. It is not in the text, or two of the changes contradict each other there.',
  'text-unchanged': 'The text reads so already. Change something first.',
  'proposal-tabled': 'The proposal is tabled. Revise it instead: all will see what changed.',
  'proposal-draft': 'The proposal is a draft still: only your delegation reads it.',
  'amendment-unknown':
    'There is no amendment {amendment} to this proposal that could be meant here.',
  'symbol-taken': 'The symbol {symbol} was given before. Choose another.',
  'plan-wrong':
    'This does not fit into the plan of voting: {about}. A paragraph may stand in one part only, and what is named must be there.',
  'step-not-due': 'Another vote is due before this one, or the voting has not begun.',
  'motion-pending': 'A motion is waiting to be decided. It comes before the voting.',
} as const
