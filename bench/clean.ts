import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Script } from '../server/src/engine/text/script.ts';
import { wrap } from './wrap.ts';

/** An article of clean modern prose: its paragraphs and section headings. */
export interface Article {
  readonly id: string;
  readonly title?: string;
  readonly paras: readonly { readonly t: string; readonly s: string }[];
}

export interface CleanArticle extends Article {
  readonly script: Script;
}

/**
 * How an article is given: a paragraph a line, or set in lines of so many em as a newspaper sets it: paragraphs and section
 * headings are indented by two, the headline is twice as large.
 */
export type Setting = 'paragraphs' | number;

export interface CleanPage {
  readonly article: CleanArticle;
  readonly setting: Setting;
  readonly text: string;
  /** Offsets of the line ends that the setting put in. */
  readonly typesetEnds: ReadonlySet<number>;
}

interface Corpus {
  readonly name: string;
  readonly script: Script;
  /** The articles have titles of their own, not ones that were made from their first words. */
  readonly titled: boolean;
}

const CORPORA: readonly Corpus[] = [
  { name: 'ntrex-cn', script: 'simplified', titled: true },
  { name: 'osg', script: 'simplified', titled: true },
  { name: 'cmrc', script: 'simplified', titled: false },
  { name: 'drcd', script: 'traditional', titled: true },
  { name: 'ntrex-tw-dev', script: 'traditional', titled: true },
];
/** What a paragraph and a section heading begin with on a printed page. */
const INDENT = '　　';
/** How many times larger than the text a headline is printed. */
const HEADLINE_SIZE = 2;

/** The articles of the clean texts in the folder `bench`. Throws when one of the texts is missing. */
export function readClean(bench: string): readonly CleanArticle[] {
  return CORPORA.flatMap(({ name, script, titled }) => {
    const file = path.join(bench, 'clean', `${name}.json`);
    if (!existsSync(file)) throw new Error(`there is no clean text in ${file}`);
    const articles = JSON.parse(readFileSync(file, 'utf8')) as readonly Article[];
    return articles.map(({ id, title, paras }) => ({ id, paras, script, ...(titled && title !== undefined && { title }) }));
  });
}

/** `article` as a text file. */
export function pageOf(article: CleanArticle, setting: Setting): CleanPage {
  const typesetEnds = new Set<number>();
  let text = '';
  const set = (written: string, indent: string, size: number): void => {
    const lines = setting === 'paragraphs' ? [written] : wrap(written, setting / size, indent.length);
    text += setting === 'paragraphs' ? '' : indent;
    lines.forEach((line, index) => {
      text += line;
      if (index + 1 < lines.length) typesetEnds.add(text.length);
      text += '\n';
    });
  };
  if (article.title !== undefined) set(article.title, '', HEADLINE_SIZE);
  for (const { s } of article.paras) set(s, INDENT, 1);
  return { article, setting, text, typesetEnds };
}

/** Han characters in `text`. */
export function hanIn(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0;
}
