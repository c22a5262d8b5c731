import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, eventually, openNew } from './editor.ts';

suite('the character census', () => {
  teardown(closeAll);

  test('opens as a document whose places lead to the text', async () => {
    const source = await openNew('census.txt', '村里修好了路,大家都很高兴。\n老人\u200b说好。\n');
    await vscode.commands.executeCommand('jiaokan.characterCensus');
    const census = await eventually('the census is open', () => {
      const document = vscode.window.activeTextEditor?.document;
      return document?.uri.scheme === 'jiaokan-census' && document;
    });
    assert.match(census.getText(), /U\+200B .*ZERO WIDTH SPACE .*2:3\n[^]*U\+002C .*COMMA .*1:7\n/);
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', census.uri);
    assert.deepEqual(
      links.map(({ target }) => target?.toString(true)),
      ['L2,3', 'L1,7'].map((fragment) => source.uri.with({ fragment }).toString(true)),
    );
  });
});
