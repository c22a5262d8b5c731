import {
  CancellationTokenSource,
  type Command,
  Disposable,
  type DocumentSelector,
  type LanguageStatusItem,
  LanguageStatusSeverity,
  type TextDocument,
  l10n,
  languages,
  window,
  workspace,
} from 'vscode';
import type { LanguageServer } from './language-server.ts';
import type { Profile } from './profile.ts';

/** Milliseconds of rest before the profile of a text is asked for again. */
const REST = 250;

/** The language status item of the active editor: how many problems its text has, and how it was extracted. */
export class ProfileStatus implements Disposable {
  readonly #server: LanguageServer;
  readonly #selector: DocumentSelector;
  readonly #item: LanguageStatusItem;
  readonly #disposable: Disposable;
  /** Questions that wait or are under way, by document. */
  readonly #waiting = new Map<TextDocument, { readonly timer: number; readonly source: CancellationTokenSource }>();

  constructor(server: LanguageServer, selector: DocumentSelector) {
    this.#server = server;
    this.#selector = selector;
    this.#item = languages.createLanguageStatusItem('jiaokan.profile', selector);
    this.#item.name = 'Jiaokan 校勘';
    const refresh = () => {
      this.#refreshActive();
    };
    this.#disposable = Disposable.from(
      this.#item,
      server.onDidChange(refresh),
      window.onDidChangeActiveTextEditor(refresh),
      // Changing the language of a document closes and opens it again in the same editor.
      workspace.onDidOpenTextDocument(refresh),
      workspace.onDidCloseTextDocument((document) => {
        this.#forget(document);
      }),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const active = window.activeTextEditor?.document.uri.toString();
        if (uris.some((uri) => uri.toString() === active)) refresh();
      }),
    );
  }

  dispose(): void {
    for (const document of [...this.#waiting.keys()]) this.#forget(document);
    this.#disposable.dispose();
  }

  #refreshActive(): void {
    const document = window.activeTextEditor?.document;
    if (document === undefined || languages.match(this.#selector, document) === 0) return;
    this.#forget(document);
    const source = new CancellationTokenSource();
    const timer = setTimeout(() => void this.#show(document, source), REST);
    this.#waiting.set(document, { timer, source });
    this.#item.busy = true;
  }

  async #show(document: TextDocument, source: CancellationTokenSource): Promise<void> {
    const profile = await this.#server.profile(document, source.token);
    if (source.token.isCancellationRequested) return;
    this.#forget(document);
    if (window.activeTextEditor?.document !== document) return;
    Object.assign(this.#item, profile === undefined ? silence(this.#server.isRunning) : report(profile), { busy: false });
  }

  #forget(document: TextDocument): void {
    const waiting = this.#waiting.get(document);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    waiting.source.cancel();
    this.#waiting.delete(document);
  }
}

type Shown = Pick<LanguageStatusItem, 'text' | 'severity' | 'command'> & { readonly detail: string };

function report(profile: Profile): Shown {
  const { remarks, problems } = profile;
  const text =
    problems.total === 0
      ? l10n.t('Nothing to mend')
      : l10n.t('{0} to mend safely, {1} to review', problems.safe, problems.total - problems.safe);
  return { text, detail: remarks.join(' · '), severity: LanguageStatusSeverity.Information, command: nextStep(profile) };
}

function nextStep({ extraction, problems }: Profile): Command {
  if (extraction.repairs > 1) return { title: l10n.t('Repair how it was extracted'), command: 'jiaokan.repairExtraction' };
  if (problems.safe > 0) return { title: l10n.t('Fix all safe problems'), command: 'jiaokan.fixAllInFile' };
  if (problems.total > 0) return { title: l10n.t('Show the problems'), command: 'workbench.actions.view.problems' };
  return { title: l10n.t('Show the outline'), command: 'jiaokan.showOutline' };
}

function silence(isRunning: boolean): Shown {
  const command = isRunning
    ? { title: l10n.t('Show the output'), command: 'jiaokan.showOutput' }
    : { title: l10n.t('Restart'), command: 'jiaokan.restartServer' };
  const text = isRunning ? l10n.t('The text could not be checked') : l10n.t('The proof-reader is not running');
  return { text, detail: '', severity: LanguageStatusSeverity.Warning, command };
}
