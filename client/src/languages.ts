import { workspace } from 'vscode';

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
