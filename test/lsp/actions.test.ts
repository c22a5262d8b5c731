import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import {
  type ClientCapabilities,
  type CodeAction,
  CodeActionKind,
  CodeActionTriggerKind,
  type Range,
  TextDocumentEdit,
} from 'vscode-languageserver/node';
import { fixText, ruleOf, rules } from '../../server/src/engine/index.ts';
import { type Editor, MODERN, URI, startHere } from './editor.ts';
import { positionOf } from './text.ts';

/** A client that wants every edit at once and knows no versions. */
const OLD: ClientCapabilities = { textDocument: { diagnostic: {} } };

const BROKEN =
  '　　会议要求各部门把工作做细做实，确\n保年底以前完成全部建设任务，让群众看\n得见变化得到实惠，并且把经验及时总结\n出来，在全市推广。\n　　会后大家到现场看了进度。\n';

/** Opens `marked` without its `⟦⟧`, and asks for the actions at the place in them. */
async function actionsAt(editor: Editor, marked: string, context: Parameters<Editor['actions']>[1] = {}): Promise<readonly CodeAction[]> {
  const start = marked.indexOf('⟦');
  const text = marked.replace(/[⟦⟧]/g, '');
  await editor.open(text);
  return editor.actions({ start: positionOf(text, start), end: positionOf(text, marked.indexOf('⟧') - 1) }, context);
}

const QUICK = { only: [CodeActionKind.QuickFix] };
const WHOLE: Range = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

describe('a quick fix', () => {
  test('mends the problem at the cursor, and is preferred when it is safe', async () => {
    const editor = await startHere({ locale: 'zh-cn' });
    const [action, ...others] = await actionsAt(editor, '他说⟦⟧,今天天气很好。\n', QUICK);
    assert.deepEqual([action?.title, action?.kind, action?.isPreferred, others], ['改为“，”', 'quickfix', true, []]);
    assert.deepEqual(
      action?.diagnostics?.map(({ code, range }) => [code, range]),
      [['halfwidth-punctuation', { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }]],
    );
    assert.equal(await editor.after(action), '他说，今天天气很好。\n');
  });

  test('is made for one version of the file where the client knows versions', async () => {
    const [action] = await actionsAt(await startHere(), '他说⟦,⟧今天天气很好。\n', QUICK);
    const [change] = action?.edit?.documentChanges ?? [];
    assert.ok(TextDocumentEdit.is(change));
    assert.deepEqual(change.textDocument, { uri: URI, version: 1 });
    const [simple] = await actionsAt(await startHere({ capabilities: OLD }), '他说⟦,⟧今天天气很好。\n', QUICK);
    assert.deepEqual(simple?.edit, { changes: { [URI]: change.edits } });
  });

  test('is there for every problem that the range touches, and for no other', async () => {
    const editor = await startHere();
    const actions = await actionsAt(editor, '他说⟦,今天,⟧天气很好,真的。\n', QUICK);
    const texts = await Promise.all(actions.filter(({ data }) => data === undefined).map((action) => editor.after(action)));
    assert.deepEqual(texts, ['他说，今天,天气很好,真的。\n', '他说,今天，天气很好,真的。\n']);
  });

  test('joins a paragraph from any of its lines', async () => {
    for (const marked of [BROKEN.replace('做实', '⟦⟧做实'), BROKEN.replace('群众', '⟦⟧群众')]) {
      const editor = await startHere({ locale: 'zh-cn' });
      const [action] = await actionsAt(editor, marked, QUICK);
      assert.equal(action?.title, '把这一段连起来');
      assert.equal((await editor.after(action)).split('\n')[0], BROKEN.split('\n').slice(0, 4).join(''));
    }
  });

  test('that a person has to judge is not preferred', async () => {
    const editor = await startHere();
    const text = readFileSync(`seeds/${readdirSync('seeds')[0] ?? ''}`, 'utf8');
    await editor.open(text);
    const doubtful = (await editor.diagnostics()).filter(({ data }) => (data as { safety: string }).safety === 'review');
    assert.ok(doubtful.length > 0);
    for (const { code, range } of doubtful) {
      const fixes = (await editor.actions(range, QUICK)).filter(
        ({ data, diagnostics }) => data === undefined && diagnostics?.[0]?.code === code,
      );
      for (const { title, isPreferred } of fixes) assert.equal(isPreferred, false, title);
    }
  });
});

