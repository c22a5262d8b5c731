import type { BlockRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { misdirected, partnerOf } from '../text/quotation.ts';

export const quotationDirection: BlockRule = {
  id: 'quotation-direction',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '引号方向反了', en: 'Quotation mark turned the wrong way' },
  message: { zh: '这里应为“{expected}”，写成了“{found}”', en: 'This should be {expected}, not {found}' },
  why: {
    zh: '前引号和后引号形状不同，成对使用（GB/T 15834—2011 第 4.8 条）。输入法按奇偶轮换前后引号，错一个就错一串；识别软件也分不清。',
    en: 'Opening and closing marks differ and come in pairs (GB/T 15834—2011, 4.8). Input methods give them in turn, so that one slip turns all that follow; recognition software confuses them.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf('“”‘’「」『』'),
  examples: [
    { bad: '他说：⟦”⟧我来试试。”大家都同意了。\n', good: '他说：“我来试试。”大家都同意了。\n' },
    { bad: '他说：⟦”⟧我来试试。⟦“⟧大家都同意了。\n', good: '他说：“我来试试。”大家都同意了。\n' },
    { bad: '“我来试试。⟦“⟧大家都同意了。\n', good: '“我来试试。”大家都同意了。\n' },
    { bad: '他说：“我来试试。”“好！”大家都同意了。\n' },
    { bad: '我来试试。”他说，“大家都同意了。\n', note: { zh: '缺了两头', en: 'the outer marks are missing' } },
    {
      bad: '他说：“我来试试，大家都同意了。“不行。”\n',
      note: { zh: '缺一半，不是方向问题', en: 'one is missing: not a matter of direction' },
    },
  ],
  *check(block) {
    for (const { at, mark } of misdirected(block.text)) {
      const span = block.rawSpan(at, at + 1);
      const expected = partnerOf(mark);
      yield { ...span, data: { found: mark, expected }, fixes: [{ edits: [{ ...span, text: expected }] }] };
    }
  },
};
