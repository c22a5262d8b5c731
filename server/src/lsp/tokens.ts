import {
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  type SemanticTokensParams,
  type SemanticTokensRangeParams,
} from 'vscode-languageserver';
import type { Role } from '../engine/index.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';

/** What each role is called among the token types; running text keeps the colours of the grammar. The manifest maps them to the grammar's scopes. */
const TYPES = [
  'kicker',
  'headline',
  'subhead',
  'section',
  'byline',
  'caption',
  'credit',
  'editorNote',
  'continuation',
  'fragment',
] as const;

export const TOKEN_LEGEND: SemanticTokensLegend = { tokenTypes: [...TYPES], tokenModifiers: [] };

/** The role of each line that is no running text, as a token over all that is printed on it. */
export const semanticTokens: Question<SemanticTokensParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/full',
  otherwise: { data: [] },
  needsFindings: false,
  answer: (document) => tokensBetween(document, 0, Infinity),
};

export const semanticTokensInRange: Question<SemanticTokensRangeParams, SemanticTokens> = {
  method: 'textDocument/semanticTokens/range',
  otherwise: { data: [] },
  needsFindings: false,
  answer: (document, _, { range }) => tokensBetween(document, range.start.line, range.end.line),
};

function tokensBetween({ positions, proof }: OpenDocument, from: number, to: number): SemanticTokens {
  const builder = new SemanticTokensBuilder();
  const { roles, layout } = proof;
  // Where columns stand side by side, a line as it stands is nothing that has a role.
  const woven = layout.interleaved.filter(({ isAligned }) => isAligned);
  layout.blocks.forEach((block, index) => {
    const type = typeOf(roles[index]);
    if (type < 0 || block.lastLine < from || block.firstLine > to) return;
    if (woven.some(({ first, last }) => block.firstLine >= first && block.lastLine <= last)) return;
    block.lines.forEach((line, at) => {
      const start = (block.lineStarts[at] ?? 0) + line.first;
      const { start: first, end: last } = positions.rangeOf({ start, end: start + line.last - line.first });
      builder.push(first.line, first.character, last.character - first.character, type, 0);
    });
  });
  return builder.build();
}

/** The number of the role's token type; -1 for running text. */
function typeOf(role: Role | undefined): number {
  return TYPES.findIndex((type) => type === role);
}
