import type { Block } from './layout/layout.ts';
import { blockAround } from './layout/place.ts';
import type { Proof } from './proof.ts';
import type { Finding } from './rule.ts';
import { ruleOf } from './rules/index.ts';
import { termAt } from './text/term.ts';

/** Where the words are kept that the user has declared right, beside the texts: in a text's folder or above it, as the decisions are. */
export const WORDS_FILE = '.jiaokan/words.txt';

/** The words in `text`, a words file: one on each line; what stands behind `#` is a remark. */
export function parseWords(text: string): readonly string[] {
  const words = text.split(/\r\n|\r|\n/).map((line) =>
    line
      .replace(/#.*/, '')
      .replace(/^\ufeff/, '')
      .trim(),
  );
  return [...new Set(words.filter((word) => word !== ''))];
}

/** The word around `finding` that would have to be declared right for it to go, as it stands; only the rules of script heed such words. */
export function wordToDeclare({ layout: { blocks } }: Proof, { rule, start, end, data }: Finding): string | undefined {
  const block = blockAround(blocks, start);
  if (ruleOf(rule).family !== 'script' || block === undefined || end > block.end) return undefined;
  const [from, to] = [block.fromRaw(start), block.fromRaw(end)];
  const found = block.text.slice(from, to);
  const word = data?.['word'];
  if (word?.includes(found) === true && block.text.includes(word)) return word;
  return found.length > 1 ? found : (termWith(block, from, blocks) ?? found);
}

function termWith({ text }: Block, at: number, blocks: readonly Block[]): string | undefined {
  const term = termAt(
    text,
    at,
    blocks.map((block) => block.text),
  );
  return term && text.slice(term.start, term.end);
}
