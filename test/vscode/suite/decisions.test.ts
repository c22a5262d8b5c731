import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, byRule, closeAll, eventually, inWorkspace, offers, openNew } from './editor.ts';

const { QuickFix } = vscode.CodeActionKind;

suite('decisions', () => {
  teardown(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(inWorkspace('.jiaokan'), { recursive: true });
  });

  test('“Ignore this one” writes an entry beside the corpus, and the problem is gone for good', async () => {
    const document = await openNew('seeds/typed.txt', '今天,天气很好。\n');
    const problem = await eventually('the comma is found', () => byRule(document, 'halfwidth-punctuation')[0]);
    const ignore = await eventually('it can be ignored', async () =>
      (await offers(document, problem.range, QuickFix)).find(({ title }) => /^(?:Ignore|忽略)/.test(title)),
    );
    await apply(ignore);
    await eventually('nothing is found any more', () => byRule(document, 'halfwidth-punctuation').length === 0);
    assert.ok(!document.isDirty, 'the text is as it was');
    const entry = await eventually('the entry is on the disk', () => sideFile());
    assert.match(entry, /^\{"file":"seeds\/typed\.txt","rule":"halfwidth-punctuation",.*\}\n$/);

    await vscode.workspace.fs.writeFile(inWorkspace('.jiaokan/ignore.jsonl'), new Uint8Array());
    await eventually('without the entry the comma is found again', () => byRule(document, 'halfwidth-punctuation')[0]);
  });
});

/** What the side file holds on the disk, once it holds anything. */
async function sideFile(): Promise<string | undefined> {
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(inWorkspace('.jiaokan/ignore.jsonl')));
  return text === '' ? undefined : text;
}
