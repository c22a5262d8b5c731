import type { Span } from '../span.ts';
import { CLOSING, TERMINAL, classAt, is } from './character.ts';
import { type Quotation, quotationsOf } from './quotation.ts';

/** No writer nests quotations deeper; a text of nothing but opening marks does. */
const DEEPEST = 8;

/**
 * What holds the offset `at` of a logical text, the innermost first: the sentence, the words between the quotation marks, the
 * quotation with its marks, the sentence that it stands in, and so on. Each span holds the one before. Linear time.
 *
 * `他说：“路修好了。大家|都高兴。”` → `大家都高兴。`, `路修好了。大家都高兴。`, `“路修好了。大家都高兴。”`, the whole.
 */
export function enclosuresOf(text: string, at: number): readonly Span[] {
  const { pairs } = quotationsOf(text);
  const around = pairs.filter(({ start, end }) => start < at && at < end).slice(0, DEEPEST);
  const spans: Span[] = [];
  for (const pair of around) {
    const inside: Span = { start: pair.start + 1, end: pair.end - 1 };
    spans.push(sentenceAt(text, at, inside, pairs), inside, { start: pair.start, end: pair.end });
  }
  spans.push(sentenceAt(text, at, { start: 0, end: text.length }, pairs));
  return spans.filter((span, index) => isWider(span, spans[index - 1]));
}

function isWider(span: Span, before: Span | undefined): boolean {
  return before === undefined || span.end - span.start > before.end - before.start;
}

/** The sentence at `at` within `bounds`: a mark that ends a sentence inside a quotation does not end the sentence around it. */
function sentenceAt(text: string, at: number, bounds: Span, pairs: readonly Quotation[]): Span {
  const nested = pairs.filter(({ start, end }) => start >= bounds.start && end <= bounds.end);
  const inner = new Map(nested.map(({ start, end }) => [start, end]));
  let start = bounds.start;
  for (let place = bounds.start; place < bounds.end; place++) {
    const after = inner.get(place);
    // A quotation that begins a sentence and ends one is a sentence by itself.
    const ends = after === undefined ? (classAt(text, place) & TERMINAL) !== 0 : place === start && is(text, after - 2, TERMINAL);
    if (!ends) {
      place = (after ?? place + 1) - 1;
      continue;
    }
    const end = behindClosing(text, after ?? place + 1, bounds.end);
    if (at < end) return { start, end };
    start = end;
    place = end - 1;
  }
  return start < bounds.end ? { start, end: bounds.end } : bounds;
}

/** `！？`, `。）`: what closes together with the mark belongs to the sentence. */
function behindClosing(text: string, at: number, limit: number): number {
  while (at < limit && (classAt(text, at) & (TERMINAL | CLOSING)) !== 0) at++;
  return at;
}
