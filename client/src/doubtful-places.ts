import {
  CodeAction,
  CodeActionKind,
  type CodeActionProvider,
  Diagnostic,
  type DiagnosticCollection,
  DiagnosticSeverity,
  Disposable,
  type DocumentSelector,
  Location,
  Range,
  Selection,
  type TextDocument,
  type TextDocumentChangeEvent,
  WorkspaceEdit,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import type { Range as ProtocolRange } from 'vscode-languageclient';

/** A character that a conversion could not decide, where it stands in the converted text, and what else it may be. */
export interface DoubtfulPlace {
  readonly range: ProtocolRange;
  readonly message: string;
  readonly others: readonly { readonly text: string; readonly title: string }[];
}

/** The same, by its offsets in the document as it is now. */
interface Tracked extends Pick<DoubtfulPlace, 'message' | 'others'> {
  readonly start: number;
  readonly end: number;
}

/** What a conversion left open in a document. */
interface Review {
  /** The text before the conversion and after it: undoing takes the places away, doing it again brings them back. */
  readonly before: string;
  readonly after: string;
  readonly all: readonly Tracked[];
  open: readonly Tracked[];
}

/** The doubtful places of conversions: listed as problems with their candidates as fixes, until they are edited, or kept as they are. */
export class DoubtfulPlaces implements Disposable, CodeActionProvider {
  readonly #reviews = new Map<TextDocument, Review>();
  readonly #problems: DiagnosticCollection = languages.createDiagnosticCollection('jiaokan.conversion');
  readonly #disposable: Disposable;

  constructor(selector: DocumentSelector) {
    this.#disposable = Disposable.from(
      this.#problems,
      languages.registerCodeActionsProvider(selector, this, { providedCodeActionKinds: [CodeActionKind.QuickFix] }),
      workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
      workspace.onDidCloseTextDocument((document) => {
        this.#reviews.delete(document);
        this.#problems.delete(document.uri);
      }),
    );
  }

  dispose(): void {
    this.#disposable.dispose();
  }

  /** Lists what the conversion of the text `before` left open in `document`, which has been converted. */
  list(document: TextDocument, before: string, places: readonly DoubtfulPlace[]): void {
    const all = places.map(({ range: { start, end }, message, others }) => {
      const range = new Range(start.line, start.character, end.line, end.character);
      return { start: document.offsetAt(range.start), end: document.offsetAt(range.end), message, others };
    });
    this.#reviews.set(document, { before, after: document.getText(), all, open: all });
    this.#show(document);
  }

  /** Puts the cursor on the next doubtful place, or the one before; after the last comes the first. */
  go(direction: 1 | -1): void {
    const editor = window.activeTextEditor;
    const open = editor === undefined ? [] : (this.#reviews.get(editor.document)?.open ?? []);
    if (editor === undefined || open.length === 0) {
      void window.showInformationMessage(l10n.t('No place is doubtful: convert the text first, or all have been gone through.'));
      return;
    }
    const { document, selection } = editor;
    const at = document.offsetAt(selection.start);
    const isSelected = !selection.isEmpty;
    const next =
      direction > 0
        ? (open.find(({ start }) => (isSelected ? start > at : start >= at)) ?? open[0])
        : (open.findLast(({ start }) => start < at) ?? open.at(-1));
    if (next === undefined) return;
    editor.selection = new Selection(document.positionAt(next.start), document.positionAt(next.end));
    editor.revealRange(editor.selection);
  }

  /**
   * The character at `place` is right as it is: it is doubtful no longer. Without a place the one at the cursor is meant, and the
   * cursor goes on to the next.
   */
  keep(place?: Location): void {
    const editor = window.activeTextEditor;
    const document =
      place === undefined ? editor?.document : workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri.toString());
    const range = place?.range ?? editor?.selection;
    const review = document && this.#reviews.get(document);
    if (document === undefined || range === undefined || review === undefined) return;
    const at = document.offsetAt(range.start);
    review.open = review.open.filter(({ start, end }) => at < start || at >= end);
    this.#show(document);
    if (place === undefined && review.open.length > 0) this.go(1);
  }

  /** The candidates of the places at `range`. */
  provideCodeActions(document: TextDocument, range: Range): CodeAction[] {
    const open = this.#reviews.get(document)?.open ?? [];
    return open.flatMap((place) => {
      const own = rangeOf(document, place);
      if (own.intersection(range) === undefined) return [];
      const fixes = place.others.map(({ text, title }) => {
        const action = new CodeAction(title, CodeActionKind.QuickFix);
        action.edit = new WorkspaceEdit();
        action.edit.replace(document.uri, own, text);
        return action;
      });
      const keep = new CodeAction(l10n.t('“{0}” is right here', document.getText(own)), CodeActionKind.QuickFix);
      keep.command = { title: keep.title, command: 'jiaokan.keepDoubtfulCharacter', arguments: [new Location(document.uri, own)] };
      const diagnostics = this.#problems.get(document.uri)?.filter((problem) => problem.range.isEqual(own)) ?? [];
      return [...fixes, keep].map((action) => Object.assign(action, { diagnostics: [...diagnostics] }));
    });
  }

  #follow({ document, contentChanges }: TextDocumentChangeEvent): void {
    const review = this.#reviews.get(document);
    if (review === undefined || contentChanges.length === 0) return;
    const text = document.getText();
    if (text === review.before) review.open = [];
    else if (text === review.after) review.open = review.all;
    else for (const change of contentChanges) review.open = review.open.flatMap((place) => moved(place, change));
    this.#show(document);
  }

  #show(document: TextDocument): void {
    const open = this.#reviews.get(document)?.open ?? [];
    const problems = open.map((place) => {
      const problem = new Diagnostic(rangeOf(document, place), place.message, DiagnosticSeverity.Information);
      return Object.assign(problem, { source: 'jiaokan', code: 'conversion' });
    });
    this.#problems.set(document.uri, problems);
  }
}

/** `place` after a change elsewhere; nothing of it after a change of the character itself. */
function moved(place: Tracked, change: { readonly rangeOffset: number; readonly rangeLength: number; readonly text: string }): Tracked[] {
  const changed = change.rangeOffset + change.rangeLength;
  if (place.end <= change.rangeOffset) return [place];
  if (changed > place.start || change.rangeOffset > place.start) return [];
  const by = change.text.length - change.rangeLength;
  return [{ ...place, start: place.start + by, end: place.end + by }];
}

function rangeOf(document: TextDocument, { start, end }: Tracked): Range {
  return new Range(document.positionAt(start), document.positionAt(end));
}
