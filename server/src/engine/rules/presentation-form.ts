import type { LineRule } from '../rule.ts';
import { CLOSING, DIGIT, HAN, LATIN, OPENING, classAt } from '../text/character.ts';
import { beginningOf } from '../text/code-point.ts';
import { smallMarks, verticalMarks } from '../text/forms.ts';
import { lazy, replaced } from '../text/tables.ts';

const RUN = /[\ufe10-\ufe19\ufe30-\ufe32\ufe35-\ufe44\ufe47\ufe48\ufe50-\ufe52\ufe54-\ufe66\ufe68-\ufe6b]{1,1000}/g;
/** How far the other half of a pair of brackets is looked for, in code units. */
const REACH = 200;
/** Horizontal text has more than one mark for these: the two-dot leader served as a colon, the small full stop as a middle dot. */
const DOUBTFUL = /[︰︲﹒]|(?<!︱)︱(?!︱)/;
const STOP = /[，、。；：？！…—]/;
const WORD = HAN | DIGIT | LATIN;

const ordinary = lazy(() => new Map([...verticalMarks(), ...smallMarks()]));

export const presentationForm: LineRule = {
  id: 'presentation-form',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '竖排或小型标点', en: 'Vertical or small form of a mark' },
  message: {
    zh: '“{found}”是标点的竖排或小型写法，应为“{expected}”',
    en: '“{found}” is the vertical or small form of a mark; the ordinary one is “{expected}”',
  },
  why: {
    zh: '竖排标点（U+FE10–FE19、U+FE30–FE48）和小型标点（U+FE50–FE6B）只为与旧编码互换而设。竖排报纸和台湾旧编码的文字提取出来常带着它们，按普通标点查不到，断句和配对引号的程序也不认得。表情符号里的不动。',
    en: 'Vertical forms (U+FE10–FE19, FE30–FE48) and small forms (U+FE50–FE6B) of marks exist only for exchange with older encodings. Text taken from vertical pages or old Taiwanese files has them; searching misses them, and programs do not see that a sentence or a quotation ends. Emoticons are left alone.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0xfe10, 0xfe19],
    [0xfe30, 0xfe32],
    [0xfe35, 0xfe48],
    [0xfe50, 0xfe6b],
  ],
  get substitutes() {
    return ordinary();
  },
  examples: [
    { bad: '他说⟦︓﹁⟧来吧⟦︐⟧快来⟦︒﹂⟧', good: '他说：「来吧，快来。」' },
    { bad: '⟦︽⟧西游记⟦︾﹙⟧节选⟦﹚⟧', good: '《西游记》（节选）' },
    { bad: '苹果⟦﹑⟧梨⟦﹐⟧都好吃⟦﹗⟧', good: '苹果、梨，都好吃！' },
    {
      bad: '时间⟦︰⟧早上八点',
      good: '时间：早上八点',
      note: { zh: '台湾旧编码拿它当冒号，要人看过', en: 'old Taiwanese files use it as a colon: for a person to decide' },
    },
    { bad: '唉 (︶︿︶)', note: { zh: '表情符号', en: 'an emoticon' } },
    { bad: '①⑵㈢㊣', note: { zh: '带圈和带括号的数字不动', en: 'circled and parenthesised characters stay' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const expected = replaced(found, ordinary()).replaceAll('‥', '：');
      const atWord = (classAt(text, start - 1) & WORD) !== 0 || (classAt(text, end) & WORD) !== 0;
      const alone = isEdge(text, start - 1) && isEdge(text, end);
      if (!atWord && !alone && !isQuoted(text, start, end)) continue;
      yield {
        start,
        end,
        data: { found: beginningOf(found), expected: beginningOf(expected) },
        safety: atWord && isCertain(text, start, end, expected) ? 'safe' : 'review',
        fixes: [{ edits: [{ start, end, text: expected }] }],
      };
    }
  },
};

/** Whether each mark of a run stands where its ordinary form would: stops after words, brackets in pairs, signs between words. */
function isCertain(text: string, start: number, end: number, expected: string): boolean {
  if (DOUBTFUL.test(text.slice(start, end))) return false;
  const context = text.charAt(start - 1) + expected + text.charAt(end);
  const shift = start === 0 ? 0 : 1;
  for (let at = 0; at < expected.length; at++) {
    const bits = classAt(expected, at);
    const before = classAt(context, at + shift - 1);
    if ((bits & (OPENING | CLOSING)) !== 0) {
      if (!hasPartner(text, start + at, (bits & OPENING) !== 0)) return false;
    } else if (STOP.test(expected.charAt(at))) {
      if ((before & (WORD | CLOSING)) === 0 && !STOP.test(context.charAt(at + shift - 1))) return false;
    } else if ((before & WORD) === 0) return false;
  }
  return true;
}

function hasPartner(text: string, at: number, opens: boolean): boolean {
  const map = ordinary();
  const own = map.get(text.charAt(at)) ?? '';
  const partner = String.fromCharCode(own.charCodeAt(0) + (opens ? 1 : -1) * (/[［］｛｝]/.test(own) ? 2 : 1));
  for (let distance = 1; distance <= REACH; distance++) {
    const there = at + (opens ? distance : -distance);
    if (isEdge(text, there)) return false;
    const mark = text.charAt(there);
    if ((map.get(mark) ?? mark) === partner) return true;
  }
  return false;
}

function isQuoted(text: string, start: number, end: number): boolean {
  return (classAt(text, start - 1) & CLOSING) !== 0 || (classAt(text, end) & OPENING) !== 0;
}

function isEdge(text: string, at: number): boolean {
  return at < 0 || at >= text.length || /[\r\n]/.test(text.charAt(at));
}
