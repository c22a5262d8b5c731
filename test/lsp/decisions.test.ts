import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  type ClientCapabilities,
  type CodeAction,
  DidChangeWatchedFilesNotification,
  ExitNotification,
  FileChangeType,
} from 'vscode-languageserver/node';
import { Proof, fixText } from '../../server/src/engine/index.ts';
import { type Editor, type Start, CREATING, MODERN, startHere, startWithFiles } from './editor.ts';
import { COLUMN } from '../sample-page.ts';
import { ServerProgram } from './program.ts';

const COMMA = '他说,今天天气很好。\n';
const IGNORED_COMMA = '{"file":"a.txt","rule":"halfwidth-punctuation","before":"他说","found":",","after":"今天天气很好"}\n';

const URI = 'file:///corpus/a.txt';
const SIDE = 'file:///corpus/.jiaokan/ignore.jsonl';

async function decisionsAt(editor: Editor, line: number, character = 0, uri = URI): Promise<readonly CodeAction[]> {
  const place = { line, character };
  const actions = await editor.actions({ start: place, end: place }, { only: ['quickfix'] }, uri);
  return actions.filter(({ title }) => /忽略|界线|Ignore|boundary/.test(title));
}

async function codes(editor: Editor, uri = URI): Promise<readonly unknown[]> {
  return (await editor.diagnostics(uri)).map(({ code }) => code);
}

describe('a problem that is none', () => {
  test('is ignored once and for all by an entry in a new side file of the workspace folder', async () => {
    const files = new Map<string, string>();
    const editor = await (await startWithFiles(files, { folders: ['file:///corpus'] })).open(COMMA, 'file:///corpus/1951/a.txt');
    const [action, ...others] = await decisionsAt(editor, 0, 2, 'file:///corpus/1951/a.txt');
    assert.deepEqual([action?.title, action?.kind, action?.isPreferred, others], ['忽略这一处', 'quickfix', false, []]);
    assert.deepEqual(
      action?.diagnostics?.map(({ code }) => code),
      ['halfwidth-punctuation'],
    );
    await editor.decide(action);
    assert.deepEqual([...files], [[SIDE, IGNORED_COMMA.replace('a.txt', '1951/a.txt')]]);
    assert.deepEqual(await codes(editor, 'file:///corpus/1951/a.txt'), []);
    assert.equal(editor.received.refreshes, 1, 'diagnostics are asked for again');
  });

  test('stays ignored when the text is edited elsewhere, and is found again when the entry goes', async () => {
    const files = new Map([[SIDE, IGNORED_COMMA]]);
    const editor = await (await startWithFiles(files)).open(COMMA);
    assert.deepEqual(await codes(editor), []);
    await editor.replace(0, 0, '新的一段,没有错。\n');
    assert.deepEqual(await codes(editor), ['halfwidth-punctuation']);
    files.set(SIDE, '');
    await editor.connection.sendNotification('jiaokan/sideFileChanged', { uri: SIDE });
    assert.deepEqual(await codes(editor), ['halfwidth-punctuation', 'halfwidth-punctuation']);
  });

  test('is added at the end of the nearest side file, on a line of its own', async () => {
    const near = 'file:///corpus/1951/.jiaokan/ignore.jsonl';
    for (const [text, separator] of [
      ['{}\n', ''],
      ['{}', '\n'],
      ['', ''],
    ] as const) {
      const files = new Map([
        [SIDE, ''],
        [near, text],
      ]);
      const editor = await (await startWithFiles(files)).open(COMMA, 'file:///corpus/1951/a.txt');
      await editor.decide((await decisionsAt(editor, 0, 2, 'file:///corpus/1951/a.txt'))[0]);
      assert.deepEqual(
        [...files],
        [
          [SIDE, ''],
          [near, text + separator + IGNORED_COMMA],
        ],
      );
    }
  });

  test('is named where there are several at one place', async () => {
    const editor = await (await startWithFiles(new Map(), { locale: 'en' })).open('他说⼀,今天天气很好。\n');
    assert.deepEqual(
      (await decisionsAt(editor, 0, 3)).map(({ title }) => title),
      ['Ignore this “Radical in place of a character”', 'Ignore this “Half-width mark”'],
    );
  });

  test('is written beside a file that is in no workspace folder', async () => {
    const files = new Map<string, string>();
    const uri = 'file:///other/%E4%B8%80.txt';
    const editor = await (await startWithFiles(files)).open(COMMA, uri);
    await editor.decide((await decisionsAt(editor, 0, 2, uri))[0]);
    assert.deepEqual([...files], [['file:///other/.jiaokan/ignore.jsonl', IGNORED_COMMA.replace('a.txt', '一.txt')]]);
  });
});

