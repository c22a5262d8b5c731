import {
  Disposable,
  type DocumentSelector,
  EventEmitter,
  OverviewRulerLane,
  Range,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  ThemeColor,
  Uri,
  ViewColumn,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { RequestType, type TextDocumentIdentifier } from 'vscode-languageclient';
import { textEditor } from './languages.ts';
import type { LanguageServer } from './language-server.ts';

/** Documents that show another one as it is to be read; its address is in the query. */
const SCHEME = 'jiaokan-reading';

/** Milliseconds of rest before a text that is being changed is shown anew. */
const REST = 200;

interface Reading {
  readonly text: string;
  /** The first raw line of what each line shows; ascending. */
  readonly sources: readonly number[];
  /** What is left for a person to look at, by line and characters. */
  readonly problems: readonly { readonly line: number; readonly start: number; readonly end: number; readonly message: string }[];
}

const readingRequest = new RequestType<{ readonly textDocument: TextDocumentIdentifier }, Reading | null, void>('jiaokan/readingView');

/**
 * *Open the reading view*: the text beside itself, clean and joined, in a read-only document. Where the reader goes in one of
 * the two, the other follows.
 */
export class ReadingViews implements Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<Uri>();
  readonly #disposable: Disposable;
  /** What each view shows, by its address. */
  readonly #readings = new Map<string, Reading>();
  /** How a problem is marked: in the colours that the theme has for problems. */
  readonly #mark = window.createTextEditorDecorationType({
    textDecoration: 'underline wavy',
    color: new ThemeColor('editorWarning.foreground'),
    overviewRulerColor: new ThemeColor('editorOverviewRuler.warningForeground'),
    overviewRulerLane: OverviewRulerLane.Right,
  });
  readonly #timers = new Map<string, number>();

  constructor(server: LanguageServer, selector: DocumentSelector) {
    this.#server = server;
    this.#disposable = Disposable.from(
      this.#changed,
      this.#mark,
      workspace.registerTextDocumentContentProvider(SCHEME, {
        onDidChange: this.#changed.event,
        provideTextDocumentContent: (uri) => this.#read(uri),
      }),
      commands.registerCommand('jiaokan.openReadingView', () => this.#open(selector)),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document.uri.scheme === SCHEME) this.#showProblems(window.visibleTextEditors);
        else this.#refresh(document);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.#readings.delete(uri.toString())),
      window.onDidChangeVisibleTextEditors((editors) => {
        this.#showProblems(editors);
      }),
      window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#follow(textEditor, textEditor.selection.active.line);
      }),
      window.onDidChangeTextEditorVisibleRanges(({ textEditor, visibleRanges: [first] }) => {
        if (first !== undefined) this.#follow(textEditor, first.start.line);
      }),
    );
  }

  dispose(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#disposable.dispose();
  }

  async #open(selector: DocumentSelector): Promise<void> {
    const editor = textEditor(selector);
    if (editor === undefined) return;
    const view = await workspace.openTextDocument(viewOf(editor.document.uri));
    await window.showTextDocument(view, { viewColumn: ViewColumn.Beside, preserveFocus: true, preview: false });
    this.#follow(editor, editor.selection.active.line);
  }

  async #read(view: Uri): Promise<string> {
    const reading = await this.#server.about(await workspace.openTextDocument(sourceOf(view)), readingRequest, {});
    if (reading === undefined || reading === null) return l10n.t('The text could not be checked; the output says why.');
    this.#readings.set(view.toString(), reading);
    return reading.text;
  }

  /** Marks the problems in those of the editors that show a view. */
  #showProblems(editors: readonly TextEditor[]): void {
    for (const editor of editors) {
      const reading = this.#readings.get(editor.document.uri.toString());
      // While the view still shows what it showed before, the places are not yet those of its text.
      if (reading?.text !== editor.document.getText()) continue;
      const marks = reading.problems.map(({ line, start, end, message }) => ({
        range: new Range(line, start, line, end),
        hoverMessage: message,
      }));
      editor.setDecorations(this.#mark, marks);
    }
  }

  #refresh({ uri }: TextDocument): void {
    const view = viewOf(uri);
    const key = view.toString();
    if (!this.#readings.has(key)) return;
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => {
        this.#changed.fire(view);
      }, REST),
    );
  }

  /** Shows in the other editor what stands on `line` of `editor`. Only the editor that somebody works in leads. */
  #follow(editor: TextEditor, line: number): void {
    if (editor !== window.activeTextEditor) return;
    const { uri } = editor.document;
    const isView = uri.scheme === SCHEME;
    const sources = this.#readings.get((isView ? uri : viewOf(uri)).toString())?.sources;
    if (sources === undefined) return;
    const other = (isView ? sourceOf(uri) : viewOf(uri)).toString();
    const target = isView ? (sources[line] ?? 0) : shownLine(sources, line);
    for (const follower of window.visibleTextEditors) {
      if (follower.document.uri.toString() !== other) continue;
      follower.revealRange(new Range(target, 0, target, 0), TextEditorRevealType.InCenterIfOutsideViewport);
    }
  }
}

/** The first line that shows the raw line `line`: of those that begin at or before it, the last. */
function shownLine(sources: readonly number[], line: number): number {
  const source = sources.findLast((one) => one <= line);
  return source === undefined ? 0 : sources.indexOf(source);
}

/** The address of the view of `document`: its name is what the tab shows, and makes it Markdown. */
function viewOf(document: Uri): Uri {
  const name = document.path.slice(document.path.lastIndexOf('/') + 1);
  return Uri.from({ scheme: SCHEME, path: `/${l10n.t('{0} to read', name)}.md`, query: document.toString() });
}

function sourceOf(view: Uri): Uri {
  return Uri.parse(view.query, true);
}
