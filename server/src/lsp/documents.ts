import { TextDocumentContentChangeEvent, TextDocuments } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Config, type Diagnosis, Proof, diagnose } from '../engine/index.ts';
import type { Encoding } from './client.ts';
import { Positions } from './convert.ts';
import { KnownProblems } from './problems.ts';

/** Counts every state that any document has been in, so that no two states share a number. */
let revisions = 0;

/** A document that the client has open: its text with the client's positions, and what the engine makes of it. */
export class OpenDocument {
  /** Converts between offsets and positions of the text as it is now. */
  positions: Positions;
  /** Another number for every text and configuration: answers for the same revision are the same. */
  revision = ++revisions;
  readonly problems = new KnownProblems();
  private read: Proof;
  private noted: number | undefined;
  private readonly document: TextDocument;
  private diagnosed: { readonly revision: number; readonly diagnosis: Diagnosis } | undefined;

  constructor(
    readonly uri: string,
    languageId: string,
    version: number,
    text: string,
    private readonly encoding: Encoding,
  ) {
    this.document = TextDocument.create(uri, languageId, version, text);
    this.positions = new Positions(this.document, encoding);
    this.read = new Proof(text);
  }

  get proof(): Proof {
    return this.read;
  }

  /** The number that the client gave to the text as it is now. */
  get version(): number {
    return this.document.version;
  }

  /** What is wrong with the text as a whole, worked out once for each state of it. */
  diagnosis(): Diagnosis {
    if (this.diagnosed?.revision !== this.revision) this.diagnosed = { revision: this.revision, diagnosis: diagnose(this.proof) };
    return this.diagnosed.diagnosis;
  }

  /** Remembers where the problems are, for answers that cannot wait for them. All findings have to be complete. */
  noteProblems(): void {
    if (this.noted === this.revision) return;
    this.problems.keep(this.proof.findings());
    this.noted = this.revision;
  }

  /** Applies the changes one after the other, each to the outcome of the one before. */
  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    for (const change of changes) {
      const { positions, proof } = this;
      const span = TextDocumentContentChangeEvent.isIncremental(change)
        ? positions.spanOf(change.range)
        : { start: 0, end: proof.text.length };
      TextDocument.update(this.document, [{ range: positions.documentRange(span), text: change.text }], version);
      proof.update({ ...span, text: change.text });
      this.problems.move({ ...span, text: change.text });
      this.positions = new Positions(this.document, this.encoding);
    }
    this.revision = ++revisions;
  }

  /** Reads the text anew, as if it had just been opened: nothing that was kept up to date is trusted any more. */
  readAfresh(): void {
    this.read = new Proof(this.document.getText(), this.read.config);
    this.revision = ++revisions;
  }

  /** Checks by `config` from now on. The same settings, read again, change nothing. */
  configure(config: Config): void {
    if (JSON.stringify(config) === JSON.stringify(this.proof.config)) return;
    this.proof.configure(config);
    this.revision = ++revisions;
  }
}

/** The open documents, kept up to date by the client's notifications. */
export function openDocuments(encoding: Encoding): TextDocuments<OpenDocument> {
  return new TextDocuments<OpenDocument>({
    create: (uri, languageId, version, text) => new OpenDocument(uri, languageId, version, text, encoding),
    update(document, changes, version) {
      document.change(changes, version);
      return document;
    },
  });
}
