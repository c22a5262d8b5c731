import {
  type CancellationToken,
  Disposable,
  type DocumentSelector,
  Location,
  ProgressLocation,
  type Range,
  type TextDocument,
  Uri,
  commands,
  l10n,
  window,
  workspace,
} from 'vscode';
import { RequestType, type Range as ProtocolRange, type TextDocumentIdentifier, type WorkspaceEdit } from 'vscode-languageclient';
import { type DoubtfulPlace, DoubtfulPlaces } from './doubtful-places.ts';
import { textAt } from './languages.ts';
import type { LanguageServer } from './language-server.ts';

/** Standards of writing, as the server names them: simplified, Taiwan, Hong Kong. */
type Standard = 's' | 'tw' | 'hk';

interface ConvertParams {
  readonly textDocument: TextDocumentIdentifier;
  readonly to: Standard;
  readonly range?: ProtocolRange;
}

interface ConvertResult {
  readonly edit: WorkspaceEdit;
  readonly changed: number;
  readonly places: readonly DoubtfulPlace[];
}

const convertRequest = new RequestType<ConvertParams, ConvertResult | null, void>('jiaokan/convert');

/** What became of a text: how many characters were converted, and how many places are left for a person. */
export interface Converted {
  readonly changed: number;
  readonly doubtful: number;
}

/**
 * The conversions between scripts: of the selection, or else of the whole file, in one edit, undone in one step. The commands take the address of a
 * document, or else the active editor. The places that no word decides are listed, and left to be gone through.
 */
export function registerConversions(server: LanguageServer, selector: DocumentSelector): Disposable {
  const doubtful = new DoubtfulPlaces(selector);
  const to = (standard: Standard) => (address?: unknown) => run(server, selector, doubtful, standard, address);
  return Disposable.from(
    doubtful,
    commands.registerCommand('jiaokan.convertToSimplified', to('s')),
    commands.registerCommand('jiaokan.convertToTaiwan', to('tw')),
    commands.registerCommand('jiaokan.convertToHongKong', to('hk')),
    commands.registerCommand('jiaokan.nextDoubtfulPlace', () => {
      doubtful.go(1);
    }),
    commands.registerCommand('jiaokan.previousDoubtfulPlace', () => {
      doubtful.go(-1);
    }),
    commands.registerCommand('jiaokan.keepDoubtfulCharacter', (place?: unknown) => {
      doubtful.keep(place instanceof Location ? place : undefined);
    }),
  );
}

async function run(
  server: LanguageServer,
  selector: DocumentSelector,
  doubtful: DoubtfulPlaces,
  standard: Standard,
  address: unknown,
): Promise<Converted | undefined> {
  const editor = address instanceof Uri ? undefined : window.activeTextEditor;
  const document = await textAt(address, selector);
  if (document === undefined) return undefined;
  const range = editor === undefined || editor.selection.isEmpty ? undefined : editor.selection;
  const options = { location: ProgressLocation.Window, title: l10n.t('Converting…') };
  const outcome = await window.withProgress(options, (_progress, token) => convert(server, document, standard, range, doubtful, token));
  if (typeof outcome === 'string') {
    void window.showWarningMessage(outcome);
    return undefined;
  }
  void tell(outcome, doubtful);
  return outcome;
}

/** What became of `document`, or why nothing did. */
async function convert(
  server: LanguageServer,
  document: TextDocument,
  to: Standard,
  range: Range | undefined,
  doubtful: DoubtfulPlaces,
  token: CancellationToken,
): Promise<Converted | string> {
  const { version } = document;
  const before = document.getText();
  const answer = await server.about(document, convertRequest, { to, ...(range && { range: asProtocol(range) }) }, token);
  const edit = answer === undefined || answer === null ? undefined : await server.editOf(answer.edit);
  if (answer === undefined || answer === null || edit === undefined) return l10n.t('The text could not be converted; the output says why.');
  if (document.version !== version) return l10n.t('The text changed meanwhile, so nothing was converted. Please try again.');
  if (answer.changed > 0 && !(await workspace.applyEdit(edit))) return l10n.t('The text could not be changed. It may be read-only.');
  doubtful.list(document, before, answer.places);
  return { changed: answer.changed, doubtful: answer.places.length };
}

async function tell({ changed, doubtful: count }: Converted, doubtful: DoubtfulPlaces): Promise<void> {
  if (count === 0) {
    void window.showInformationMessage(l10n.t('Converted: {0} characters. No place is doubtful.', changed));
    return;
  }
  const goThrough = l10n.t('Go through them');
  const message = l10n.t('Converted: {0} characters. Doubtful places, which no word decides: {1}.', changed, count);
  if ((await window.showInformationMessage(message, goThrough)) === goThrough) doubtful.go(1);
}

function asProtocol({ start, end }: Range): ProtocolRange {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}
