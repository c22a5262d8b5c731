import type { Block } from '../layout/layout.ts';
import type { Role } from './role.ts';

/** Most entries of a table of contents. */
const MOST = 500;
/** `roles` with the entries of a table of contents as text: the headings that they repeat come further down. */
export function withoutContents(blocks: readonly Block[], roles: readonly Role[]): readonly Role[] {
  const title = blocks.findIndex(({ text }) => text.length <= MOST_TITLE && /^(?:目录|目錄|目次)$/.test(solid(text)));
  const first = blocks[title + 1];
  if (title < 0 || first === undefined) return roles;
  // Its page may stand behind it: `第一章 雨夜……12`.
  const entry = solid(first.text);
  const last = Math.min(blocks.length, title + MOST);
  for (let at = title + 2; at < last; at++)
    if (isHeadingOf(entry, blocks[at]?.text ?? '')) return roles.map((role, index) => (title <= index && index < at ? 'body' : role));
  return roles;
}

/** Longest title of a table of contents, with its spaces. */
const MOST_TITLE = 8;

function isHeadingOf(entry: string, text: string): boolean {
  return text.length > 1 && text.length <= 2 * entry.length && entry.startsWith(solid(text));
}

function solid(text: string): string {
  return text.replace(/\s/g, '');
}
