import { jointEdit } from '../layout/block.ts';
import type { Block } from '../layout/layout.ts';
import { mainReason } from '../layout/reasons.ts';
import { isCutOff, restOf } from '../outline/rest.ts';
import type { DocumentRule } from '../rule.ts';
import type { Edit } from '../span.ts';

export const interruptedParagraph: DocumentRule = {
  id: 'interrupted-paragraph',
  scope: 'document',
  family: 'join',
  title: { zh: '段落被隔断', en: 'Interrupted paragraph' },
  message: { zh: '这一段到此中断，下文在第 {line} 行', en: 'The paragraph breaks off here and goes on in line {line}' },
  why: {
    zh: '一段文字转栏、转页或绕过图片时，图片说明、标题和书眉会插在中间，把它隔成两半。两半接得上，就把中间的文字移到段后再连。',
    en: 'Where a paragraph goes on in the next column, on the next page or around a picture, a caption, a headline or a running head can come to stand in its middle. If the halves fit, what stands between moves behind the paragraph.',
  },
  severity: 'info',
  safety: 'review',
  claims: true,
  examples: [
    {
      bad: '　　沿着山路走进村子，一排排新房\n映入眼帘，房前屋后瓜果飘香，几\n位老人坐在树荫下说着家常。\n　　今年以来，村里引来企业投资建\n起大棚，合作社的社员从最初的五\n户发展到八十多户，总收入更是突⟦\n⟧资料图片 李明 摄\n破百万元，户均分红一万两千元，\n村民的日子一天比一天红火起来。\n',
      note: { zh: '图片说明插在“突破”中间', en: 'a caption stands inside the word 突破' },
    },
    {
      bad: '　　沿着山路走进村子，一排排新房\n映入眼帘，房前屋后瓜果飘香，几\n位老人坐在树荫下说着家常。\n　　今年以来，村里引来企业投资建\n起大棚，合作社的社员从最初的五⟦\n⟧图为大棚里的村民。\n户发展到八十多户，总收入更是突\n破百万元，户均分红一万两千元。\n',
      note: { zh: '图片说明看似段末一行', en: 'the caption looks like the last line of a paragraph' },
    },
    {
      bad: '今年以来，村里引来企业投资建起\n大棚，合作社的社员发展到八十户。\n图为大棚里的村民。\n户均分红一万两千元，村民的日子\n一天比一天红火起来，许多外出打\n工的年轻人也陆续回来了。\n',
    },
  ],
  *check(reading) {
    const { blocks } = reading.layout;
    for (const index of reading.byBlock.where(isCutOff)) {
      const block = blocks[index];
      const rest = restOf(reading, index);
      if (block === undefined || rest === undefined) continue;
      const { second, seam } = rest;
      const last = block.lines.at(-1);
      const end = (block.lineStarts.at(-1) ?? 0) + (last?.last ?? 0);
      yield {
        start: end,
        end: Math.min(end + (last?.eol.length ?? 0) + ((last?.text.length ?? 0) - (last?.last ?? 0)), second.start),
        data: { line: String(second.firstLine + 1) },
        fixes: [
          {
            edits: reunited(reading.text, block, second),
            title: { zh: '连起两半，把中间的文字移到段后', en: 'Join the halves and move what stands between behind them' },
          },
        ],
        related: [{ start: second.start, end: second.end, message: mainReason(seam, interruptedParagraph.title) }],
      };
    }
  },
};

/** The edits that join the halves and put what stands between them behind the second one, on lines of its own. */
function reunited(text: string, first: Block, second: Block): readonly Edit[] {
  const [last, next] = [first.lines.at(-1), second.lines[0]];
  if (last === undefined || next === undefined) return [];
  const joint = jointEdit(last, first.lineStarts.at(-1) ?? 0, next, second.start);
  const between = text.slice(first.end, second.start).trimEnd();
  return [joint, { start: second.end, end: second.end, text: between }];
}
