import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  type CodeActionContext,
  CreateFile,
  ConfigurationRequest,
  type Diagnostic,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  type FoldingRange,
  FoldingRangeRequest,
  type Hover,
  HoverRequest,
  InitializeRequest,
  type InitializeResult,
  InitializedNotification,
  LogMessageNotification,
  type MarkupContent,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  TextDocumentEdit,
  StreamMessageReader,
  StreamMessageWriter,
  type TextEdit,
  type WorkspaceEdit,
  createConnection,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { startServer } from '../../server/src/lsp/server.ts';
import { applied, positionOf } from './text.ts';

export const URI = 'file:///corpus/a.txt';

/** What a modern editor can do. */
export const MODERN: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: { relatedInformation: true },
    publishDiagnostics: { relatedInformation: true },
    codeAction: {
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
      codeActionLiteralSupport: { codeActionKind: { valueSet: [] } },
    },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    hover: { contentFormat: ['markdown', 'plaintext'] },
  },
};

export interface Start {
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  readonly initializationOptions?: unknown;
  /** Answers of the client to `workspace/configuration`. */
  readonly configuration?: (uri: string | undefined) => unknown;
  /** The files beside the documents, by URI; the editor reads them for the server, and keeps them as edits leave them. */
  readonly files?: Map<string, string>;
  readonly folders?: readonly string[];
  /** The answer of the client to `jiaokan/readDictionaries`. */
  readonly readDictionaries?: () => string;
  /** What the server is given to read files itself. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
}

/** A place that a conversion left to a person. */
export interface DoubtfulPlace {
  readonly range: Range;
  readonly message: string;
  readonly others: readonly { readonly text: string; readonly title: string }[];
}

interface Received {
  readonly warnings: string[];
  readonly logs: string[];
  readonly published: PublishDiagnosticsParams[];
  readonly registered: string[];
  readonly read: string[];
  refreshes: number;
}

/** An editor without a screen: it opens, changes and asks as editors do, and remembers what it was told. */
export class Editor {
  readonly received: Received = { warnings: [], logs: [], published: [], registered: [], read: [], refreshes: 0 };
  private readonly texts = new Map<string, { text: string; version: number }>();
  private published: (() => void)[] = [];

  private constructor(
    readonly connection: ProtocolConnection,
    readonly initialized: InitializeResult,
    private readonly start: Start,
  ) {}

