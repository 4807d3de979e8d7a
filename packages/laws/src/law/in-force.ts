import type { Day } from '../model/day.ts'
import { LawsError } from '../model/laws-error.ts'
import type { Mapping } from '../model/mapping.ts'
import type { ProvisionVersion } from '../model/statute.ts'

/** Whether a version is in force on a day; one that was enacted and has not commenced is not. */
export function isInForce(version: ProvisionVersion, day: Day): boolean {
  const { inForceFrom, inForceTo } = version
  if (inForceFrom === undefined || day < inForceFrom) return false
  return inForceTo === undefined || day < inForceTo
}

/** Whether a mapping holds on a day: it is claimed for it, and all of its versions are in force. */
export function isMappedOn(
  { validFrom, validTo }: Mapping,
  versions: readonly ProvisionVersion[],
  day: Day,
): boolean {
  if (validFrom !== undefined && day < validFrom) return false
  if (validTo !== undefined && day >= validTo) return false
  return versions.every((version) => isInForce(version, day))
}

/**
 * The version of one provision that is in force on a day, and `undefined` where none is. Of texts in several
 * official languages, that of the language asked for, or the first by language.
 *
 * @throws LawsError `version.overlap`, `version.empty` as `checkHistory`
 * @example
 * const version = versionOn(versions, parseDay('2008-03-24'))
 */
export function versionOn(
  versions: readonly ProvisionVersion[],
  day: Day,
  lang?: string,
): ProvisionVersion | undefined {
  checkHistory(versions)
  return versions
    .filter((version) => isInForce(version, day) && (lang === undefined || version.lang === lang))
    .sort((a, b) => (a.lang < b.lang ? -1 : 1))[0]
}

/**
 * Checks that of each provision, in each language, one version at most is in force on any day. A gap is no
 * defect: a provision may be repealed and come back.
 *
 * @throws LawsError `version.overlap` with both ids and the first day on which both would be in force,
 *   `version.empty` for a version that ends on or before the day it begins, or ends without a beginning
 */
export function checkHistory(versions: readonly ProvisionVersion[]): void {
  const last = new Map<string, ProvisionVersion>()
  for (const version of [...versions].sort(byBeginning)) {
    const { id, provisionId, lang, inForceFrom, inForceTo } = version
    if (inForceTo !== undefined && (inForceFrom === undefined || inForceTo <= inForceFrom))
      throw new LawsError('version.empty', { version: id })
    if (inForceFrom === undefined) continue
    const key = `${provisionId}\n${lang}`
    const before = last.get(key)
    if (before !== undefined && isInForce(before, inForceFrom))
      throw new LawsError('version.overlap', { version: before.id, other: id, from: inForceFrom })
    last.set(key, version)
  }
}

function byBeginning(a: ProvisionVersion, b: ProvisionVersion): number {
  const [from, other] = [a.inForceFrom ?? '', b.inForceFrom ?? '']
  return from < other ? -1 : from > other ? 1 : 0
}
