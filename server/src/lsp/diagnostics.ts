import {
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  type PublishDiagnosticsParams,
  type TextDocuments,
} from 'vscode-languageserver';
import type { Client } from './client.ts';
import { toDiagnostic } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Question, Requests } from './requests.ts';
import type { Settings } from './settings.ts';

/** Milliseconds of rest after a change before diagnostics are sent unasked. */
const REST = 150;

/** Tells the results of this run of the server from those of an earlier one. */
const RUN = Date.now().toString(36);

/** Diagnostics for clients that ask. A client that has the answer already is told so in a word. */
export function pullDiagnostics(client: Client): Question<DocumentDiagnosticParams, DocumentDiagnosticReport> {
  return {
    method: 'textDocument/diagnostic',
    otherwise: { kind: DocumentDiagnosticReportKind.Full, items: [] },
    needsFindings: true,
    answer(document, settings, { previousResultId }) {
      const resultId = `${RUN}-${document.revision}-${settings.locale}`;
      if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
      return { kind: DocumentDiagnosticReportKind.Full, resultId, items: diagnosticsOf(document, settings, client) };
    },
  };
}

/** Sends diagnostics to a client that does not ask: after a rest in typing, each document by itself, old ones standing until new ones come. */
export class DiagnosticPusher {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(
    private readonly connection: Connection,
    private readonly documents: TextDocuments<OpenDocument>,
    private readonly requests: Requests,
    private readonly client: Client,
  ) {}

  /** The text or the settings of `uri` changed. */
  changed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.set(
      uri,
      setTimeout(() => void this.publish(uri), REST),
    );
  }

  closed(uri: string): void {
    clearTimeout(this.timers.get(uri));
    this.timers.delete(uri);
    void this.send({ uri, diagnostics: [] });
  }

  private async publish(uri: string): Promise<void> {
    this.timers.delete(uri);
    await this.requests.persistently('textDocument/publishDiagnostics', uri, async () => {
      // A change meanwhile has set a new timer, which publishes what holds then.
      const read = await this.requests.read(uri, true, () => this.timers.has(uri));
      if (read === undefined || this.timers.has(uri)) return;
      const { document, settings } = read;
      await this.send({ uri, version: document.version, diagnostics: diagnosticsOf(document, settings, this.client) });
    });
  }

  /** Nobody waits for what is sent unasked, so a broken connection must not end the server here. */
  private send(params: PublishDiagnosticsParams): Promise<void> {
    return this.connection.sendDiagnostics(params).catch((error: unknown) => {
      this.requests.log('textDocument/publishDiagnostics', params.uri, error);
    });
  }
}

/** All that was found in `document`, however much it is. */
function diagnosticsOf(document: OpenDocument, { locale }: Settings, client: Client): Diagnostic[] {
  return document.proof.findings().map((finding) => toDiagnostic(document, finding, locale, client));
}
