import {
  CreateFile,
  type Diagnostic,
  DiagnosticSeverity,
  type Position,
  type Range,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
  uinteger,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Edit, type Finding, type Locale, type Safety, type Span, messageOf, relatedMessage } from '../engine/index.ts';
import type { Client, Encoding } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { ByteCounts, unitAfterBytes } from './utf8.ts';

/** Where the page of each rule is read. */
const RULE_PAGES = 'https://github.com/jiaokan/jiaokan/blob/main/docs/rules/';

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/** What a diagnostic carries besides what it shows. */
export interface DiagnosticData {
  readonly safety: Safety;
}

/** Address of the page of the rule `id`. */
export function pageOf(id: string): string {
  return `${RULE_PAGES}${id}.md`;
}

export function toDiagnostic(document: OpenDocument, finding: Finding, locale: Locale, client: Client): Diagnostic {
  const data: DiagnosticData = { safety: finding.safety };
  const diagnostic: Diagnostic = {
    range: document.positions.rangeOf(finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    codeDescription: { href: pageOf(finding.rule) },
    source: 'jiaokan',
    message: messageOf(finding, locale),
    data,
  };
  if (finding.related === undefined || !client.showsRelatedInformation) return diagnostic;
  const relatedInformation = finding.related.map((related) => ({
    location: { uri: document.uri, range: document.positions.rangeOf(related) },
    message: relatedMessage(related, locale),
  }));
  return { ...diagnostic, relatedInformation };
}

/** `edits`, sorted and apart, for the text of `document` as it is now. */
export function toWorkspaceEdit(document: OpenDocument, edits: readonly Edit[], client: Client): WorkspaceEdit {
  const textEdits = edits.map((edit): TextEdit => ({ range: document.positions.rangeOf(edit), newText: edit.text }));
  if (!client.versionsEdits) return { changes: { [document.uri]: textEdits } };
  return { documentChanges: [{ textDocument: { uri: document.uri, version: document.version }, edits: textEdits }] };
}

/** The edit that puts `line`, which ends with a line feed, at the end of a file; the file is made where it has no text yet. */
export function toAppendingEdit(
  { uri, text }: { readonly uri: string; readonly text: string | undefined },
  line: string,
  client: Client,
): WorkspaceEdit {
  const before = text ?? '';
  const end = new Positions(TextDocument.create(uri, 'jsonl', 0, before), client.encoding).positionAt(before.length);
  const edit: TextEdit = { range: { start: end, end }, newText: before === '' || before.endsWith('\n') ? line : `\n${line}` };
  if (!client.versionsEdits) return { changes: { [uri]: [edit] } };
  const change: TextDocumentEdit = { textDocument: { uri, version: null }, edits: [edit] };
  return { documentChanges: text === undefined ? [CreateFile.create(uri, { ignoreIfExists: true }), change] : [change] };
}

/**
 * Offsets of the engine (UTF-16 code units of the text) and positions of the client (lines, and characters counted in its
 * encoding), one made from the other. Holds for the text as it is now: after a change, make a new one.
 */
export class Positions {
  private counts: ByteCounts | undefined;

  constructor(
    private readonly document: TextDocument,
    private readonly encoding: Encoding,
  ) {}

  positionAt(offset: number): Position {
    const position = this.document.positionAt(offset);
    if (this.encoding === 'utf-16') return position;
    this.counts ??= new ByteCounts(this.document.getText());
    const lineStart = this.document.offsetAt({ line: position.line, character: 0 });
    return { line: position.line, character: this.counts.before(lineStart + position.character) - this.counts.before(lineStart) };
  }

  /** A place past the end of its line or text is taken for that end, one inside a character for its beginning. */
  offsetAt(position: Position): number {
    if (this.encoding === 'utf-16') return this.document.offsetAt(position);
    const lineStart = this.document.offsetAt({ line: position.line, character: 0 });
    return unitAfterBytes(this.document.getText(), lineStart, this.lineEnd(position.line), position.character);
  }

  rangeOf({ start, end }: Span): Range {
    return { start: this.positionAt(start), end: this.positionAt(end) };
  }

  /** The places of `range` in ascending order. */
  spanOf(range: Range): Span {
    const start = this.offsetAt(range.start);
    const end = this.offsetAt(range.end);
    return start <= end ? { start, end } : { start: end, end: start };
  }

  /** From the beginning of the line `first` to the end of the line `last`, without its line end. */
  linesRange(first: number, last: number): Range {
    return { start: { line: first, character: 0 }, end: this.positionAt(this.lineEnd(last)) };
  }

  /** The range that the protocol's own text document is to replace: it always counts in UTF-16. */
  documentRange({ start, end }: Span): Range {
    return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
  }

  private lineEnd(line: number): number {
    return this.document.offsetAt({ line, character: uinteger.MAX_VALUE });
  }
}
