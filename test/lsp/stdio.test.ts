import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { text as textOf } from 'node:stream/consumers';
import { CodeActionKind, DocumentDiagnosticReportKind, ExitNotification } from 'vscode-languageserver/node';
import { Proof, findLoss, fixText, messageOf } from '../../server/src/engine/index.ts';
import { WOVEN_PAGE } from '../woven-page.ts';
import { type Editor, type Start, MODERN, URI } from './editor.ts';
import { ServerProgram } from './program.ts';
import { offsetOf } from './text.ts';

const SEEDS = readdirSync('seeds').map((file) => ({ file, text: readFileSync(`seeds/${file}`, 'utf8') }));
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

describe('the server as a process over stdio', () => {
  let program: ServerProgram;
  before(async () => {
    program = await ServerProgram.build();
  });
  after(() => program.remove());

  const withEditor = (start: Start, work: (editor: Editor) => Promise<void>): Promise<void> => program.withEditor(start, work);

  test('says what it can do', () =>
    withEditor({}, async ({ initialized: { capabilities } }) => {
      assert.equal(capabilities.textDocumentSync, 2, 'incremental');
      assert.equal(capabilities.positionEncoding, 'utf-16');
      assert.deepEqual(capabilities.diagnosticProvider, {
        identifier: 'jiaokan',
        interFileDependencies: false,
        workspaceDiagnostics: false,
      });
      assert.deepEqual(capabilities.codeActionProvider, {
        codeActionKinds: ['quickfix', 'source.fixAll.jiaokan', 'source.repairExtraction.jiaokan'],
        resolveProvider: true,
      });
      await Promise.resolve();
    }));

  test('shows columns that stand side by side as they are read, and leads to the part of the line that a heading is', () =>
    withEditor({ locale: 'zh-cn' }, async (editor) => {
      await editor.open(WOVEN_PAGE);
      const section = async (): Promise<unknown> => {
        const [article] = await editor.symbols();
        const found = article?.children?.find(({ name }) => name === '村口的学校');
        return { detail: found?.detail, range: found?.range, selectionRange: found?.selectionRange };
      };
      const head = { start: { line: 11, character: 22 }, end: { line: 11, character: 27 } };
      assert.deepEqual(await section(), {
        detail: '小标题 · 8 行 · 93 字',
        range: { start: head.start, end: { line: 19, character: 22 } },
        selectionRange: head,
      });
      await editor.replace(0, 0, '今日\n');
      assert.deepEqual(await section(), {
        detail: '小标题 · 8 行 · 93 字',
        range: { start: { ...head.start, line: 12 }, end: { line: 20, character: 22 } },
        selectionRange: { start: { ...head.start, line: 12 }, end: { ...head.end, line: 12 } },
      });
    }));

  test('finds on every seed what the engine finds, and says once when nothing changed', () =>
    withEditor({ locale: 'zh-cn' }, async (editor) => {
      for (const { file, text } of SEEDS) {
        const uri = `file:///seeds/${file}`;
        await editor.open(text, uri);
        const report = await editor.pull(uri);
        assert.equal(report.kind, DocumentDiagnosticReportKind.Full);
        assert.deepEqual(
          report.items.map(({ code, message, range }) => ({
            code,
            message,
            start: offsetOf(text, range.start),
            end: offsetOf(text, range.end),
          })),
          new Proof(text)
            .findings()
            .map((finding) => ({ code: finding.rule, message: messageOf(finding, 'zh'), start: finding.start, end: finding.end })),
        );
        assert.deepEqual(await editor.pull(uri, report.resultId), { kind: 'unchanged', resultId: report.resultId });
        await editor.replace(0, 0, '好', uri);
        assert.equal((await editor.pull(uri, report.resultId)).kind, 'full', 'after a change');
      }
    }));

  test('fixes every seed as the engine does, with small edits', () =>
    withEditor({}, async (editor) => {
      for (const { file, text } of SEEDS) {
        const uri = `file:///seeds/${file}`;
        await editor.open(text, uri);
        const [action, ...others] = await editor.actions(WHOLE, { only: [CodeActionKind.SourceFixAll] }, uri);
        assert.equal(action?.kind, 'source.fixAll.jiaokan');
        assert.deepEqual(others, []);
        assert.equal(await editor.after(action, uri), fixText(text).text, file);
      }
    }));

  test('repairs how every seed was extracted in one go, losing nothing', () =>
    withEditor({ locale: 'zh-cn' }, async (editor) => {
      for (const { file, text } of SEEDS) {
        const uri = `file:///seeds/${file}`;
        await editor.open(text, uri);
        const [action, ...others] = await editor.actions(WHOLE, { only: ['source.repairExtraction'] }, uri);
        assert.deepEqual([action?.kind, others], ['source.repairExtraction.jiaokan', []]);
        const { extraction, problems } = await editor.profile(uri);
        for (const damage of extraction.damage) assert.ok(action?.title.includes(damage), `${action?.title ?? ''} names ${damage}`);
        const repaired = await editor.after(action, uri);
        assert.equal(findLoss(text, repaired), undefined, file);
        await editor.open(repaired, uri);
        const left = (await editor.profile(uri)).problems;
        assert.ok(left.safe <= problems.safe - extraction.repairs / 2, `${file}: ${problems.safe} safe, then ${left.safe}`);
      }
    }));

  test('sends diagnostics to a client that does not ask, and takes them back when the file is closed', () =>
    withEditor({ capabilities: {} }, async (editor) => {
      const first = editor.nextPublished();
      await editor.open('他说,今天天气很好。\n');
      const { diagnostics, version } = await first;
      assert.deepEqual([diagnostics.map(({ code }) => code), version], [['halfwidth-punctuation'], 1]);
      const last = editor.nextPublished();
      await editor.close();
      assert.deepEqual(await last, { uri: URI, diagnostics: [] });
    }));

  test('counts in UTF-8 with a client that knows nothing else', () =>
    withEditor({ capabilities: { ...MODERN, general: { positionEncodings: ['utf-8'] } } }, async (editor) => {
      assert.equal(editor.initialized.capabilities.positionEncoding, 'utf-8');
      await editor.open('𠮷野家说,今天天气很好。\n');
      const [found] = await editor.diagnostics();
      assert.deepEqual(found?.range, { start: { line: 0, character: 13 }, end: { line: 0, character: 14 } });
    }));

  test('exits with 1 when nobody shut it down', async () => {
    const { editor, ended } = await program.start();
    await editor.connection.sendNotification(ExitNotification.type);
    assert.equal(await ended, 1);
  });

  test('names the ways to talk to it when none was chosen', async () => {
    const server = program.run();
    assert.ok(server.stderr);
    const [complaint, exit] = await Promise.all([textOf(server.stderr), once(server, 'exit')]);
    assert.equal(exit[0], 2);
    assert.match(complaint, /--stdio, --node-ipc, --socket=PORT or --pipe=NAME/);
  });
});
