import type { Block } from '../layout/layout.ts';
import { unbalanced } from '../text/quotation.ts';
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
    { bad: '“我们从这里出发，一路向北。\n\n“后来就到了这里。”\n', note: { zh: '引文分段', en: 'a quotation of several paragraphs' } },
  ],
  *check(block, { role, previous, next }) {
    if (role === 'fragment' || isDoubtful(block, previous)) return;
    let end = -1;
    for (const { at, mark, opens } of unbalanced(block.text)) {
      const follows = at === end;
      end = at + 1;
      // Of several in a row the first one speaks for all.
      if (follows || (opens && continues(mark, next))) continue;
      yield { ...block.rawSpan(at, at + 1), data: { mark } };
    }
  },
};

/** A block next to an uncertain break may be only half of its text. */
function isDoubtful(block: Block, previous: Block | undefined): boolean {
  return block.endBreak?.verdict === 'unsure' || previous?.endBreak?.verdict === 'unsure';
}

/** A quotation of several paragraphs opens each of them and closes only the last. */
function continues(mark: string, next: Block | undefined): boolean {
  return next?.text.startsWith(mark) === true;
}
