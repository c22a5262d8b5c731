import standardData from '../../../data/standard-characters.json';
import { counterpartsOf, decisiveAt, type Script } from './script.ts';
import { lazy, radicalIdeographs, unifiedIdeographs } from './tables.ts';

/** Why a proof-reader looks at a character, the most suspicious kinds first. */
export const UNUSUAL_KINDS = [
  'lost',
  'privateUse',
  'invisible',
  'form',
  'otherScript',
  'rareHan',
  'letter',
  'space',
  'mark',
  'symbol',
] as const;
export type UnusualKind = (typeof UNUSUAL_KINDS)[number];

/** The script of a text, as far as it has one. */
export type TextScript = Script | 'mixed' | 'unknown';

const MARKS = '，。、；：？！“”‘’（）《》〈〉「」『』【】〔〕—…·～';
const ASCII = ' \n\r0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

const simplified = lazy(() => new Set(Array.from(`${standardData.simplified}〇${MARKS}${ASCII}`)));
const traditional = lazy(() => new Set(Array.from(`${standardData.traditional}〇${MARKS}${ASCII}`)));

/** Whether `character` is nothing to look at: Han of the text’s script in general use, Chinese marks, digits, Latin letters, line ends. */
export function isUsual(character: string, script: TextScript): boolean {
  return (script !== 'traditional' && simplified().has(character)) || (script !== 'simplified' && traditional().has(character));
}

/** Whether the code unit is a Han character of the first block that is in general use in neither script. */
export function isRare(unit: number): boolean {
  return usualUnits()[unit] === 0;
}

/** For each code unit whether it is no Han character of the first block, or one in general use. */
const usualUnits = lazy(() => {
  const table = new Uint8Array(0x10000).fill(1);
  table.fill(0, 0x4e00, 0xa000);
  for (const character of standardData.simplified + standardData.traditional) table[character.charCodeAt(0)] = 1;
  for (let unit = 0x4e00; unit < 0xa000; unit++) if (decisiveAt(String.fromCharCode(unit), 0) !== undefined) table[unit] = 1;
  return table;
});

/** Why `character`, which is not usual, deserves a look. */
export function unusualKindOf(character: string, script: TextScript): UnusualKind {
  if (character === '\t') return 'space';
  return (
    KINDS.find(([pattern]) => pattern.test(character))?.[1] ?? (/\p{Script=Han}/u.test(character) ? hanKindOf(character, script) : 'symbol')
  );
}

const KINDS: readonly (readonly [RegExp, UnusualKind])[] = [
  [/[\p{Cn}\p{Cs}\ufffd]/u, 'lost'],
  [/\p{Co}/u, 'privateUse'],
  [/[\p{Cc}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]/u, 'invisible'],
  [/[\u2e80-\u2fdf\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u, 'form'],
  [/(?!\p{Script=Han})[\p{L}\p{M}\p{Nd}]/u, 'letter'],
  [/\p{Zs}/u, 'space'],
  [/(?!\p{Script=Han})\p{P}/u, 'mark'],
];

function hanKindOf(character: string, script: TextScript): UnusualKind {
  const own = decisiveAt(character, 0);
  const isOther = own !== undefined && own !== script && (script === 'simplified' || script === 'traditional');
  return isOther ? 'otherScript' : 'rareHan';
}

/** What a Han character or radical most likely stands for: 种 for 種, 人 for ⼈; `undefined` where it stands for itself. */
export function meantBy(character: string): string | undefined {
  return radicalIdeographs().get(character) ?? unifiedIdeographs().get(character) ?? counterpartsOf(character)[0];
}
