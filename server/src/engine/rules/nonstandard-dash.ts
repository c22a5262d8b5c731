import type { BlockRule, Problem } from '../rule.ts';
import { CJK, HAN, classAt, rangesOf } from '../text/character.ts';
import { isBetweenChinese } from '../text/context.ts';
import type { Block } from '../layout/layout.ts';

const DASH = '——';
/** Strokes that two of are read as a dash: hyphens of both widths, box drawing, the bars of other scripts. */
const STROKES = '-－─━―–';

export const nonstandardDash: BlockRule = {
  id: 'nonstandard-dash',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '不规范的破折号', en: 'Nonstandard dash' },
  message: { zh: '破折号写成了“{found}”，应为“{expected}”', en: 'The dash is written “{found}”; it should be “{expected}”' },
  why: {
    zh: '破折号占两个字的位置，中间不断开（GB/T 15834—2011 第 5.1.4 条）。键盘上常打成两个短横，识别软件常读成制表线。单独一个“—”夹在地名、单位之间是连接号，不动；靠着引号、逗号或段首的，由人决定。',
    en: 'The dash takes the place of two characters and is not divided (GB/T 15834—2011, 5.1.4). Keyboards give two hyphens for it, recognition software box drawing. A single — between names is a connector and stays; beside a quotation mark, a comma or at the beginning of a paragraph a person decides.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: rangesOf(`${STROKES}—⸺ー`),
  substitutes: [...Array.from(STROKES, (stroke) => [stroke.repeat(2), DASH] as const), ['⸺', DASH]],
  examples: [
    { bad: '只有一个目标⟦--⟧不落一人。\n\n只有一个目标⟦──⟧不落一人。\n', good: '只有一个目标——不落一人。\n\n只有一个目标——不落一人。\n' },
    { bad: '⟦－－⟧来自一线的报告\n', good: '——来自一线的报告\n' },
    { bad: '“到了。”⟦—⟧他放下行李说。\n', good: '“到了。”——他放下行李说。\n', note: { zh: '由人决定', en: 'a person decides' } },
    { bad: '临时党委—县市区临时党支部—隔离点临时党小组\n北京—上海\n秦岭-淮河\n', note: { zh: '连接号', en: 'connectors' } },
    { bad: '运行npm run build --watch命令，--help查看帮助。\n', note: { zh: '命令', en: 'commands' } },
    { bad: '好——真好——\n', note: { zh: '规范的', en: 'good ones' } },
  ],
  *check(block) {
    for (const { 0: found, index: start } of block.text.matchAll(/[-－─━―–ー—⸺]+/g)) {
      const problem = problemOf(block, start, found);
      if (problem !== undefined) yield problem;
    }
  },
};

function problemOf(block: Block, start: number, found: string): Problem | undefined {
  const { text } = block;
  const end = start + found.length;
  if (found === DASH || !isBetweenChinese(text, start, end)) return undefined;
  const isAlike = found === found.charAt(0).repeat(found.length);
  if (found === '⸺' || (found.length === 2 && isAlike && found !== 'ーー')) return proposal(block, start, found, 'safe');
  if (found.length === 2 || found === '———') return proposal(block, start, found, 'review');
  if (found === '—') return isLone(text, start, end) ? proposal(block, start, found, 'review') : undefined;
  return undefined;
}

function proposal(block: Block, start: number, found: string, safety: 'safe' | 'review'): Problem {
  const span = block.rawSpan(start, start + found.length);
  return { ...span, safety, data: { found, expected: DASH }, fixes: [{ edits: [{ ...span, text: DASH }] }] };
}

/** A single stroke that connects nothing: at the beginning, or beside a mark. */
function isLone(text: string, start: number, end: number): boolean {
  if (start === 0) return (classAt(text, end) & HAN) !== 0;
  const isMark = (at: number): boolean => (classAt(text, at) & CJK) !== 0 && /[，。！？；：…“”「」]/.test(text.charAt(at));
  return isMark(start - 1) || isMark(end);
}
