import { type Connection, RequestType0 } from 'vscode-languageserver';
import { ConversionTables, Converter } from '../engine/index.ts';
import type { Client } from './client.ts';
import type { Environment } from './requests.ts';

/** A request to the client: the text of `conversion-dictionaries.json`, which lies beside the server. */
export const ReadDictionariesRequest = new RequestType0<{ readonly text: string }, void>('jiaokan/readDictionaries');

/** The dictionaries of the conversion between scripts. They are large, so they are read when something is first converted, then kept. */
export class Dictionaries {
  private read: Promise<void> | undefined;
  private made: Converter | undefined;

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly environment: Environment,
  ) {}

  /** Resolves when they have been read. Rejects when they cannot be, and tries again when asked again. */
  ready(): Promise<void> {
    this.read ??= this.load().catch((error: unknown) => {
      this.read = undefined;
      throw error;
    });
    return this.read;
  }

  /** Converts by them; throws before they are ready. */
  get converter(): Converter {
    if (this.made === undefined) throw new Error('the dictionaries have not been read');
    return this.made;
  }

  /** The same where it is no matter if they cannot be read; that is told, and there is nothing to convert by. */
  async readyIfPossible(): Promise<void> {
    await this.ready().catch((error: unknown) => {
      this.connection.console.error(String(error));
    });
  }

  get converterIfReady(): Converter | undefined {
    return this.made;
  }

  private async load(): Promise<void> {
    const text = await (this.environment.readDictionaries?.() ?? this.ask());
    this.made = new Converter(ConversionTables.parse(text));
  }

  private async ask(): Promise<string> {
    if (!this.client.readsDictionaries) throw new Error('neither the server nor its client can read the dictionaries');
    return (await this.connection.sendRequest(ReadDictionariesRequest)).text;
  }
}
