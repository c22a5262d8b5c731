import { endsWithCredit, isBylineLike, openingOf } from '../layout/cues.ts';
import type { Passage } from '../layout/block.ts';
import type { Block } from '../layout/layout.ts';
import { printed } from '../layout/line.ts';
import { overlapBehind } from '../layout/overlap.ts';
import { breaksOff, isIndented } from '../outline/certain.ts';
import { restOf } from '../outline/rest.ts';
import { type Role, pageOf } from '../outline/role.ts';
import type { DocumentRule } from '../rule.ts';
import { cohesionOf, cutsWord } from '../text/words.ts';

const TEXT: ReadonlySet<Role | undefined> = new Set<Role>(['body', 'fragment']);
/** A mark in the middle of a sentence, and a mark or a character without a meaning of its own that cannot follow it. */
const UNJOINABLE = /[，、；：][，、；。！？）》〉】]|[，、；：。！？](?:的(?![确確士])|们|們|吗(?!啡)|嗎(?!啡))/;

export const lostText: DocumentRule = {
  id: 'lost-text',
  scope: 'document',
  family: 'structure',
  title: { zh: '文字缺失', en: 'Lost text' },
  message: {
    zh: '这一行与下一行接不上，又不能各自成句：中间的文字丢了，或排到了别处',
    en: 'This line and the next do not belong together, nor can each stand by itself: text between them is lost, or stands elsewhere',
  },
  why: {
    zh: '文本框的边缘会切掉文字，一行或几行就此丢失：上一行断在句中，下一行却接不上。硬连起来就成了编造，请对照原版补全。',
    en: 'The edge of a text box cuts text off, and a line or more is lost: one line ends inside a sentence, and the next does not go on with it. Joining them would make a sentence up: please compare the page.',
  },
  severity: 'warning',
  safety: 'none',
  claims: true,
  examples: [
    {
      bad: '无论是寒风中还是深夜里，街道和\n村庄总能看到基层党员干部值守卡\n点，越是吃重⟦\n⟧ 织、最高效的协同、最强的担当，\n抓实抓细各项举措，经受住了考验。\n　　村里人都来看了，说今年的收成\n比去年还要好。\n　　会后大家到现场看了进度。\n',
      note: { zh: '两个文本框的边缘', en: 'the edges of two text boxes' },
    },
    {
      bad: '合作社的社员从最初的五户发展到八十多户。⟦\n⟧的工作人员说，外出打工的年轻人也陆续回来了。\n',
      note: { zh: '没有一句话会以“的”开头', en: 'no sentence begins with 的' },
    },
    { bad: '越是吃重岗位，一个支部就是\n就是一面战斗旗帜。\n', note: { zh: '行端重出，另有规则', en: 'overlapping lines: another rule' } },
    {
      bad: '合作社的社员从最初的五户发展到\n 八十多户，户均分红一万两千元。\n　　村里人都来看了。\n',
      note: { zh: '接得上', en: 'they belong together' },
    },
    {
      bad: '与会代表围绕人才引进展开了讨论。\n的确，村里的年轻人越来越少了。\n',
      note: { zh: '“的确”可以开头', en: '的确 may begin a sentence' },
    },
  ],
  *check(reading) {
    const { blocks } = reading.layout;
    const { indented } = pageOf(blocks, reading.profile, 0);
    const [goingOn, unjoinable] = [reading.byBlock.of(mayGoOn), reading.byBlock.of(beginsUnjoinable)];
    for (let index = 0; index < blocks.length; index++) {
      if (goingOn[index] !== true && unjoinable[index + 1] !== true) continue;
      const [before, after] = [blocks[index], blocks[index + 1]];
      if (before === undefined || after === undefined || !TEXT.has(reading.roles[index]) || !TEXT.has(reading.roles[index + 1])) continue;
      if (!isUnjoinable(before, after) && (indented || !isCutByBox(before, blocks[index - 1], after))) continue;
      // Where it goes on behind what stands between, nothing is lost.
      if (restOf(reading, index) !== undefined) continue;
      yield { start: before.end, end: before.end + (before.lines.at(-1)?.eol.length ?? 0) };
    }
  },
};

/** Whether the passage ends with a mark that not every other may follow, or inside a sentence. */
function mayGoOn(passage: Passage): boolean {
  return /[，、；：。！？]$/.test(passage.text) || breaksOff(passage);
}

/** Whether the passage begins with what cannot stand there by itself. */
function beginsUnjoinable({ text }: Passage): boolean {
  return UNJOINABLE.test(text.slice(0, 2));
}

/** Whether no sentence has the end of the one and the beginning of the other side by side. */
function isUnjoinable({ text }: Block, after: Block): boolean {
  return UNJOINABLE.test(text.slice(-1) + after.text.slice(0, 2));
}

/** Whether a sentence breaks off where another text box begins that does not go on with it. */
function isCutByBox(before: Block, previous: Block | undefined, after: Block): boolean {
  return (
    breaksOff(before) &&
    isIndented(after) &&
    openingOf(after.text) === undefined &&
    !isSigned(before) &&
    !cutsWord(cohesionOf(before.text, after.text)) &&
    overlapBehind(before, previous, after) === 0
  );
}

/** Whether the block ends with who wrote it, or with who took the picture. */
function isSigned({ lines, text }: Block): boolean {
  const last = lines.at(-1);
  return endsWithCredit(text) || (last !== undefined && isBylineLike(printed(last)));
}
