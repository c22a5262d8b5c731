import { isCraft, isNameList } from '../layout/cues.ts';
import { jointEdit } from '../layout/block.ts';
import type { BlockRule } from '../rule.ts';

/** Longest first half of a byline, in code units. */
const LONGEST = 30;

export const bylineSplit: BlockRule = {
  id: 'byline-split',
  scope: 'block',
  family: 'structure',
  title: { zh: '署名断行', en: 'Broken byline' },
  message: { zh: '署名在这里断成了两行', en: 'The byline is broken in two here' },
  why: {
    zh: '“记者”和姓名分在两行，按行取署名的程序就会漏掉作者。',
    en: 'Where the word for the craft and the names stand on two lines, a program that reads bylines line by line loses the author.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '万名党员展现抗疫担当\n\n融媒记者⟦\n\n⟧程明星 颜元滔\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n',
      good: '万名党员展现抗疫担当\n\n融媒记者 程明星 颜元滔\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n',
    },
    { bad: '万名党员展现抗疫担当\n\n融媒记者 程明星\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n' },
  ],
  *check(block, { next }) {
    const [line, after] = [block.lines.at(-1), next?.lines[0]];
    if (line === undefined || after === undefined || next === undefined || next.lines.length > 1 || block.text.length > LONGEST) return;
    const words = line.text.slice(line.first, line.last).split(/[ \u3000]+/);
    const names = after.text.slice(after.first, after.last);
    if (block.lines.length > 1 || !isCraft(words.at(-1) ?? '') || !isNameList(names)) return;
    const edit = jointEdit(line, block.lineStarts.at(-1) ?? 0, after, next.start);
    yield {
      start: edit.start,
      end: edit.end,
      fixes: [{ edits: [{ ...edit, text: ' ' }], title: { zh: '连成一行', en: 'Put it on one line' } }],
    };
  },
};
