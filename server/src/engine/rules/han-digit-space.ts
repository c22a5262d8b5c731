import type { Line } from '../layout/layout.ts';
import type { BlockRule, Problem } from '../rule.ts';
import { removal } from './stray-space.ts';

export const hanDigitSpace: BlockRule = {
  id: 'han-digit-space',
  scope: 'block',
  family: 'artefact',
  title: { zh: '汉字与数字之间的空格', en: 'Space between Han and digits' },
  message: { zh: '汉字与数字、字母之间有 {spaces} 处空格', en: 'Spaces between Han characters and digits or letters ({spaces})' },
  why: {
    zh: '报纸在汉字与数字之间不印空格；看到的空隙是排版软件加的（W3C《中文排版需求》：不超过四分之一字宽），不是字符。可用设置 jiaokan.hanDigitSpacing 改成保留或统一加空格。',
    en: 'Newspapers print no space between Han characters and digits; the gap is made by the typesetting (W3C clreq: at most a quarter em) and is no character. The setting jiaokan.hanDigitSpacing keeps or adds spaces instead.',
  },
  severity: 'hint',
  safety: 'safe',
  examples: [
    { bad: '隔离人员王某在⟦ 1 月 11 日迎来 18 ⟧岁生日。\n', good: '隔离人员王某在1月11日迎来18岁生日。\n' },
    { bad: 'A 党建引领\n', note: { zh: '字母是标签', en: 'the letter is a label' } },
  ],
  *check(block, { config }) {
    const { lines, lineStarts } = block;
    if (config.hanDigitSpacing === 'keep') return;
    for (const [index, line] of lines.entries()) {
      const origin = lineStarts[index] ?? 0;
      // The spaces of a stretched line go together, with `stretched-line`.
      if (line.stretched) continue;
      const problem =
        config.hanDigitSpacing === 'space'
          ? missing(line, origin)
          : removal(
              block.spaces(index).filter(({ kind }) => kind === 'digit'),
              origin,
            );
      if (problem !== undefined) yield problem;
    }
  },
};

const CONTACT = /(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z%])(?=\p{Script=Han})/gu;

/** One problem for all places of the line where the policy asks for a space and there is none. */
function missing(line: Line, origin: number): Problem | undefined {
  const places = Array.from(line.text.matchAll(CONTACT), ({ index }) => origin + index);
  const [first] = places;
  if (first === undefined) return undefined;
  return {
    start: first,
    end: places.at(-1) ?? first,
    message: { zh: '汉字与数字、字母之间缺 {spaces} 处空格', en: 'Spaces missing between Han characters and digits or letters ({spaces})' },
    data: { spaces: String(places.length) },
    fixes: [{ edits: places.map((at) => ({ start: at, end: at, text: ' ' })), title: { zh: '补上空格', en: 'Add the spaces' } }],
  };
}
