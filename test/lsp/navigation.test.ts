import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import {
  CodeLensRequest,
  DefinitionRequest,
  DidChangeWatchedFilesNotification,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  FileChangeType,
  type FileEvent,
  InlayHintRequest,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  SelectionRangeRequest,
  SemanticTokensRequest,
  WorkspaceSymbolRequest,
} from 'vscode-languageserver/node';
import { Proof } from '../../server/src/engine/index.ts';
import { COLUMNS, WOVEN_PAGE, woven } from '../woven-page.ts';
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

const FIRST = [
  '老街换了新颜百姓得实惠',
  '本报记者 王小明',
  '　　今年春天，城里的老街换了新颜，路面铺上了青石板，两旁的铺面重新粉刷，来往的行人都说好。',
  '　　居民说，老街的改造花了三年，青石板都是从邻县运来的，',
  '（下转第三版）',
  '',
].join('\n');

const OTHER = [
  '乡村电影院开门迎客',
  '　　昨天晚上，江口村的露天电影院开门迎客，放映员李大山说，这个月每天都有新片上映。',
  '（下转第四版）',
  '',
].join('\n');

const THIRD = [
  '（上接第一版）铺路的时候，老街的居民都来帮忙，青石板一块一块铺到了家门口，如今来往的行人都说，改造以后的老街换了新颜。',
  '　　昨天晚上，足球比赛在市体育场开赛，观众看得津津有味。',
  '',
].join('\n');

/** The lines, counted from 0, after which a break is unsure. */
function unsureLines(text: string): readonly number[] {
  return new Proof(text).layout.breaks.filter(({ verdict }) => verdict === 'unsure').map(({ before: line }) => line);
}

