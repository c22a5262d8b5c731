import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import * as esbuild from 'esbuild';

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
}

/** What a web worker has of its own: a place to post messages to and to take them from, and nothing of Node. Messages arrive as copies. */
class WorkerScope {
  onmessage: ((event: { data: unknown }) => void) | undefined;
  private waiting: ((message: Message) => void)[] = [];

  /** What the client answers to requests of the server, by their method. */
  constructor(private readonly answers: Readonly<Record<string, unknown>>) {}

  readonly postMessage = (message: Message): void => {
    const result = this.answers[message.method ?? ''];
    if (result !== undefined) this.tell({ jsonrpc: '2.0', id: message.id, result });
    for (const resolve of this.waiting.splice(0)) resolve(structuredClone(message));
  };

  /** Errors of the channel, which this one never has. */
  addEventListener(type: 'error'): void {
    assert.equal(type, 'error');
  }

  /** Sends a request and resolves with its answer. */
  async ask(id: number, method: string, params: unknown): Promise<unknown> {
    this.tell({ jsonrpc: '2.0', id, method, params });
    for (;;) {
      const message = await new Promise<Message>((resolve) => this.waiting.push(resolve));
      if (message.id === id && message.method === undefined) return message.result;
    }
  }

  tell(message: unknown): void {
    this.onmessage?.({ data: structuredClone(message) });
  }
}

test('the server works as a web worker, and has its client read the dictionaries', async () => {
  const { outputFiles } = await esbuild.build({
    entryPoints: ['server/src/browser.ts'],
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    write: false,
  });
  const text = readFileSync('server/data/conversion-dictionaries.json', 'utf8');
  const self = new WorkerScope({ 'jiaokan/readDictionaries': { text } });
  runInNewContext(outputFiles[0]?.text ?? '', { self, setTimeout, clearTimeout, performance, TextDecoder, TextEncoder, console });
  const initialized = await self.ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { dictionaries: true },
  });
  assert.deepEqual((initialized as { serverInfo: unknown }).serverInfo, { name: 'jiaokan' });
  const textDocument = { uri: 'file:///a.txt', languageId: 'plaintext', version: 1, text: '他说,今天天气很好。\n' };
  self.tell({ jsonrpc: '2.0', method: 'textDocument/didOpen', params: { textDocument } });
  const report = await self.ask(2, 'textDocument/diagnostic', { textDocument });
  assert.deepEqual(
    (report as { items: { code: string }[] }).items.map(({ code }) => code),
    ['halfwidth-punctuation'],
  );
  const { changed } = (await self.ask(3, 'jiaokan/convert', { textDocument, to: 'tw' })) as { changed: number };
  assert.equal(changed, 2, '說 and 氣, by the dictionaries that the client reads for it');
});
