import type { Location, SymbolInformation, TextDocuments } from 'vscode-languageserver';
import { type Jump, likeness } from '../engine/index.ts';
import type { Encoding } from './client.ts';
import { type CorpusEntry, type PlacedJump, entryOf } from './corpus-entry.ts';
import { OpenDocument } from './documents.ts';

/** The files of the folders that the client has open. */
export interface CorpusFiles {
  list(): Promise<readonly string[]>;
  read(uri: string): Promise<string | undefined>;
}

/** Told how far the reading has come; `cancelled` is asked after each file. */
export interface CorpusProgress {
  report(done: number, all: number): void;
  cancelled(): boolean;
  end(): void;
}

/** Two articles that have less in common are not taken for the parts of one. */
const LEAST_LIKENESS = 0.2;

/**
 * What is remembered of all texts of the corpus: those that are open as they are, the others as they were read last. Files are
 * read one by one, with a pause after each; what was read is kept until the file changes.
 */
export class Corpus {
  private readonly entries = new Map<string, CorpusEntry>();
  private complete = false;
  private reading: Promise<void> | undefined;
  /** Files read so far: a cost that tests can pin down. */
  filesRead = 0;

  constructor(
    private readonly documents: TextDocuments<OpenDocument>,
    private readonly encoding: Encoding,
    private readonly files: CorpusFiles,
    private readonly pause: () => Promise<void>,
    private readonly newProgress: () => Promise<CorpusProgress>,
  ) {}

  /** Resolves when all files have been read, or the reading was cancelled; a later call goes on where that one stopped. */
  ready(): Promise<void> {
    if (this.complete) return Promise.resolve();
    this.reading ??= this.readAll().finally(() => (this.reading = undefined));
    return this.reading;
  }

  /** A file has come, changed or gone: it is read again when it is asked for. */
  changed(uri: string): void {
    this.entries.delete(uri);
    this.complete = false;
  }

  /** The headlines and bylines in which the characters of `query` occur in this order. */
  symbols(query: string): SymbolInformation[] {
    const wanted = query.toLowerCase().replace(/\s/g, '');
    return Array.from(this.all()).flatMap(([, { symbols }]) => symbols.filter(({ name }) => isFound(wanted, name.toLowerCase())));
  }

  /** The other ends of `jump` in its document and in the files beside it, the likeliest first. */
  counterparts(document: OpenDocument, jump: Jump): readonly Location[] {
    const { jumps, page } = entryOf(document);
    const own = jumps.find(({ jump: { start } }) => start === jump.start);
    if (own === undefined) return [];
    const folder = folderOf(document.uri);
    const beside = Array.from(this.all()).filter(([uri]) => folderOf(uri) === folder);
    return beside
      .flatMap(([uri, entry]) =>
        entry.jumps
          .filter((other) => isOtherEnd(own, page, other, uri === document.uri ? undefined : entry.page))
          .map((other) => ({ other, score: scoreOf(own, other) })),
      )
      .filter(({ score }) => score >= LEAST_LIKENESS)
      .sort((a, b) => b.score - a.score)
      .map(({ other: { uri, range } }) => ({ uri, range }));
  }

  private *all(): Generator<readonly [uri: string, entry: CorpusEntry]> {
    for (const document of this.documents.all()) yield [document.uri, entryOf(document)];
    for (const [uri, entry] of this.entries) if (this.documents.get(uri) === undefined) yield [uri, entry];
  }

  private async readAll(): Promise<void> {
    this.complete = true;
    const uris = await this.files.list();
    const kept = new Set(uris);
    for (const uri of this.entries.keys()) if (!kept.has(uri)) this.entries.delete(uri);
    const missing = uris.filter((uri) => !this.entries.has(uri));
    if (missing.length === 0) return;
    const progress = await this.newProgress();
    try {
      for (const [index, uri] of missing.entries()) {
        if (progress.cancelled()) {
          this.complete = false;
          return;
        }
        progress.report(index, missing.length);
        await this.readOne(uri);
        await this.pause();
      }
    } finally {
      progress.end();
    }
  }

  private async readOne(uri: string): Promise<void> {
    const text = await this.files.read(uri);
    this.filesRead++;
    if (text === undefined) return;
    this.entries.set(uri, entryOf(new OpenDocument(uri, 'plaintext', 0, text, this.encoding)));
  }
}

/** Whether the pages that the two jumps name, and those that they stand on as far as these are known, fit together. */
function isOtherEnd(own: PlacedJump, page: number | undefined, other: PlacedJump, otherPage: number | undefined): boolean {
  if (own.jump.direction === other.jump.direction) return false;
  return (otherPage === undefined || own.jump.page === otherPage) && (page === undefined || other.jump.page === page);
}

/** A title that both name says it all. */
function scoreOf(own: PlacedJump, other: PlacedJump): number {
  const same = own.jump.title !== undefined && own.jump.title === other.jump.title;
  return likeness(own.fingerprint, other.fingerprint) + (same ? 1 : 0);
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

function isFound(wanted: string, name: string): boolean {
  let at = 0;
  for (const character of wanted) {
    at = name.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
