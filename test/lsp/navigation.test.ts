import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import {
  DocumentHighlightRequest,
  ExitNotification,
  type Position,
  type Range,
  type SelectionRange,
  SelectionRangeRequest,
  ShutdownRequest,
} from 'vscode-languageserver/node';
import { type Editor, type Start, URI } from './editor.ts';
import { ServerProgram } from './program.ts';
import { offsetOf, positionOf } from './text.ts';

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));

const PAGE = [
  '我市召开会议部署重点工程建设',
  '本报记者 王小明',
  '',
  '　　会议要求各部门把工作做细做实，确',
  '保年底以前完成全部建设任务，让群众看',
  '得见变化得到实惠。市长陈思远说：“建',
  '设任务重。时间不等人。”他还要求把好',
  '经验好好总结出来，在全市推广。',
  '　　会后陈思远等人到现场看了进度，对',
  '工程质量表示满意，并提出了进一步的建',
  '设任务，到场的有程明星和王小明二人。',
  '',
].join('\n');

describe('moving about over stdio', () => {
  let program: ServerProgram;
  before(async () => {
    program = await ServerProgram.build();
  });
  after(() => program.remove());

  async function withEditor(start: Start, work: (editor: Editor) => Promise<void>): Promise<void> {
    const { editor, ended } = await program.start(start);
    try {
      await work(editor);
      assert.deepEqual(editor.received.logs, []);
      await editor.connection.sendRequest(ShutdownRequest.type);
    } finally {
      await editor.connection.sendNotification(ExitNotification.type);
    }
    assert.equal(await ended, 0);
  }

  test('the outline says how long each piece is and how many problems it has', () =>
    withEditor({ locale: 'en' }, async (editor) => {
      await editor.open(PAGE);
      const [article] = await editor.symbols();
      assert.match(article?.detail ?? '', /^Article · 11 lines · 158 characters · \d+ problems?$/);
      assert.equal(article?.children?.[0]?.detail, 'Headline · 1 line · 14 characters');
      const problems = (await editor.diagnostics()).length;
      assert.ok(article?.detail?.endsWith(` ${problems} problems`), article?.detail);
      await editor.replace(0, 0, '好');
      assert.match((await editor.symbols())[0]?.detail ?? '', /159 characters · \d+ problems?$/);
    }));

  test('a selection grows by sentence, quotation, paragraph and article', () =>
    withEditor({}, async (editor) => {
      await editor.open(PAGE);
      const at = PAGE.indexOf('时间不等');
      assert.deepEqual(await grown(editor, at), [
        '时间不等人。',
        '建\n设任务重。时间不等人。',
        '“建\n设任务重。时间不等人。”',
        '市长陈思远说：“建\n设任务重。时间不等人。”他还要求把好\n经验好好总结出来，在全市推广。',
        PAGE.slice(PAGE.indexOf('会议要求'), PAGE.indexOf('\n　　会后')),
        PAGE.slice(PAGE.indexOf('　　会议要求'), -1),
        PAGE.slice(0, -1),
        PAGE,
      ]);
    }));

  test('each step of a selection holds the one before, at every place of every seed', () =>
    withEditor({}, async (editor) => {
      for (const text of SEEDS) {
        await editor.open(text);
        for (let at = 0; at <= text.length; at += 97) {
          const steps = await stepsAt(editor, positionOf(text, at));
          assert.deepEqual(steps.at(-1), { start: { line: 0, character: 0 }, end: positionOf(text, text.length) });
          steps.forEach((step, index) => {
            const inner = steps[index - 1];
            const [start, end] = [offsetOf(text, step.start), offsetOf(text, step.end)];
            assert.ok(start <= at && at <= end, `step ${index} at ${at}`);
            assert.ok(inner === undefined || (start <= offsetOf(text, inner.start) && offsetOf(text, inner.end) <= end));
          });
        }
      }
    }));

  test('a name or a term is found wherever it stands, also across a line end', () =>
    withEditor({}, async (editor) => {
      await editor.open(PAGE);
      assert.deepEqual(await highlighted(editor, PAGE.indexOf('陈思远') + 1), ['陈思远', '陈思远']);
      assert.deepEqual(await highlighted(editor, PAGE.indexOf('王小明') + 1), ['王小明', '王小明']);
      assert.deepEqual(await highlighted(editor, PAGE.indexOf('建设任务') + 2), ['建设任务', '建\n设任务', '建\n设任务']);
      assert.deepEqual(await highlighted(editor, PAGE.indexOf('，')), [], 'a mark is no term');
    }));

  async function stepsAt({ connection }: Editor, position: Position): Promise<readonly Range[]> {
    const [selection] =
      (await connection.sendRequest(SelectionRangeRequest.type, { textDocument: { uri: URI }, positions: [position] })) ?? [];
    const steps: Range[] = [];
    for (let step: SelectionRange | undefined = selection; step !== undefined; step = step.parent) steps.push(step.range);
    return steps;
  }

  async function grown(editor: Editor, at: number): Promise<readonly string[]> {
    return (await stepsAt(editor, positionOf(PAGE, at))).map((range) => sliceOf(PAGE, range));
  }

  async function highlighted({ connection }: Editor, at: number): Promise<readonly string[]> {
    const params = { textDocument: { uri: URI }, position: positionOf(PAGE, at) };
    const found = (await connection.sendRequest(DocumentHighlightRequest.type, params)) ?? [];
    return found.map(({ range }) => sliceOf(PAGE, range));
  }
});

function sliceOf(text: string, { start, end }: Range): string {
  return text.slice(offsetOf(text, start), offsetOf(text, end));
}
