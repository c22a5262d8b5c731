import { newMarks } from '../new-marks.ts';
import type { Block } from '../layout/layout.ts';
import type { BlockContext, BlockRule, Problem } from '../rule.ts';
import { CJK, DIGIT, LATIN, classAt, rangesOf } from '../text/character.ts';
import { canClose, canOpen, hasHan } from '../text/quotation.ts';
import { isNameDot } from '../text/transliteration.ts';

/** Straight marks by what they stand for: ASCII, its full-width forms, and the primes that recognition software reads. */
const DOUBLE = '"＂″';
const SINGLE = "'＇′";
/** Code units in which the accents before a closing mark are looked for. */
const REACH = 80;

/** Two straight marks that belong together, and whether each stands where such a mark can stand. */
interface StraightPair {
  readonly open: number;
  readonly close: number;
  readonly plausible: boolean;
}

export const straightQuotation: BlockRule = {
  id: 'straight-quotation',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '直引号', en: 'Straight quotation marks' },
  message: { zh: '中文里用了直引号，应为“{open}{close}”', en: 'Straight quotation marks in Chinese text; they should be {open}{close}' },
  why: {
    zh: '中文的引号分前后，键盘上的直引号不分（GB/T 15834—2011 第 4.8 条）。一段里的直引号成双时，按单双轮换改成前后引号；不成双的，由人决定。英寸、撇号和程序里的直引号不动。',
    en: 'Chinese quotation marks open and close, those of the keyboard do not (GB/T 15834—2011, 4.8). Where a paragraph has an even number of them they open and close in turn; else a person decides. Inches, apostrophes and code stay.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf(DOUBLE + SINGLE),
  substitutes: Array.from(DOUBLE).flatMap((mark) => [[mark, '“'] as const, [mark, '”'] as const]),
  examples: [
    { bad: '他说：⟦"我来试试。"⟧大家都说⟦"好"⟧。\n', good: '他说：“我来试试。”大家都说“好”。\n' },
    { bad: '他说：⟦"⟧我来试试。大家都说好。\n', good: '他说：“我来试试。大家都说好。\n', note: { zh: '不成双', en: 'without a partner' } },
    { bad: "他说：“老师说⟦'要早到'⟧。”\n", good: '他说：“老师说‘要早到’。”\n', note: { zh: '由人决定', en: 'a person decides' } },
    {
      bad: '這場比賽讓觀眾說⟦"很精彩"⟧，還會繼續進行。\n',
      good: '這場比賽讓觀眾說「很精彩」，還會繼續進行。\n',
      note: { zh: '繁体用直角引号', en: 'traditional text has corner marks' },
    },
    { bad: '屏幕是27"的，长5\'，写作<a class="red">，don\'t stop。\n', note: { zh: '英寸、代码、撇号', en: 'inches, code, apostrophes' } },
    { bad: "由定理可知，``完全图''总是哈密顿图。\n", note: { zh: 'TeX 的引号', en: 'quotation marks of TeX' } },
    { bad: '他用英语说：She said "hello" to me.\n', note: { zh: '外文', en: 'Latin text' } },
  ],
  *check(block, context) {
    // The quotation marks of a table bound its cells.
    if (context.traits.form === 'table') return;
    yield* problemsOf(block, context, DOUBLE);
    yield* problemsOf(block, context, SINGLE);
  },
};

function* problemsOf(block: Block, { traits }: BlockContext, marks: string): Iterable<Problem> {
  const { text } = block;
  const places = placesOf(text, marks);
  if (places.length === 0) return;
  const traditional = traits.script === 'traditional';
  const [open, close] = marks === DOUBLE ? (traditional ? '「」' : '“”') : traditional ? '『』' : '‘’';
  if (open === undefined || close === undefined) return;
  const even = places.length % 2 === 0;
  const pairs = even ? pairsIn(text, places) : [];
  const isCertain = marks === DOUBLE && !traditional && pairs.every(({ plausible }) => plausible) && !/[“”「」]/.test(text);
  for (const { open: start, close: end } of pairs) {
    yield {
      ...block.rawSpan(start, end + 1),
      ...(!isCertain && { safety: 'review' as const }),
      data: { open, close },
      fixes: [newMarks(block, { start, end: end + 1 }, [open, close])],
    };
  }
  if (even) return;
  for (const at of places) {
    const span = block.rawSpan(at, at + 1);
    const opens =
      canOpen(text, at) && (!canClose(text, at) || (classAt(text, at - 1) & CJK) === 0 || /[，。！？；]/.test(text.charAt(at - 1)));
    yield { ...span, safety: 'review', data: { open, close }, fixes: [{ edits: [{ ...span, text: opens ? open : close }] }] };
  }
}

/** Where straight marks of one level stand in Chinese text. */
function placesOf(text: string, marks: string): readonly number[] {
  const places: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (!marks.includes(text.charAt(at))) continue;
    const before = classAt(text, at - 1);
    const after = classAt(text, at + 1);
    // Inches and minutes, apostrophes, attributes and calls, dots of names that were misread.
    if ((before & DIGIT) !== 0 && places.length % 2 === 0) continue;
    if ((before & LATIN) !== 0 && (after & LATIN) !== 0) continue;
    if (/[=([{<\\]/.test(text.charAt(at - 1)) || /[)\]}>;=/\\]/.test(text.charAt(at + 1))) continue;
    if (marks === SINGLE && (isNameDot(text, at) || isTypewritten(text, at))) continue;
    places.push(at);
  }
  return inChinese(text, places);
}

/** One of two that close what two grave accents opened, as in TeX: ``甲''. */
function isTypewritten(text: string, at: number): boolean {
  return text.slice(Math.max(0, at - 1), at + 2).includes("''") && text.slice(Math.max(0, at - REACH), at).includes('``');
}

/** Pairs of marks around Latin text that stand in Latin text are no concern of a Chinese proof-reader. */
function inChinese(text: string, places: readonly number[]): readonly number[] {
  if (places.length % 2 === 1) return places.filter((at) => ((classAt(text, at - 1) | classAt(text, at + 1)) & CJK) !== 0);
  return places.filter((_, index) => {
    const [open = 0, close = 0] = index % 2 === 0 ? [places[index], places[index + 1]] : [places[index - 1], places[index]];
    return hasHan(text.slice(open, close)) || ((classAt(text, open - 1) | classAt(text, close + 1)) & CJK) !== 0;
  });
}

function pairsIn(text: string, places: readonly number[]): readonly StraightPair[] {
  return places.flatMap((open, index) => {
    const close = places[index + 1];
    if (index % 2 === 1 || close === undefined) return [];
    return [{ open, close, plausible: close > open + 1 && canOpen(text, open) && canClose(text, close) }];
  });
}
