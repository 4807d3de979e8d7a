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
  'law-article-unknown':
    'Nothing that laws are held against is called {article}. Choose from the list.',
  'law-version-unknown':
    'There is no such version of a law here. It may have been withdrawn: begin from the page of its state.',
  'group-unknown': 'There is no group {group} here. Choose from the list.',
  'fact-unknown':
    '{fact} is no fact of the list, or was answered with something else than so, not so or unknown.',
  'fact-contradiction':
    'Two answers contradict one another: {fact} and {other}. Correct one of them.',
  'dual-query-invalid': 'Name two states or more, each once, and articles on offences.',
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
  'roll-wait': 'The other person enters next: then you may enter again.',
  'roll-enough':
    'One person enters a roll call {most, number} times at most. Cancel the vote and put it again.',
  'no-silence': 'This rule knows no silence procedure. Choose another.',
  'silence-time':
    'Choose a moment ahead, within a year and no sooner than {hours, number} h from now.',
  'silence-objects': 'Under silence a delegation objects or says nothing.',
  'silence-over': 'The time is over: no objection is taken any more.',
  'silence-lasts':
    'Nobody has objected: it ends by itself when the time is over. It can be cancelled.',
  'not-on-roll': '{member} is not on the roll of this vote.',
  'seal-wrong': 'What was signed does not hold. Load the page again and sign anew.',
  'key-known':
    'This key is known already, or the root key has changed meanwhile. Load the page again.',
  'root-key-missing': 'Your party has declared no root key yet. Its administrator does that first.',
  'key-not-held': 'Your party has no such key that is valid.',
  'key-requests-waiting': 'You may have {most} requests waiting. Take one back first.',
  'csv-unclosed-quote':
    'A quotation mark opened in line {line} is never closed. Mend the CSV and send it again.',
  'csv-stray-quote':
    'In line {line} a quotation mark stands where none may. Mend the CSV and send it again.',
  'csv-stray-carriage-return':
    'In line {line} a line end is broken. Save the file as CSV again and send it.',
  'csv-nul': 'Line {line} holds a character that no text has. This may not be a CSV file.',
  'csv-row-too-long':
    'The row at line {line} is longer than {most, number} bytes. This may not be a CSV file of votes.',
  'csv-field-too-long': 'A field in line {line} is longer than {most, number} bytes.',
  'csv-too-many-fields': 'Line {line} has more than {most, number} fields.',
  'csv-field-count':
    'Line {line} has {found, number} fields where the header has {expected, number}. The file may be cut off.',
  'csv-too-many-rows': 'The file has more than {most, number} rows. Send it in parts.',
  'encoding-not-utf-8':
    'The file is not in UTF-8, as was said. Save it in UTF-8 and send it again.',
  'encoding-utf-16': 'The file is in UTF-16. Save it as CSV in UTF-8 and send it again.',
  'file-changed': 'The file on the hub is not the one that was sent. Send it again.',
  'file-compressed':
    'The file is packed in a way that is not read here. Send the CSV itself, or packed with gzip.',
  'file-not-csv': 'This is not a CSV file. Send the CSV itself, or packed with gzip.',
  'file-gzip-broken': 'The packed file is damaged or cut off. Send it again.',
  'file-empty': 'There is nothing in this file.',
  'file-too-large': 'The file is larger than {most, number} bytes. Send it in parts.',
  'file-too-much': 'The file holds more than can be read at once. Send it in parts.',
  'document-in-draft': 'A version is being prepared already. Issue it or discard it first.',
  'document-no-draft': 'What was issued stays as it is. Begin a further version.',
  'document-changed': 'The document has changed since. Read it as it is now, then act.',
  'document-empty': 'Put in a text or a file first.',
  'document-not-public': 'Not everyone may see this body. Address the document to its members.',
  'document-expected': 'Send a PDF or a Word file (.docx).',
  'session-unknown': 'This is no session of that body.',
  'title-empty': 'Write words that can be seen.',
  'text-too-many-paragraphs': 'A text has at most {most, number} paragraphs.',
  'file-not-document':
    'This is not a PDF or a Word file (.docx) without macros. Send one of these, whatever its name.',
  'file-old-word':
    'Save it as .docx, without a password, and send that. Older Word files are not read.',
  'file-broken': 'The file is broken or was cut off. Send it again.',
  'file-encrypted': 'The file has a password. Send it without one.',
  'file-too-slow': 'Reading the file took too long. Send a simpler one, or paste its text.',
  'file-lost': 'The file is no longer on the hub. Send it again.',
  'file-not-awaited': 'This import does not await such a file.',
  'body-broken-off': 'The file did not come whole. Send it again.',
  'csv-expected': 'Send a CSV file, as it is or packed with gzip.',
  'format-unknown': 'The header is that of no known layout of votes: {columns}',
  'format-missing-columns': 'The file lacks columns that it cannot be read without: {columns}',
  'format-repeated-column': 'The header has the column {column} twice.',
  'format-needs-roll-calls': 'This layout has its roll calls in a second file. Send both.',
  'format-bad-value': 'Line {line} holds what cannot be read: {value}',
  'format-too-many-decisions': 'The file has more than {most, number} decisions. Send it in parts.',
  'format-too-many-members':
    'The file names more than {most, number} members. This may not be a file of votes.',
  'imports-waiting': 'Too many files wait already. Enter or drop some of them first.',
  'import-not-held': 'Only a file that was read, and not dropped, can be entered.',
  'import-changed':
    'The record has changed since you looked: {added, number} decisions would be entered now. Look at the report again, then confirm.',
  'import-ended': 'This import has ended already.',
  'ballots-enough': 'A delegation votes {most} times at most in one vote.',
  'intentions-enough': 'A delegation files {most} notes at most on one vote.',
  'key-acts-enough':
    'Your party has done {most} things to its keys, and no more are taken. Keys can still be revoked.',
  'key-acts-today': 'Your party has done {most} things to its keys within a day. Go on tomorrow.',
  starting: 'The hub is starting. Try again in a moment.',
  'body-exists': 'There is a body with this short name already. Choose another.',
  'reason-needed':
    'Give the reason: days that others count on have changed, or what was set is put off, called off or opened again.',
  'session-change-impossible':
    'From this state it cannot become that. Load it again and choose of what is offered.',
  'session-days-needed':
    'Give the first and the last day, or say that the days of what is postponed are still to be set.',
  'session-days-wrong': 'The last day is the first day or comes after it, and within {most} days.',
  'session-unchanged': 'All of this stands so already. Change something first.',
  'item-exists': 'The agenda has an item {number} already. Choose another number.',
  'item-decided': 'This item is decided already.',
  'item-unknown': 'This is no item of the session’s agenda.',
  'meeting-not-open': 'Open a meeting first: this is done in an open meeting.',
  'meeting-open': 'Close the meeting that is open first.',
  'meeting-closed': 'The meeting is closed: nobody is entered any more.',
  'meeting-change-impossible': 'The meeting cannot become that now. Load it again.',
  'session-not-open': 'Open the session first: its meetings are opened while it is under way.',
  'floor-requested': 'This request is on the list already.',
  'replies-used': 'Two replies on an item have been made already.',
  'speaker-not-waiting': 'Only those who wait change places. Load the list again.',
  'speaker-change-impossible':
    'This cannot be done any more for this speaker. Load the list again.',
  'not-a-member': 'Only a state that is a member of the body today is given the floor.',
  'not-of-that-group': 'A state speaks on behalf of groups that it belongs to today.',
  'statement-empty': 'Write a title and a text: of what was sent, nothing can be seen.',
  'statement-published':
    'The statement is published and stays as it is. Publish a correction beside it instead.',
  'statement-draft': 'The statement is not published yet: change its draft.',
  'statement-changed': 'The text has changed since you read it. Read it as it is now, then act.',
  'statement-unchanged': 'The text reads so already. Change something first.',
  'statement-not-public':
    'Not everybody may see this meeting: address the statement to the members.',
  'statement-no-members': 'Only a statement in a body of this hub can be for its members alone.',
  'reply-impossible':
    'A right of reply answers a published statement, and is read by nobody who may not read that.',
  'proposal-step-impossible':
    'This cannot happen to the proposal as it stands. Load it again and choose of what is offered.',
  'proposal-text-changed':
    'The text has changed since you read it. Read it as it is now, then act.',
  'sponsor-already': 'Your state supports this version already.',
  'not-a-sponsor': 'Your state does not support this proposal, so there is nothing to withdraw.',
  'voting-has-begun': 'The voting has begun: no sponsor is added any more.',
  'proposer-withdraws': 'Your state proposes it. Withdraw the proposal itself instead.',
  'text-too-large':
    'A text has {blocks, number} paragraphs and {characters, number} characters at most. Put the rest into an annex of its own.',
  'amendments-enough': 'Your state has {most, number} amendments to it. Withdraw one first.',
  'vote-on-it-open': 'A vote on it is open: close or cancel that vote first.',
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
  'zone-unknown': 'No time zone is called {zone}. Choose one such as Asia/Almaty.',
  'language-unknown': 'No language has the tag {language}. Write one such as fr or kk.',
  'hours-wrong':
    'Hours that begin and end at the same time hold nothing. If the desk is always staffed, say so.',
  'channel-wrong':
    'Channel {place} cannot be reached as it is written: {value}. Numbers begin with + and the code of the country.',
  'no-state': 'Only people who act for a state do this.',
  'note-date-wrong': 'The date of the note is still to come. Enter the date that it bears.',
  'note-used':
    'Your state has entered the note {number} already. Each note is entered once: look for it among the nominations, or give another number.',
  'second-person-made':
    'One of you made the other’s account or its password, and could act for both. A third person of your party is needed.',
  'second-person-needed': 'You proposed this. Another person of your state approves it.',
  'nomination-decided': 'This is decided already. Load it again.',
  'audience-unknown':
    'Your state is not in {entry} today, so nothing can be shared with it. Choose one of your groups, or all states.',
  'contact-unknown': 'Name another point of contact of your own state.',
  'contact-removed': 'This point of contact is removed. Nominate it anew.',
  'letter-unknown':
    'Hand in the sealed letter first. One that was used for another request is sealed anew.',
  'letters-waiting':
    'At most {most} sealed letters of your state may wait unsent. Send or drop some.',
  'letter-expected': 'Send the bytes of a sealed letter.',
  'request-step': 'This does not happen as the request stands now. Load it again.',
  'request-not-next':
    'Something else was recorded of this request meanwhile. Load it again and sign anew.',
  'request-act-wrong':
    'What was signed is no act of this request, or differs from what was drafted.',
  'request-epoch':
    'The hub was restored from a backup since this was sent. It can be read; send it anew to go on.',
  'addressee-wrong': 'Name other states of this hub, each once: not {addressed}.',
  'no-mail':
    'This hub sends no e-mail. Ask its operator to name a mail server, or ask desks here alone.',
  'ping-times-wrong':
    'A check takes between an hour and ninety days, begins within a year, and reminds before it ends.',
  'ping-unannounced-later':
    'A check of your own desks that is not announced begins at once. Leave out when it begins, or announce it.',
  'ping-nobody':
    'No desk in service that you may ask matches. A secretariat asks desks that states have shared with it.',
  'ping-over': 'This check is over. Nothing is asked any more.',
  'ping-answered': 'This desk has answered already. The first answer counts.',
  'ping-place-wrong': 'The desk has changed and has fewer ways to reach it now. Load it again.',
  'ping-link-unknown': 'This link leads to no check. Copy all of it from the e-mail.',
  'severity-twice': 'Give one value in each scale.',
  'time-to-come': 'A time entered is still to come. Correct it.',
  'times-turned': 'It ended before it started: correct the times.',
  'reader-unknown':
    'Name another state, or a group that your state is in today, instead of {entry}.',
  'incident-number-used':
    'Your state has an incident {number} already. Each number is used once: give another.',
  'red-not-shared':
    'TLP:RED is for named persons: an incident so marked is not shared with states or groups. Take it back from them first, or mark it otherwise.',
  'incident-changed': 'The incident has changed since. Read it as it is now, then act.',
  'incident-unchanged': 'The incident reads so already.',
  'readers-changed': 'Others would newly see it than the preview said. Look at the preview again.',
  'attribution-there': 'There is an attribution already. Take it back before another is entered.',
  'attribution-empty': 'Write the claim, and what it rests on.',
  'object-unknown': 'You see no object {object}. Name one that you see.',
  'export-too-large': 'More than {most, number} incidents at once. Narrow what you ask for.',
  'conference-not-public':
    'The body that organises it is for its group alone: so is the conference.',
  'conference-not-begun': 'Open the conference first: an outcome comes once it has begun.',
  'conference-over': 'The conference is closed or cancelled: nothing of this is entered any more.',
  'slot-hours-wrong': 'A slot ends after it begins, on the same day.',
  'slot-beyond-days': 'The conference has {days, number} days: there is no day {day, number}.',
  'room-taken': '{room} is taken from {starts} to {ends}. Choose another room or hour.',
  'programme-beyond-days':
    '{count, plural, one {# slot of the programme would be on a day that is no more. Move or cancel it first.} other {# slots of the programme would be on days that are no more. Move or cancel them first.}}',
  'speaker-unknown':
    'Only delegations of this conference that have not declined speak. Load it again and choose of those.',
  'slot-cancelled': 'This slot is cancelled and stays so. Add another in its stead.',
  'one-head-needed': 'A delegation has one head. Here there are {heads, number}.',
  'participant-twice': 'This name stands in the list twice: {name}',
  'invited-already': 'This delegation is invited already, and nobody was invited now: {name}',
  'declined-already': 'This invitation is declined already.',
  'issuer-needed': 'Credentials in due form are signed by somebody: say by whom.',
  'credentials-of-states': 'Only states and chambers of their parliaments bring credentials.',
  'deadline-past': 'Give states a day to object that is not over.',
  'applied-already': 'An organisation of this name has applied already: {name}',
  'objections-closed': 'The day until which states could object is over.',
  'objections-open': 'States may still object. Decide when that day is over.',
  'objection-bars':
    'A state objects, and by the rules of this conference none is accredited over an objection.',
  'decision-reason-needed':
    'Say who decided so, and why: to refuse, and to accredit over an objection.',
  'application-decided': 'This application is decided already.',
  'objected-already': 'Your state objects already.',
  'no-objection': 'Your state does not object here.',
} as const
