import { type Block, isBesideDoubt } from '../layout/block.ts';
import { rangesOf } from '../text/character.ts';
import { misdirected, shapeOf, unbalanced } from '../text/quotation.ts';
import type { BlockRule } from '../rule.ts';

export const unbalancedQuotation: BlockRule = {
  id: 'unbalanced-quotation',
  scope: 'block',
  family: 'punctuation',
  title: { zh: '引号不成对', en: 'Unbalanced quotation marks' },
  message: { zh: '“{mark}”没有与它成对的引号', en: 'The quotation mark {mark} has no partner' },
  why: {
    zh: '引号成对使用（GB/T 15834—2011 第 4.8 条）。缺一半往往说明文字丢失或段落断错。引文分成几段时，每段前用前引号，末段后用后引号，这不算错。',
    en: 'Quotation marks come in pairs (GB/T 15834—2011, 4.8). A missing one often means lost text or a wrong break. A quotation of several paragraphs opens each of them and closes only the last; that is correct.',
  },
  severity: 'warning',
  safety: 'none',
  examples: [
    { bad: '他说：⟦“⟧我来试试，大家都同意了。\n' },
    { bad: '他说我来试试⟦”⟧，大家都同意了。\n' },
    { bad: '他说：”我来试试。”大家都同意了。\n', note: { zh: '方向反了，另有规则', en: 'turned the wrong way: another rule' } },
    { bad: '“我们从这里出发，一路向北。\n\n“后来就到了这里。”\n', note: { zh: '引文分段', en: 'a quotation of several paragraphs' } },
  ],
  triggers: rangesOf('“”‘’「」『』'),
  *check(block, { role, previous, next }) {
    if (role === 'fragment' || isBesideDoubt(block, previous)) return;
    const alone = unbalanced(block.text);
    if (alone.length === 0) return;
    // What only points the wrong way has a partner: quotation-direction says so.
    const kinds = new Set(misdirected(block.text).map(({ mark }) => shapeOf(mark)));
    let end = -1;
    for (const { at, mark, opens } of alone) {
      if (kinds.has(shapeOf(mark))) continue;
      const follows = at === end;
      end = at + 1;
      // Of several in a row the first one speaks for all.
      if (follows || (opens && continues(mark, next))) continue;
      yield { ...block.rawSpan(at, at + 1), data: { mark } };
    }
  },
};

/** A quotation of several paragraphs opens each of them and closes only the last. */
function continues(mark: string, next: Block | undefined): boolean {
  return next?.text.startsWith(mark) === true;
}
