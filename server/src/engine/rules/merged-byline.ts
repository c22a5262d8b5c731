import { bylineTailAt } from '../layout/cues.ts';
import type { BlockRule } from '../rule.ts';

export const mergedByline: BlockRule = {
  id: 'merged-byline',
  scope: 'block',
  family: 'structure',
  title: { zh: '署名混入正文', en: 'Byline run into the text' },
  message: { zh: '“{byline}”是署名，应当另起一行', en: '“{byline}” is a byline and belongs on a line of its own' },
  why: {
    zh: '署名排在最后一段的末行时，提取出来便成了正文的一部分，标题、作者和正文就分不清了。',
    en: 'A byline set on the last line of the last paragraph comes out as part of the text, and author and text can no longer be told apart.',
  },
  severity: 'warning',
  safety: 'safe',
  examples: [
    { bad: '为防控成果提供了有力的后勤保障。⟦ ⟧融媒记者 程明星\n', good: '为防控成果提供了有力的后勤保障。\n融媒记者 程明星\n' },
    {
      bad: '羊水栓塞的发生过程是很少被了解。一般认为，将发生下列两个阶段。⟦ ⟧通讯员 吴贤林\n产妇症状为呼吸困难及低血压，肺动脉高压，迅速变成心脏停顿。\n',
      good: '羊水栓塞的发生过程是很少被了解。一般认为，将发生下列两个阶段。\n通讯员 吴贤林\n产妇症状为呼吸困难及低血压，肺动脉高压，迅速变成心脏停顿。\n',
      note: { zh: '后面还有下文', en: 'more text follows' },
    },
    { bad: '图为村民在渡口等船，大家都很高兴。 本报记者 袁天宇 摄\n', note: { zh: '图片的署名', en: 'who took the picture' } },
    { bad: '他说：“我来。” 大家都笑了起来\n', note: { zh: '没有署名', en: 'no byline' } },
  ],
  *check(block, { traits }) {
    const at = bylineTailAt(block.text);
    if (at < 0) return;
    const line = block.lines.at(-1);
    const eol = line?.eol === '' || line === undefined ? (block.lines[0]?.eol ?? '') || '\n' : line.eol;
    const spaces = block.text.slice(0, at).length - block.text.slice(0, at).trimEnd().length;
    const span = block.rawSpan(at - spaces, at);
    const text = traits.blankSeparated ? eol + eol : eol;
    yield {
      ...span,
      data: { byline: block.text.slice(at) },
      fixes: [{ edits: [{ ...span, text }], title: { zh: '署名另起一行', en: 'Put the byline on a line of its own' } }],
    };
  },
};
