import { goesOnInAddress } from '../text/address.ts';
import { LATIN } from '../text/character.ts';
import { LOOSE, REACH, slackOf } from './column.ts';
import type { Page } from './evidence.ts';
import type { LineFacts } from './facts.ts';

/**
 * Whether the letters on both sides of the break after line `index` may be halves of one word, which narrow columns cut without a hyphen, or two words
 * with a space between: the line is full to its last letter, and no line around shows that words stay whole.
 */
export function mayCutLatin(page: Page, index: number): boolean {
  const [before, after] = [page.facts[index], page.facts[index + 1]];
  if (before === undefined || after === undefined || (before.last & after.first & LATIN) === 0) return false;
  // English is divided with hyphens.
  if (before.line.han === 0 && after.line.han === 0) return false;
  if (NEW_NAME.test(after.text) && !SINGLE_CAPITAL.test(before.text.slice(-2))) return false;
  return !hasRoom(page, index) && !keepsWordsWhole(page, index) && !goesOnInAddress(before.text, after.text);
}

/** `Health` behind `World`: each word of a name begins with a capital. */
const NEW_NAME = /^\p{Lu}\p{Ll}/u;
const SINGLE_CAPITAL = /(?:^|[^\p{Lu}\p{Ll}])\p{Lu}$/u;

/** Whether more letters would have stood on the line `index`. */
function hasRoom({ facts, columns }: Page, index: number): boolean {
  const line = facts[index]?.line;
  const measure = columns[index]?.measure ?? 0;
  return line !== undefined && measure > 0 && slackOf(line, measure) >= LOOSE;
}

/** Whether a line near the line `index` was left short amid a sentence for a word that stands on the next one. */
function keepsWordsWhole(page: Page, index: number): boolean {
  const { facts } = page;
  for (let at = Math.max(0, index - REACH); at < Math.min(facts.length - 1, index + REACH); at++) {
    if (isAmidSentence(facts[at]) && ((facts[at + 1]?.first ?? 0) & LATIN) !== 0 && hasRoom(page, at)) return true;
  }
  return false;
}

function isAmidSentence(line: LineFacts | undefined): boolean {
  return line?.ending === 'running' || line?.ending === 'pause';
}
