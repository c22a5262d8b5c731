import { type DocumentSymbol, type DocumentSymbolParams, type Range, type SymbolInformation } from 'vscode-languageserver';
import { type Locale, type ShownNode, type Span, inLanguage, shownOutline } from '../engine/index.ts';
import { charactersBefore, printedCharacters } from './characters.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { type Counted, KINDS, counted, nameOf } from './kinds.ts';
import type { Question } from './requests.ts';

const LINES: Counted = { zh: '行', one: 'line', many: 'lines' };
const CHARACTERS: Counted = { zh: '字', one: 'character', many: 'characters' };
const PROBLEMS: Counted = { zh: '个问题', one: 'problem', many: 'problems' };

/** The longest text, in code units, whose outline waits until its problems are known for the first time. */
const LONGEST_WAIT = 100_000;

/** The outline of the page, nested where the client can show that. */
export function documentSymbols(client: Client): Question<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> {
  return {
    method: 'textDocument/documentSymbol',
    otherwise: [],
    needsFindings: ({ problems, proof }) => !problems.known && proof.text.length <= LONGEST_WAIT,
    answer(document, { locale }) {
      const characters = charactersBefore(document.proof.layout.lines);
      const symbols = shownOutline(document.proof).map((node) => toSymbol(document, node, characters, locale));
      return client.nestsSymbols ? symbols : flattened(symbols, document.uri);
    },
  };
}

function toSymbol(document: OpenDocument, node: ShownNode, characters: Uint32Array, locale: Locale): DocumentSymbol {
  const { name, symbol } = KINDS[node.kind];
  return {
    name: nameOf(node.title, locale),
    detail: [inLanguage(name, locale), ...measuresOf(document, node, characters, locale)].join(' · '),
    kind: symbol,
    range: rangeOf(document, node),
    selectionRange: selectionOf(document, node),
    children: node.children.map((child) => toSymbol(document, child, characters, locale)),
  };
}

/** How long the piece is, and how many problems it has, if any are known. */
function measuresOf(document: OpenDocument, node: ShownNode, characters: Uint32Array, locale: Locale): readonly string[] {
  const [lines, printed, found] = node.spans === undefined ? sizeOf(document, node, characters) : sizeOfSpans(document, node.spans);
  return [counted(lines, LINES, locale), counted(printed, CHARACTERS, locale), ...(found > 0 ? [counted(found, PROBLEMS, locale)] : [])];
}

type Size = readonly [lines: number, characters: number, problems: number];

function sizeOf({ proof, problems }: OpenDocument, { startLine, endLine }: ShownNode, characters: Uint32Array): Size {
  const { starts } = proof.layout;
  const found = problems.countIn(starts[startLine] ?? 0, starts[endLine + 1] ?? proof.text.length);
  return [endLine - startLine + 1, (characters[endLine + 1] ?? 0) - (characters[startLine] ?? 0), found];
}

/** What stands beside the spans is not counted. */
function sizeOfSpans({ proof: { text }, problems }: OpenDocument, spans: readonly Span[]): Size {
  let [printed, found] = [0, 0];
  for (const { start, end } of spans) {
    printed += printedCharacters(text, start, end);
    found += problems.countIn(start, end);
  }
  return [spans.length, printed, found];
}

/** Where the piece stands: on whole lines, but from its first to its last character where other columns stand beside it. */
export function rangeOf({ positions }: OpenDocument, { spans, startLine, endLine }: ShownNode): Range {
  return spans === undefined ? positions.linesRange(startLine, endLine) : positions.rangeOf(around(spans));
}

function around(spans: readonly Span[]): Span {
  const [first = { start: 0, end: 0 }, ...others] = spans;
  return others.reduce((all, { start, end }) => ({ start: Math.min(all.start, start), end: Math.max(all.end, end) }), first);
}

/** Where a jump to the piece leads: an article's headline, else the first line; where other columns may stand beside it, its own part of that line. */
function selectionOf(document: OpenDocument, node: ShownNode): Range {
  const head = node.kind === 'article' ? node.children.find(({ kind }) => kind === 'headline') : undefined;
  const [first] = (head ?? node).spans ?? [];
  if (first !== undefined) return document.positions.rangeOf(first);
  return head === undefined ? document.positions.linesRange(node.startLine, node.startLine) : rangeOf(document, head);
}

/** The same symbols in reading order, each with the name of the one it stands in. */
function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}
