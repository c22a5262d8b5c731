import { type Article, type CleanBlock, type Lines, articlesOf, Proof, textOf, unplacedIn, unwovenOf } from '../engine/index.ts';
import { noteDamage } from './check.ts';
import { Complaint } from './complaint.ts';
import { findTexts, noText, readText, type Source } from './files.ts';
import { blocksMarkdown, blocksPlain } from './markdown.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';

/**
 * Prints each article of the files by itself: clean, its lines joined, columns that stand side by side one after the other. It finds no faults, so
 * it is never anything but false.
 */
export async function exportArticles(session: Session, { paths, format }: Options): Promise<false> {
  let first = true;
  for await (const source of findTexts(paths, session.complain)) {
    if (session.output.closed) break;
    await session.attempt(source.path, async () => {
      for (const piece of await printed(session, source, format)) {
        await session.output.write(format === 'jsonl' || first ? piece : `\n${piece}`);
        first = false;
      }
      await session.output.flush();
    });
  }
  return false;
}

/** What is printed of one file: its articles, then what stands in none of them; nothing of a file in a folder that turns out to be no text. */
async function printed(session: Session, { path, named }: Source, format: Options['format']): Promise<readonly string[]> {
  const file = await readText(path);
  if (file === undefined) {
    if (named) throw noText(path);
    return [];
  }
  noteDamage(session, file);
  const raw = new Proof(file.text, await session.configFor(path));
  const unwoven = unwovenOf(raw);
  const proof = unwoven?.proof ?? raw;
  // The order of columns may be wrong, and who exports a corpus sees no page.
  if (unwoven !== undefined) session.note(new Complaint(UNWOVEN, { path }));
  const placeOf = (lines: Lines): Lines => fromOne(unwoven?.rawLinesOf(lines) ?? lines);
  const articles = articlesOf(proof).map((article) =>
    format === 'jsonl'
      ? `${JSON.stringify(recordOf(article, path, placeOf(article)))}\n`
      : (format === 'md' ? blocksMarkdown : blocksPlain)(article.blocks),
  );
  const rest = unplacedIn(proof);
  if (rest.length === 0) return articles;
  session.note(new Complaint(rest.length === 1 ? UNPLACED.one : UNPLACED.many, { path, count: String(rest.length) }));
  const last =
    format === 'jsonl' ? `${JSON.stringify(restRecord(rest, path, placeOf))}\n` : (format === 'md' ? blocksMarkdown : blocksPlain)(rest);
  return [...articles, last];
}

const UNWOVEN = {
  zh: '{path}：各栏并排，导出时已依次排开；次序请抽查',
  en: '{path}: columns stand side by side and come one after the other; please look at their order',
};

const UNPLACED = {
  one: {
    zh: '{path}：有 1 块文字不属于任何一篇文章，排在最后（JSON 记录的 title 为 null）',
    en: '{path}: 1 block stands in no article; it comes last (in JSON, the record whose title is null)',
  },
  many: {
    zh: '{path}：有 {count} 块文字不属于任何一篇文章，排在最后（JSON 记录的 title 为 null）',
    en: '{path}: {count} blocks stand in no article; they come last (in JSON, the record whose title is null)',
  },
};

function fromOne({ startLine, endLine }: Lines): Lines {
  return { startLine: startLine + 1, endLine: endLine + 1 };
}

/** What stands in no article, in the fields of an article. */
function restRecord(blocks: readonly CleanBlock[], file: string, placeOf: (lines: Lines) => Lines): object {
  const text = blocks.map((block) => block.text).join('\n');
  const nothing = { byline: null, date: null, section: null, headings: [] };
  const places = blocks.map(({ firstLine, lastLine }) => placeOf({ startLine: firstLine, endLine: lastLine }));
  const startLine = places.reduce((least, place) => Math.min(least, place.startLine), Infinity);
  const endLine = places.reduce((greatest, place) => Math.max(greatest, place.endLine), 0);
  return { title: null, ...nothing, text, file, startLine, endLine };
}

/** An article as other programs read it: lines of the file count from 1, what is not printed is `null`. These names never change. */
function recordOf(article: Article, file: string, { startLine, endLine }: Lines): object {
  const { title, byline, date, section, headings } = article;
  return {
    title,
    byline: byline === '' ? null : byline,
    date: date ?? null,
    section: section ?? null,
    headings,
    text: textOf(article),
    file,
    startLine,
    endLine,
  };
}
