import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BROKEN_OFF, GOES_ON, SEED, closeAll, eventually, inWorkspace, open, openNew, outlineOf, symbolsIn } from './editor.ts';

const PARAGRAPH =
  '天亮以后，雨停了。渡口上聚了不少人，有的挑着担子，有的推着自行车，都在等第一班船。船工老李把缆绳解开，朝岸上的人招了招手，说水涨得不高，今天照常开船。';
/** A page that has a part of each kind, one in each of its blocks. */
const PAGE_OF_ROLES: readonly (readonly [role: string | undefined, text: string])[] = [
  ['kicker', '“渡口新貌”系列报道之三'],
  ['headline', '老渡口迎来新班船'],
  ['subhead', '——江川县水上交通改造纪实'],
  ['byline', '本报记者 王小明 通讯员 李大山'],
  ['editorNote', '编者按：江川县今年改造了七个渡口，本报记者走访了其中三个。'],
  [undefined, PARAGRAPH],
  ['section', '一、船到家门口'],
  [undefined, PARAGRAPH],
  ['caption', '图为村民在渡口乘船。'],
  ['credit', '（本版图片由江川县交通局提供）'],
  ['continuation', '（下转第三版）'],
];
const SECTIONS = ['老渡口迎来新班船', '', PARAGRAPH, '', '一、船到家门口', '', PARAGRAPH, '', '二、路通山那边', '', PARAGRAPH, ''].join(
  '\n',
);

/** Getting about in a text by what it is made of. */
suite('navigation', () => {
  teardown(closeAll);

  test('a run of broken lines folds to its first line', async () => {
    const document = await open(SEED);
    const [first, last] = ['因脑梗摔倒', '吗？⋯⋯'].map((text) => document.positionAt(document.getText().indexOf(text)).line);
    assert.ok(first !== undefined && last !== undefined && first < last);
    await eventually('the paragraph is a folding range', async () => {
      const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', document.uri);
      return ranges.some(({ start, end }) => start === first && end === last);
    });
    const editor = activeEditor();
    editor.selection = new vscode.Selection(first, 0, first, 0);
    const shown = (line: number): boolean => editor.visibleRanges.some((range) => range.start.line <= line && line <= range.end.line);
    await eventually('the paragraph and what follows it are on the screen', () => {
      editor.revealRange(new vscode.Range(first, 0, first, 0), vscode.TextEditorRevealType.AtTop);
      return shown(first + 1) && shown(last + 1);
    });
    await eventually('the paragraph is folded', async () => {
      await vscode.commands.executeCommand('editor.fold', { selectionLines: [first] });
      return shown(first) && !shown(first + 1) && !shown(last) && shown(last + 1);
    });
    await vscode.commands.executeCommand('editor.unfoldAll');
    await eventually('the paragraph is there again', () => shown(first + 1) && shown(last));
  });

  test('the commands for sections go from one to the next and back', async () => {
    const document = await openNew('sections.txt', SECTIONS);
    const sections = symbolsIn(await outlineOf(document))
      .filter(({ name }) => /^[一二]、/.test(name))
      .map(({ selectionRange }) => selectionRange.start.line);
    assert.deepEqual(sections, [4, 8]);
    const editor = activeEditor();
    const lineAfter = async (command: string): Promise<number> => {
      await vscode.commands.executeCommand(`jiaokan.${command}`);
      return editor.selection.active.line;
    };
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    assert.equal(await lineAfter('nextSection'), 4);
    assert.equal(await lineAfter('nextSection'), 8);
    assert.equal(await lineAfter('nextSection'), 8, 'there is no other');
    assert.equal(await lineAfter('previousSection'), 4);
  });

  test('上接 leads back to where the article broke off', async () => {
    const first = await openNew('back/page_01.txt', BROKEN_OFF);
    const document = await openNew('back/page_02.txt', GOES_ON);
    const [place] = await eventually('a definition comes', async () => {
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeDefinitionProvider',
        document.uri,
        new vscode.Position(0, 2),
      );
      return places.length > 0 && places;
    });
    assert.equal(place?.uri.toString(), inWorkspace('back/page_01.txt').toString());
    assert.equal(first.lineAt(place.range.start.line).text, '（下转第二版）');
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.fragment),
      ['L4,1'],
    );
  });

  test('each role has a colour of its own name', async () => {
    const document = await openNew('roles.txt', `${PAGE_OF_ROLES.map(([, text]) => text).join('\n\n')}\n`);
    const legend = await eventually('the names of the roles come', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>('vscode.provideDocumentSemanticTokensLegend', document.uri),
    );
    const tokens = await eventually('tokens come', async () => {
      const found = await vscode.commands.executeCommand<vscode.SemanticTokens | undefined>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return found !== undefined && found.data.length > 0 && found;
    });
    assert.deepEqual(
      coloured(document, legend, tokens),
      PAGE_OF_ROLES.flatMap(([role, text]) => (role === undefined ? [] : [`${role} ${text}`])),
    );
  });
});

/** What is coloured, with the name of its role. */
function coloured(document: vscode.TextDocument, { tokenTypes }: vscode.SemanticTokensLegend, { data }: vscode.SemanticTokens): string[] {
  const found: string[] = [];
  let [line, character] = [0, 0];
  for (let at = 0; at + 4 < data.length; at += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
    line += down;
    character = right + (down === 0 ? character : 0);
    found.push(`${tokenTypes[type] ?? '?'} ${document.getText(new vscode.Range(line, character, line, character + length))}`);
  }
  return found;
}

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor;
}
