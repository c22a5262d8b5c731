import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import { type Bilingual, say, wordToDeclare } from '../engine/index.ts';
import type { ActionData, Shown } from './actions.ts';
import type { Client } from './client.ts';
import { toAppendingEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

const ADD: Bilingual = { zh: '把“{word}”加入词库，以后不再指出', en: 'Add “{word}” to the dictionary' };

/** For each word that the problems are about: to declare it right, in all texts of the folder. */
export function wordActions(
  { uri, proof }: OpenDocument,
  shown: readonly Shown[],
  { locale, sideFile }: Settings,
  client: Client,
): CodeAction[] {
  if (sideFile === undefined || (sideFile.words.text === undefined && !client.createsFiles)) return [];
  const byWord = new Map<string, Shown[]>();
  for (const one of shown) {
    const word = one.here ? wordToDeclare(proof, one.finding) : undefined;
    if (word !== undefined) byWord.set(word, [...(byWord.get(word) ?? []), one]);
  }
  return Array.from(byWord, ([word, about]) => {
    const data: ActionData = { uri, word };
    const diagnostics = about.map(({ diagnostic }) => diagnostic);
    return { title: say(ADD, { word }, locale), kind: CodeActionKind.QuickFix, diagnostics, isPreferred: false, data };
  });
}

/** The edit that adds `word` to the file of the user's words. */
export function wordEdit(word: string, { sideFile }: Settings, client: Client): WorkspaceEdit {
  return sideFile === undefined ? {} : toAppendingEdit(sideFile.words, `${word}\n`, client);
}
