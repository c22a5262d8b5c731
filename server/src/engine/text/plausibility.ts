import { codeTable } from './legacy-encoding.ts';
import { counterpartsOf, decisiveAt } from './script.ts';
import { lazy } from './tables.ts';
import { levelOf } from './words.ts';

const MARKS = new Set('，。、；：？！（）《》〈〉「」『』【】〔〕“”‘’…—·～％　');
const HAN = /\p{Script=Han}/u;

/** For each UTF-16 code unit, 1 when it is a mark of Chinese text or one of the everyday characters. */
const everyday = lazy(() => {
  const table = new Uint8Array(0x10000);
  const gb = codeTable('gb18030').codes;
  const big5 = codeTable('big5').codes;
  for (let unit = 0x4e00; unit <= 0x9fff; unit++) {
    if (isEverydayInGb(gb[unit] ?? 0) || isEverydayInBig5(big5[unit] ?? 0)) table[unit] = 1;
  }
  for (const mark of MARKS) table[mark.charCodeAt(0)] = 1;
  return table;
});

/** Whether `character` is a mark of Chinese text or an everyday character of the mainland or Taiwan. */
export function isEveryday(character: string): boolean {
  return character.length === 1 && everyday()[character.charCodeAt(0)] === 1;
}

/** Share of the Han characters of `text` that stand in known words of two characters, read from left to right; 0 where there are none. */
export function wordShare(text: string): number {
  const characters = simplified(text);
  let han = 0;
  let covered = 0;
  for (let at = 0; at < characters.length; at++) {
    if (!HAN.test(characters.charAt(at))) continue;
    han++;
    if (levelOf(characters.slice(at, at + 2)) === 0) continue;
    covered += 2;
    han++;
    at++;
  }
  return han === 0 ? 0 : covered / han;
}

/** `text` in simplified characters, as the words are listed. */
function simplified(text: string): string {
  return text.replace(/[\u3400-\u9fff]/g, (character) =>
    decisiveAt(character, 0) === 'traditional' ? (counterpartsOf(character)[0] ?? character) : character,
  );
}

/** The 3755 characters of the first level of GB 2312. */
function isEverydayInGb(code: number): boolean {
  return code >= 0xb0a1 && code <= 0xd7f9 && (code & 0xff) >= 0xa1;
}

/** The 5401 characters of the first level of Big5. */
function isEverydayInBig5(code: number): boolean {
  return code >= 0xa440 && code <= 0xc67e;
}
