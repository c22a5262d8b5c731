import {
  type CancellationToken,
  Disposable,
  type DocumentSelector,
  ProgressLocation,
  type TextDocument,
  TextEditorRevealType,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { textAt } from './languages.ts';
import type { LanguageServer, WholeFileFix } from './language-server.ts';
import type { Profile } from './profile.ts';

/** What became of a text: how many problems were mended, how many are left for a person. */
export interface Mended {
  readonly mended: number;
  readonly left: number;
}

/**
 * *Fix all safe problems in this file* and *Repair how this file was extracted*: one edit each, undone in one step. The commands take the address of
 * a document, or else the one in the active editor, and return what became of it, or `undefined` where nothing could be done.
 */
export function registerFixes(server: LanguageServer, selector: DocumentSelector): Disposable {
  const fixAll: Fix = { kind: 'source.fixAll.jiaokan', count: ({ problems }) => problems.safe };
  const repair: Fix = { kind: 'source.repairExtraction.jiaokan', count: ({ extraction }) => extraction.repairs };
  return Disposable.from(
    commands.registerCommand('jiaokan.fixAllInFile', (address?: unknown) => run(server, selector, fixAll, address)),
    commands.registerCommand('jiaokan.repairExtraction', (address?: unknown) => run(server, selector, repair, address)),
  );
}

/** A way to mend a whole file, and how many of its problems that mends. */
interface Fix {
  readonly kind: WholeFileFix;
  readonly count: (profile: Profile) => number;
}

async function run(server: LanguageServer, selector: DocumentSelector, fix: Fix, address: unknown): Promise<Mended | undefined> {
  const document = await textAt(address, selector);
  if (document === undefined) return undefined;
  const options = { location: ProgressLocation.Window, title: l10n.t('Mending…') };
  const outcome = await window.withProgress(options, (_progress, token) => mend(server, document, fix, token));
  if (typeof outcome === 'string') {
    complain(outcome);
    return undefined;
  }
  void window.showInformationMessage(messageOf(outcome));
  return outcome;
}

/** What became of `document`, or why nothing did. */
async function mend(
  server: LanguageServer,
  document: TextDocument,
  { kind, count }: Fix,
  token: CancellationToken,
): Promise<Mended | string> {
  const { version } = document;
  const profile = await server.profile(document, token);
  if (profile === undefined) return l10n.t('The text could not be checked; the output says why.');
  const { problems: before } = profile;
  if (count(profile) === 0) return { mended: 0, left: before.total };

  const edit = await server.wholeFileEdit(document, kind, token);
  if (edit === undefined) return l10n.t('The text could not be mended; the output says why.');
  if (document.version !== version) return l10n.t('The text changed meanwhile, so nothing was mended. Please try again.');
  if (!(await workspace.applyEdit(edit))) return l10n.t('The text could not be changed. It may be read-only.');

  showCursor(document);
  const after = (await server.profile(document, token))?.problems;
  if (after === undefined) return { mended: before.safe, left: before.total - before.safe };
  if (document.version === version) return l10n.t('The text could not be mended; the output says why.');
  return { mended: before.safe - after.safe, left: after.total };
}

/** Brings the cursor back into view: joined lines make a text so much shorter that an editor may be left looking past its end. */
function showCursor(document: TextDocument): void {
  for (const editor of window.visibleTextEditors) {
    if (editor.document === document) editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

function messageOf({ mended, left }: Mended): string {
  if (mended > 0 && left === 0) return l10n.t('Mended: {0}. Nothing is left to review.', mended);
  if (mended > 0) return l10n.t('Mended: {0}. Left for you to review: {1}.', mended, left);
  return left > 0 ? l10n.t('Nothing to mend. Left for you to review: {0}.', left) : l10n.t('Nothing to mend.');
}

function complain(message: string): void {
  const output = l10n.t('Show the output');
  void window.showWarningMessage(message, output).then((choice) => {
    if (choice === output) void commands.executeCommand('jiaokan.showOutput');
  });
}
