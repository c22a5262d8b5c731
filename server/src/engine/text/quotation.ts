import { CLOSING, HAN, OPENING, SPACE, classAt } from './character.ts';
import { type Pair, type PairedMark, kindsOf, pairsOf } from './pairs.ts';

const KINDS = ['“”', '‘’', '「」', '『』'] as const;
const QUOTATION_MARKS = kindsOf(KINDS);

/** Space between columns that stand side by side: what is on its two sides is not one text. */
const GAP = /\s{3}/;

/** A quotation mark at an offset. */
export type QuotationMark = PairedMark;

/** A pair of quotation marks and what stands around it. */
export type Quotation = Pair;

/** The quotations of `text` in the order in which they close, and the marks without a partner in reading order. Linear time. */
export function quotationsOf(text: string): { readonly pairs: readonly Quotation[]; readonly alone: readonly QuotationMark[] } {
  return pairsOf(text, QUOTATION_MARKS, (_, at) => text.charAt(at) !== '’' || !isApostrophe(text, at));
}

/** The quotation marks of `text` that have no partner, in reading order. */
export function unbalanced(text: string): readonly QuotationMark[] {
  return quotationsOf(text).alone;
}

/**
 * The marks of `text` that point the wrong way, in reading order: the marks of a kind that have no partner find one when some
 * of them are turned, so that they open and close in turn, and each stands where such a mark can stand.
 */
export function misdirected(text: string): readonly QuotationMark[] {
  const { alone } = quotationsOf(text);
  if (alone.length < 2) return [];
  const turned = KINDS.flatMap((kind) => {
    const marks = alone.filter(({ mark }) => kind.includes(mark));
    return marks.length % 2 === 0 ? turnedIn(text, marks) : [];
  });
  return turned.sort((a, b) => a.at - b.at);
}

/** Which of `marks`, taken in twos, are to be turned; none where that does not help. */
function turnedIn(text: string, marks: readonly QuotationMark[]): readonly QuotationMark[] {
  const wrong: QuotationMark[] = [];
  for (let index = 0; index < marks.length; index += 2) {
    const [first, second] = [marks[index], marks[index + 1]];
    if (first === undefined || second === undefined) return [];
    if (!first.opens && second.opens) {
      if (!areBothTurned(text, first.at, second.at)) return [];
      wrong.push(first, second);
      continue;
    }
    if (first.opens !== second.opens) return [];
    const turned = first.opens ? second : first;
    if (!(turned.opens ? canClose : canOpen)(text, turned.at) || GAP.test(text.slice(first.at, second.at))) return [];
    wrong.push(turned);
  }
  return wrong;
}

/** Whether `”…“` are one quotation whose marks both point the wrong way: as they stand one of them is impossible. Others are left of two quotations. */
function areBothTurned(text: string, first: number, second: number): boolean {
  if (!canOpen(text, first) || !canClose(text, second) || GAP.test(text.slice(first, second))) return false;
  return !canClose(text, first) || !canOpen(text, second);
}

/** Both marks of the shape of `mark`: `“”` for either of them. */
export function shapeOf(mark: string): string {
  return QUOTATION_MARKS.get(mark)?.kind ?? '';
}

/** The mark that pairs with `mark`. */
export function partnerOf(mark: string): string {
  const shape = shapeOf(mark);
  return shape.charAt(shape.charAt(0) === mark ? 1 : 0);
}

/** Whether a quotation can begin at `at`: something follows that is no pause, no end and no space. */
export function canOpen(text: string, at: number): boolean {
  return at + 1 < text.length && !/[，。、；：！？,;:!?]/.test(text.charAt(at + 1)) && (classAt(text, at + 1) & (CLOSING | SPACE)) === 0;
}

/** Whether a quotation can end at `at`: something stands before it that is not the beginning of anything, and no space. */
export function canClose(text: string, at: number): boolean {
  return at > 0 && !/[：:、]/.test(text.charAt(at - 1)) && (classAt(text, at - 1) & (OPENING | SPACE)) === 0;
}

/** Whether `text` is Chinese as far as a single Han character shows. */
export function hasHan(text: string): boolean {
  for (let at = 0; at < text.length; at++) if ((classAt(text, at) & HAN) !== 0) return true;
  return false;
}

/** `don’t` and `90’s`: the mark between Latin letters is no quotation mark. */
function isApostrophe(text: string, at: number): boolean {
  return /[A-Za-z\d]/.test(text.charAt(at - 1)) && /[A-Za-z]/.test(text.charAt(at + 1));
}
