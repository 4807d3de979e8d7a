/**
 * Writes web addresses, host names and mail addresses so that nothing turns them into links:
 * `hxxps[://]host[.]example`. For reading only: what is copied or exported is never changed.
 */
export function defang(text: string): string {
  return text
    .replace(
      /\b(ht)tp(s?):\/\//giu,
      (_, head: string, s: string) => `${head.charAt(0)}xxp${s}[://]`,
    )
    .replace(/\bftp:\/\//giu, 'fxp[://]')
    .replace(/@(?=[\p{L}\p{N}-]+\.)/gu, '[@]')
    .replace(/(?<=[\p{L}\p{N}-])\.(?=[\p{L}\p{N}-]*[\p{L}\p{N}])/gu, '[.]')
}

/** Takes a defanged text back to what it stands for. */
export function refang(text: string): string {
  return text
    .replace(/\b(h)xxp(s?)\[:\/\/\]/giu, (_, h: string, s: string) => `${h}ttp${s}://`)
    .replace(/\bfxp\[:\/\/\]/giu, 'ftp://')
    .replaceAll('[@]', '@')
    .replaceAll('[.]', '.')
}

/** STIX types whose `value` a mail client or browser might make live. */
const live = new Set(['url', 'domain-name', 'email-addr', 'ipv4-addr', 'ipv6-addr'])

export const isLive = (type: string, field: string): boolean =>
  (live.has(type) && field === 'value') || field === 'url'
