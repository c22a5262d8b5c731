import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { CancellationTokenSource, type ClientCapabilities, DocumentDiagnosticRequest, LSPErrorCodes } from 'vscode-languageserver/node';
import { Proof } from '../../server/src/engine/index.ts';
import { type Editor, MODERN, URI, startHere } from './editor.ts';
import { linesOf } from './text.ts';

const COMMA = '他说,今天天气很好。\n';
const BROKEN =
  '　　会议要求各部门把工作做细做实，确\n保年底以前完成全部建设任务，让群众看\n得见变化得到实惠，并且把经验及时总结\n出来，在全市推广。\n　　会后大家到现场看了进度。\n';

/** A client that is sent diagnostics. */
const PUSHED: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

function fails(): never {
  throw new RangeError('offset is out of bounds');
}

async function codes(editor: Editor, uri = URI): Promise<unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code);
}

describe('a diagnostic', () => {
  test('says what is wrong, where, how bad it is and where to read more', async () => {
    const editor = await (await startHere()).open(COMMA);
    assert.deepEqual(await editor.diagnostics(), [
      {
        range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } },
        severity: 2,
        code: 'halfwidth-punctuation',
        codeDescription: { href: 'https://github.com/jiaokan/jiaokan/blob/main/docs/rules/halfwidth-punctuation.md' },
        source: 'jiaokan',
        message: 'Half-width “,” in Chinese text; it should be “，”',
        data: { safety: 'safe' },
      },
    ]);
  });

  test('shows where else to look, to clients that can show it', async () => {
    const able = await (await startHere({ locale: 'zh-cn' })).open(BROKEN);
    const [joined] = await able.diagnostics();
    assert.equal(joined?.code, 'broken-line');
    assert.deepEqual(
      joined.relatedInformation?.map(({ location }) => location),
      [
        { uri: URI, range: { start: { line: 0, character: 18 }, end: { line: 1, character: 0 } } },
        { uri: URI, range: { start: { line: 1, character: 18 }, end: { line: 2, character: 0 } } },
        { uri: URI, range: { start: { line: 2, character: 18 }, end: { line: 3, character: 0 } } },
      ],
    );
    const unable = await (await startHere({ capabilities: { textDocument: { diagnostic: {} } } })).open(BROKEN);
    assert.deepEqual(
      (await unable.diagnostics()).map(({ code, relatedInformation }) => [code, relatedInformation]),
      [['broken-line', undefined]],
    );
  });

  test('is given although a reading failed: the text is read afresh', async (t) => {
    const editor = await (await startHere()).open(COMMA);
    t.mock.method(Proof.prototype, 'work', fails, { times: 1 });
    assert.deepEqual(await codes(editor), ['halfwidth-punctuation']);
    // Nothing is left of the proof that failed.
    await editor.replace(2, 3, '，');
    assert.deepEqual(await codes(editor), []);
  });

  test('is given for every problem, however many there are', async () => {
    const editor = await (await startHere()).open(COMMA.repeat(3000));
    assert.equal((await editor.diagnostics()).filter(({ code }) => code === 'halfwidth-punctuation').length, 3000);
  });

  test('is given for Chinese text in any kind of file, and for no other text', async () => {
    const editor = await startHere();
    await editor.open(COMMA, 'file:///a.md', 'markdown');
    await editor.open('He said,today is fine .\n', 'file:///b.txt');
    assert.deepEqual([await codes(editor, 'file:///a.md'), await codes(editor, 'file:///b.txt')], [['halfwidth-punctuation'], []]);
  });
});

describe('a client that asks for diagnostics', () => {
  test('is not sent any', async () => {
    const editor = await (await startHere()).open(COMMA);
    await editor.diagnostics();
    await editor.close();
    await editor.diagnostics();
    assert.deepEqual(editor.received.published, []);
  });

  test('gets nothing for a file that is not open', async () => {
    const editor = await (await startHere()).open(COMMA);
    await editor.close();
    assert.deepEqual(await editor.pull(), { kind: 'full', items: [] });
    assert.deepEqual(await editor.pull('untitled:never'), { kind: 'full', items: [] });
  });

  test('gets a full answer for a file that was closed and opened with another text', async () => {
    const editor = await (await startHere()).open(COMMA);
    const { resultId } = await editor.pull();
    await editor.close();
    await editor.open('他说，今天天气很好。\n');
    assert.equal((await editor.pull(URI, resultId)).kind, 'full');
  });

  test('may cancel', async () => {
    const source = new CancellationTokenSource();
    const editor = await startHere({
      configuration: () => {
        source.cancel();
        return null;
      },
    });
    await editor.open(COMMA);
    await assert.rejects(editor.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: URI } }, source.token), {
      code: LSPErrorCodes.RequestCancelled,
    });
    assert.deepEqual(await codes(editor), ['halfwidth-punctuation'], 'and ask again');
  });

  test('need not wait for a long file to see a short one', async () => {
    const editor = await startHere();
    await editor.open(BROKEN.repeat(600), 'file:///long.txt');
    await editor.open(COMMA, 'file:///short.txt');
    const answered: string[] = [];
    await Promise.all(['file:///long.txt', 'file:///short.txt'].map((uri) => editor.pull(uri).then(() => answered.push(uri))));
    assert.deepEqual(answered, ['file:///short.txt', 'file:///long.txt']);
  });
});

