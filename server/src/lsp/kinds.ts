import { SymbolKind } from 'vscode-languageserver';
import { type Bilingual, type Locale, type NodeKind, inLanguage } from '../engine/index.ts';

/** What a piece of the page is called, and the symbol whose picture tells it apart; no two have the same, so that each can be filtered out. */
export const KINDS: Readonly<Record<NodeKind, { readonly name: Bilingual; readonly symbol: SymbolKind }>> = {
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

/** What a piece is called in a list. */
export function nameOf(title: string, locale: Locale): string {
  return title.trim() || inLanguage(UNTITLED, locale);
}

/** `12 行`, `1 line`, `12 lines`. */
export function counted(count: number, noun: Counted, locale: Locale): string {
  const { zh, one, many } = noun;
  return inLanguage({ zh: `${count} ${zh}`, en: `${count} ${count === 1 ? one : many}` }, locale);
}

/** A thing that is counted, in both languages. */
export interface Counted {
  readonly zh: string;
  readonly one: string;
  readonly many: string;
}
