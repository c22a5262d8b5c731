import type { Fix, LineRule } from '../rule.ts';
import { codePointsOf } from '../text/code-point.ts';
import { lazy, windows1252 } from '../text/tables.ts';

/** C0 without tab, line feed, form feed and carriage return; DEL; C1. */
const RUN = /[\u0000-\u0008\v\u000e-\u001f\u007f-\u009f]+/g; // eslint-disable-line no-control-regex -- they are what is looked for
/** What carries no text and parts none. Not among them: backspace, vertical tab, escape and the four separators, U+001C–001F. */
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
    zh: '控制字符（U+0000–001F、U+007F–009F）不是文字，是转码或提取时混进来的。U+0080–009F 往往是 Windows-1252 的引号、破折号被错读，先看能否还原。制表符、换行符和换页符不算。',
    en: 'Control characters (U+0000–001F, U+007F–009F) are no text; they slip in when files are converted or extracted. Those at U+0080–009F are often quotation marks and dashes of Windows-1252 that were misread, so look whether they can be restored. Tabs, line ends and form feeds are left alone.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0x00, 0x08],
    [0x0b, 0x0b],
    [0x0e, 0x1f],
    [0x7f, 0x9f],
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