describe('a client that is sent diagnostics', () => {
  test('gets those of the last text only, and keeps the old ones until then', async () => {
    const editor = await startHere({ capabilities: PUSHED });
    const first = editor.nextPublished();
    await editor.open(COMMA);
    assert.equal((await first).version, 1);
    const next = editor.nextPublished();
    for (const text of ['好', '很', '也']) await editor.replace(0, 0, text);
    const { version, diagnostics } = await next;
    assert.deepEqual([version, diagnostics.map(({ range }) => range.start)], [4, [{ line: 0, character: 5 }]]);
    // Whatever else was under way for this file would have come before the first news of another.
    const other = editor.nextPublished();
    await editor.open(COMMA, 'file:///b.txt');
    await other;
    assert.deepEqual(
      editor.received.published.map(({ uri, version }) => [uri, version]),
      [
        [URI, 1],
        [URI, 4],
        ['file:///b.txt', 1],
      ],
    );
  });

  test('gets them for each file by itself', async () => {
    const editor = await startHere({ capabilities: PUSHED });
    await editor.open(COMMA, 'file:///a.txt');
    await editor.open(BROKEN, 'file:///b.txt');
    await editor.nextPublished();
    if (editor.received.published.length < 2) await editor.nextPublished();
    const found = editor.received.published.map(({ uri, diagnostics }) => [uri, diagnostics.map(({ code }) => code)]);
    assert.deepEqual(Object.fromEntries(found), { 'file:///a.txt': ['halfwidth-punctuation'], 'file:///b.txt': ['broken-line'] });
  });

  test('gets nothing more for a file that was closed before its turn came', async () => {
    const editor = await startHere({ capabilities: PUSHED });
    const closed = editor.nextPublished();
    await editor.open(COMMA, 'file:///a.txt');
    await editor.close('file:///a.txt');
    await closed;
    const other = editor.nextPublished();
    await editor.open(COMMA, 'file:///b.txt');
    await other;
    assert.deepEqual(
      editor.received.published.map(({ uri, diagnostics }) => [uri, diagnostics.length]),
      [
        ['file:///a.txt', 0],
        ['file:///b.txt', 1],
      ],
    );
  });
});

describe('after edits', () => {
  test('several changes in one message apply one after the other', async () => {
    const editor = await (await startHere()).open('他说。\n');
    const at = (
      line: number,
      character: number,
    ): { start: { line: number; character: number }; end: { line: number; character: number } } => ({
      start: { line, character },
      end: { line, character },
    });
    await editor.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: at(0, 2), text: ',今天。\n' },
        { range: at(1, 0), text: '　　天气好' },
      ],
    });
    assert.deepEqual(
      (await editor.diagnostics()).map(({ code, range }) => [code, range.start]),
      [['halfwidth-punctuation', { line: 0, character: 2 }]],
    );
  });

  test('a file is found to be what a new server finds it to be', async () => {
    const piece = fc.constantFrom(
      '他说,今天',
      '天气 很好。',
      '\n',
      '\r\n',
      '\r',
      '　　',
      '⋯⋯',
      '“',
      '”',
      'ab',
      '𠮷',
      '记者 王小明\n',
      BROKEN,
    );
    const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));
    const edits = fc.array(fc.record({ at: fc.nat(), length: fc.nat(40), text }), { minLength: 1, maxLength: 5 });
    const old = await startHere();
    let file = 0;
    await fc.assert(
      fc.asyncProperty(text, edits, async (first, changes) => {
        const uri = `file:///${++file}.txt`;
        await old.open(first, uri);
        await old.diagnostics(uri);
        for (const { at, length, text: insertion } of changes) {
          const places = boundaries(old.text(uri));
          const start = at % places.length;
          await old.replace(places[start] ?? 0, places[Math.min(places.length - 1, start + length)] ?? 0, insertion, uri);
        }
        const fresh = await (await startHere()).open(old.text(uri), uri);
        assert.deepEqual(await old.diagnostics(uri), await fresh.diagnostics(uri));
        assert.deepEqual(await old.symbols(uri), await fresh.symbols(uri));
      }),
      { numRuns: 60 },
    );
  });

  /** Offsets between two characters, where an editor can put its cursor. */
  function boundaries(text: string): number[] {
    let offset = 0;
    return [0, ...(text.match(/\r\n|[\s\S]/gu) ?? []).map((character) => (offset += character.length))].filter(
      (at) => !/^\r\n$/.test(text.slice(at - 1, at + 1)),
    );
  }
});

test('lone surrogates, lone returns and empty files are texts like others', async () => {
  const editor = await startHere({ capabilities: MODERN });
  for (const text of ['', '\n', '\r', '\ud842', '他说\ud842,今天\r天气,好\r\n', '\ufeff他说。', '\0'.repeat(10)]) {
    await editor.open(text);
    const report = await editor.pull();
    assert.ok(report.kind === 'full', JSON.stringify(text));
    const last = linesOf(text).length - 1;
    for (const { range } of report.items) assert.ok(range.end.line <= last, JSON.stringify(text));
  }
  assert.deepEqual(editor.received.logs, []);
});
