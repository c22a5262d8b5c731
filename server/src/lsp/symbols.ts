import { type DocumentSymbol, type DocumentSymbolParams, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver';
import type { Bilingual, Locale, NodeKind, OutlineNode } from '../engine/index.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';

/** What a piece of the page is called, and the symbol whose picture tells it apart; no two have the same, so that each can be filtered out. */
const KINDS: Readonly<Record<NodeKind, { readonly name: Bilingual; readonly symbol: SymbolKind }>> = {
  article: { name: { zh: '文章', en: 'Article' }, symbol: SymbolKind.Class },
  kicker: { name: { zh: '引题', en: 'Kicker' }, symbol: SymbolKind.Key },
  headline: { name: { zh: '标题', en: 'Headline' }, symbol: SymbolKind.String },
  subhead: { name: { zh: '副题', en: 'Subhead' }, symbol: SymbolKind.Constant },
  section: { name: { zh: '小标题', en: 'Section heading' }, symbol: SymbolKind.Namespace },
  byline: { name: { zh: '署名', en: 'Byline' }, symbol: SymbolKind.Interface },
  dateline: { name: { zh: '电头', en: 'Dateline' }, symbol: SymbolKind.Event },
  caption: { name: { zh: '图片说明', en: 'Caption' }, symbol: SymbolKind.Object },
  credit: { name: { zh: '图片来源', en: 'Credit' }, symbol: SymbolKind.Property },
  editorNote: { name: { zh: '编者按', en: 'Editor’s note' }, symbol: SymbolKind.Operator },
  continuation: { name: { zh: '转接说明', en: 'Continuation' }, symbol: SymbolKind.EnumMember },
  pullQuote: { name: { zh: '引语', en: 'Pull quote' }, symbol: SymbolKind.Variable },
  furniture: { name: { zh: '报头页码', en: 'Page furniture' }, symbol: SymbolKind.File },
  body: { name: { zh: '正文', en: 'Body' }, symbol: SymbolKind.Array },
  fragment: { name: { zh: '残片', en: 'Fragment' }, symbol: SymbolKind.Null },
};

const UNTITLED: Bilingual = { zh: '（无标题）', en: '(untitled)' };

/** The outline of the page, nested where the client can show that. */
export function documentSymbols(client: Client): Question<DocumentSymbolParams, DocumentSymbol[] | SymbolInformation[]> {
  return {
    method: 'textDocument/documentSymbol',
    otherwise: [],
    needsFindings: false,
    answer(document, { locale }) {
      const symbols = document.proof.outline.map((node) => toSymbol(document, node, locale));
      return client.nestsSymbols ? symbols : flattened(symbols, document.uri);
    },
  };
}

function toSymbol(document: OpenDocument, node: OutlineNode, locale: Locale): DocumentSymbol {
  const { name, symbol } = KINDS[node.kind];
  return {
    name: node.title.trim() || UNTITLED[locale],
    detail: `${name[locale]} · ${linesOf(node, locale)}`,
    kind: symbol,
    range: document.positions.linesRange(node.startLine, node.endLine),
    selectionRange: selectionOf(document, node),
    children: node.children.map((child) => toSymbol(document, child, locale)),
  };
}

/** Where a jump to the piece leads: an article's headline, else the first line. */
function selectionOf({ positions }: OpenDocument, node: OutlineNode): Range {
  const head = node.kind === 'article' ? node.children.find(({ kind }) => kind === 'headline') : undefined;
  return head === undefined ? positions.linesRange(node.startLine, node.startLine) : positions.linesRange(head.startLine, head.endLine);
}

function linesOf({ startLine, endLine }: OutlineNode, locale: Locale): string {
  const count = endLine - startLine + 1;
  return { zh: `${count} 行`, en: count === 1 ? '1 line' : `${count} lines` }[locale];
}

/** The same symbols in reading order, each with the name of the one it stands in. */
function flattened(symbols: readonly DocumentSymbol[], uri: string, containerName?: string): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children }) => [
    { name, kind, location: { uri, range }, ...(containerName !== undefined && { containerName }) },
    ...flattened(children ?? [], uri, name),
  ]);
}
