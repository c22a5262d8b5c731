import { type Block, type Passage, isBesideDoubt } from '../layout/block.ts';
import type { DocumentRule, Problem } from '../rule.ts';
import { BRACKET_MARKS, bracketsOf, isSameShape, partnerOf } from '../text/brackets.ts';
import { rangesOf } from '../text/character.ts';
import type { PairedMark } from '../text/pairs.ts';

/** Longest text in brackets of which one is of the wrong kind, in code units. */
const LONGEST = 80;
/** A bracket that is closed so many blocks later holds several paragraphs. */
const PARAGRAPHS = 3;

/** A bracket without a partner in its block. */
interface LoneBracket extends PairedMark {
  readonly index: number;
  readonly block: Block;
}

export const unbalancedBracket: DocumentRule = {
  id: 'unbalanced-bracket',
  scope: 'document',
  family: 'punctuation',
  title: { zh: '括号、书名号不成对', en: 'Unbalanced brackets' },
  message: { zh: '“{mark}”没有与它成对的另一半', en: '{mark} has no partner' },
  why: {
    zh: '括号和书名号成对使用，左右形状一致。缺一半往往说明文字丢失，或者识别时认成了别的括号。“1）”“（一）”之类的序号不算。',
    en: 'Brackets and title marks come in pairs of one shape. A missing one often means lost text, or that it was read as another bracket. List numbers such as 1） stand without a partner.',
  },
  severity: 'warning',
  safety: 'review',
  triggers: rangesOf(BRACKET_MARKS),
  examples: [
    { bad: '他在⟦《⟧人民日报上发表了文章。\n' },
    {
      bad: '全市（含各县区共有三百人⟦】⟧参加。\n',
      good: '全市（含各县区共有三百人）参加。\n',
      note: { zh: '左右形状不同', en: 'of two shapes' },
    },
    { bad: '要做到：1）及时；2）准确；a)完整。\n', note: { zh: '序号', en: 'list numbers' } },
    {
      bad: '对任意x，有f(x + y) = f(x) + f(y)。矩阵A = (aij)的秩为r(A) ≤ min{m, n}，在[1,+∞)上递增，取值范围是(-∞,1]。\n（4)等待结果。好的 :)\n',
      note: { zh: '公式、序号和表情', en: 'formulas, list numbers, emoticons' },
    },
    {
      bad: '〔幕启。天将破晓，江面上传来汽笛声。\n工　头　快点！磨蹭什么！\n〔汽笛又响，灯渐暗。\n',
      note: { zh: '剧本的舞台提示，不收', en: 'stage directions of a play, which are not closed' },
    },
    { bad: '（这是第一段。\n\n这是第二段。）\n', note: { zh: '括住几段', en: 'several paragraphs in brackets' } },
  ],
  *check({ layout: { blocks }, roles, byBlock }) {
    const lone: LoneBracket[] = [];
    byBlock.of(aloneIn).forEach((brackets, index) => {
      const block = blocks[index];
      if (brackets.length === 0 || block === undefined || roles[index] === 'fragment' || isBesideDoubt(block, blocks[index - 1])) return;
      for (const bracket of brackets) lone.push({ ...bracket, index, block });
    });
    const inPlay = lone.filter(isStageDirection).length > 1;
    for (let at = 0; at < lone.length; at++) {
      const [bracket, next] = [lone[at], lone[at + 1]];
      if (bracket === undefined) break;
      if (inPlay && isStageDirection(bracket)) continue;
      if (next !== undefined && bracket.opens && !next.opens) {
        const wrong = bracket.index === next.index && next.at - bracket.at <= LONGEST;
        const apart = isSameShape(bracket.mark, next.mark) && next.index - bracket.index <= PARAGRAPHS;
        if (wrong || apart) at++;
        if (wrong && !apart) yield ofTwoShapes(bracket, next);
        if (wrong || apart) continue;
      }
      const last = lone[at - 1];
      // Of several in a row the first one speaks for all.
      if (last?.index === bracket.index && last.at === bracket.at - 1) continue;
      yield { ...bracket.block.rawSpan(bracket.at, bracket.at + 1), data: { mark: bracket.mark } };
    }
  },
};

function aloneIn({ text }: Passage): readonly PairedMark[] {
  return bracketsOf(text).alone;
}

/** `〔幕启。`: plays set off the directions by a bracket before them, and none behind. */
function isStageDirection({ mark, at }: PairedMark): boolean {
  return at === 0 && mark === '〔';
}

/** Either could be the wrong one. Recognition reads round brackets as title marks, hardly ever the reverse; else the first one counts. */
function ofTwoShapes(opening: LoneBracket, closing: LoneBracket): Problem {
  const span = closing.block.rawSpan(closing.at, closing.at + 1);
  const start = opening.block.rawSpan(opening.at, opening.at + 1);
  const [close, open] = [partnerOf(opening.mark), partnerOf(closing.mark)];
  const fixes = [
    { edits: [{ ...span, text: close }], title: { zh: `改为“${close}”`, en: `Use ${close}` } },
    { edits: [{ ...start, text: open }], title: { zh: `把“${opening.mark}”改为“${open}”`, en: `Use ${open} for ${opening.mark}` } },
  ];
  return {
    ...span,
    message: { zh: '“{open}”用“{mark}”来收，左右形状不同', en: '{open} is closed by {mark}, which has another shape' },
    data: { mark: closing.mark, open: opening.mark },
    fixes: isSameShape(closing.mark, ')') ? fixes.reverse() : fixes,
    related: [{ ...start, message: { zh: '从这里开始', en: 'It begins here' } }],
  };
}
