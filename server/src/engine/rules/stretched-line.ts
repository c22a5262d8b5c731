import { isUnwanted } from '../layout/space.ts';
import type { BlockRule } from '../rule.ts';
import { spacingOf } from '../spacing-policy.ts';
import { removal } from './stray-space.ts';

/** Where words ended cannot be seen any more. */
const LETTERS = {
  safety: 'review',
  message: {
    zh: '字母之间也被拉开，多出 {spaces} 个空格；单词的界线请核对',
    en: 'The letters were set apart too: {spaces} spaces; please check where words end',
  },
} as const;

export const stretchedLine: BlockRule = {
  id: 'stretched-line',
  scope: 'block',
  family: 'artefact',
  title: { zh: '字距拉开的行', en: 'Stretched line' },
  message: {
    zh: '这一行为了撑满栏宽被拉开了字距，多出 {spaces} 个空格',
    en: 'This line was stretched to fill its column: {spaces} spaces too many',
  },
  why: {
    zh: '两端对齐的行在提取时，字与字之间的空隙变成了空格。词被拆散，检索和分词都会失败。',
    en: 'When a justified line is extracted, the gaps between its characters become spaces. Words fall apart, and neither search nor segmentation finds them.',
  },
  severity: 'warning',
  safety: 'safe',
  examples: [
    { bad: '保⟦ 障 防 控 一 线 安 全 健 康 ⟧，\n', good: '保障防控一线安全健康，\n' },
    {
      bad: '大⟦ 家 都 说 ， 年 产 量 到 了 3 6 万 吨 ⟧。\n',
      good: '大家都说，年产量到了36万吨。\n',
      note: { zh: '数字也被拉开', en: 'the digits were set apart too' },
    },
    {
      bad: '浙⟦ 江 东 方 新 材 料 公 司 ⟧S⟦ t e e ⟧l\n',
      good: '浙江东方新材料公司Steel\n',
      note: { zh: '字母之间由你决定', en: 'the letters are left to you' },
    },
    {
      bad: '联⟦ 系 ⟧人：李　明　张晓红\n',
      good: '联系人：李　明　张晓红\n',
      note: { zh: '全角空格是排版时键入的，照留', en: 'ideographic spaces were typed: they stay' },
    },
    { bad: '王某 李某 张三 赵四 钱五 孙六\n', note: { zh: '两个字的人名', en: 'names of two characters' } },
    { bad: '编 者 按\n', note: { zh: '标题有意拉开字距，字数又少', en: 'a short heading, spaced on purpose' } },
    {
      bad: '王小明  李 华  张建国  赵 敏\n陈晓东  刘 洋  孙丽华  周 杰\n吴 昊  郑爽宁  冯 刚  褚 雨\n',
      note: { zh: '姓名排成一样宽', en: 'names set out to one width' },
    },
    { bad: '本版编辑 李 明 美 编 王 芳\n', note: { zh: '谁编的版', en: 'who made the page' } },
    { bad: '记者 黄合 通讯员 勇祖轩\n', note: { zh: '人名之间的空格有用', en: 'spaces between names are meant' } },
  ],
  *check(block, { config, traits }) {
    // There every space parts two words; segmented-text says so once.
    if (traits.segmented) return;
    const policy = spacingOf(config, traits);
    for (const index of block.lines.keys()) {
      const origin = block.lineStarts[index] ?? 0;
      const runs = block.spaces(index).filter(({ stretched }) => stretched);
      const problem = removal(
        runs.filter((run) => run.kind === 'stretched' || run.kind === 'mark' || isUnwanted(run, policy)),
        origin,
      );
      if (problem !== undefined) yield problem;
      const letters = removal(
        runs.filter(({ kind }) => kind === 'doubtful'),
        origin,
      );
      if (letters !== undefined) yield { ...letters, ...LETTERS };
    }
  },
};
