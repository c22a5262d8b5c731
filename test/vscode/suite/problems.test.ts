import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SEED, byRule, closeAll, eventually, open, openNew, problemsOf, ruleOf, someProblems } from './editor.ts';

suite('problems', () => {
  teardown(closeAll);

  test('say which rule found them and lead to its page', async () => {
    for (const problem of await someProblems(await open(SEED))) {
      assert.ok(typeof problem.code === 'object', problem.message);
      assert.match(problem.code.target.path, new RegExp(`/${ruleOf(problem)}\\.md$`));
      assert.notEqual(problem.message, '');
    }
  });

  test('are explained where the mouse rests', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const [broken] = byRule(document, 'broken-line');
    assert.ok(broken);
    const text = await eventually('a hover comes', async () => hoverText(document, broken.range.start));
    assert.ok(text.includes(broken.message.replace(/\s+/g, ' ').slice(0, 12)) || text.includes('broken-line'), text);
    assert.match(text, /em/, 'it says how wide the line is');
  });

  test('appear while somebody types', async () => {
    const document = await openNew('seeds/typed.txt', '今天天气很好。\n');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 2, 0, 2);
    await vscode.commands.executeCommand('type', { text: ',' });
    assert.equal(document.lineAt(0).text, '今天,天气很好。');
    const problem = await eventually('the comma is found', () => byRule(document, 'halfwidth-punctuation')[0]);
    assert.equal(document.getText(problem.range), ',');
  });

  test('go when the fault goes', async () => {
    const document = await openNew('seeds/typed.txt', '今天,天气很好。\n');
    await eventually('the comma is found', () => byRule(document, 'halfwidth-punctuation')[0]);
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 2, 0, 3);
    await vscode.commands.executeCommand('type', { text: '，' });
    await eventually('nothing is found any more', () => problemsOf(document).length === 0);
  });

  test('are none in English text, until there is Chinese in it', async () => {
    const seen: vscode.Diagnostic[] = [];
    const watch = vscode.languages.onDidChangeDiagnostics(() => seen.push(...problemsOf(document)));
    const document = await openNew('english.txt', 'It was a dark ,stormy night...\n\n\nThe "rain" fell\nin torrents.');
    await eventually('the outline is asked for', () => symbolsOf(document));
    assert.deepEqual(seen.map(ruleOf), []);
    const editor = await vscode.window.showTextDocument(document);
    await editor.edit((edit) => {
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), '今天,天气很好。\n');
    });
    await eventually('the comma is found', () => byRule(document, 'halfwidth-punctuation')[0]);
    watch.dispose();
  });
});

async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string | undefined> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, position);
  const texts = hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''));
  return texts.length > 0 ? texts.join('\n') : undefined;
}

function symbolsOf({ uri }: vscode.TextDocument): Thenable<vscode.DocumentSymbol[] | undefined> {
  return vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
}