describe('moving about over stdio', () => {
  let program: ServerProgram;
  before(async () => {
    program = await ServerProgram.build();
  });
  after(() => program.remove());

  const withEditor = (start: Start, work: (editor: Editor) => Promise<void>): Promise<void> =>
    program.withEditor(start, async (editor) => {
      await work(editor);
      assert.deepEqual(editor.received.logs, []);
    });

  test('the outline says how long each piece is and how many problems it has', () =>
    withEditor({ locale: 'en' }, async (editor) => {
      await editor.open(PAGE);
      const [article] = await editor.symbols();
      assert.match(article?.detail ?? '', /^Article · 11 lines · 158 characters · \d+ problems?$/);
      assert.equal(article?.children?.[0]?.detail, 'Headline · 1 line · 14 characters');
      const problems = (await editor.diagnostics()).length;
      assert.ok((article.detail ?? '').endsWith(` ${problems} problems`), article.detail);
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

  test('a jump leads to its other end, in the file and across the files of the folder, and back', () =>
    withFolder(async (editor, uriOf) => {
      await editor.open(FIRST, uriOf('page_01.txt'));
      await editor.open(OTHER, uriOf('page_02.txt'));
      const onward = await definitions(editor, uriOf('page_01.txt'), FIRST, '下转');
      assert.deepEqual(onward, [`${uriOf('page_03.txt')}#0`], 'the page is not open: it was read from the disk');
      assert.deepEqual(await definitions(editor, uriOf('page_02.txt'), OTHER, '电影'), []);
      assert.deepEqual(await definitions(editor, uriOf('page_02.txt'), OTHER, '下转'), [], 'nothing goes on there');
      await editor.open(THIRD, uriOf('page_03.txt'));
      assert.deepEqual(await definitions(editor, uriOf('page_03.txt'), THIRD, '上接'), [`${uriOf('page_01.txt')}#4`]);
      const links = await editor.connection.sendRequest(DocumentLinkRequest.type, { textDocument: { uri: uriOf('page_03.txt') } });
      assert.deepEqual(
        links?.map(({ target }) => target),
        [`${uriOf('page_01.txt')}#L5,1`],
      );
    }));

  test('headlines and bylines of all files are found, and those of a changed file as they are now', () =>
    withFolder(async (editor, uriOf, folder) => {
      const found = async (query: string): Promise<readonly string[]> => {
        const symbols = (await editor.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
        return symbols.map(({ name, location }) => `${name} ${location.uri.slice(location.uri.lastIndexOf('/') + 1)}`);
      };
      assert.deepEqual(await found('电影'), ['乡村电影院开门迎客 page_02.txt']);
      assert.deepEqual(await found('王小'), ['本报记者 王小明 page_01.txt']);
      assert.deepEqual(await found('没有的'), []);
      writeFileSync(join(folder, 'page_02.txt'), OTHER.replace('电影院', '图书馆'));
      const changes: FileEvent[] = [{ uri: uriOf('page_02.txt'), type: FileChangeType.Changed }];
      await editor.connection.sendNotification(DidChangeWatchedFilesNotification.type, { changes });
      assert.deepEqual([await found('电影'), await found('图书馆')], [[], ['乡村图书馆开门迎客 page_02.txt']]);
      await editor.open(WOVEN_PAGE.replace('    村口的学校\n', '    本报记者 李晓红\n'), uriOf('page_04.txt'));
      assert.deepEqual(await found('李晓红'), ['本报记者 李晓红 page_04.txt'], 'in one of two columns side by side');
      await editor.open(FIRST.replace('老街', '新街'), uriOf('page_01.txt'));
      assert.deepEqual(await found('新街'), ['新街换了新颜百姓得实惠 page_01.txt'], 'what is open counts as it stands in the editor');
    }));

  test('an article says over it what there is to do', () =>
    withEditor({ locale: 'zh-cn' }, async (editor) => {
      await editor.open(PAGE);
      const lenses = (await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } })) ?? [];
      const profile = (await editor.profile()).problems;
      const titles = lenses.map(({ command }) => command?.title);
      assert.equal(titles[0], '6 处断行');
      assert.ok(titles.includes(`修正可放心修改的 ${profile.safe} 处`), titles.join());
      for (const { range } of lenses) assert.equal(range.start.line, 0);
    }));

  test('lenses go and hints come by the settings', () =>
    withEditor({ configuration: () => ({ codeLens: false, inlayHints: true }) }, async (editor) => {
      const text = SEEDS.find((one) => unsureLines(one).length > 0) ?? '';
      await editor.open(text);
      assert.deepEqual(await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri: URI } }), []);
      const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
      const hints = (await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range })) ?? [];
      assert.deepEqual(
        hints.map(({ position }) => position.line),
        unsureLines(text),
      );
    }));

  test('there are no hints unless they are asked for', () =>
    withEditor({}, async (editor) => {
      await editor.open(SEEDS.find((one) => unsureLines(one).length > 0) ?? '');
      const range = { start: { line: 0, character: 0 }, end: { line: 10_000, character: 0 } };
      assert.deepEqual(await editor.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri: URI }, range }), []);
    }));

  test('lines with a role of their own are told apart, running text is left to the grammar', () =>
    withEditor({}, async (editor) => {
      await editor.open(PAGE);
      const { tokenTypes = [] } = editor.initialized.capabilities.semanticTokensProvider?.legend ?? {};
      const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: URI } });
      const [line, start, length, type, modifiers, ...next] = tokens?.data ?? [];
      assert.deepEqual([line, start, length, tokenTypes[type ?? -1], modifiers], [0, 0, 14, 'headline', 0]);
      assert.deepEqual([next[0], next[2], tokenTypes[next[3] ?? -1], next.length], [1, 8, 'byline', 5]);
    }));

  test('no line that holds pieces of several columns has a role', () =>
    withEditor({}, async (editor) => {
      const columns = COLUMNS.slice(0, 2).map((column) => [...column, '', '——通向远方的路', '', ...column]);
      await editor.open(`${woven(columns, 18).join('\n')}\n`);
      const tokens = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri: URI } });
      assert.deepEqual(tokens?.data, []);
    }));

  /** An editor with a folder of three pages, of which the third goes on what the first began. */
  async function withFolder(work: (editor: Editor, uriOf: (name: string) => string, folder: string) => Promise<void>): Promise<void> {
    const folder = mkdtempSync(join(tmpdir(), 'jiaokan-corpus-'));
    const pages = { 'page_01.txt': FIRST, 'page_02.txt': OTHER, 'page_03.txt': THIRD };
    for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, name), text);
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    try {
      await withEditor({ folders: [pathToFileURL(folder).href] }, (editor) => work(editor, uriOf, folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  }

  async function definitions({ connection }: Editor, uri: string, text: string, words: string): Promise<readonly string[]> {
    const params = { textDocument: { uri }, position: positionOf(text, text.indexOf(words) + 1) };
    const found = (await connection.sendRequest(DefinitionRequest.type, params)) as readonly Location[];
    return found.map(({ uri: target, range }) => `${target}#${range.start.line}`);
  }

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
