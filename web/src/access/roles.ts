import type { access } from '@comity/contract'

type Role = access.Me['roles'][number]

export const roleWords = {
  analyst: 'access.analyst',
  duty_officer: 'access.dutyOfficer',
  legal_adviser: 'access.legalAdviser',
  delegate: 'access.delegate',
  national_administrator: 'access.nationalAdministrator',
  secretariat: 'access.secretariat',
  operator: 'access.operator',
} as const satisfies Record<Role, string>
