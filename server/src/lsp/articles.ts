import { RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import {
  type Edit,
  type OutlineNode,
  articlesOf,
  chooseEdits,
  isSafe,
  messageOf,
  moveArticle,
  piecesOf,
  readingViewOf,
} from '../engine/index.ts';
import type { Client } from './client.ts';
import { toWorkspaceEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { findingsIn } from './lenses.ts';
import type { Question } from './requests.ts';

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

interface AboutLine extends AboutDocument {
  readonly line: number;
}

/** An article and its sections, by their lines, counted from 0; the last one is included. */
export interface ArticlePlace {
  readonly title: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly sections: readonly number[];
}

/** Requests of our own, besides the protocol's. */
export const ArticlesRequest = new RequestType<AboutDocument, { readonly articles: readonly ArticlePlace[] }, void>('jiaokan/articles');
export const PiecesRequest = new RequestType<AboutDocument, { readonly pieces: readonly { title: string | null; text: string }[] }, void>(
  'jiaokan/pieces',
);
export const ArticleTextRequest = new RequestType<AboutLine, { readonly text: string } | null, void>('jiaokan/articleText');
export const ArticleEditRequest = new RequestType<AboutLine & { readonly change: ArticleChange }, { edit: WorkspaceEdit } | null, void>(
  'jiaokan/articleEdit',
);
export const ReadingViewRequest = new RequestType<AboutDocument, Reading | null, void>('jiaokan/readingView');

/** The reading view of a text; its places are counted in UTF-16, whatever the client counts in. */
export interface Reading {
  readonly text: string;
  readonly sources: readonly number[];
  readonly problems: readonly { line: number; start: number; end: number; message: string }[];
}

/** What can be done to an article: mend its safe problems, or change places with a neighbour. */
export type ArticleChange = 'fix' | 'up' | 'down';

export const articles: Question<AboutDocument, { readonly articles: readonly ArticlePlace[] }> = {
  method: ArticlesRequest.method,
  otherwise: { articles: [] },
  needsFindings: false,
  answer: ({ proof }) => ({
    articles: articleNodes(proof.outline).map(({ title, startLine, endLine, children }) => ({
      title,
      startLine,
      endLine,
      sections: children.filter(({ kind }) => kind === 'section').map((section) => section.startLine),
    })),
  }),
};

/** The text cut into its articles; put together, the pieces give the text. */
export const pieces: Question<AboutDocument, { readonly pieces: readonly { title: string | null; text: string }[] }> = {
  method: PiecesRequest.method,
  otherwise: { pieces: [] },
  needsFindings: false,
  answer: ({ proof }) => ({
    pieces: piecesOf(proof).map(({ title, start, end }) => ({ title: title ?? null, text: proof.text.slice(start, end) })),
  }),
};

export const articleText: Question<AboutLine, { readonly text: string } | null> = {
  method: ArticleTextRequest.method,
  otherwise: null,
  needsFindings: true,
  answer({ proof }, _, { line }) {
    const article = articlesOf(proof).find(({ startLine, endLine }) => startLine <= line && line <= endLine);
    return article === undefined ? null : { text: article.blocks.map(({ text }) => `${text}\n`).join('') };
  },
};

export function articleEdit(client: Client): Question<AboutLine & { readonly change: ArticleChange }, { edit: WorkspaceEdit } | null> {
  return {
    method: ArticleEditRequest.method,
    otherwise: null,
    needsFindings: true,
    answer(document, _, { line, change }) {
      const edits = editsOf(document, line, change);
      return edits.length === 0 ? null : { edit: toWorkspaceEdit(document, edits, client) };
    },
  };
}

export const readingView: Question<AboutDocument, Reading | null> = {
  method: ReadingViewRequest.method,
  otherwise: null,
  needsFindings: true,
  answer({ proof }, { locale }) {
    const { lines, sources, marks } = readingViewOf(proof);
    const problems = marks.map(({ line, start, end, finding }) => ({ line, start, end, message: messageOf(finding, locale) }));
    return { text: `${lines.join('\n')}\n`, sources, problems };
  },
};

function editsOf(document: OpenDocument, line: number, change: ArticleChange): readonly Edit[] {
  const { proof } = document;
  if (change !== 'fix') {
    const edit = moveArticle(proof, proof.layout.starts[line] ?? 0, change);
    return edit === undefined ? [] : [edit];
  }
  const node = articleNodes(proof.outline).find(({ startLine, endLine }) => startLine <= line && line <= endLine);
  return node === undefined ? [] : chooseEdits(findingsIn(document, node).filter(isSafe));
}

function articleNodes(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  return outline.filter(({ kind }) => kind === 'article');
}
