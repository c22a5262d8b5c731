import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PAGE, SEED, articlesOf, closeAll, eventually, open, openNew, outlineOf, symbolsIn } from './editor.ts';

suite('structure', () => {
  teardown(closeAll);

  test('a text in a seeds folder is a Chinese corpus, one beside it plain text', async () => {
    assert.equal((await open(SEED)).languageId, 'zh-corpus');
    assert.equal((await openNew('note.txt', '今天天气很好。\n')).languageId, 'plaintext');
  });

  test('the outline holds articles with their parts', async () => {
    const articles = articlesOf(await outlineOf(await open(PAGE)));
    assert.equal(articles.length, 7);
    for (const { name, children } of articles) {
      const headline = children.find(({ kind }) => kind === vscode.SymbolKind.String);
      assert.equal(headline?.name, name, 'an article is called by its headline');
      assert.ok(
        children.some(({ kind }) => kind === vscode.SymbolKind.Array),
        `“${name}” has text`,
      );
    }
    const signed = articles.filter(({ children }) => children.some(({ kind }) => kind === vscode.SymbolKind.Interface));
    assert.equal(signed.length, 6, 'all but the first are signed');
  });

  test('what the outline names is found at the place it leads to', async () => {
    const document = await open(PAGE);
    for (const { name, range, selectionRange } of symbolsIn(await outlineOf(document))) {
      assert.ok(range.contains(selectionRange), name);
      assert.notEqual(document.getText(selectionRange).trim(), '', name);
    }
  });

  test('articles fold', async () => {
    const document = await open(PAGE);
    const folds = await eventually('folding ranges come', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return ranges.length > 0 && ranges;
    });
    for (const { start, end } of folds) assert.ok(start < end && end < document.lineCount, `${start}–${end}`);
    const [article] = articlesOf(await outlineOf(document));
    assert.ok(article);
    assert.ok(folds.some(({ start, end }) => start === article.range.start.line && end === article.range.end.line));
  });

  test('“Show the outline” works', async () => {
    await open(SEED);
    await assert.doesNotReject(Promise.resolve(vscode.commands.executeCommand('jiaokan.showOutline')));
  });
});