  static async connect(connection: ProtocolConnection, start: Start = {}): Promise<Editor> {
    connection.listen();
    const { capabilities = MODERN, locale, initializationOptions } = start;
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- the protocol still demands it of every client
      rootUri: null,
      capabilities,
      ...(locale !== undefined && { locale }),
      ...(start.folders !== undefined && { workspaceFolders: start.folders.map((uri) => ({ uri, name: uri })) }),
      initializationOptions,
    });
    const editor = new Editor(connection, initialized, start);
    editor.listen();
    await connection.sendNotification(InitializedNotification.type, {});
    return editor;
  }

  private listen(): void {
    const { connection, received } = this;
    connection.onNotification(ShowMessageNotification.type, ({ message }) => void received.warnings.push(message));
    connection.onNotification(LogMessageNotification.type, ({ message }) => void received.logs.push(message));
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      received.published.push(params);
      for (const tell of this.published.splice(0)) tell();
    });
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      received.registered.push(...registrations.map(({ method }) => method));
    });
    connection.onRequest(DiagnosticRefreshRequest.type, () => {
      received.refreshes++;
    });
    connection.onRequest(
      ConfigurationRequest.type,
      ({ items }) => items.map(({ scopeUri }) => this.start.configuration?.(scopeUri) ?? null) as never[],
    );
    connection.onRequest('jiaokan/readDictionaries', () => ({ text: this.start.readDictionaries?.() ?? '' }));
    connection.onRequest('jiaokan/readSideFile', ({ uri }: { uri: string }) => {
      received.read.push(uri);
      return { text: this.start.files?.get(uri) ?? null };
    });
  }

  async open(text: string, uri = URI, languageId = 'plaintext'): Promise<this> {
    this.texts.set(uri, { text, version: 1 });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument: { uri, languageId, version: 1, text } });
    return this;
  }

  close(uri = URI): Promise<void> {
    return this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  text(uri = URI): string {
    return this.texts.get(uri)?.text ?? '';
  }

  /** Replaces `range`, counted in UTF-16, or without one the whole text. */
  async change(range: Range | undefined, text: string, uri = URI): Promise<void> {
    const before = this.texts.get(uri) ?? { text: '', version: 0 };
    const version = before.version + 1;
    this.texts.set(uri, { text: range === undefined ? text : applied(before.text, [{ range, newText: text }]), version });
    const contentChanges = [range === undefined ? { text } : { range, text }];
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, { textDocument: { uri, version }, contentChanges });
  }

  /** Replaces the code units `[start, end)` of the text. */
  replace(start: number, end: number, text: string, uri = URI): Promise<void> {
    const now = this.text(uri);
    return this.change({ start: positionOf(now, start), end: positionOf(now, end) }, text, uri);
  }

  async configure(settings: unknown): Promise<void> {
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
  }

  pull(uri = URI, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  async diagnostics(uri = URI): Promise<readonly Diagnostic[]> {
    const report = await this.pull(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** The next diagnostics that the server sends unasked. */
  async nextPublished(): Promise<PublishDiagnosticsParams> {
    await new Promise<void>((resolve) => this.published.push(resolve));
    const last = this.received.published.at(-1);
    if (last === undefined) throw new Error('nothing was published');
    return last;
  }

  async actions(range: Range, context: Partial<CodeActionContext> = {}, uri = URI): Promise<readonly CodeAction[]> {
    const params = { textDocument: { uri }, range, context: { diagnostics: [], ...context } };
    return ((await this.connection.sendRequest(CodeActionRequest.type, params)) ?? []) as CodeAction[];
  }

  /** The edit of `action`, which is asked for if it was put off. */
  async editOf(action: CodeAction | undefined): Promise<WorkspaceEdit | undefined> {
    if (action === undefined) throw new Error('there is no such action');
    const { edit } = action.edit === undefined ? await this.connection.sendRequest(CodeActionResolveRequest.type, action) : action;
    return edit;
  }

  /** Does to the files what `action` wants, and tells the server. */
  async decide(action: CodeAction | undefined): Promise<void> {
    const files = this.start.files ?? new Map<string, string>();
    for (const change of (await this.editOf(action))?.documentChanges ?? []) {
      if (CreateFile.is(change)) files.set(change.uri, files.get(change.uri) ?? '');
      if (!TextDocumentEdit.is(change)) continue;
      const { uri } = change.textDocument;
      files.set(uri, applied(files.get(uri) ?? assert.fail(`${uri} is not there`), change.edits as TextEdit[]));
      await this.connection.sendNotification('jiaokan/sideFileChanged', { uri });
    }
  }

  /** The text after `action`, whose edit is asked for if it was put off. */
  async after(action: CodeAction | undefined, uri = URI): Promise<string> {
    const edit = await this.editOf(action);
    const changes =
      edit?.documentChanges?.flatMap((change) => ('edits' in change ? (change.edits as TextEdit[]) : [])) ?? edit?.changes?.[uri];
    if (changes === undefined) throw new Error(`“${action?.title ?? ''}” has no edit`);
    return applied(this.text(uri), changes);
  }

  async symbols(uri = URI): Promise<readonly DocumentSymbol[]> {
    return ((await this.connection.sendRequest(DocumentSymbolRequest.type, { textDocument: { uri } })) ?? []) as DocumentSymbol[];
  }

  async folds(uri = URI): Promise<readonly FoldingRange[]> {
    return (await this.connection.sendRequest(FoldingRangeRequest.type, { textDocument: { uri } })) ?? [];
  }

  hover(position: Position, uri = URI): Promise<Hover | null> {
    return this.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async hoverText(position: Position, uri = URI): Promise<string> {
    const hover = await this.hover(position, uri);
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  census(uri = URI): Promise<{ text: string } | null> {
    return this.connection.sendRequest('jiaokan/census', { textDocument: { uri } });
  }

  /** The text of the document converted to a standard, with what is doubtful in it. */
  async convert(to: string, range?: Range, uri = URI): Promise<{ text: string; changed: number; places: readonly DoubtfulPlace[] } | null> {
    const params = { textDocument: { uri }, to, ...(range && { range }) };
    const answer = await this.connection.sendRequest<{ edit: WorkspaceEdit; changed: number; places: DoubtfulPlace[] } | null>(
      'jiaokan/convert',
      params,
    );
    return answer && { ...answer, text: await this.after({ title: to, edit: answer.edit }, uri) };
  }

  profile(uri = URI): Promise<{
    remarks: string[];
    extraction: { damage: string[]; repairs: number };
    problems: { safe: number; review: number; total: number };
  }> {
    return this.connection.sendRequest('jiaokan/profile', { textDocument: { uri } });
  }
}

/** An editor with a server in the same process, between two streams. */
export function startHere(start: Start = {}): Promise<Editor> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)), {
    pause: () => setImmediate(),
    ...(start.readFile && { readFile: start.readFile }),
  });
  return Editor.connect(createProtocolConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer)), start);
}

/** What VS Code can do with files that a quick fix makes. */
export const CREATING: ClientCapabilities = {
  ...MODERN,
  workspace: { ...MODERN.workspace, workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
};

/** An editor that reads side files for the server from `files`. */
export function startWithFiles(files: Map<string, string>, start: Start = {}): Promise<Editor> {
  return startHere({
    capabilities: CREATING,
    locale: 'zh-cn',
    initializationOptions: { sideFiles: true },
    files,
    folders: ['file:///corpus'],
    ...start,
  });
}
