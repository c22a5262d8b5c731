import { type CensusRow, FIRST_PLACES, type UnusualCharacter, bySuspicion, characterCensus, printCensus } from '../engine/index.ts';
import { noteDamage } from './check.ts';
import { findTexts, noText, readText, type Source } from './files.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';
import { visible } from './width.ts';

/** A place in one of several files; line and column count from 0. */
interface FilePlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** An unusual character of all files together. */
interface CorpusCharacter extends UnusualCharacter {
  readonly places: readonly FilePlace[];
}

/** Prints every unusual character of the files once. A census finds no faults, so it is never anything but false. */
export async function census(session: Session, { paths, format }: Options): Promise<false> {
  const corpus = new Map<string, CorpusCharacter>();
  let files = 0;
  for await (const source of findTexts(paths, session.complain)) {
    await session.attempt(source.path, async () => {
      for (const found of await censusOf(session, source)) corpus.set(found.character, together(corpus.get(found.character), found));
      files++;
    });
  }
  const rows = [...corpus.values()].sort(bySuspicion);
  if (format === 'json') await session.output.write(`${JSON.stringify(rows.map(rowOf), null, 2)}\n`);
  else if (format === 'csv') for (const line of csvOf(rows)) await session.output.write(`${line}\r\n`);
  else
    for (const line of printCensus(
      rows.map((row) => withPlaces(row, files > 1)),
      session.locale,
    ))
      await session.output.write(`${line}\n`);
  return false;
}

/** The unusual characters of one file; none of a file in a folder that turns out to be no text. */
async function censusOf(session: Session, { path, named }: Source): Promise<readonly CorpusCharacter[]> {
  const file = await readText(path);
  if (file === undefined) {
    if (named) throw noText(path);
    return [];
  }
  noteDamage(session, file);
  const { script } = await session.configFor(path);
  return characterCensus(file.text, script).map((row) => ({ ...row, places: row.places.map((place) => ({ file: path, ...place })) }));
}

/** What is suspicious in one file is so in the corpus: the more suspicious kind holds for all. */
function together(before: CorpusCharacter | undefined, found: CorpusCharacter): CorpusCharacter {
  if (before === undefined) return found;
  const kind = bySuspicion(before, found) < 0 ? before : found;
  return { ...kind, count: before.count + found.count, places: [...before.places, ...found.places].slice(0, FIRST_PLACES) };
}

function withPlaces(row: CorpusCharacter, several: boolean): CensusRow {
  const shownPlaces = row.places.map(({ file, line, column }) => `${several ? `${visible(file)}:` : ''}${line + 1}:${column + 1}`);
  return { ...row, shownPlaces };
}

/** A character as other programs read it: lines and columns count from 1. These names never change. */
function rowOf({ character, codePoint, kind, name, meant, block, count, places }: CorpusCharacter): object {
  return {
    character,
    codePoint: hexadecimal(codePoint),
    kind,
    name: name ?? null,
    meant: meant ?? null,
    block: block ?? null,
    count,
    places: places.map(({ file, line, column }) => ({ file, line: line + 1, column: column + 1 })),
  };
}

/** For spreadsheets (RFC 4180). What has no picture is written by its number. */
function* csvOf(rows: readonly CorpusCharacter[]): Generator<string> {
  yield 'kind,codePoint,character,name,meant,block,count,places';
  for (const row of rows) {
    const { shownPlaces } = withPlaces(row, true);
    const { kind, codePoint, character, name = '', meant = '', block = '', count } = row;
    yield [kind, hexadecimal(codePoint), visible(character), name, meant, block, String(count), shownPlaces.join(' ')]
      .map(quoted)
      .join(',');
  }
}

function quoted(field: string): string {
  return /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

function hexadecimal(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`;
}
