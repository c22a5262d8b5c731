import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { CodeAction } from 'vscode-languageserver/node';
import { type Editor, startWithFiles } from './editor.ts';

const TEXT = '國王和皇後站在宮門前，向來賓說了幾句話，就回去了。\n';
const WORDS = 'file:///corpus/.jiaokan/words.txt';

async function additionsAt(editor: Editor, character: number): Promise<readonly CodeAction[]> {
  const place = { line: 0, character };
  return (await editor.actions({ start: place, end: place }, { only: ['quickfix'] })).filter(({ title }) => title.includes('词库'));
}

async function codes(editor: Editor): Promise<readonly unknown[]> {
  return (await editor.diagnostics()).map(({ code }) => code);
}

describe('a word that is right', () => {
  test('is added to a new dictionary, and no longer named', async () => {
    const files = new Map<string, string>();
    const editor = await (await startWithFiles(files)).open(TEXT);
    assert.deepEqual(await codes(editor), ['wrong-conversion']);
    const [action, ...others] = await additionsAt(editor, 4);
    assert.deepEqual([action?.title, others], ['把“皇後”加入词库，以后不再指出', []]);
    await editor.decide(action);
    assert.deepEqual([...files], [[WORDS, '皇後\n']]);
    assert.deepEqual(await codes(editor), []);
  });

  test('is added at the end of the dictionary that there is, remarks and all', async () => {
    const files = new Map([[WORDS, '# 人名\n范徵']]);
    const editor = await (await startWithFiles(files)).open(TEXT);
    await editor.decide((await additionsAt(editor, 4))[0]);
    assert.deepEqual([...files], [[WORDS, '# 人名\n范徵\n皇後\n']]);
  });

  test('stands in the settings of a folder, too', async () => {
    const editor = await (await startWithFiles(new Map(), { configuration: () => ({ words: ['皇後'] }) })).open(TEXT);
    assert.deepEqual(await codes(editor), []);
    const broken = await (await startWithFiles(new Map(), { configuration: () => ({ words: ['皇後', 1] }) })).open(TEXT);
    assert.deepEqual(await codes(broken), []);
    assert.match(broken.received.warnings.join(), /jiaokan\.words/);
  });

  test('is offered for a character of the other script with the word that it stands in', async () => {
    const text = '这几年学校变了样：教学楼是新盖的，孩子们上课用电脑，他們的作业也少了。\n';
    const editor = await (await startWithFiles(new Map())).open(text);
    const [action] = await additionsAt(editor, text.indexOf('們'));
    assert.match(action?.title ?? '', /“他們”|“們”/);
    await editor.decide(action);
    assert.deepEqual(await codes(editor), []);
  });

  test('is not offered where the rule does not heed it', async () => {
    const editor = await (await startWithFiles(new Map())).open('他说,今天天气很好。\n');
    assert.deepEqual(await additionsAt(editor, 2), []);
  });
});
