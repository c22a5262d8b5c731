import { radicalIdeographs, replaced } from './tables.ts';

/** What a PDF font may leave in place of an ideograph that looks the same: Kangxi radicals, the supplement, strokes. */
export const RADICAL = /[\u2e80-\u2ef3\u2f00-\u2fd5\u31c0-\u31e3]/;

/** `text` as it is read where radicals stand for ideographs. */
export function withIdeographs(text: string): string {
  return RADICAL.test(text) ? replaced(text, radicalIdeographs()) : text;
}
