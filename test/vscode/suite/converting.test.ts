import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { apply, bytesOf, closeAll, eventually, offers, openNew } from './editor.ts';

const TEXT = '今天下午他们去了镇上的那一家理\n发店，后来又去看皇后的头发，走了三公里。\n他的发很长，后在家。\n';

interface Converted {
  readonly changed: number;
  readonly doubtful: number;
}

suite('converting', () => {
  teardown(closeAll);

  test('the file becomes traditional, wrapped words too, and one undo brings back every byte', async () => {
    const document = await openNew('convert-file.txt', TEXT);
    const original = bytesOf(document);
    const outcome = await convert('convertToTaiwan');
    assert.ok(outcome.changed > 5);
    assert.equal(document.getText(), '今天下午他們去了鎮上的那一家理\n髮店，後來又去看皇后的頭髮，走了三公里。\n他的發很長，後在家。\n');
    assert.equal(doubtful(document).length, outcome.doubtful);
    await vscode.commands.executeCommand('undo');
    assert.deepEqual(doubtful(document), []);
    await document.save();
    assert.deepEqual(bytesOf(document), original);
    await vscode.commands.executeCommand('redo');
    assert.equal(doubtful(document).length, outcome.doubtful, 'what is doubtful is listed again');
  });

  test('the cursor goes through what is doubtful; each place is decided by a fix, or kept', async () => {
    const document = await openNew('convert-doubtful.txt', '他的发很长，\n后在家。\n');
    await convert('convertToHongKong');
    assert.deepEqual(doubtful(document), ['發', '後']);
    await vscode.commands.executeCommand('jiaokan.nextDoubtfulPlace');
    assert.equal(selected(), '發');
    const place = vscode.window.activeTextEditor?.selection;
    assert.ok(place);
    const fix = await eventually('the other character is offered', async () =>
      (await offers(document, place, vscode.CodeActionKind.QuickFix)).find(({ title }) => title.includes('髮')),
    );
    await apply(fix);
    assert.equal(document.lineAt(0).text, '他的髮很長，');
    assert.deepEqual(doubtful(document), ['後']);
    await vscode.commands.executeCommand('jiaokan.nextDoubtfulPlace');
    assert.equal(selected(), '後');
    await vscode.commands.executeCommand('jiaokan.keepDoubtfulCharacter');
    assert.deepEqual(doubtful(document), []);
    assert.equal(document.lineAt(1).text, '後在家。');
  });

  test('a fix keeps the character that it is offered for, wherever the cursor is', async () => {
    const document = await openNew('convert-keeping.txt', '他的发很长，\n后在家。\n');
    await convert('convertToHongKong');
    const [editor] = vscode.window.visibleTextEditors.filter((one) => one.document === document);
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const keep = await eventually('keeping is offered', async () =>
      (await offers(document, new vscode.Range(1, 0, 1, 1), vscode.CodeActionKind.QuickFix)).find(
        ({ command }) => command?.command === 'jiaokan.keepDoubtfulCharacter',
      ),
    );
    await vscode.commands.executeCommand('jiaokan.keepDoubtfulCharacter', ...((keep.command?.arguments ?? []) as unknown[]));
    assert.deepEqual(doubtful(document), ['發']);
    assert.ok(editor.selection.isEqual(new vscode.Selection(0, 0, 0, 0)), 'the cursor stays');
  });

  test('places follow what is typed before them', async () => {
    const document = await openNew('convert-typing.txt', '他的发很长。\n');
    await convert('convertToTaiwan');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), '我說\n');
    await vscode.workspace.applyEdit(edit);
    assert.deepEqual(doubtful(document), ['發']);
  });

  test('only the selection is converted', async () => {
    const document = await openNew('convert-selection.txt', '去理发，发现皇后\n');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    editor.selection = new vscode.Selection(0, 2, 0, 4);
    assert.deepEqual(await convert('convertToTaiwan'), { changed: 1, doubtful: 0 });
    assert.equal(document.getText(), '去理髮，发现皇后\n');
  });

  test('traditional text becomes simplified', async () => {
    const document = await openNew('convert-simplified.txt', '乾隆皇帝說，頭髮乾了，瞭解於是乾淨。\n');
    await convert('convertToSimplified');
    assert.equal(document.getText(), '乾隆皇帝说，头发干了，了解于是干净。\n');
  });
});

async function convert(command: string): Promise<Converted> {
  const outcome = await vscode.commands.executeCommand<Converted | undefined>(`jiaokan.${command}`);
  assert.ok(outcome, 'the text was converted');
  return outcome;
}

/** The characters that are listed as doubtful. */
function doubtful(document: vscode.TextDocument): string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ code }) => code === 'conversion')
    .map(({ range }) => document.getText(range));
}

function selected(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  return editor?.document.getText(editor.selection);
}