describe('fixing one kind of problem in the file', () => {
  test('says what and how many, and leaves the others alone', async () => {
    const editor = await startHere({ locale: 'zh-cn' });
    const actions = await actionsAt(editor, '他说⟦,⟧今天天气,很好。。。\n', QUICK);
    const all = actions.find(({ data }) => data !== undefined);
    assert.deepEqual([all?.title, all?.kind], ['修正本文件中所有“半角标点”（2 处）', 'quickfix']);
    assert.equal(await editor.after(all), '他说，今天天气，很好。。。\n');
  });

  test('calls joining by its name, and leaves doubtful breaks to be judged one by one', async () => {
    const editor = await startHere();
    const text = ruleOf('broken-line').examples[0]?.bad.replace(/[⟦⟧]/g, '') ?? '';
    const titles = (await actionsAt(editor, text.replace('门\n', '⟦门\n⟧'), QUICK)).map(({ title }) => title);
    assert.ok(titles.includes('Join all in this file (2)'), titles.join(' · '));
    const doubtful = rules.filter(({ oneByOne }) => oneByOne === true).map(({ id }) => id);
    assert.deepEqual(doubtful, ['segmented-text', 'uncertain-break']);
  });

  test('speaks English, and comes with its edit to clients that do not ask for it later', async () => {
    const editor = await startHere({ capabilities: OLD });
    const all = (await actionsAt(editor, '他说⟦,⟧今天天气,很好。\n', QUICK)).at(-1);
    assert.equal(all?.title, 'Fix all “Half-width mark” in this file (2)');
    assert.ok(all.edit);
    assert.equal(await editor.after(all), '他说，今天天气，很好。\n');
  });

  test('is not offered for a single problem', async () => {
    const actions = await actionsAt(await startHere(), '他说⟦,⟧今天天气很好。\n', QUICK);
    assert.equal(actions.length, 1);
  });

  test('mends the text as it is when chosen, not as it was when offered', async () => {
    const editor = await startHere();
    const all = (await actionsAt(editor, '他说⟦,⟧今天天气,很好。\n', QUICK)).at(-1);
    await editor.replace(0, 0, '好,');
    assert.equal(await editor.after(all), '好，他说，今天天气，很好。\n');
  });
});

describe('fixing all that is safe', () => {
  test('does what the engine does, for every seed, with any line ends', async () => {
    const editor = await startHere();
    for (const file of readdirSync('seeds')) {
      const seed = readFileSync(`seeds/${file}`, 'utf8');
      for (const text of [seed, seed.replaceAll('\n', '\r\n')]) {
        await editor.open(text);
        const [action] = await editor.actions(WHOLE, { only: ['source.fixAll.jiaokan'] });
        const fixed = await editor.after(action);
        assert.ok(fixed === fixText(text).text, `${file}: ${editor.received.logs.join()}`);
      }
    }
  });

  test('leaves everything out of reach of its edits where it is', async () => {
    const editor = await startHere({ capabilities: OLD });
    const [action] = await actionsAt(editor, '⟦⟧他说,今天天气很好。\n', { only: [CodeActionKind.SourceFixAll] });
    assert.deepEqual(action?.edit?.changes?.[URI], [
      { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } }, newText: '，' },
    ]);
  });

  test('is offered where it is asked for, and at no move of the cursor that would have to wait for it', async () => {
    const offers = async (capabilities: ClientCapabilities, context: Parameters<Editor['actions']>[1]): Promise<boolean> =>
      (await actionsAt(await startHere({ capabilities }), '⟦⟧他说,今天天气很好。\n', context)).some(
        ({ kind }) => kind === 'source.fixAll.jiaokan',
      );
    for (const only of ['source.fixAll.jiaokan', 'source.fixAll', 'source', '']) assert.ok(await offers(OLD, { only: [only] }), only);
    for (const only of ['quickfix', 'source.fixAll.other', 'source.organizeImports', 'refactor'])
      assert.ok(!(await offers(MODERN, { only: [only] })), only);
    assert.ok(await offers(MODERN, { triggerKind: CodeActionTriggerKind.Automatic }), 'the edit is put off');
    assert.ok(await offers(OLD, { triggerKind: CodeActionTriggerKind.Invoked }));
    assert.ok(!(await offers(OLD, { triggerKind: CodeActionTriggerKind.Automatic })));
  });

  test('is not offered when there is nothing to fix', async () => {
    assert.deepEqual(await actionsAt(await startHere(), '⟦⟧他说，今天天气很好。\n'), []);
  });
});

describe('repairing how the file was extracted', () => {
  const FOLDED = '他说⟦,⟧今天天气很好,人很多;我们去公园,看花,划船,拍照。⋯⋯\n';
  const TITLE = '修复提取造成的问题：标点被转成半角（6 处）';

  test('mends what the extraction did, and no other problem', async () => {
    const editor = await startHere({ locale: 'zh-cn' });
    const [action] = await actionsAt(editor, FOLDED, { only: ['source.repairExtraction.jiaokan'] });
    assert.equal(action?.title, TITLE);
    assert.equal(await editor.after(action), '他说，今天天气很好，人很多；我们去公园，看花，划船，拍照。⋯⋯\n');
  });

  test('is among the fixes of every problem that it mends, and of no other', async () => {
    const titles = async (marked: string): Promise<readonly string[]> =>
      (await actionsAt(await startHere({ locale: 'zh-cn' }), marked, QUICK)).map(({ title }) => title);
    assert.ok((await titles(FOLDED)).includes(TITLE));
    assert.ok(!(await titles(FOLDED.replace(/[⟦⟧]/g, '').replace('⋯⋯', '⟦⋯⋯⟧'))).includes(TITLE));
  });

  test('is not offered for a few slips', async () => {
    const context = { only: ['source.repairExtraction.jiaokan'] };
    assert.deepEqual(await actionsAt(await startHere(), '⟦⟧他说,今天天气很好，人很多,我们去公园。\n', context), []);
  });
});
