// What the tests do in VS Code, in the words of somebody who sits before it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Longest time for an answer to come, in milliseconds. */
const PATIENCE = 30_000;

/** The seed with narrow columns and stretched lines. */
export const SEED = 'seeds/001_a1502474f4bc8f19.txt';

/** The seed that is a page of seven short articles. */
export const PAGE = 'seeds/002_67479a0745b656d3.txt';

/** The first page of an article, which breaks off, and the page on which it goes on. */
export const BROKEN_OFF = [
  '老街换了新颜百姓得实惠',
  '　　今年春天，城里的老街换了新颜，路面铺上了青石板，来往的行人都说好。',
  '　　居民说，老街的改造花了三年，青石板都是从邻县运来的，',
  '（下转第二版）',
  '',
].join('\n');
export const GOES_ON = ['（上接第一版）老街的居民都来帮忙，青石板一块一块铺到家门口，来往的行人都说，改造以后老街换了新颜。', ''].join(
  '\n',
);

/** Asks until the answer is there: VS Code answers from what it knows, and that may be nothing yet. */
export async function eventually<T>(what: string, ask: () => T | undefined | false | PromiseLike<T | undefined | false>): Promise<T> {
  const end = Date.now() + PATIENCE;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await pause();
  }
  throw new Error(`it did not come about that ${what}`);
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(inWorkspace(name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace and opens it. */
export async function openNew(name: string, text: string): Promise<vscode.TextDocument> {
  await vscode.workspace.fs.writeFile(inWorkspace(name), new TextEncoder().encode(text));
  return open(name);
}

export function inWorkspace(name: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder, 'a folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Gives up all changes of the workspace and closes all editors. */
export async function closeAll(): Promise<void> {
  // VS Code changes documents of its own, such as the user's settings; those are left to it.
  const changed = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && vscode.workspace.getWorkspaceFolder(uri) !== undefined,
  );
  for (const document of changed) {
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

export function bytesOf({ uri }: vscode.TextDocument): Buffer {
  return readFileSync(uri.fsPath);
}

export function problemsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'jiaokan');
}

/** Waits until the document has problems, and returns them. */
export function someProblems(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
  return eventually(`${document.fileName} has problems`, () => {
    const problems = problemsOf(document);
    return problems.length > 0 && problems;
  });
}

/** The rule that found a problem. */
export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function byRule(document: vscode.TextDocument, rule: string): vscode.Diagnostic[] {
  return problemsOf(document).filter((problem) => ruleOf(problem) === rule);
}

/** What the light bulb offers at a place, with the edits filled in. */
export function offers({ uri }: vscode.TextDocument, range: vscode.Range, kind: vscode.CodeActionKind): Thenable<vscode.CodeAction[]> {
  const resolved = 100;
  return vscode.commands.executeCommand('vscode.executeCodeActionProvider', uri, range, kind.value, resolved);
}

export async function apply(action: vscode.CodeAction): Promise<void> {
  assert.ok(action.edit, `“${action.title}” has an edit`);
  assert.ok(await vscode.workspace.applyEdit(action.edit), `“${action.title}” can be applied`);
}

export function wholeOf(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

/** The outline of the document, as VS Code has it. */
export function outlineOf({ uri }: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return eventually('an outline comes', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>('vscode.executeDocumentSymbolProvider', uri);
    return symbols !== undefined && symbols.length > 0 && symbols;
  });
}

export function articlesOf(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.filter(({ kind }) => kind === vscode.SymbolKind.Class);
}

/** The symbols and all that they hold. */
export function symbolsIn(symbols: readonly vscode.DocumentSymbol[]): vscode.DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...symbolsIn(symbol.children)]);
}
