import type { DocumentRule } from '../rule.ts';
import type { Edit } from '../span.ts';
import { DIGIT, LATIN, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { fullwidthAlphanumerics } from '../text/forms.ts';
import { lazy, replaced } from '../text/tables.ts';

/** Letters and digits, with the full-width point between two digits. Ｏ beside Chinese numerals is a zero, 〇, and left to look-alikes. */
const RUN =
  /(?!Ｏ[〇一二三四五六七八九十年]|(?<=[〇一二三四五六七八九])Ｏ)[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]+(?:(?<=[\uff10-\uff19])．[\uff10-\uff19]+)*/g;

const ascii = lazy(() => new Map([...fullwidthAlphanumerics(), ['．', '.']]));

export const fullwidthAlphanumeric: DocumentRule = {
  id: 'fullwidth-alphanumeric',
  scope: 'document',
  family: 'encoding',
  title: { zh: '全角字母和数字', en: 'Full-width letters and digits' },
  message: { zh: '“{found}”是全角，应为“{expected}”', en: '“{found}” is full-width; the ordinary form is “{expected}”' },
  why: {
    zh: '全角的字母和数字（U+FF10–FF5A）按半角查不到。全文以半角为主时，可以放心改为半角；全文都用全角的是一种体例，只提一次，由人决定。',
    en: 'Full-width letters and digits (U+FF10–FF5A) are not found by their ordinary forms. In a file that mostly uses the ordinary ones the rest may follow unseen; a file that is full-width throughout has a style of its own, which is pointed out once for a person to decide.',
  },
  severity: 'info',
  safety: 'safe',
  triggers: [
    [0xff10, 0xff19],
    [0xff21, 0xff3a],
    [0xff41, 0xff5a],
  ],
  get substitutes() {
    return ascii();
  },
  examples: [
    { bad: '2022年⟦３⟧月13日，⟦ＧＤＰ⟧增长⟦５．２⟧%，共1200人。\n', good: '2022年3月13日，GDP增长5.2%，共1200人。\n' },
    {
      bad: '⟦２０２２⟧年３月１３日，ＧＤＰ增长。\n',
      good: '2022年3月13日，GDP增长。\n',
      note: { zh: '全文用全角：只提一次', en: 'full-width throughout: pointed out once' },
    },
    {
      bad: '2022年3月，一九五Ｏ年，①②③，Ⅳ型，㎡。\n',
      note: { zh: '带圈数字、罗马数字和单位不动', en: 'circled and Roman numbers and units stay' },
    },
  ],
  *check({ text }) {
    const edits = Array.from(text.matchAll(RUN), ({ 0: found, index: start }): Edit => ({
      start,
      end: start + found.length,
      text: replaced(found, ascii()),
    }));
    const [first] = edits;
    if (first === undefined) return;
    const wide = edits.reduce((sum, { start, end }) => sum + end - start, 0);
    const data = ({ start, end, text: expected }: Edit) => ({
      found: beginningOf(text.slice(start, end)),
      expected: beginningOf(expected),
    });
    if (wide < ordinaryIn(text)) {
      for (const edit of edits) yield { start: edit.start, end: edit.end, data: data(edit), fixes: [{ edits: [edit] }] };
      return;
    }
    yield {
      start: first.start,
      end: first.end,
      data: data(first),
      safety: 'review',
      fixes: [{ edits, title: { zh: `全文 ${edits.length} 处改为半角`, en: `Use ordinary forms throughout (${edits.length})` } }],
    };
  },
};

/** Letters and digits of ASCII in `text`. */
function ordinaryIn(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if ((classAt(text, at) & (DIGIT | LATIN)) !== 0) count++;
  return count;
}
