import { type Article, articlesOf, Proof, textOf } from '../engine/index.ts';
import { noteDamage } from './check.ts';
import { findTexts, noText, readText, type Source } from './files.ts';
import { articleMarkdown, articlePlain } from './markdown.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';

/** Prints each article of the files by itself: clean, its lines joined. It finds no faults, so it is never anything but false. */
export async function exportArticles(session: Session, { paths, format }: Options): Promise<false> {
  let first = true;
  for await (const source of findTexts(paths, session.complain)) {
    if (session.output.closed) break;
    await session.attempt(source.path, async () => {
      for (const article of await articlesIn(session, source)) {
        if (format === 'jsonl') await session.output.write(`${JSON.stringify(recordOf(article, source.path))}\n`);
        else await session.output.write(`${first ? '' : '\n'}${(format === 'md' ? articleMarkdown : articlePlain)(article)}`);
        first = false;
      }
      await session.output.flush();
    });
  }
  return false;
}

/** The articles of one file; none of a file in a folder that turns out to be no text. */
async function articlesIn(session: Session, { path, named }: Source): Promise<readonly Article[]> {
  const file = await readText(path);
  if (file === undefined) {
    if (named) throw noText(path);
    return [];
  }
  noteDamage(session, file);
  return articlesOf(new Proof(file.text, await session.configFor(path)));
}

/** An article as other programs read it: lines count from 1, what is not printed is `null`. These names never change. */
function recordOf(article: Article, file: string): object {
  const { title, byline, date, section, headings, startLine, endLine } = article;
  return {
    title,
    byline: byline === '' ? null : byline,
    date: date ?? null,
    section: section ?? null,
    headings,
    text: textOf(article),
    file,
    startLine: startLine + 1,
    endLine: endLine + 1,
  };
}
