import { CLOSING, DIGIT, HAN, LATIN, MARK, OPENING, SPACE, classAt } from './character.ts';

/** Half-width marks that Chinese has in full width and sets without a space. */
const PAUSES = ',;:!?';
/** Code units that are looked through for the bracket that opens. */
const REACH = 60;

/**
 * Whether the white space `[start, end)` stands at a half-width mark of Chinese text: behind a Han character and before the mark
 * (`的 , 时间`), or behind the mark and before a Han character.
 */
export function isSpacedMark(text: string, start: number, end: number): boolean {
  const [before, after] = [classAt(text, start - 1), classAt(text, end)];
  if ((before & HAN) !== 0) return /^(?:[,;!?](?![()])|:(?![()\dA-Za-z]))/.test(text.slice(end, end + 2));
  if ((after & (HAN | OPENING)) === 0 || !PAUSES.includes(text.charAt(start - 1)) || endsLatinSentence(text, start)) return false;
  let at = start - 2;
  if ((classAt(text, at) & SPACE) !== 0) at--;
  return (classAt(text, at) & (HAN | MARK | CLOSING | DIGIT | LATIN)) !== 0 || /[%)℃]/.test(text.charAt(at));
}

/** Whether a sentence in Latin letters ends at `end`, and no Chinese stands before it: How are you? 你好吗？ */
function endsLatinSentence(text: string, end: number): boolean {
  return /(?:^|[^\p{Script=Han}A-Za-z ,'])[A-Za-z ,']*[A-Za-z][!?]$/u.test(text.slice(Math.max(0, end - REACH), end));
}

/** Whether the white space `[start, end)` stands between a Han character and half-width brackets: outside, and the brackets follow a Han character. */
export function isSpacedBracket(text: string, start: number, end: number): boolean {
  if (text.charAt(end) === '(') return (classAt(text, start - 1) & HAN) !== 0;
  if (text.charAt(start - 1) !== ')' || (classAt(text, end) & HAN) === 0) return false;
  const from = Math.max(0, start - REACH);
  let open = from + text.slice(from, start).lastIndexOf('(') - 1;
  while (open >= 0 && (classAt(text, open) & SPACE) !== 0) open--;
  return open >= from && (classAt(text, open) & HAN) !== 0;
}
