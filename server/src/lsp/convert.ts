import { type Diagnostic, DiagnosticSeverity, type TextEdit, type WorkspaceEdit } from 'vscode-languageserver';
import { type Edit, type Finding, type Locale, type Safety, messageOf, relatedMessage } from '../engine/index.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';

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
