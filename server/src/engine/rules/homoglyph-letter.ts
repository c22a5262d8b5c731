import type { LineRule, Problem } from '../rule.ts';
import { rangesOf } from '../text/character.ts';
import { replaced } from '../text/tables.ts';

/** Cyrillic and Greek letters that print exactly like Latin ones, which follow them. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  (
    'АA ВB ЕE ЅS ІI ЈJ КK МM НH ОO РP СC ТT УY ХX аa еe оo рp сc уy хx ѕs іi јj һh ԛq ԝw ' +
    'ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv'
  )
    .split(' ')
    .map((pair) => [pair.charAt(0), pair.charAt(1)] as const),
);
const FOREIGN = [...LETTERS.keys()].join('');
/** A word with a letter that looks Latin and is not. */
const MIXED = new RegExp(
  `(?<![A-Za-z\\p{Script=Greek}\\p{Script=Cyrillic}])[A-Za-z${FOREIGN}]+(?![A-Za-z\\p{Script=Greek}\\p{Script=Cyrillic}])`,
  'gu',
);
const ANY_FOREIGN = new RegExp(`[${FOREIGN}]`);
/** A letter between digits: the rare character first, so that others are passed over fast. */
const IN_NUMBER = /[OoIl](?<=\d.)(?=\d)/g;
/** What is counted by the number before it. */
const COUNTED = '年月日岁歲人个個名位天元万萬亿億户戶亩畝吨噸件厘公斤度';
/** A letter at the end of a number and before what is counted, or at its beginning: 3O多个, l0月. */
const AT_NUMBER = new RegExp(
  `[OoIl](?:(?<=\\d[OoIl]{0,2}.)(?=[OoIl]{0,2}(?:[多余餘]?[${COUNTED}]|[%％]))|(?<![A-Za-z\\d].)(?=\\d{1,3}[多余餘]?[${COUNTED}]))`,
  'g',
);
/** A digit inside a word of small letters. */
const IN_WORD = /[01](?:(?<=[a-z]{2}.)(?=[a-z])|(?<=[A-Za-z].)(?=[a-z]{2}))/g;
const DIGITS: ReadonlyMap<string, readonly string[]> = new Map([
  ['O', ['0']],
  ['o', ['0']],
  ['I', ['1']],
  ['l', ['1']],
  ['0', ['o']],
  ['1', ['l', 'i']],
]);

export const homoglyphLetter: LineRule = {
  id: 'homoglyph-letter',
  scope: 'lines',
  family: 'artefact',
  title: { zh: '混用的字母和数字', en: 'Letter of another alphabet, or digit, in a word' },
  message: {
    zh: '“{word}”中的“{found}”看上去像“{expected}”，但不是同一个字符',
    en: '“{found}” in “{word}” looks like “{expected}” but is another character',
  },
  why: {
    zh: '识别软件和复制粘贴会在英文单词里混进同形的西里尔或希腊字母，把字母 O、l 认成数字 0、1，或者反过来。看不出来，却搜不到。整词其余都是拉丁字母的可以放心改；数字与字母的由人决定，型号、代码里本来就可以混用。',
    en: 'Recognition and copying put Cyrillic or Greek letters of the same look into Latin words, and take the letters O and l for 0 and 1 or the reverse. It is not to be seen, and not to be found by searching. Where the rest of the word is Latin the letter is safe to change; digits are for a person, since codes mix them.',
  },
  severity: 'warning',
  safety: 'safe',
  triggers: rangesOf(FOREIGN + '01OoIl'),
  substitutes: LETTERS,
  examples: [
    { bad: '会议由⟦Мicrоsоft⟧公司主办。', good: '会议由Microsoft公司主办。' },
    { bad: '电话是2⟦O⟧5，面积1⟦l⟧0平方米。', good: '电话是205，面积110平方米。' },
    { bad: '⟦l⟧0月来了3⟦O⟧多个客人，占6⟦O⟧%。', good: '10月来了30多个客人，占60%。' },
    { bad: '同组的是Fleetw⟦0⟧od和Ju⟦1⟧ius。', good: '同组的是Fleetwood和Julius。' },
    {
      bad: '他在МГУ读书，用的是α粒子和ΔT，型号A1b、C16H19N3O5S、6CO2+6H2O→C6H12O6+6O2、mp3、H1N1、i18n、B2B、20O机、2l水、I2号楼、O型血。',
    },
    { bad: 'Москва的街上，Ω、μm、λ都是单位和符号。', note: { zh: '俄文和希腊文', en: 'Russian and Greek' } },
  ],
  *check(text) {
    yield* foreignLetters(text);
    for (const pattern of [IN_NUMBER, AT_NUMBER, IN_WORD]) {
      for (const { 0: found, index } of text.matchAll(pattern)) {
        const choices = DIGITS.get(found) ?? [];
        const end = index + 1;
        if (pattern === IN_NUMBER && isInFormula(text, index)) continue;
        yield {
          start: index,
          end,
          data: { found, expected: choices.join('/'), word: wordAround(text, index) },
          safety: 'review',
          fixes: choices.map((choice) => ({ edits: [{ start: index, end, text: choice }] })),
        };
      }
    }
  },
};

function* foreignLetters(text: string): Generator<Problem> {
  if (!ANY_FOREIGN.test(text)) return;
  for (const { 0: word, index: start } of text.matchAll(MIXED)) {
    const letters = Array.from(word);
    const foreign = letters.filter((letter) => LETTERS.has(letter));
    if (foreign.length === 0 || foreign.length === letters.length) continue;
    const end = start + word.length;
    const expected = replaced(word, LETTERS);
    yield {
      start,
      end,
      data: { found: [...new Set(foreign)].join(''), expected: replaced([...new Set(foreign)].join(''), LETTERS), word },
      safety: letters.length - foreign.length >= 2 ? 'safe' : 'review',
      fixes: [{ edits: [{ start, end, text: expected }] }],
    };
  }
}

/** Whether the letter at `at` stands among symbols of elements, C16H19N3O5S, or is one behind its number: H2O+6O2. */
function isInFormula(text: string, at: number): boolean {
  if (/[A-Z]\d{0,2}[+＋=→]\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at))) return true;
  return /[A-HJ-NP-Z]/.test(wordAround(text, at));
}

/** The letters and digits around `at`, as far as a message shows them. */
function wordAround(text: string, at: number): string {
  const before = /[A-Za-z\d]{0,8}$/.exec(text.slice(Math.max(0, at - 8), at))?.[0] ?? '';
  const after = /^[A-Za-z\d]{0,8}/.exec(text.slice(at, at + 8))?.[0] ?? '';
  return before + after;
}
