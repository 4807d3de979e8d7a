import type { Finding } from '@comity/stix'

/** A finding of the STIX checks as the contract shows it. */
export const presentFinding = ({ code, level, clause, path, message }: Finding) => ({
  ...{ code, level, clause, path, message },
})
