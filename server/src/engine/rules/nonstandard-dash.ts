import type { BlockRule, Problem } from '../rule.ts';
import { CJK, HAN, classAt, rangesOf } from '../text/character.ts';
import { beginsClause, endsClause } from '../text/clause.ts';
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
    zh: '破折号占两个字的位置，中间不断开（GB/T 15834—2011 第 5.1.4 条）。键盘上常打成两个短横，识别软件常读成制表线。单独一个短横夹在地名、单位之间是连接号，不动；靠着引号、逗号或段首的“—”，以及后面另起一个分句的短横，由人决定。',
    en: 'The dash takes the place of two characters and is not divided (GB/T 15834—2011, 5.1.4). Keyboards give two hyphens for it, recognition software box drawing. A single stroke between names is a connector and stays; beside a quotation mark, a comma or at the beginning of a paragraph, and where another clause begins behind it, a person decides.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: rangesOf(`${STROKES}—⸺ー`),
  substitutes: [...Array.from(STROKES, (stroke) => [stroke.repeat(2), DASH] as const), ['⸺', DASH]],
  examples: [
    { bad: '只有一个目标⟦--⟧不落一人。\n\n只有一个目标⟦──⟧不落一人。\n', good: '只有一个目标——不落一人。\n\n只有一个目标——不落一人。\n' },
    { bad: '⟦－－⟧来自一线的报告\n', good: '——来自一线的报告\n' },
    { bad: '“到了。”⟦—⟧他放下行李说。\n', good: '“到了。”——他放下行李说。\n', note: { zh: '由人决定', en: 'a person decides' } },
    {
      bad: '老书记只有一个心愿⟦—⟧这条路要通到每一户门口。\n\n他们没有退路了⟦-⟧因为身后就是村庄。\n',
      good: '老书记只有一个心愿——这条路要通到每一户门口。\n\n他们没有退路了——因为身后就是村庄。\n',
      note: { zh: '后面另起一个分句', en: 'another clause begins' },
    },
    {
      bad: '临时党委—县市区临时党支部—隔离点临时党小组\n北京—上海\n秦岭-淮河\n从这里-那里的路，卡斯特罗-但丁街。\n',
      note: { zh: '连接号', en: 'connectors' },
    },
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
  if (found.length > 1 || found === 'ー') return undefined;
  return isBetweenClauses(text, start, end) || (found === '—' && isLone(text, start, end))
    ? proposal(block, start, found, 'review')
    : undefined;
}

function proposal(block: Block, start: number, found: string, safety: 'safe' | 'review'): Problem {
  const span = block.rawSpan(start, start + found.length);
  return { ...span, safety, data: { found, expected: DASH }, fixes: [{ edits: [{ ...span, text: DASH }] }] };
}

/** A single stroke between Han characters where a clause ends or another begins. */
function isBetweenClauses(text: string, start: number, end: number): boolean {
  if ((classAt(text, start - 1) & HAN) === 0 || (classAt(text, end) & HAN) === 0) return false;
  return beginsClause(text, end) || endsClause(text, start);
}

/** A single — that connects nothing: at the beginning, or beside a mark. */
function isLone(text: string, start: number, end: number): boolean {
  if (start === 0) return (classAt(text, end) & HAN) !== 0;
  const isMark = (at: number): boolean => (classAt(text, at) & CJK) !== 0 && /[，。！？；：…“”「」]/.test(text.charAt(at));
  return isMark(start - 1) || isMark(end);
}
