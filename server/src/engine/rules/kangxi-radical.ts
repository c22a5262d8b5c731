import type { LineRule, Problem } from '../rule.ts';
import { CLOSING, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { RADICAL } from '../text/radicals.ts';
import { countScript } from '../text/script.ts';
import { lazy, radicalIdeographs, replaced } from '../text/tables.ts';

const RUN = new RegExp(`${RADICAL.source}+`, 'g');
const ORDINARY = /[\u3400-\u4dbf\u4e00-\u9fff]/;
/** Two radicals together, one beside a digit, or one that ends a sentence: words, though the line may have no ordinary ideograph. */
const IN_WORD = new RegExp(`${RADICAL.source}(?:${RADICAL.source}|[\\d。！？])|\\d${RADICAL.source}`);
/** What a text about radicals says on the same line. */
const ABOUT_RADICALS = /部首|偏旁|部件|康熙字典|笔画|筆畫/;

/** Unicode knows ⼾ as 戶, as Taiwan prints it; fonts of the mainland and of Hong Kong use the same glyph for 户. */
const HOUSEHOLD = '⼾';
const mainlandIdeographs = lazy(() => new Map([...radicalIdeographs(), [HOUSEHOLD, '户']]));

export const kangxiRadical: LineRule = {
  id: 'kangxi-radical',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '部首符号冒充汉字', en: 'Radical in place of a character' },
  message: {
    zh: '“{found}”是部首符号，不是汉字，应为“{expected}”',
    en: '“{found}” is written with radical symbols; the characters are “{expected}”',
  },
  why: {
    zh: '从 PDF 提取文字时，字形相同的汉字常被换成康熙部首（U+2F00–2FD5）、部首补充（U+2E80–2EF3）或笔画（U+31C0–31E3）。看上去一样，却查不到、搜不着，分词也会出错。谈部首的文字里，单独出现的部首符号可能是有意的。',
    en: 'Text taken from a PDF often has Kangxi radicals (U+2F00–2FD5), supplementary ones (U+2E80–2EF3) or strokes (U+31C0–31E3) where the font draws character and radical alike. They look right, but are not found by searching and break words. In a text about radicals, one that stands alone may be meant.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0x2e80, 0x2ef3],
    [0x2f00, 0x2fd5],
    [0x31c0, 0x31e3],
  ],
  get substitutes() {
    return mainlandIdeographs();
  },
  examples: [
    { bad: '今年⟦⼀⽉⟧，全市⟦⼈⼝⟧增⟦⻓⟧很快。', good: '今年一月，全市人口增长很快。' },
    { bad: '2022年3⟦⽉⟧13⟦⽇⟧', good: '2022年3月13日' },
    { bad: '这家⟦⼾⟧主把门锁换了。', good: '这家户主把门锁换了。' },
    { bad: '⟦⼈⟧ ⟦⺠⟧ 群 众 的 ⟦⽇⟧ 子 越 过 越 好', good: '人 民 群 众 的 日 子 越 过 越 好' },
    {
      bad: '形声字里，“⟦⼝⟧”旁多与嘴有关。',
      good: '形声字里，“口”旁多与嘴有关。',
      note: { zh: '单独加引号的要人看过', en: 'one that is quoted alone is for a person to decide' },
    },
    { bad: '⟦⽉⟧，是一年中最热的时候。\n他在这里住了三个⟦⽉⟧\n', good: '月，是一年中最热的时候。\n他在这里住了三个月\n' },
    {
      bad: '⟦⼀⟧、⟦⼁⟧、⟦⼂⟧\n部首⟦⼝⟧共有若干字。\n',
      good: '一、丨、丶\n部首口共有若干字。\n',
      note: { zh: '单独列出或谈部首的要人看过', en: 'those that stand alone or are spoken of are for a person to decide' },
    },
    { bad: '一月，人口增长很快。', note: { zh: '这些是汉字', en: 'these are characters' } },
  ],
  *check(text) {
    let checked = 0;
    for (const { index } of text.matchAll(RUN)) {
      if (index < checked) continue;
      const start = lineStart(text, index);
      checked = lineEnd(text, index);
      yield* checkLine(text.slice(start, checked), start);
    }
  },
};

function* checkLine(line: string, offset: number): Generator<Problem> {
  const inText = ORDINARY.test(line) || IN_WORD.test(line);
  const about = ABOUT_RADICALS.test(line);
  const { simplified, traditional } = countScript(line);
  for (const { 0: found, index } of line.matchAll(RUN)) {
    const expected = [replaced(found, mainlandIdeographs())];
    if (found.includes(HOUSEHOLD) && simplified <= traditional) expected.unshift(replaced(found, radicalIdeographs()));
    const named = found.length === 1 && (about || isEnclosed(line, index));
    const start = offset + index;
    const end = start + found.length;
    yield {
      start,
      end,
      data: { found: beginningOf(found), expected: beginningOf(expected[0] ?? found) },
      safety: inText && !named && expected.length === 1 ? 'safe' : 'review',
      fixes: expected.filter((text) => text !== found).map((text) => ({ edits: [{ start, end, text }] })),
    };
  }
}

/** Whether quotation marks or brackets hold the one character at `at` and nothing else. */
function isEnclosed(line: string, at: number): boolean {
  return (classAt(line, at - 1) & OPENING) !== 0 && (classAt(line, at + 1) & CLOSING) !== 0;
}

function lineStart(text: string, at: number): number {
  while (at > 0 && !isLineEnd(text, at - 1)) at--;
  return at;
}

function lineEnd(text: string, at: number): number {
  while (at < text.length && !isLineEnd(text, at)) at++;
  return at;
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x0a || unit === 0x0d;
}
