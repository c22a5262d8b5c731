import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SEED, apply, byRule, bytesOf, closeAll, eventually, offers, open, openNew, problemsOf, someProblems, wholeOf } from './editor.ts';

const { QuickFix, SourceFixAll } = vscode.CodeActionKind;
const FIX_ALL = SourceFixAll.append('jiaokan');
const REPAIR = vscode.CodeActionKind.Source.append('repairExtraction').append('jiaokan');

suite('fixing', () => {
  teardown(closeAll);

  test('the light bulb on a broken paragraph joins it', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const [broken] = byRule(document, 'broken-line');
    assert.ok(broken);
    const fix = await eventually('a fix is offered', async () => {
      const actions = await offers(document, broken.range, QuickFix);
      return actions.find((action) => action.isPreferred === true && touches(action, document, broken.range));
    });
    const { lineCount } = document;
    const beginning = document.lineAt(broken.range.start.line).text.trim().slice(0, 4);
    const before = withoutSpace(document.getText());
    await apply(fix);
    assert.ok(document.lineCount < lineCount, 'there are fewer lines');
    assert.ok(document.lineAt(broken.range.start.line).text.includes(beginning), 'the paragraph stands where it began');
    assert.equal(withoutSpace(document.getText()), before, 'only white space changed');
    await eventually('that problem is gone', () => !byRule(document, 'broken-line').some(({ range }) => range.isEqual(broken.range)));
  });

  test('the light bulb fixes one rule in the whole file', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const [stretched] = byRule(document, 'stretched-line');
    assert.ok(stretched);
    const count = byRule(document, 'stretched-line').length;
    assert.ok(count > 1);
    const fix = await eventually('a fix for all of them is offered', async () => {
      const actions = await offers(document, stretched.range, QuickFix);
      return actions.find(({ title }) => title.includes(String(count)));
    });
    await apply(fix);
    await eventually('no stretched line is left', () => byRule(document, 'stretched-line').length === 0);
  });

  test('“Fix all safe problems in this file” mends what is safe, and one undo brings back every byte', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const original = bytesOf(document);
    await vscode.commands.executeCommand('jiaokan.fixAllInFile');
    await eventually(
      'no broken or stretched line is left',
      () => byRule(document, 'broken-line').length + byRule(document, 'stretched-line').length === 0,
    );
    await document.save();
    assert.notDeepEqual(bytesOf(document), original);
    await nothingSafeIsLeft(document);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    await document.save();
    assert.deepEqual(bytesOf(document), original);
  });

  test('a second “Fix all” changes nothing', async () => {
    const document = await open(SEED);
    await someProblems(document);
    await vscode.commands.executeCommand('jiaokan.fixAllInFile');
    const fixed = document.getText();
    assert.ok(document.isDirty);
    await vscode.commands.executeCommand('jiaokan.fixAllInFile');
    assert.equal(document.getText(), fixed);
  });

  test('“Fix all” as a source action does the same', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const action = await eventually('the action is offered', async () => (await offers(document, wholeOf(document), FIX_ALL))[0]);
    assert.equal(action.kind?.value, FIX_ALL.value);
    await apply(action);
    const fixed = document.getText();
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('jiaokan.fixAllInFile');
    assert.equal(document.getText(), fixed);
    await nothingSafeIsLeft(document);
  });

  test('“Repair how this file was extracted” mends its families in one step and leaves the rest in the list', async () => {
    const document = await openNew('folded.txt', '他说,今天天气很好,人很多;我们去公园,看花,划船,拍照。⋯⋯\n');
    await someProblems(document);
    const action = await eventually('the repair is offered', async () => (await offers(document, wholeOf(document), REPAIR))[0]);
    assert.match(action.title, /\(6\)|（6 处）/);
    await vscode.commands.executeCommand('jiaokan.repairExtraction');
    assert.equal(document.getText(), '他说，今天天气很好，人很多；我们去公园，看花，划船，拍照。⋯⋯\n');
    await eventually('the ellipsis is left', () => problemsOf(document).length === byRule(document, 'nonstandard-ellipsis').length);
    assert.equal(byRule(document, 'nonstandard-ellipsis').length, 1);
    await vscode.commands.executeCommand('undo');
    assert.ok(document.getText().includes('他说,今天'));
  });

  test('every seed can be fixed, and undone byte for byte', async () => {
    for (const uri of await vscode.workspace.findFiles('seeds/0*.txt')) {
      const document = await vscode.workspace.openTextDocument(uri);
      await vscode.window.showTextDocument(document);
      const original = bytesOf(document);
      await someProblems(document);
      await vscode.commands.executeCommand('jiaokan.fixAllInFile');
      assert.ok(document.isDirty, uri.path);
      await vscode.commands.executeCommand('undo');
      await document.save();
      assert.deepEqual(bytesOf(document), original, uri.path);
    }
  });
});

function touches({ edit }: vscode.CodeAction, { uri }: vscode.TextDocument, place: vscode.Range): boolean {
  return edit?.get(uri).some(({ range }) => range.intersection(place) !== undefined) === true;
}

function withoutSpace(text: string): string {
  return text.replace(/\s/g, '');
}

/** Nothing is offered for the whole file any more, and no remaining problem has a preferred fix, which is what a safe one has. */
async function nothingSafeIsLeft(document: vscode.TextDocument): Promise<void> {
  await eventually('“Fix all” is no longer offered', async () => (await offers(document, wholeOf(document), FIX_ALL)).length === 0);
  for (const { range } of problemsOf(document)) {
    const preferred = (await offers(document, range, QuickFix)).filter(({ isPreferred }) => isPreferred === true);
    assert.deepEqual(
      preferred.map(({ title }) => title),
      [],
    );
  }
}
