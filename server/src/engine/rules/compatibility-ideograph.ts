import type { LineRule } from '../rule.ts';
import { beginningOf } from '../text/code-point.ts';
import { replaced, unifiedIdeographs } from '../text/tables.ts';

/**
 * Both blocks without the twelve characters of the first that are ordinary ideographs (U+FA0E, FA0F, FA11 …).
 * Runs are taken by the thousand: repeating alternatives without bound exhausts the engine of regular expressions.
 */
const RUN = /(?:[\uf900-\ufa0d\ufa10\ufa12\ufa15-\ufa1e\ufa20\ufa22\ufa25\ufa26\ufa2a-\ufa6d\ufa70-\ufad9]|\ud87e[\udc00-\ude1d]){1,1000}/g;

export const compatibilityIdeograph: LineRule = {
  id: 'compatibility-ideograph',
  scope: 'lines',
  family: 'encoding',
  title: { zh: '兼容汉字', en: 'Compatibility ideograph' },
  message: {
    zh: '“{found}”用的是兼容汉字的编码，应为“{expected}”',
    en: '“{found}” has the code of a compatibility ideograph; the ordinary one is “{expected}”',
  },
  why: {
    zh: '兼容汉字（U+F900–FAFF、U+2F800–2FA1F）只为与旧编码互换而设，与通用汉字字形相同而编码不同，查不到、搜不着。Unicode 规定二者等价。',
    en: 'Compatibility ideographs (U+F900–FAFF, U+2F800–2FA1F) exist only for exchange with older encodings. They look like ordinary characters but are not found by searching. Unicode declares the two equivalent.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: [
    [0xf900, 0xfaff],
    [0xd87e, 0xd87e],
  ],
  get substitutes() {
    return unifiedIdeographs();
  },
  examples: [
    { bad: '他⟦\uf9e4⟧论⟦\uf963⟧方的气候。', good: '他理论北方的气候。' },
    {
      bad: '宫\ufa11先生到了。',
      note: { zh: 'U+FA11 等十二个字虽在此区，却是通用汉字', en: 'U+FA11 and eleven others of the block are ordinary characters' },
    },
  ],
  *check(text) {
    for (const { 0: found, index: start } of text.matchAll(RUN)) {
      const expected = replaced(found, unifiedIdeographs());
      const end = start + found.length;
      yield {
        start,
        end,
        data: { found: beginningOf(found), expected: beginningOf(expected) },
        fixes: [{ edits: [{ start, end, text: expected }] }],
      };
    }
  },
};
