import { newMarks } from '../new-marks.ts';
import type { Block } from '../layout/layout.ts';
import type { BlockRule, Problem } from '../rule.ts';
import { CJK, DIGIT, LATIN, classAt, rangesOf } from '../text/character.ts';
import { hasHan } from '../text/quotation.ts';

/** Marks of other scripts, each with the Chinese mark that it looks like. */
const LOOKALIKES: ReadonlyMap<string, string> = new Map([
  ['〝', '“'],
  ['〞', '”'],
  ['〟', '”'],
  ['‟', '“'],
  ['∶', '：'],
  ['\u037e', '；'],
  ['؛', '；'],
  ['،', '，'],
  ['؟', '？'],
  ['〜', '～'],
  ['∼', '～'],
]);

/** Chinese text in angle signs; what begins with a number, or stands behind a letter, is a comparison. */
const TITLE = /(?<![A-Za-z\d] ?)(<<|≪|«|<|＜)(?![\d =-])([^<>≪≫«»＜＞\n]{1,40})(>>|≫|»|>|＞)/g;

export const lookalikeMark: BlockRule = {
  id: 'lookalike-mark',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '形似的标点', en: 'Look-alike mark' },
  message: {
    zh: '“{found}”形似而不是中文标点，应为“{expected}”',
    en: '“{found}” only looks like a Chinese mark; it should be “{expected}”',
  },
  why: {
    zh: '比号和别的文字的标点，看上去与中文标点差不多，查找和分句时却认不出来。书名用的小于号、大于号也是。比号在数字之间不动。',
    en: 'Ratio signs and marks of other scripts look like Chinese ones, but search and segmentation do not know them; nor angle signs around titles. A ratio sign between numbers stays.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf(`${[...LOOKALIKES.keys()].join('')}<>＜＞≪≫«»‘’`),
  substitutes: LOOKALIKES,
  examples: [
    { bad: '他说⟦∶⟧⟦〝⟧好⟦〞⟧\n', good: '他说：“好”\n' },
    { bad: '读了⟦<<红楼梦>>⟧和⟦≪史记≫⟧。\n', good: '读了《红楼梦》和《史记》。\n', note: { zh: '由人决定', en: 'a person decides' } },
    { bad: '大家都说⟦‘‘没问题’’⟧。\n', good: '大家都说“没问题”。\n', note: { zh: '由人决定', en: 'a person decides' } },
    { bad: '还有⟦＜水浒传＞⟧。\n', good: '还有《水浒传》。\n' },
    { bad: '比例尺1∶500，3<5，用<b>表示粗体。反之，若x<0，则y>0；a < 甲组，b > 乙组。\n' },
  ],
  *check(block) {
    const { text } = block;
    for (let at = 0; at < text.length; at++) {
      const found = text.charAt(at);
      const expected = LOOKALIKES.get(found);
      if (expected === undefined || !standsInChinese(text, at, found)) continue;
      const span = block.rawSpan(at, at + 1);
      yield { ...span, data: { found, expected }, fixes: [{ edits: [{ ...span, text: expected }] }] };
    }
    yield* enclosed(block, TITLE, '《', '》');
    yield* enclosed(block, /(‘‘)([^‘’\n]{1,80})(’’)/g, '“', '”');
  },
};

/** A ratio sign belongs to a number before it; a similarity sign to one after it. */
function standsInChinese(text: string, at: number, mark: string): boolean {
  const before = (classAt(text, at - 1) & CJK) !== 0;
  if (mark === '∶') return before;
  if (mark === '∼') return before && (classAt(text, at + 1) & (DIGIT | LATIN)) === 0;
  return before || (classAt(text, at + 1) & CJK) !== 0;
}

/** Chinese text between two marks that stand for `open` and `close`. */
function* enclosed(block: Block, pattern: RegExp, open: string, close: string): Iterable<Problem> {
  for (const { index: start, 0: found, 1: before = '', 2: inside = '', 3: after = '' } of block.text.matchAll(pattern)) {
    if (!hasHan(inside)) continue;
    const end = start + found.length;
    yield {
      ...block.rawSpan(start, end),
      safety: 'review',
      data: { found: `${before}…${after}`, expected: `${open}…${close}` },
      fixes: [newMarks(block, { start, end }, [open, close], [before.length, after.length])],
    };
  }
}
