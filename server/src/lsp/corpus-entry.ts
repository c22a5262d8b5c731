import type { Location, SymbolInformation } from 'vscode-languageserver';
import { type Jump, type ShownNode, fingerprintOf, jumpsIn, numberOf, runningHeadOf, shownOutline } from '../engine/index.ts';
import type { OpenDocument } from './documents.ts';
import { KINDS } from './kinds.ts';
import { rangeOf } from './symbols.ts';

/** What the corpus remembers of a text. */
export interface CorpusEntry {
  /** Headlines and bylines, those of an article with its title. */
  readonly symbols: readonly SymbolInformation[];
  readonly jumps: readonly PlacedJump[];
  /** The number of the page that the text is, where its running head or its name says so. */
  readonly page: number | undefined;
}

/** A jump with what its article is recognised by. */
export interface PlacedJump extends Location {
  readonly jump: Jump;
  readonly fingerprint: ReadonlySet<string>;
}

const remembered = new WeakMap<OpenDocument, { readonly revision: number; readonly entry: CorpusEntry }>();

/** What is to be remembered of `document` as it is now; worked out once for each state of it. */
export function entryOf(document: OpenDocument): CorpusEntry {
  const known = remembered.get(document);
  if (known?.revision === document.revision) return known.entry;
  const { uri, proof, positions } = document;
  const entry: CorpusEntry = {
    symbols: shownOutline(proof).flatMap((node) => symbolsOf(document, node, node.title)),
    jumps: jumpsIn(proof.text).map((jump) => ({
      uri,
      range: positions.rangeOf(jump),
      jump,
      fingerprint: fingerprintOf(textAround(document, positions.positionAt(jump.start).line)),
    })),
    page: pageOf(document),
  };
  remembered.set(document, { revision: document.revision, entry });
  return entry;
}

function symbolsOf(document: OpenDocument, node: ShownNode, article: string): SymbolInformation[] {
  const inside = node.children.flatMap((child) => symbolsOf(document, child, article));
  const name = node.title.trim();
  if ((node.kind !== 'headline' && node.kind !== 'byline') || name === '') return inside;
  const range = rangeOf(document, node);
  const containerName = node.kind === 'byline' ? article : readable(document.uri.slice(document.uri.lastIndexOf('/') + 1));
  return [{ name, kind: KINDS[node.kind].symbol, containerName, location: { uri: document.uri, range } }, ...inside];
}

/** The article that holds `line`, joined; the whole text where there is none. */
function textAround({ proof }: OpenDocument, line: number): string {
  const node = proof.outline.find(({ startLine, endLine }) => startLine <= line && line <= endLine);
  const blocks = proof.layout.blocks.filter(
    ({ firstLine, lastLine }) => node === undefined || (firstLine >= node.startLine && lastLine <= node.endLine),
  );
  return blocks.map(({ text }) => text).join('\n');
}

function pageOf({ uri, proof }: OpenDocument): number | undefined {
  for (const { text } of proof.layout.lines) {
    const page = runningHeadOf(text)?.page;
    if (page !== undefined) return numberOf(page);
  }
  const name = readable(uri.slice(uri.lastIndexOf('/') + 1));
  const [, words, number] = /第?([一二三四五六七八九十]{1,3}|\d{1,3})[版页頁]|(?:^|\D)(\d{1,2})\.[^.]*$/.exec(name) ?? [];
  const written = words ?? number;
  return written === undefined ? undefined : numberOf(written);
}

function readable(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
