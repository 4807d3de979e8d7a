/**
 * Whether a name stays within the folder that it is put into on whatever system, names no device there, is no
 * option of a command, and reads as what it is: no character unseen, none that turns the text around.
 */
export const isFileName = (name: string): boolean =>
  /^(?![.-])[^/\\:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,200}(?<![. ])$/u.test(name) &&
  !isDevice(name)

/** Names that Windows takes for a device, whatever ending follows ("Naming Files, Paths, and Namespaces"). */
const isDevice = (name: string): boolean =>
  /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\.|$)/iu.test(name)

/** One form for all names that some system takes for one: composed or not, in whichever case. */
export const foldedName = (name: string): string =>
  name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC')
