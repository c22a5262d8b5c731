import type { Fix, LineRule } from '../rule.ts';
import { codePointsOf } from '../text/code-point.ts';
import { lazy, windows1252 } from '../text/tables.ts';

/**
 * C0 without tab, line feed, line tabulation, form feed and carriage return; DEL; C1; the noncharacters, which no text may have.
 * Runs are taken by the thousand: repeating alternatives without bound exhausts the engine of regular expressions.
 */
const RUN =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /(?:[\u0000-\u0008\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff]|[\ud83f\ud87f\ud8bf\ud8ff\ud93f\ud97f\ud9bf\ud9ff\uda3f\uda7f\udabf\udaff\udb3f\udb7f\udbbf\udbff][\udffe\udfff]){1,1000}/g;
/** The first halves of the last two codes of each plane but the first. */
const PLANE_ENDS = Array.from({ length: 16 }, (_, plane) => 0xd83f + plane * 0x40);
/** What carries no text and parts none. Not among them: backspace, escape and the four separators, U+001C–001F. */
const IDLE = /^[\u0000-\u0007\u000e-\u001a\u007f]+$/; // eslint-disable-line no-control-regex -- as above

const deletions = lazy(() => {
  const all = Array.from({ length: 0x80 }, (_, code) => String.fromCharCode(code));
  return new Map(all.filter((character) => IDLE.test(character)).map((character) => [character, '']));
});

export const controlCharacter: LineRule = {
  id: 'control-character',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '控制字符', en: 'Control character' },
  message: { zh: '文中混入了控制字符 {codes}', en: 'There is a control character in the text: {codes}' },
  why: {
    zh: '控制字符（U+0000–001F、U+007F–009F）和非字符（U+FFFE、U+FDD0 等）不是文字，是转码或提取时混进来的。U+0080–009F 往往是 Windows-1252 的引号、破折号被错读，先看能否还原。制表符、换行符和换页符不算。',
    en: 'Control characters (U+0000–001F, U+007F–009F) and noncharacters (U+FFFE, U+FDD0 …) are no text; they slip in when files are converted or extracted. Those at U+0080–009F are often quotation marks and dashes of Windows-1252 that were misread, so look whether they can be restored. Tabs, line ends and form feeds are left alone.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0x00, 0x08],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
    [0xfdd0, 0xfdef],
    [0xfffe, 0xffff],
    ...PLANE_ENDS.map((half) => [half, half] as const),
  ],
  get substitutes() {
    return deletions();
  },
  examples: [
    { bad: '会议由市长⟦\u0000\u0001⟧主持。', good: '会议由市长主持。' },
    {
      bad: '他说得对⟦\u0085⟧大家都笑了。',
      good: '他说得对…大家都笑了。',
      note: { zh: 'Windows-1252 的省略号', en: 'an ellipsis of Windows-1252' },
    },
    { bad: '新华社⟦\ufffe⟧北京电', good: '新华社北京电', note: { zh: '非字符', en: 'a noncharacter' } },
    { bad: '姓名\t年龄\f', note: { zh: '制表符和换页符有用', en: 'tabs and form feeds are of use' } },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const end = start + found.length;
      const restored = restore(found);
      const remove: Fix = { edits: [{ start, end, text: '' }] };
      yield {
        start,
        end,
        data: { codes: codePointsOf(found) },
        safety: IDLE.test(found) ? 'safe' : 'review',
        fixes: restored === undefined ? [remove] : [{ edits: [{ start, end, text: restored }] }, remove],
      };
    }
  },
};

/** What `found` was if it was Windows-1252 read as Latin-1; nothing when some of it cannot have been. */
function restore(found: string): string | undefined {
  let restored = '';
  for (const character of found) {
    const printable = windows1252(character);
    if (printable === undefined) return undefined;
    restored += printable;
  }
  return restored;
}
