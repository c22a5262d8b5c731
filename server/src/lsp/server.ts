import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type ResponseError,
} from 'vscode-languageserver';
import { SIDE_FILE } from '../engine/index.ts';
import { FIX_ALL, REPAIR, codeActionEdit, codeActions } from './actions.ts';
import { CensusRequest, census } from './census.ts';
import { type Client, clientOf, member } from './client.ts';
import { DiagnosticPusher, pullDiagnostics } from './diagnostics.ts';
import { openDocuments } from './documents.ts';
import { foldingRanges } from './folding.ts';
import { documentHighlights } from './highlights.ts';
import { hover } from './hover.ts';
import { ProfileRequest, profile } from './profile.ts';
import { type Environment, Requests } from './requests.ts';
import { selectionRanges } from './selection.ts';
import { SettingsReader } from './settings.ts';
import { SideFileChangedNotification, SideFiles } from './side-files.ts';
import { documentSymbols } from './symbols.ts';

/** Serves the client at the other end of `connection` until that says to exit. */
export function startServer(connection: Connection, environment: Environment): void {
  connection.onInitialize((params) => {
    const client = clientOf(params);
    serve(connection, client, environment);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'jiaokan' } };
  });
  connection.listen();
}

function capabilitiesFor(client: Client): InitializeResult['capabilities'] {
  return {
    positionEncoding: client.encoding,
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, FIX_ALL, REPAIR], resolveProvider: true },
    documentHighlightProvider: true,
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    hoverProvider: true,
    selectionRangeProvider: true,
    ...(client.pullsDiagnostics && {
      diagnosticProvider: { identifier: 'jiaokan', interFileDependencies: false, workspaceDiagnostics: false },
    }),
  };
}

/** Answers the client's requests and follows its documents and settings. */
function serve(connection: Connection, client: Client, environment: Environment): void {
  const documents = openDocuments(client.encoding);
  const settings = new SettingsReader(connection, client);
  const sideFiles = new SideFiles(connection, client, environment);
  const requests = new Requests(connection, documents, settings, sideFiles, environment);
  const pusher = client.pullsDiagnostics ? undefined : new DiagnosticPusher(connection, documents, requests, client);

  documents.onDidChangeContent(({ document }) => pusher?.changed(document.uri));
  documents.onDidClose(({ document: { uri } }) => {
    settings.forget(uri);
    sideFiles.forget(uri);
    pusher?.closed(uri);
  });
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params.settings);
    recheck();
  });
  connection.onNotification(SideFileChangedNotification, sideFileChanged);
  connection.onDidChangeWatchedFiles(sideFileChanged);
  connection.onInitialized(() => {
    if (client.registersConfiguration)
      inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: 'jiaokan' }));
    if (client.watchesFiles && !client.readsSideFiles)
      inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers: [{ globPattern: `**/${SIDE_FILE}` }] }));
  });
  answer(connection, client, requests);
  documents.listen(connection);

  function sideFileChanged(): void {
    sideFiles.changed();
    recheck();
  }

  function recheck(): void {
    for (const uri of documents.keys()) pusher?.changed(uri);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) inBackground(connection.languages.diagnostics.refresh());
  }

  function inBackground(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      connection.console.error(String(error));
    });
  }
}

function answer(connection: Connection, client: Client, requests: Requests): void {
  const log = (message: string): void => {
    connection.console.error(message);
  };
  connection.languages.diagnostics.on(requests.handler(pullDiagnostics(client)));
  connection.onCodeAction(requests.handler(codeActions(client, log)));
  connection.onDocumentSymbol(requests.handler(documentSymbols(client)));
  connection.onDocumentHighlight(requests.handler(documentHighlights));
  connection.onSelectionRanges(requests.handler(selectionRanges));
  connection.onFoldingRanges(requests.handler(foldingRanges));
  connection.onHover(requests.handler(hover(client)));
  connection.onRequest(ProfileRequest, requests.handler(profile));
  connection.onRequest(CensusRequest, requests.handler(census));
  const resolve = requests.handler(codeActionEdit(client, log));
  connection.onCodeActionResolve(async (action, token): Promise<CodeAction | ResponseError<never>> => {
    const uri = member(action.data, 'uri');
    return typeof uri === 'string' ? ((await resolve({ textDocument: { uri }, action }, token)) ?? action) : action;
  });
}
