import {
  type CodeAction,
  CodeActionKind,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type ResponseError,
} from 'vscode-languageserver';
import { type Bilingual, SIDE_FILE, WORDS_FILE, inLanguage, localeOf } from '../engine/index.ts';
import { FIX_ALL, REPAIR, codeActionEdit, codeActions } from './actions.ts';
import {
  ArticleEditRequest,
  ArticleTextRequest,
  ArticlesRequest,
  PiecesRequest,
  ReadingViewRequest,
  articleEdit,
  articleText,
  articles,
  pieces,
  readingView,
} from './articles.ts';
import { CensusRequest, census } from './census.ts';
import { type Client, clientOf, member } from './client.ts';
import { Corpus } from './corpus.ts';
import { ConvertRequest, convert } from './conversion.ts';
import { corpusFiles, corpusProgress } from './corpus-files.ts';
import { DiagnosticPusher, pullDiagnostics } from './diagnostics.ts';
import { Dictionaries } from './dictionaries.ts';
import { openDocuments } from './documents.ts';
import { foldingRanges } from './folding.ts';
import { documentHighlights } from './highlights.ts';
import { hover } from './hover.ts';
import { inlayHints } from './inlay.ts';
import { definition, documentLinks } from './jumps.ts';
import { codeLenses } from './lenses.ts';
import { ProfileRequest, profile } from './profile.ts';
import { type Environment, Requests } from './requests.ts';
import { selectionRanges } from './selection.ts';
import { SettingsReader } from './settings.ts';
import { SideFileChangedNotification, SideFiles } from './side-files.ts';
import { documentSymbols } from './symbols.ts';
import { TOKEN_LEGEND, semanticTokens, semanticTokensInRange } from './tokens.ts';

const READING: Bilingual = { zh: '正在读取语料的文章', en: 'Reading the articles of the corpus' };

const SIDE_FILES = [SIDE_FILE, WORDS_FILE];

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
    codeLensProvider: { resolveProvider: false },
    definitionProvider: true,
    documentLinkProvider: { resolveProvider: false },
    inlayHintProvider: true,
    semanticTokensProvider: { legend: TOKEN_LEGEND, full: true, range: true },
    workspaceSymbolProvider: { workDoneProgress: false },
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
  const pause = (): Promise<void> => environment.pause();
  const files = corpusFiles(connection, client, environment);
  const corpus = new Corpus(documents, client.encoding, files, pause, () =>
    corpusProgress(connection, client, inLanguage(READING, localeOf(client.locale))),
  );
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
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const texts = changes.filter(({ uri }) => !SIDE_FILES.some((file) => uri.endsWith(file)));
    for (const { uri } of texts) corpus.changed(uri);
    if (texts.length < changes.length) sideFileChanged();
  });
  connection.onInitialized(() => {
    if (client.registersConfiguration)
      inBackground(connection.client.register(DidChangeConfigurationNotification.type, { section: 'jiaokan' }));
    const patterns = ['**/*.{txt,text}', ...(client.readsSideFiles ? [] : SIDE_FILES.map((file) => `**/${file}`))];
    const watchers = patterns.map((globPattern) => ({ globPattern }));
    if (client.watchesFiles) inBackground(connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }));
  });
  answer(connection, client, requests, corpus, new Dictionaries(connection, client, environment));
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

function answer(connection: Connection, client: Client, requests: Requests, corpus: Corpus, dictionaries: Dictionaries): void {
  const log = (message: string): void => {
    connection.console.error(message);
  };
  connection.languages.diagnostics.on(requests.handler(pullDiagnostics(client)));
  connection.onCodeAction(requests.handler(codeActions(client, log)));
  connection.onDocumentSymbol(requests.handler(documentSymbols(client)));
  connection.onCodeLens(requests.handler(codeLenses(client)));
  connection.onDefinition(requests.handler(definition(corpus)));
  connection.onDocumentLinks(requests.handler(documentLinks(corpus)));
  connection.languages.inlayHint.on(requests.handler(inlayHints));
  connection.languages.semanticTokens.on(requests.handler(semanticTokens));
  connection.languages.semanticTokens.onRange(requests.handler(semanticTokensInRange));
  connection.onWorkspaceSymbol(async ({ query }) => {
    await corpus.ready().catch((error: unknown) => {
      requests.log('workspace/symbol', query, error);
    });
    return corpus.symbols(query);
  });
  connection.onDocumentHighlight(requests.handler(documentHighlights));
  connection.onSelectionRanges(requests.handler(selectionRanges));
  connection.onFoldingRanges(requests.handler(foldingRanges));
  connection.onHover(requests.handler(hover(client, dictionaries)));
  connection.onRequest(ProfileRequest, requests.handler(profile));
  connection.onRequest(ArticlesRequest, requests.handler(articles));
  connection.onRequest(PiecesRequest, requests.handler(pieces));
  connection.onRequest(ArticleTextRequest, requests.handler(articleText));
  connection.onRequest(ArticleEditRequest, requests.handler(articleEdit(client)));
  connection.onRequest(ReadingViewRequest, requests.handler(readingView));
  connection.onRequest(ConvertRequest, requests.handler(convert(client, dictionaries)));
  connection.onRequest(CensusRequest, requests.handler(census));
  const resolve = requests.handler(codeActionEdit(client, log));
  connection.onCodeActionResolve(async (action, token): Promise<CodeAction | ResponseError<never>> => {
    const uri = member(action.data, 'uri');
    return typeof uri === 'string' ? ((await resolve({ textDocument: { uri }, action }, token)) ?? action) : action;
  });
}
