/** What the audit calls each act, worded; the codes are those that the hub records. */
export const actWords = {
  'body.create': 'access.actBodyCreate',
  'collection.create': 'access.actCollectionCreate',
  'collection.change': 'access.actCollectionChange',
  'collection.archive': 'access.actCollectionArchive',
  'collection.reopen': 'access.actCollectionReopen',
  'constituent.register': 'access.actConstituentRegister',
  'constituent.end': 'access.actConstituentEnd',
  'group.create': 'access.actGroupCreate',
  'group.addMember': 'access.actGroupAddMember',
  'group.endMembership': 'access.actGroupEndMembership',
  'identity.bind': 'access.actIdentityBind',
  'identity.unbind': 'access.actIdentityUnbind',
  'key.create': 'access.actKeyCreate',
  'key.revoke': 'access.actKeyRevoke',
  'object.withdraw': 'access.actObjectWithdraw',
  'password.change': 'access.actPasswordChange',
  'password.reset': 'access.actPasswordReset',
  'person.admit': 'access.actPersonAdmit',
  'person.change': 'access.actPersonChange',
  'session.change': 'access.actSessionChange',
  'session.schedule': 'access.actSessionSchedule',
  'totp.enrol': 'access.actTotpEnrol',
  'totp.remove': 'access.actTotpRemove',
} as const

export const isAct = (action: string): action is keyof typeof actWords => action in actWords
