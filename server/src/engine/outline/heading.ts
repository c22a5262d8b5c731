import { openingOf } from '../layout/cues.ts';
import { withIdeographs } from '../text/radicals.ts';

/** What section headings say about their place: which of them stands below which. */

const NUMBER = '[一二三四五六七八九十百千零〇两\\d]{1,5}';
/** Parts of books and laws, the highest first; a heading without a number stands below them and above numbered points. */
const STYLES: readonly RegExp[] = [
  new RegExp(`^第${NUMBER}[卷部集]|^(?:序言?|前言|自序|代序|跋|后记|後記|附录|附錄)$`),
  new RegExp(`^第${NUMBER}[编編篇]`),
  new RegExp(`^第${NUMBER}[章回]|^(?:楔子|引子|序章|尾声|尾聲|番外)$`),
  new RegExp(`^第${NUMBER}[节節]`),
];
const POINTS: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}[、.．]/,
  /^[(（][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,2}[.．、](?!\d)/,
  /^[(（]\d{1,2}[)）]/,
  /^[\u2460-\u2473]/,
];
const LETTERED = STYLES.length;
const PLAIN = LETTERED + 1;
/** Characters that show how a heading is numbered. */
const READ = 16;
const MARKDOWN = /^(#{1,6})[ \t]/;

/** How high a section heading stands: one with a higher number stands below it. */
export function rankOf(text: string): number {
  const markdown = MARKDOWN.exec(text)?.[1];
  if (markdown !== undefined) return markdown.length;
  const solid = withIdeographs(text.slice(0, READ)).replace(/\s/g, '');
  const style = STYLES.findIndex((one) => one.test(solid));
  if (style >= 0) return style;
  // A newspaper sets its letters over the headings of the parts: A 党建引领, and below it what the part is about.
  if (openingOf(text) === 'lettered') return LETTERED;
  const point = POINTS.findIndex((one) => one.test(solid));
  return point >= 0 ? PLAIN + 1 + point : PLAIN;
}

/** `text` without the marks that make it a heading in Markdown. */
export function headingText(text: string): string {
  const marks = MARKDOWN.exec(text)?.[0].length ?? 0;
  return marks === 0 ? text : text.slice(marks).trim();
}

/** Headings that a part of a book has without a number. */
export function isUnnumberedPart(text: string): boolean {
  const solid = withIdeographs(text.slice(0, READ)).replace(/\s/g, '');
  return solid.length <= 3 && STYLES.some((style) => style.test(solid)) && !solid.startsWith('第');
}

/** A paragraph that is looked for by what it begins with: an article of a law, a question of an interview. */
export function isNamedParagraph(text: string): boolean {
  return /^第[一二三四五六七八九十百千零〇两\d]{1,7}[条條](?:之[一二三四五六七八九十])?[ \u3000]/.test(text) || QUESTION.test(text);
}

const QUESTION = /^(?:[问問Q]|主持人|(?:本[报報])?[记記]者)[ \u3000]?[：:]/;
