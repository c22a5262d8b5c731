import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PAGE, articlesOf, closeAll, eventually, open, outlineOf, someProblems } from './editor.ts';

const COUNTIES = ['柯城', '江山', '衢江', '常山', '龙游', '开化'];

/** What an editor does with a page of seven short articles: the walk of the README. */
suite('a walk over a page', () => {
  suiteTeardown(closeAll);

  test('by the outline from county to county', async () => {
    const document = await open(PAGE);
    await someProblems(document);
    const [first, ...counties] = articlesOf(await outlineOf(document));
    assert.equal(first?.name, '众志成城 同心抗疫');
    assert.deepEqual(
      counties.map(({ children }) => children.find(({ kind }) => kind === vscode.SymbolKind.Key)?.name),
      COUNTIES,
    );
    const editor = editorOf(document);
    for (const { name, range, selectionRange, detail } of counties) {
      editor.selection = new vscode.Selection(selectionRange.start, selectionRange.start);
      assert.equal(document.lineAt(editor.selection.active).text.trim(), name);
      assert.ok(detail.startsWith(`Article · ${range.end.line - range.start.line + 1} lines · `), detail);
      assert.match(detail, / characters( · \d+ problems?)?$/);
    }
    await vscode.commands.executeCommand('jiaokan.previousArticle');
    assert.equal(editor.selection.active.line, counties.at(-1)?.range.start.line, 'to the county over the headline');
  });

  test('folding an article and unfolding it', async () => {
    const document = await open(PAGE);
    const [, second] = articlesOf(await outlineOf(document));
    assert.ok(second);
    const editor = editorOf(document);
    const { start } = second.range;
    editor.selection = new vscode.Selection(start, start);
    const shown = (): boolean => editor.visibleRanges.some((range) => range.contains(start.translate(1)));
    await eventually('the article is on the screen', () => {
      editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.AtTop);
      return shown();
    });
    await eventually('the article is folded', async () => {
      await vscode.commands.executeCommand('editor.fold', { selectionLines: [start.line] });
      return !shown();
    });
    await vscode.commands.executeCommand('editor.unfoldAll');
    await eventually('the article is there again', shown);
  });

  test('growing the selection to the paragraph', async () => {
    const document = await open(PAGE);
    const editor = editorOf(document);
    const place = document.positionAt(document.getText().indexOf('防疫物资终于到了'));
    editor.selection = new vscode.Selection(place, place);
    const paragraph = document.lineAt(place).text;
    await eventually('the paragraph is selected', async () => {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      return document.getText(editor.selection) === paragraph;
    });
  });

  test('reading beside the text, which follows what is typed and where one is', async () => {
    const document = await open(PAGE);
    const editor = editorOf(document);
    await vscode.commands.executeCommand('jiaokan.openReadingView');
    const view = await eventually('the view is there', () =>
      vscode.window.visibleTextEditors.find((one) => one.document.uri.scheme === 'jiaokan-reading'),
    );
    assert.match(view.document.getText(), /^# 新乡贤奔赴“疫”线$/m);
    const place = document.positionAt(document.getText().indexOf('终于到了') + '终于到了'.length);
    editor.selection = new vscode.Selection(place, place);
    await vscode.commands.executeCommand('type', { text: ',大家都松了一口气' });
    await eventually('the view has it, mended', () => view.document.getText().includes('终于到了，大家都松了一口气'));

    const last = view.document.lineCount - 2;
    const beside = await vscode.window.showTextDocument(view.document, view.viewColumn);
    beside.selection = new vscode.Selection(last, 0, last, 0);
    await eventually('the text follows the view', () =>
      vscode.window.visibleTextEditors.some(
        (one) => one.document === document && one.visibleRanges.some((range) => range.end.line >= document.lineCount - 4),
      ),
    );
  });
});

function editorOf(document: vscode.TextDocument): vscode.TextEditor {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  assert.ok(editor);
  return editor;
}
