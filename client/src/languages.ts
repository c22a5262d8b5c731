import { type DocumentSelector, type TextDocument, type TextEditor, Uri, l10n, languages, window, workspace } from 'vscode';

/** Plain text, and the extension's own language for corpus files. */
const LANGUAGES = ['plaintext', 'zh-corpus'] as const;

/** Where texts live that somebody edits: not the output panel, not the old side of a comparison. */
const SCHEMES = ['file', 'untitled', 'vscode-remote', 'vscode-vfs'] as const;

export interface LanguageFilter {
  readonly language: string;
  readonly scheme: string;
}

/** The documents that are proof-read; whatever file system a workspace folder was opened from belongs to them. */
export function documentSelector(): readonly LanguageFilter[] {
  const folders = (workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme);
  const schemes = [...new Set([...SCHEMES, ...folders])];
  return schemes.flatMap((scheme) => LANGUAGES.map((language) => ({ language, scheme })));
}

/** The document that a command is about: the one at `address`, or else the one in the active editor; tells the user where that is no plain text. */
export async function textAt(address: unknown, selector: DocumentSelector): Promise<TextDocument | undefined> {
  const document = address instanceof Uri ? await workspace.openTextDocument(address) : window.activeTextEditor?.document;
  return isText(document, selector) ? document : undefined;
}

/** The editor that a command is about; tells the user where it shows no plain text. */
export function textEditor(selector: DocumentSelector, editor = window.activeTextEditor): TextEditor | undefined {
  return isText(editor?.document, selector) ? editor : undefined;
}

function isText(document: TextDocument | undefined, selector: DocumentSelector): boolean {
  if (document !== undefined && languages.match(selector, document) > 0) return true;
  void window.showInformationMessage(l10n.t('Open a plain text file first: only plain text is proof-read.'));
  return false;
}
