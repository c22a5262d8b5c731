import {
  Disposable,
  type DocumentSelector,
  Position,
  Range,
  Selection,
  type TextEditor,
  Uri,
  commands,
  env,
  l10n,
  window,
  workspace,
} from 'vscode';
import { RequestType, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageclient';
import { textEditor } from './languages.ts';
import type { LanguageServer } from './language-server.ts';
import { splitFile } from './split-file.ts';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

interface ArticlePlace {
  readonly title: string;
  readonly startLine: number;
  readonly endLine: number;
  readonly sections: readonly number[];
}

type Change = 'fix' | 'up' | 'down';

const articlesRequest = new RequestType<AboutDocument, { readonly articles: readonly ArticlePlace[] }, void>('jiaokan/articles');
const textRequest = new RequestType<AboutDocument & { readonly line: number }, { readonly text: string } | null, void>(
  'jiaokan/articleText',
);
const editRequest = new RequestType<
  AboutDocument & { readonly line: number; readonly change: Change },
  { readonly edit: WorkspaceEdit } | null,
  void
>('jiaokan/articleEdit');

/** Commands for the article that the cursor is in: going on to the next, selecting, moving, copying, mending; and splitting the file. */
export function registerArticles(server: LanguageServer, selector: DocumentSelector): Disposable {
  const here = (work: (editor: TextEditor) => Promise<void>) => () => withEditor(selector, work);
  const go = (direction: 1 | -1, linesOf: (article: ArticlePlace) => readonly number[]) => (editor: TextEditor) =>
    goTo(server, editor, direction, linesOf);
  const firstLine = ({ startLine }: ArticlePlace): readonly number[] => [startLine];
  const sections = (article: ArticlePlace): readonly number[] => article.sections;
  return Disposable.from(
    commands.registerCommand('jiaokan.nextArticle', here(go(1, firstLine))),
    commands.registerCommand('jiaokan.previousArticle', here(go(-1, firstLine))),
    commands.registerCommand('jiaokan.nextSection', here(go(1, sections))),
    commands.registerCommand('jiaokan.previousSection', here(go(-1, sections))),
    commands.registerCommand(
      'jiaokan.selectArticle',
      here((editor) => select(server, editor)),
    ),
    commands.registerCommand(
      'jiaokan.copyArticle',
      here((editor) => copy(server, editor)),
    ),
    commands.registerCommand(
      'jiaokan.moveArticleUp',
      here((editor) => change(server, editor, 'up')),
    ),
    commands.registerCommand(
      'jiaokan.moveArticleDown',
      here((editor) => change(server, editor, 'down')),
    ),
    commands.registerCommand(
      'jiaokan.splitFile',
      here((editor) => splitFile(server, editor.document)),
    ),
    commands.registerCommand('jiaokan.fixArticle', (address?: unknown, line?: unknown) => {
      const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === asUri(address)?.toString());
      return withEditor(selector, (editor) => change(server, editor, 'fix', typeof line === 'number' ? line : undefined), shown);
    }),
  );
}

function asUri(address: unknown): Uri | undefined {
  return typeof address === 'string' ? Uri.parse(address) : undefined;
}

async function withEditor(selector: DocumentSelector, work: (editor: TextEditor) => Promise<void>, chosen?: TextEditor): Promise<void> {
  const editor = textEditor(selector, chosen);
  if (editor !== undefined) await work(editor);
}

async function articlesOf(server: LanguageServer, { document }: TextEditor): Promise<readonly ArticlePlace[]> {
  return (await server.about(document, articlesRequest, {}))?.articles ?? [];
}

/** Puts the cursor on the next of the lines, or the one before it. */
async function goTo(
  server: LanguageServer,
  editor: TextEditor,
  direction: 1 | -1,
  linesOf: (article: ArticlePlace) => readonly number[],
): Promise<void> {
  const lines = (await articlesOf(server, editor)).flatMap(linesOf);
  const { line } = editor.selection.active;
  const target = direction > 0 ? lines.find((one) => one > line) : lines.findLast((one) => one < line);
  if (target === undefined) return;
  const place = new Position(target, 0);
  editor.selection = new Selection(place, place);
  editor.revealRange(new Range(place, place));
}

async function select(server: LanguageServer, editor: TextEditor): Promise<void> {
  const { line } = editor.selection.active;
  const article = (await articlesOf(server, editor)).find(({ startLine, endLine }) => startLine <= line && line <= endLine);
  if (article === undefined) {
    noArticle();
    return;
  }
  editor.selection = new Selection(article.startLine, 0, article.endLine, editor.document.lineAt(article.endLine).text.length);
}

async function copy(server: LanguageServer, { document, selection }: TextEditor): Promise<void> {
  const article = await server.about(document, textRequest, { line: selection.active.line });
  if (article === undefined || article === null) {
    noArticle();
    return;
  }
  await env.clipboard.writeText(article.text);
}

async function change(server: LanguageServer, editor: TextEditor, kind: Change, line = editor.selection.active.line): Promise<void> {
  const { document } = editor;
  const { version } = document;
  const found = await server.about(document, editRequest, { line, change: kind });
  const edit = found === undefined || found === null ? undefined : await server.editOf(found.edit);
  if (edit === undefined) {
    void window.showInformationMessage(kind === 'fix' ? l10n.t('Nothing to mend.') : l10n.t('There is no article to change places with.'));
    return;
  }
  if (document.version !== version) return;
  const before = document.getText();
  await workspace.applyEdit(edit);
  if (kind !== 'fix') followMoved(editor, before, line);
}

/** Leaves the cursor on the line that it was on before its article was moved. */
function followMoved(editor: TextEditor, before: string, line: number): void {
  const words = before.split(/\r\n|\r|\n/)[line] ?? '';
  for (let distance = 0; distance < editor.document.lineCount; distance++) {
    const found = [line - distance, line + distance].find(
      (one) => one >= 0 && one < editor.document.lineCount && editor.document.lineAt(one).text === words,
    );
    if (found === undefined) continue;
    editor.selection = new Selection(found, 0, found, 0);
    editor.revealRange(editor.selection);
    return;
  }
}

function noArticle(): void {
  void window.showInformationMessage(l10n.t('The cursor is in no article.'));
}
