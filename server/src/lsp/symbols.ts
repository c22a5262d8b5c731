import { type DocumentSymbol, type DocumentSymbolParams, type Range, type SymbolInformation } from 'vscode-languageserver';
import { type Locale, type OutlineNode, inLanguage } from '../engine/index.ts';
import { charactersBefore } from './characters.ts';
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
      const symbols = document.proof.outline.map((node) => toSymbol(document, node, characters, locale));
      return client.nestsSymbols ? symbols : flattened(symbols, document.uri);
    },
  };
}

function toSymbol(document: OpenDocument, node: OutlineNode, characters: Uint32Array, locale: Locale): DocumentSymbol {
  const { name, symbol } = KINDS[node.kind];
  return {
    name: nameOf(node.title, locale),
    detail: [inLanguage(name, locale), ...measuresOf(document, node, characters, locale)].join(' · '),
    kind: symbol,
    range: document.positions.linesRange(node.startLine, node.endLine),
    selectionRange: selectionOf(document, node),
    children: node.children.map((child) => toSymbol(document, child, characters, locale)),
  };
}

/** How long the piece is, and how many problems it has, if any are known. */
function measuresOf({ proof, problems }: OpenDocument, node: OutlineNode, characters: Uint32Array, locale: Locale): readonly string[] {
  const { startLine, endLine } = node;
  const { starts } = proof.layout;
  const found = problems.countIn(starts[startLine] ?? 0, starts[endLine + 1] ?? proof.text.length);
  return [
    counted(endLine - startLine + 1, LINES, locale),
    counted((characters[endLine + 1] ?? 0) - (characters[startLine] ?? 0), CHARACTERS, locale),
    ...(found > 0 ? [counted(found, PROBLEMS, locale)] : []),
  ];
}

/** Where a jump to the piece leads: an article's headline, else the first line. */
function selectionOf({ positions }: OpenDocument, node: OutlineNode): Range {
  const head = node.kind === 'article' ? node.children.find(({ kind }) => kind === 'headline') : undefined;
  return head === undefined ? positions.linesRange(node.startLine, node.startLine) : positions.linesRange(head.startLine, head.endLine);
}

/** The same symbols in reading order, each with the name of the one it stands in. */
function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}
