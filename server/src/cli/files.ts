import type { Stats } from 'node:fs';
import { open, readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { Complaint, complaintAbout } from './complaint.ts';
import { type Decoded, decode } from './encoding.ts';

/** What stands for standard input among the arguments. */
export const STDIN = '-';

/** A file to be read. */
export interface Source {
  /** As it is shown: what the user gave, or that folder with the way from it. */
  readonly path: string;
  /** The user named the file itself, not a folder it is in. */
  readonly named: boolean;
}

/** A file's text and what is needed to write it back. */
export interface TextFile extends Decoded {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What the file was when it was read; `undefined` for standard input. */
  readonly stats: Stats | undefined;
}

/** Names that count as text in a folder. */
const TEXT_NAME = /\.te?xt$/i;
const PASSED_OVER = /^(?:\.|node_modules$)/;

/**
 * The files that `paths` name, one after the other, each once; folders are walked in the order of their names. What cannot be
 * listed is handed to `complain`, and the walk goes on. Links to folders are followed only when they are named, so no walk is endless.
 */
export async function* findTexts(paths: readonly string[], complain: (complaint: Complaint) => void): AsyncGenerator<Source> {
  const seen = new Set<string>();
  for (const path of paths) {
    let silent = true;
    const tell = (complaint: Complaint): void => {
      silent = false;
      complain(complaint);
    };
    for await (const source of textsAt(path, tell)) {
      silent = false;
      const place = source.path === STDIN ? STDIN : resolve(source.path);
      if (!seen.has(place)) yield source;
      seen.add(place);
    }
    if (silent)
      complain(
        new Complaint(
          { zh: '{path}：文件夹中没有文本文件（*.txt、*.text）', en: '{path}: the folder has no text files (*.txt, *.text)' },
          { path },
        ),
      );
  }
}

/** Reads and decodes a file; `undefined` when it is no text. Throws a `Complaint` when it cannot be read. */
export async function readText(path: string): Promise<TextFile | undefined> {
  try {
    const { bytes, stats } = path === STDIN ? { bytes: await readStdin(), stats: undefined } : await readBytes(path);
    const decoded = decode(bytes);
    return decoded && { ...decoded, path, bytes, stats };
  } catch (error) {
    throw complaintAbout(error, { zh: '{path}：无法读取：{reason}', en: '{path}: cannot be read: {reason}' }, { path });
  }
}

/** The complaint about a named file that is no text. */
export function noText(path: string): Complaint {
  return new Complaint(
    { zh: '{path}：不是文本文件（含有空字节），已跳过', en: '{path}: not a text file (it has NUL bytes), skipped' },
    { path },
  );
}

async function* textsAt(path: string, complain: (complaint: Complaint) => void): AsyncGenerator<Source> {
  if (path !== STDIN && (await isFolder(path))) yield* walk(path, complain);
  else yield { path, named: true };
}

/** A path that cannot be examined counts as a file: reading it will say what is wrong. */
async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (stats) => stats.isDirectory(),
    () => false,
  );
}

async function* walk(folder: string, complain: (complaint: Complaint) => void): AsyncGenerator<Source> {
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    complain(
      complaintAbout(
        error,
        { zh: '{folder}：无法列出文件夹：{reason}', en: '{folder}: the folder cannot be listed: {reason}' },
        { folder },
      ),
    );
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (PASSED_OVER.test(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(path, complain);
    else if (TEXT_NAME.test(entry.name) && (entry.isFile() || (entry.isSymbolicLink() && !(await isFolder(path)))))
      yield { path, named: false };
  }
}

async function readBytes(path: string): Promise<{ readonly bytes: Uint8Array; readonly stats: Stats }> {
  const file = await open(path);
  try {
    return { stats: await file.stat(), bytes: await file.readFile() };
  } finally {
    await file.close();
  }
}

async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}
