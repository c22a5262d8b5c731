import { CLOSING, OPENING, classAt } from './character.ts';

/** Opening quotation marks and what closes them. */
const PARTNERS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』'],
]);
const CLOSERS: ReadonlyMap<string, string> = new Map(Array.from(PARTNERS, ([open, close]) => [close, open]));

/** A quotation mark at an offset. */
export interface QuotationMark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

/** A pair of quotation marks and how many pairs of any kind stand around it. */
export interface Quotation {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
  /** The opening mark of the quotation around it, if any. */
  readonly within: string | undefined;
}

/** The quotations of `text` in the order in which they close, and the marks without a partner in reading order. Linear time. */
export function quotationsOf(text: string): { readonly pairs: readonly Quotation[]; readonly alone: readonly QuotationMark[] } {
  const pairs: Quotation[] = [];
  const alone: QuotationMark[] = [];
  const open: QuotationMark[] = [];
  for (let at = 0; at < text.length; at++) {
    if ((classAt(text, at) & (OPENING | CLOSING)) === 0) continue;
    const mark = text.charAt(at);
    if (PARTNERS.has(mark)) open.push({ at, mark, opens: true });
    const opener = CLOSERS.get(mark);
    if (opener === undefined || (mark === '’' && isApostrophe(text, at))) continue;
    const last = open.at(-1);
    const partner = last?.mark === opener ? last : open.at(-2)?.mark === opener ? open.at(-2) : undefined;
    if (partner === undefined) {
      alone.push({ at, mark, opens: false });
      continue;
    }
    while (open.at(-1) !== partner) {
      const lost = open.pop();
      if (lost !== undefined) alone.push(lost);
    }
    open.pop();
    pairs.push({ start: partner.at, end: at + 1, mark: opener, within: open.at(-1)?.mark });
  }
  return { pairs, alone: [...alone, ...open].sort((a, b) => a.at - b.at) };
}

/** The quotation marks of `text` that have no partner, in reading order. */
export function unbalanced(text: string): readonly QuotationMark[] {
  return quotationsOf(text).alone;
}

/** `don’t` and `90’s`: the mark between Latin letters is no quotation mark. */
function isApostrophe(text: string, at: number): boolean {
  return /[A-Za-z\d]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));
}
