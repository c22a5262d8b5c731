import { endsWithCredit } from '../layout/cues.ts';
import type { BlockRule } from '../rule.ts';
import { CAPTION_HEAD } from '../text/credit-words.ts';

/** Longest caption and its credit, in code units, and least text that stands before it. */
const LONGEST = 90;
const LEAST = 30;

/** Where the words of a picture begin behind the end of a sentence. */
const CAPTION = new RegExp(String.raw`[。！？”]\s*(?=${CAPTION_HEAD})`);

export const captionInFlow: BlockRule = {
  id: 'caption-in-flow',
  scope: 'block',
  family: 'structure',
  title: { zh: '图片说明混入正文', en: 'Caption run into the text' },
  message: { zh: '这里起是图片说明，应当另起一行', en: 'A caption begins here; it belongs on a line of its own' },
  why: {
    zh: '图片说明紧挨着正文，提取时常被接在段尾，读起来像是正文的一句。',
    en: 'A caption set close to the text often comes out at the end of a paragraph and reads like one of its sentences.',
  },
  severity: 'info',
  safety: 'review',
  triggers: [
    [0x56fe, 0x56fe],
    [0x5716, 0x5716],
  ],
  examples: [
    {
      bad: '今年以来，村里引来企业投资建起大棚，合作社的社员从最初的五户发展到八十多户。⟦图为大棚里的村民。本报记者 王海燕 摄⟧\n',
      good: '今年以来，村里引来企业投资建起大棚，合作社的社员从最初的五户发展到八十多户。\n图为大棚里的村民。本报记者 王海燕 摄\n',
    },
    { bad: '图为大棚里的村民。本报记者 王海燕 摄\n' },
  ],
  *check(block) {
    const { text } = block;
    if (!endsWithCredit(text)) return;
    const from = Math.max(LEAST, text.length - LONGEST);
    const found = CAPTION.exec(text.slice(from - 1));
    if (found === null) return;
    const at = from - 1 + found.index + found[0].length;
    const span = block.rawSpan(at, text.length);
    const eol = block.lines.find((line) => line.eol !== '')?.eol ?? '\n';
    yield {
      ...span,
      fixes: [
        {
          edits: [{ start: span.start, end: span.start, text: eol }],
          title: { zh: '图片说明另起一行', en: 'Put the caption on a line of its own' },
        },
      ],
    };
  },
};
