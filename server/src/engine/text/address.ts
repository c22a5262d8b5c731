/** Longest address that is looked for, in code units. */
const LONGEST = 200;
/** An address of a page or of a mailbox as far as the text goes: its host, and what stands behind that. */
const ADDRESS = /(?:(?:https?|ftp):\/\/|www\.|[\w.+-]@)([\w.-]*)([/?#:][\w.~:/?#[\]@!$&'()*+,;=%-]*)?$/i;
const COMPLETE = /\.(?:com|cn|org|net|gov|edu|io|info|tw|hk|mo|sg|jp|kr|uk|de|fr|eu|us|ru)$/i;
/** What only addresses are made with. */
const SIGN = /[./@?=&%_~]/;

/**
 * Whether `after` goes on with the address that `before` ends with: the host has no end yet, or what follows looks like an address. Where
 * it may be the next word as well, it is taken for one.
 */
export function goesOnInAddress(before: string, after: string): boolean {
  const [found, host = '', path = ''] = ADDRESS.exec(before.slice(-LONGEST)) ?? [];
  if (found === undefined) return false;
  const next = /^[\x21-\x7e]*/.exec(after.slice(0, LONGEST))?.[0] ?? '';
  return (path === '' && !COMPLETE.test(host)) || /[/?=&_@.]$/.test(path) || SIGN.test(next.slice(0, -1));
}
