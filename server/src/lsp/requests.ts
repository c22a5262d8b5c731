import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError, type TextDocuments } from 'vscode-languageserver';
import type { Config } from '../engine/index.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings, SettingsReader } from './settings.ts';
import type { SideFile, SideFiles } from './side-files.ts';

/** Milliseconds that the engine works before the next message gets its turn. */
const SLICE = 20;

/** How often a question is asked that fails. */
const ATTEMPTS = 2;

/** What the server needs of the place it runs in. */
export interface Environment {
  /** Resolves when the messages that have arrived were taken in. */
  readonly pause: () => Promise<void>;
  /** The text of a file; nothing where there is none. Not every place can read files. */
  readonly readFile?: (uri: string) => Promise<string | undefined>;
  /** The text of `conversion-dictionaries.json`. Where it is missing, the client is asked for it. */
  readonly readDictionaries?: () => Promise<string>;
  /** The addresses of all texts in a folder and below it. */
  readonly listTexts?: (folder: string) => Promise<readonly string[]>;
}

interface AboutDocument {
  readonly textDocument: { readonly uri: string };
}

/** A question about one document, and how it is answered once the document has been read. */
export interface Question<P, R> {
  readonly method: string;
  /** The answer about a document that is not open, and when answering fails. */
  readonly otherwise: R;
  /** The answer rests on the findings, so these have to be complete. */
  readonly needsFindings: boolean | ((document: OpenDocument) => boolean);
  /** What has to be known besides the document before it can be answered. */
  readonly prepare?: (document: OpenDocument) => Promise<void>;
  readonly answer: (document: OpenDocument, settings: Settings, params: P) => R;
}

/** Answers questions about open documents: by their settings, in slices, and without ever failing. */
export class Requests {
  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<OpenDocument>,
    private readonly settings: SettingsReader,
    private readonly sideFiles: SideFiles,
    private readonly environment: Environment,
  ) {}

  /** A handler for `question`. A cancelled request ends with the protocol's error for that. */
  handler<P extends AboutDocument, R>(
    question: Question<P, R>,
  ): (params: P, token: CancellationToken) => Promise<R | ResponseError<never>> {
    return async (params, token) => {
      const uri = (params as Partial<AboutDocument>).textDocument?.uri ?? '';
      const answer = await this.persistently(question.method, uri, async () => {
        const read = await this.read(params.textDocument.uri, question.needsFindings, () => token.isCancellationRequested);
        if (read !== undefined) await question.prepare?.(read.document);
        if (token.isCancellationRequested)
          return new ResponseError<never>(LSPErrorCodes.RequestCancelled, `${question.method} was cancelled`);
        return read === undefined ? question.otherwise : question.answer(read.document, read.settings, params);
      });
      return answer === undefined ? question.otherwise : answer.value;
    };
  }

  /**
   * What `ask` comes to, which is about the document `uri`. Where it fails, it is asked once more with the document read afresh: what goes wrong
   * with one change must not last until the file is closed. `undefined` where that fails, too.
   */
  async persistently<R>(method: string, uri: string, ask: () => Promise<R>): Promise<{ readonly value: R } | undefined> {
    for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
      try {
        return { value: await ask() };
      } catch (error) {
        this.log(method, uri, error);
        const document = this.documents.get(uri);
        if (document === undefined) break;
        document.readAfresh();
      }
    }
    return undefined;
  }

  /** The open document with its settings applied and, if wanted, its findings complete; `undefined` if it is closed or `cancelled` meanwhile. */
  async read(
    uri: string,
    needsFindings: boolean | ((document: OpenDocument) => boolean),
    cancelled: () => boolean,
  ): Promise<{ document: OpenDocument; settings: Settings } | undefined> {
    const choice = await this.settings.of(uri);
    const sideFile = await this.sideFiles.of(uri, choice.locale);
    const settings: Settings = { ...choice, sideFile, config: configWith(choice.config, sideFile) };
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    document.configure(settings.config);
    const findings = typeof needsFindings === 'boolean' ? needsFindings : needsFindings(document);
    while (findings && !document.proof.work(deadline())) {
      await this.environment.pause();
      if (cancelled() || this.documents.get(uri) !== document) return undefined;
    }
    if (findings) document.noteProblems();
    return { document, settings };
  }

  log(method: string, uri: string, error: unknown): void {
    this.connection.console.error(`${method} ${uri}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

/** `config` with what the files beside the document add to it. */
function configWith(config: Config, sideFile: SideFile | undefined): Config {
  if (sideFile === undefined) return config;
  return { ...config, decisions: sideFile.decisions, words: [...config.words, ...sideFile.words.list] };
}

/** Tells whether a slice of work is over. */
function deadline(): () => boolean {
  const end = performance.now() + SLICE;
  return () => performance.now() >= end;
}
