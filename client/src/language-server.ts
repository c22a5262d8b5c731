import {
  type CancellationToken,
  type Disposable,
  EventEmitter,
  type LogOutputChannel,
  Range,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import {
  type BaseLanguageClient,
  type CodeAction,
  type CodeActionParams,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeActionTriggerKind,
  Command,
  type RequestType,
  type TextDocumentIdentifier,
  type WorkspaceEdit as ProtocolEdit,
} from 'vscode-languageclient';
import { type Profile, censusRequest, profileRequest } from './profile.ts';
import { sideFileChanged } from './side-files.ts';

/** What the server can do to a whole file: mend every safe problem, or undo what the extraction did. */
export type WholeFileFix = 'source.fixAll.jiaokan' | 'source.repairExtraction.jiaokan';

interface AboutDocument {
  readonly textDocument: TextDocumentIdentifier;
}

/** The language server as the features of the editor see it: it may be starting, running or down, and it may be replaced. */
export class LanguageServer implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #newClient: () => BaseLanguageClient;
  readonly #output: LogOutputChannel;
  #client: BaseLanguageClient | undefined;
  /** Starts and stops, one after the other. */
  #turn: Promise<void> = Promise.resolve();

  /** Fires when the server has come up or gone down. */
  readonly onDidChange = this.#changed.event;

  constructor(newClient: () => BaseLanguageClient, output: LogOutputChannel) {
    this.#newClient = newClient;
    this.#output = output;
  }

  get isRunning(): boolean {
    return this.#client?.isRunning() ?? false;
  }

  /** Puts a new server in the place of the one there is, if any. Never rejects: a failure is in the output. */
  restart(): Promise<void> {
    this.#turn = this.#turn.then(async () => {
      await this.#stop();
      await this.#start();
    });
    return this.#turn;
  }

  /** What the server knows about `document`; `undefined` if it cannot say. */
  async profile(document: TextDocument, token: CancellationToken): Promise<Profile | undefined> {
    return this.#ask(token, async (client) => {
      const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      return (await client.sendRequest(profileRequest, { textDocument }, token)) ?? undefined;
    });
  }

  /** The census of the characters of `document`, as a text to be read; `undefined` if the server cannot say. */
  async census(document: TextDocument, token: CancellationToken): Promise<string | undefined> {
    return this.#ask(token, async (client) => {
      const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      return (await client.sendRequest(censusRequest, { textDocument }, token))?.text;
    });
  }

  /** The edit of `document` that the server has for `kind`; `undefined` if there is none or the server cannot say. */
  async wholeFileEdit(document: TextDocument, kind: WholeFileFix, token: CancellationToken): Promise<WorkspaceEdit | undefined> {
    return this.#ask(token, async (client) => {
      const action = await wholeFileAction(client, document, kind, token);
      return action?.edit === undefined ? undefined : client.protocol2CodeConverter.asWorkspaceEdit(action.edit, token);
    });
  }

  /** The answer to one of our own requests about `document`; `undefined` if the server cannot say. */
  async about<P extends object, R>(
    document: TextDocument,
    request: RequestType<P & AboutDocument, R, void>,
    params: Omit<P, 'textDocument'>,
    token?: CancellationToken,
  ): Promise<R | undefined> {
    return this.#ask(token, (client) => {
      const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
      const question = { ...params, textDocument };
      // By its name, a request takes whatever else it is given for a parameter, `undefined` too.
      return token === undefined ? client.sendRequest<R>(request.method, question) : client.sendRequest<R>(request.method, question, token);
    });
  }

  /** `edit` as VS Code applies it. */
  async editOf(edit: ProtocolEdit): Promise<WorkspaceEdit | undefined> {
    return this.#ask(undefined, (client) => client.protocol2CodeConverter.asWorkspaceEdit(edit));
  }

  /** Tells the server that the side file `uri` has come, changed or gone. A server that is not running will read it when it starts. */
  async tellSideFileChanged(uri: Uri): Promise<void> {
    const client = this.#client;
    if (client?.isRunning() !== true) return;
    try {
      await client.sendNotification(sideFileChanged, { uri: client.code2ProtocolConverter.asUri(uri) });
    } catch (error) {
      this.#output.error(reasonOf(error));
    }
  }

  dispose(): void {
    this.#turn = this.#turn.then(() => this.#stop());
    this.#changed.dispose();
  }

  async #start(): Promise<void> {
    try {
      const client = this.#newClient();
      this.#client = client;
      client.onDidChangeState(() => {
        this.#changed.fire();
      });
      await client.start();
    } catch (error) {
      this.#output.error('The language server did not start.', reasonOf(error));
      this.#changed.fire();
    }
  }

  async #stop(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      // A server that never ran, or that no longer answers, cannot be stopped in good order.
      this.#output.debug('The language server did not stop in good order.', reasonOf(error));
    }
  }

  async #ask<T>(
    token: CancellationToken | undefined,
    question: (client: BaseLanguageClient) => Promise<T | undefined>,
  ): Promise<T | undefined> {
    // A question that is asked while the server comes up waits for it.
    await this.#turn;
    const client = this.#client;
    if (client?.isRunning() !== true) return undefined;
    try {
      return await question(client);
    } catch (error) {
      if (token?.isCancellationRequested !== true) this.#output.error(reasonOf(error));
      return undefined;
    }
  }
}

async function wholeFileAction(
  client: BaseLanguageClient,
  document: TextDocument,
  kind: WholeFileFix,
  token: CancellationToken,
): Promise<CodeAction | undefined> {
  const whole = document.validateRange(new Range(0, 0, document.lineCount, 0));
  const params: CodeActionParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    range: client.code2ProtocolConverter.asRange(whole),
    context: { diagnostics: [], only: [kind], triggerKind: CodeActionTriggerKind.Invoked },
  };
  const actions = (await client.sendRequest(CodeActionRequest.type, params, token)) ?? [];
  const action = actions.filter((one): one is CodeAction => !Command.is(one)).find((one) => one.kind === kind);
  // A server may put off the edit until it is wanted.
  if (action === undefined || action.edit !== undefined || action.data === undefined) return action;
  return client.sendRequest(CodeActionResolveRequest.type, action, token);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