describe('a paragraph boundary', () => {
  /** The paragraph that the engine makes of the second line and others, and the text after each of its lines. */
  const paragraph =
    new Proof(COLUMN).layout.blocks.find(({ firstLine, lastLine }) => firstLine <= 1 && lastLine > 1) ??
    assert.fail('the second line is not joined');
  const textAfter = (line: number): string =>
    Array.from(
      COLUMN.split('\n')
        .slice(line + 1)
        .join('')
        .replace(/[\u3000。]/g, ''),
    )
      .slice(0, 12)
      .join('');

  test('is declared after the line of the cursor, or before the last line of the paragraph', async () => {
    const { firstLine, lastLine } = paragraph;
    for (let line = firstLine; line <= lastLine; line++) {
      const files = new Map<string, string>();
      const editor = await (await startWithFiles(files)).open(COLUMN);
      const actions = (await decisionsAt(editor, line)).filter(({ diagnostics }) => diagnostics?.[0]?.code === 'broken-line');
      assert.deepEqual(
        actions.map(({ title }) => title),
        ['此处是段落界线，以后不再连接'],
      );
      await editor.decide(actions[0]);
      const entry = JSON.parse(files.get(SIDE) ?? '') as { verdict: string; after: string };
      assert.deepEqual([entry.verdict, entry.after], ['boundary', textAfter(Math.min(line, lastLine - 1))]);
    }
  });

  test('parts the paragraph from then on', async () => {
    const files = new Map<string, string>();
    const editor = await (await startWithFiles(files, { locale: 'en' })).open(COLUMN);
    const action = (await decisionsAt(editor, 1)).find(({ diagnostics }) => diagnostics?.[0]?.code === 'broken-line');
    assert.equal(action?.title, 'This is a paragraph boundary: do not join here');
    await editor.decide(action);
    const [fixAll] = await editor.actions(
      { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      { only: ['source.fixAll'] },
    );
    const joined = fixText(COLUMN).text;
    assert.ok(joined.includes('原定的计划'));
    assert.equal(await editor.after(fixAll), joined.replace('原定的计划', '原定\n的计划'));
  });
});

describe('the side file', () => {
  test('is not offered where it could not be read or made', async () => {
    const noSideFile = async (start: Start, uri = URI): Promise<void> => {
      const editor = await (await startHere({ locale: 'en', ...start })).open(COMMA, uri);
      assert.deepEqual(await decisionsAt(editor, 0, 2, uri), []);
      assert.deepEqual(await codes(editor, uri), ['halfwidth-punctuation']);
    };
    await noSideFile({ capabilities: CREATING });
    await noSideFile({ capabilities: MODERN, initializationOptions: { sideFiles: true } });
    await noSideFile({ capabilities: CREATING, initializationOptions: { sideFiles: true } }, 'untitled:Untitled-1');
  });

  test('is read once, until it changes', async () => {
    const editor = await (await startWithFiles(new Map([[SIDE, IGNORED_COMMA]]))).open(COMMA);
    await editor.open(COMMA, 'file:///corpus/b.txt');
    for (const uri of [URI, 'file:///corpus/b.txt', URI]) await editor.diagnostics(uri);
    const words = ['file:///corpus/.jiaokan/words.txt', 'file:///.jiaokan/words.txt'];
    assert.deepEqual(editor.received.read, [SIDE, 'file:///.jiaokan/ignore.jsonl', ...words]);
  });

  test('with lines that cannot be used is named once, and the other lines hold', async () => {
    const editor = await (await startWithFiles(new Map([[SIDE, `四十|二个\n${IGNORED_COMMA}{}\n`]]))).open(COMMA);
    await editor.open(COMMA, 'file:///corpus/b.txt');
    assert.deepEqual([await codes(editor), await codes(editor, 'file:///corpus/b.txt')], [[], ['halfwidth-punctuation']]);
    assert.deepEqual(editor.received.warnings, [`${SIDE} 第 1 行：不是 JSON 对象。共有 2 行没有用上。`]);
  });

  test('is read by the server itself for a client that does not, and watched if the client can', async () => {
    let text = '';
    const readFile = (uri: string): Promise<string | undefined> => Promise.resolve(uri === SIDE ? text : undefined);
    const watching: ClientCapabilities = {
      ...MODERN,
      workspace: { ...MODERN.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
    };
    const editor = await (await startHere({ capabilities: watching, readFile })).open(COMMA);
    assert.deepEqual(await codes(editor), ['halfwidth-punctuation']);
    assert.ok(editor.received.registered.includes('workspace/didChangeWatchedFiles'));
    text = IGNORED_COMMA;
    await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: SIDE, type: FileChangeType.Changed }],
    });
    assert.deepEqual(await codes(editor), []);
  });

  test('is appended to in one step for a client that knows no versions and asks for no edits later', async () => {
    const readFile = (uri: string): Promise<string | undefined> => Promise.resolve(uri === SIDE ? '{}\n' : undefined);
    const editor = await (await startHere({ capabilities: { textDocument: { diagnostic: {} } }, readFile })).open(COMMA);
    const [action] = await decisionsAt(editor, 0, 2);
    const end = { line: 1, character: 0 };
    assert.deepEqual(action?.edit, { changes: { [SIDE]: [{ range: { start: end, end }, newText: IGNORED_COMMA }] } });
  });
});

describe('the server as a process', () => {
  let program: ServerProgram;
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-decisions-'));
  before(async () => {
    program = await ServerProgram.build();
  });
  after(async () => {
    rmSync(folder, { recursive: true });
    await program.remove();
  });

  test('reads side files from the disk, whenever it is asked when nobody tells it of changes', async () => {
    const { editor, ended } = await program.start({ capabilities: { textDocument: { diagnostic: {} } } });
    const uri = pathToFileURL(join(folder, 'a.txt')).href;
    await editor.open(COMMA, uri);
    assert.deepEqual(await codes(editor, uri), ['halfwidth-punctuation']);
    mkdirSync(join(folder, '.jiaokan'));
    writeFileSync(join(folder, '.jiaokan/ignore.jsonl'), IGNORED_COMMA);
    assert.deepEqual(await codes(editor, uri), []);
    await editor.connection.sendNotification(ExitNotification.type);
    await ended;
  });
});
