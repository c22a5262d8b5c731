import type { BlockRule } from '../rule.ts';
import { beginningOf } from '../text/code-point.ts';
import { repetitionsIn } from '../text/repetition.ts';

export const repeatedPhrase: BlockRule = {
  id: 'repeated-phrase',
  scope: 'block',
  family: 'artefact',
  title: { zh: '词句重出', en: 'Repeated phrase' },
  message: { zh: '“{unit}”接连出现', en: '“{unit}” stands several times in a row' },
  why: {
    zh: '文本框重叠、复制粘贴和语音转写会把几个字或一句话接连写上两遍。重叠词（研究研究、很多很多）、呼喊和拟声不算。',
    en: 'Overlapping text boxes, copying and transcription write a few characters or a clause twice in a row. Reduplication (研究研究, 很多很多), calls and sounds are left alone.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    { bad: '全村人都来参加⟦村民大会村民大会⟧，大家都很高兴。\n', good: '全村人都来参加村民大会，大家都很高兴。\n' },
    {
      bad: '⟦村里修好了路，大家都很高兴，村里修好了路，大家都很高兴，⟧学校也盖好了。\n',
      good: '村里修好了路，大家都很高兴，学校也盖好了。\n',
    },
    { bad: '大队大队长说，很多很多人都来研究研究，讨论讨论。\n', note: { zh: '重叠和巧合', en: 'reduplication and chance' } },
    { bad: '“加油加油加油！”台下哈哈哈哈哈哈笑成一片，“我们要赢！我们要赢！”\n', note: { zh: '呼喊和拟声', en: 'calls and sounds' } },
  ],
  *check(block) {
    for (const { start, end, period } of repetitionsIn(block.text)) {
      // The first line may be a headline that the text begins with.
      if (start === 0 && block.lineStarts.includes(block.toRaw(period))) continue;
      const span = block.rawSpan(start, end);
      yield {
        ...span,
        data: { unit: beginningOf(block.text.slice(start, start + period)) },
        fixes: [{ edits: [{ ...block.rawSpan(start + period, end), text: '' }], title: { zh: '只留一个', en: 'Keep only one' } }],
      };
    }
  },
};
