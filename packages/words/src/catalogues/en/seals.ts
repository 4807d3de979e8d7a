export const seals = {
  title: 'Keys',
  lead: 'A delegation signs its ballots with the key of its desk. The state’s root key says which desks are its own.',
  statesOnly: 'Only states hold keys here, and this account acts for none.',
  thisDesk: 'This desk',
  thisDeskLead:
    'Its key is made in this browser and cannot be taken out of it, by nobody. Another browser needs a key of its own.',
  notAsDelegate: 'Only a delegate asks for a key. Your administrator gives that role under People.',
  insecure:
    'This page was not loaded over a secure connection, so this browser makes no keys. Open the hub by https, or on its own machine as localhost.',
  noEd25519:
    'This browser cannot sign with Ed25519. Chromium from 137 on, Firefox from 129 on and Safari from 17 on can.',
  noStorage:
    'This browser keeps nothing for this page, as in some private windows, so it cannot hold a key.',
  label: 'Name of the desk',
  labelHint: 'In your own words, for example: seat 12, left screen',
  makeKey: 'Make a key and ask for its certificate',
  askAgain: 'Ask for its certificate',
  fingerprint: 'Fingerprint',
  readAloud:
    'Read it aloud to your administrator, who compares it before certifying: in person, or by a call to a number known before.',
  waiting: 'Waits for its certificate',
  certified: 'Certified: this desk can sign',
  ended: 'Ended: it signs nothing more',
  notAsked: 'No certificate has been asked for, or the request was declined',
  forget: 'Remove the key from this browser',
  forgetAsk:
    'The key is deleted here for good. What it signed stays valid. To vote from this desk again, make a new key and have it certified.',
  rootKey: 'Root key',
  rootLead:
    'It certifies the desks of your state and signs nothing else. You keep it in a file under a passphrase; this hub never has it.',
  rootSince: 'Declared with entry {index}',
  noRoot: 'Your state has declared no root key yet.',
  noRootDelegate: 'Your administrator declares one; then your desk can be certified.',
  makeRoot: 'Make a root key',
  makeNewRoot: 'Make a new root key',
  newRootEnds:
    'A new root key ends every key that the present one has certified. Each desk then needs a new certificate.',
  passphrase: 'Passphrase',
  passphraseAgain: 'The passphrase once more',
  passphraseHint:
    'Six or more words that nobody would put together. Nobody can recover it for you.',
  passphrasesDiffer: 'The two are not the same.',
  weak: 'Easily guessed: add words',
  fair: 'Fair: one or two more words would help',
  strong: 'Hard to guess',
  lockFile: 'Make the key and lock it into a file',
  working: 'Working on it. Deriving the key from the passphrase takes a few seconds, on purpose.',
  downloadFile: 'Download the key file',
  keptFirst: 'Keep the file before the key is declared: without it no desk can be certified.',
  keptIt: 'I have the file in a safe place, and the passphrase apart from it.',
  declareRoot: 'Declare the root key',
  waitingKeys: 'Waiting for a certificate',
  waitingNone:
    'No desk is waiting. When a delegate asks, the person, the desk and the fingerprint stand here.',
  person: 'Person',
  desk: 'Desk',
  certify: 'Certify',
  certifyWhat: 'Certify the desk of {name}',
  certifyAsk:
    'Have the fingerprint read to you by the person you know, then open the kept file. From the next entry on, this key votes for your state.',
  compared: 'The fingerprint read to me is the one above.',
  keyFile: 'The kept key file',
  otherFile: 'This file is not the root key that your state has declared.',
  otherRequest:
    'What the hub shows is not what this desk has signed. Certify nothing, and ask the person.',
  cannotOpen: 'The file cannot be opened with this passphrase.',
  decline: 'Decline',
  takeBack: 'Take the request back',
  declineAsk: 'The request of {name} is removed. The person can ask again.',
  certifiedKeys: 'Certified keys',
  certifiedNone: 'No desk has been certified yet.',
  standing: 'Standing',
  valid: 'Valid from entry {from} on',
  endedAt: 'Ended with entry {to}',
  revoke: 'Revoke',
  revokeWhat: 'Revoke the key of {name}',
  revokeAsk:
    'The key of this desk signs nothing from the next entry on. What it signed before stays valid. This cannot be undone.',
  use: 'For',
  useBallot: 'Ballots',
  useMessage: 'Signing messages',
  useSealing: 'Opening sealed messages',
  useRecovery: 'Recovering sealed messages',
  certifyMessageAsk:
    'Have the fingerprint read to you by the person you know, then open the kept file. From the next entry on, this key signs messages to other states.',
  certifySealingAsk:
    'Have the fingerprint read to you by the person you know, then open the kept file. From the next entry on, others seal messages to your state for this key.',
  revokeSealingAsk:
    'Nothing more is sealed for this key from the next entry on. What was sealed before still opens with it. This cannot be undone.',
  tryTitle: 'To try it out',
  tryLead:
    'On this demonstration, one step does it all: a root key is made, declared, used to certify this desk, and thrown away. A real state divides these acts between its administrator and its delegates, and keeps the file.',
  tryIt: 'Make and certify the key of this desk',
} as const
