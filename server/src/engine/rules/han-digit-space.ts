import type { Line } from '../layout/layout.ts';
import { type SpacingPolicy, isUnwanted } from '../layout/space.ts';
import type { BlockRule, Problem } from '../rule.ts';
import { spacingOf } from '../spacing-policy.ts';
import { removal } from './stray-space.ts';

export const hanDigitSpace: BlockRule = {
  id: 'han-digit-space',
  scope: 'block',
  family: 'artefact',
  title: { zh: '汉字与数字之间的空格', en: 'Space between Han and digits' },
  message: { zh: '汉字与数字、字母之间有 {spaces} 处空格', en: 'Spaces between Han characters and digits or letters ({spaces})' },
  why: {
    zh: '报纸在汉字与数字之间不印空格；看到的空隙是排版软件加的（W3C《中文排版需求》：不超过四分之一字宽），不是字符。作者通篇在西文词两边留空格的文本（如技术手册）不动。可用设置 jiaokan.hanDigitSpacing 和 jiaokan.hanLatinSpacing 改成一律去掉、保留或加空格。',
    en: 'Newspapers print no space between Han characters and digits; the gap is made by the typesetting (W3C clreq: at most a quarter em) and is no character. A text whose writer sets Latin words off by spaces throughout, as technical handbooks do, keeps them. By the settings jiaokan.hanDigitSpacing and jiaokan.hanLatinSpacing spaces always go, stay, or are added.',
  },
  severity: 'hint',
  safety: 'safe',
  examples: [
    { bad: '1.1 子曰：“学而时习之，不亦说乎？”\n\n1.2 有子曰：“其为人也孝弟。”\n', note: { zh: '章节号', en: 'numbers of sections' } },
    { bad: '隔离人员王某在⟦ 1 月 11 日迎来 18 ⟧岁生日。\n', good: '隔离人员王某在1月11日迎来18岁生日。\n' },
    { bad: '他把⟦ README ⟧文件交给了同事。\n', good: '他把README文件交给了同事。\n' },
    { bad: '东岭新闻 2022年3月12日 星期五 第6版 要闻\n', note: { zh: '报头的各项', en: 'the parts of a running head' } },
    { bad: '北港晚報 民國一一一年三月三日 要聞 A13\n', note: { zh: '报头的版次', en: 'the page number of a running head' } },
    { bad: '张三 25 湖北\n', note: { zh: '表格的一行', en: 'a row of a table' } },
    { bad: '20：06 电视剧：《人世间》（3、4集）\n', note: { zh: '节目的时间', en: 'the time of a programme' } },
    { bad: '2021-03-05 18:30:12 王建国\n大家明天几点集合？\n', note: { zh: '聊天记录里的时间', en: 'the time of a message' } },
    { bad: '1 总则\n', note: { zh: '编号', en: 'the number of a section' } },
    {
      bad: '请先用 apt 安装 debian 的 git 软件包，再用 vim 打开 README 文件。\n全部步骤见 wiki 第 3 章，也可以用 make 命令完成。\n',
      note: { zh: '作者通篇在西文词两边留空格', en: 'the writer sets Latin words off by spaces throughout' },
    },
    { bad: 'A 党建引领\n', note: { zh: '字母是标签', en: 'the letter is a label' } },
  ],
  *check(block, { config, traits }) {
    // There every space parts two words; segmented-text says so once.
    if (traits.segmented) return;
    const policy = spacingOf(config, traits);
    const { lines, lineStarts } = block;
    for (const [index, line] of lines.entries()) {
      // The spaces of a stretched line go together, with `stretched-line`.
      if (line.stretched) continue;
      const origin = lineStarts[index] ?? 0;
      const unwanted = removal(
        block.spaces(index).filter((run) => !run.stretched && isUnwanted(run, policy)),
        origin,
      );
      if (unwanted !== undefined) yield unwanted;
      const wanted = missing(line, origin, policy);
      if (wanted !== undefined) yield wanted;
    }
  },
};

const DIGIT_CONTACT = /(?<=\p{Script=Han})(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu;
const LATIN_CONTACT = /(?<=\p{Script=Han})(?=[A-Za-z])|(?<=[A-Za-z])(?=\p{Script=Han})/gu;

/** One problem for all places of the line where the policy asks for a space and there is none. */
function missing({ text }: Line, origin: number, { digit, latin }: SpacingPolicy): Problem | undefined {
  if (digit !== 'space' && latin !== 'space') return undefined;
  const contacts = [...(digit === 'space' ? [DIGIT_CONTACT] : []), ...(latin === 'space' ? [LATIN_CONTACT] : [])];
  const places = contacts.flatMap((contact) => Array.from(text.matchAll(contact), ({ index }) => origin + index)).sort((a, b) => a - b);
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
