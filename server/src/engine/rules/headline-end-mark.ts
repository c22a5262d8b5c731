import type { Passage } from '../layout/block.ts';
import type { Block } from '../layout/layout.ts';
import { openingOf } from '../layout/cues.ts';
import { widthOf } from '../outline/look.ts';
import type { Role } from '../outline/role.ts';
import type { DocumentRule } from '../rule.ts';
import { rangesOf } from '../text/character.ts';

/** Widest headline, in em. */
const WIDEST = 34;
/** What stands above a headline: the end of another story or a part of this one's head. */
const ABOVE: ReadonlySet<Role> = new Set(['headline', 'kicker', 'subhead', 'section', 'credit', 'continuation', 'editorNote']);

export const headlineEndMark: DocumentRule = {
  id: 'headline-end-mark',
  scope: 'document',
  family: 'punctuation',
  title: { zh: '标题末尾的标点', en: 'Mark at the end of a headline' },
  message: { zh: '标题末尾不用“{mark}”', en: 'A headline does not end with “{mark}”' },
  why: {
    zh: '标题末尾通常不用句号、逗号、顿号、分号和冒号；问号、叹号和省略号可以用。',
    en: 'A headline does not end with a full stop, comma, semicolon or colon; question and exclamation marks and ellipses may stand.',
  },
  severity: 'hint',
  safety: 'review',
  triggers: rangesOf('。，、；：'),
  examples: [
    {
      bad: '千名党员连夜奔赴一线⟦。⟧\n\n本报记者 王小明 通讯员 李大力\n\n疫情发生后，全市党员干部迎难而上，连夜奔赴一线。\n',
      good: '千名党员连夜奔赴一线\n\n本报记者 王小明 通讯员 李大力\n\n疫情发生后，全市党员干部迎难而上，连夜奔赴一线。\n',
    },
    { bad: '春天来了，你准备好了吗？\n\n本报记者 王小明 通讯员 李大力\n\n疫情发生后，全市党员干部迎难而上，连夜奔赴一线。\n' },
    { bad: '他们说，这就是他们的家。\n\n图为志愿者在搬运物资。\n\n本报记者 王小明 摄\n', note: { zh: '图片说明', en: 'a caption' } },
  ],
  *check({ layout: { blocks }, roles, byBlock }) {
    for (const index of byBlock.where(mayBeHead)) {
      const block = blocks[index];
      if (block === undefined || !isAtHead(roles[index - 1], blocks[index + 1], roles[index + 1], roles[index + 2])) continue;
      const { text } = block;
      const mark = text.charAt(text.length - 1);
      const span = block.rawSpan(text.length - 1, text.length);
      yield {
        ...span,
        data: { mark },
        fixes: [{ edits: [{ ...span, text: '' }], title: { zh: `删去“${mark}”`, en: `Remove “${mark}”` } }],
      };
    }
  },
};

/** A short line that ends with a mark and has no other end of a sentence. */
function mayBeHead(passage: Passage): boolean {
  const { text } = passage;
  return /[。，、；：]$/.test(text) && widthOf(passage) <= WIDEST && /^[^。；]{4,}.$/.test(text) && !/[图摄]/.test(text);
}

/** Whether it stands at the head of a page or story, and below it the reporters' names and the text, or its dateline. */
function isAtHead(above: Role | undefined, next: Block | undefined, below: Role | undefined, after: Role | undefined): boolean {
  if (next === undefined) return false;
  if (above !== undefined && !ABOVE.has(above)) return false;
  return (below === 'byline' && after === 'body') || (below === 'body' && openingOf(next.text) === 'dateline');
}
