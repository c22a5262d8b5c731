import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BROKEN_OFF, GOES_ON, PAGE, SEED, closeAll, eventually, inWorkspace, open, openNew, someProblems } from './editor.ts';

suite('articles', () => {
  teardown(closeAll);

  test('a selection grows from the sentence to the article', async () => {
    const document = await open(PAGE);
    const at = document.positionAt(document.getText().indexOf('防疫物资终于到了'));
    const steps = await eventually('selection ranges come', async () => {
      const [range] = await vscode.commands.executeCommand<vscode.SelectionRange[]>('vscode.executeSelectionRangeProvider', document.uri, [
        at,
      ]);
      const texts: string[] = [];
      for (let step = range; step !== undefined; step = step.parent as vscode.SelectionRange) texts.push(document.getText(step.range));
      return texts.length > 3 && texts;
    });
    assert.ok(
      steps.some((text) => text.startsWith('“') && text.endsWith('”')),
      steps.join('\n---\n'),
    );
    assert.equal(steps.at(-1), document.getText());
  });

  test('a name is found wherever it stands', async () => {
    const document = await openNew('names.txt', '市长陈思远到会讲话。陈思远还到现场看了进度。\n');
    const at = document.positionAt(3);
    const found = await eventually('highlights come', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentHighlight[] | undefined>(
        'vscode.executeDocumentHighlights',
        document.uri,
        at,
      );
      return all !== undefined && all.length === 2 && all;
    });
    for (const { range } of found) assert.equal(document.getText(range), '陈思远');
  });

  test('a jump leads to the page on which the article goes on', async () => {
    await openNew('jumps/page_02.txt', GOES_ON);
    const document = await openNew('jumps/page_01.txt', BROKEN_OFF);
    const at = document.positionAt(BROKEN_OFF.indexOf('下转'));
    const [place] = await eventually('a definition comes', async () => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', document.uri, at);
      return places.length > 0 && places;
    });
    assert.equal(place?.uri.toString(), inWorkspace('jumps/page_02.txt').toString());
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.fragment),
      ['L1,1'],
    );
  });

  test('headlines are found in files that are not open', async () => {
    await open(SEED);
    await eventually('the headline is found', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '防疫地图');
      return found.some(({ location }) => location.uri.path.endsWith(PAGE));
    });
  });

  test('a lens over an article mends it, and only it', async () => {
    const document = await open(PAGE);
    const before = (await someProblems(document)).length;
    const lens = await eventually('a lens comes', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
      return lenses.find(({ command }) => command?.command === 'jiaokan.fixArticle');
    });
    const rest = document.getText().slice(-200);
    await vscode.commands.executeCommand('jiaokan.fixArticle', ...(lens.command?.arguments as unknown[]));
    assert.ok(document.isDirty);
    assert.equal(document.getText().slice(-200), rest);
    await eventually('problems go', () => vscode.languages.getDiagnostics(document.uri).length < before);
  });

  test('roles are coloured', async () => {
    const document = await open(PAGE);
    const tokens = await eventually('tokens come', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return found !== undefined && found.data.length > 0 && found;
    });
    assert.equal(tokens.data.length % 5, 0);
  });

  test('hints come when the setting asks for them', async () => {
    const document = await open(SEED);
    const ask = (): Thenable<vscode.InlayHint[]> =>
      vscode.commands.executeCommand('vscode.executeInlayHintProvider', document.uri, new vscode.Range(0, 0, document.lineCount, 0));
    await someProblems(document);
    assert.deepEqual(await ask(), []);
    const configuration = vscode.workspace.getConfiguration('jiaokan');
    await configuration.update('inlayHints', true, vscode.ConfigurationTarget.Workspace);
    try {
      await eventually('hints come', async () => (await ask()).length > 0);
    } finally {
      await configuration.update('inlayHints', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  test('commands go from article to article, select, copy and move', async () => {
    const document = await open(PAGE);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await someProblems(document);
    const text = document.getText();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    // The first article begins below the name of the page.
    await vscode.commands.executeCommand('jiaokan.nextArticle');
    await vscode.commands.executeCommand('jiaokan.nextArticle');
    const second = editor.selection.active.line;
    assert.ok(second > 0);
    await vscode.commands.executeCommand('jiaokan.selectArticle');
    assert.equal(editor.selection.start.line, second);
    const selected = document.getText(editor.selection);
    await vscode.commands.executeCommand('jiaokan.copyArticle');
    const copied = await vscode.env.clipboard.readText();
    assert.ok(copied.split('\n').length < selected.split('\n').length, 'lines are joined');
    editor.selection = new vscode.Selection(second, 0, second, 0);
    await vscode.commands.executeCommand('jiaokan.moveArticleDown');
    assert.notEqual(document.getText(), text);
    assert.ok(document.getText().includes(selected));
    await vscode.commands.executeCommand('jiaokan.moveArticleUp');
    assert.equal(document.getText(), text, 'and back');
    await vscode.commands.executeCommand('jiaokan.previousArticle');
    assert.ok(editor.selection.active.line < second);
  });

  test('a file is split into articles that put together give it', async () => {
    const document = await openNew('split/page.txt', (await open(PAGE)).getText());
    await vscode.commands.executeCommand('jiaokan.splitFile');
    const folder = inWorkspace('split/page.articles');
    const read = async (name: string): Promise<string> =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name)));
    const manifest = JSON.parse(await read('manifest.json')) as { source: string; pieces: { file: string }[] };
    assert.equal(manifest.source, 'page.txt');
    const texts = await Promise.all(manifest.pieces.map(({ file }) => read(file)));
    assert.ok(texts.length >= 7);
    assert.equal(texts.join(''), document.getText());
  });

  test('the reading view is clean, follows what is typed, and shows where the cursor is', async () => {
    const document = await open(PAGE);
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    await vscode.commands.executeCommand('jiaokan.openReadingView');
    const view = await eventually('the view is there', () =>
      vscode.window.visibleTextEditors.find((one) => one.document.uri.scheme === 'jiaokan-reading'),
    );
    assert.equal(vscode.window.activeTextEditor, editor, 'one goes on typing in the text');
    assert.match(view.document.getText(), /^# 隔离点筑起坚强堡垒$/m);
    assert.ok(view.document.lineCount < document.lineCount);
    const last = document.lineCount - 2;
    editor.selection = new vscode.Selection(last, 0, last, 0);
    await eventually('the view follows', () => view.visibleRanges.some(({ end }) => end.line >= view.document.lineCount - 4));
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), '新增的一行标题在这里\n\n');
    });
    await eventually('the view has it', () => view.document.getText().includes('新增的一行标题在这里'));
  });
});
