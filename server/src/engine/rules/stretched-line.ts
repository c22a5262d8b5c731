import type { BlockRule } from '../rule.ts';
import { removal } from './stray-space.ts';

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
    { bad: '编 者 按\n', note: { zh: '标题有意拉开字距，字数又少', en: 'a short heading, spaced on purpose' } },
    { bad: '记者 黄合 通讯员 勇祖轩\n', note: { zh: '人名之间的空格有用', en: 'spaces between names are meant' } },
  ],
  *check(block, { config }) {
    for (const [index, line] of block.lines.entries()) {
      if (!line.stretched) continue;
      const origin = block.lineStarts[index] ?? 0;
      const runs = block
        .spaces(index)
        .filter(({ kind }) => kind === 'stretched' || kind === 'mark' || (kind === 'digit' && config.hanDigitSpacing === 'none'));
      const problem = removal(runs, origin);
      if (problem !== undefined) yield problem;
    }
  },
};
