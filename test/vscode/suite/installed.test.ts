// What must hold of the packaged extension, too: it is there, it starts, and its server finds and mends.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SEED, closeAll, eventually, open, problemsOf, ruleOf, someProblems } from './editor.ts';

suite(`the extension in VS Code ${vscode.version}`, () => {
  teardown(closeAll);

  test('starts when a seed is opened', async () => {
    const extension = vscode.extensions.getExtension('jiaokan.jiaokan');
    assert.ok(extension, 'it is installed');
    await open(SEED);
    await extension.activate();
    assert.ok(extension.isActive);
  });

  test('has its commands', async () => {
    const commands = await vscode.commands.getCommands(true);
    for (const name of ['fixAllInFile', 'repairExtraction', 'showOutline', 'restartServer', 'showOutput'])
      assert.ok(commands.includes(`jiaokan.${name}`), name);
  });

  test('finds problems in a seed', async () => {
    const rules = new Set((await someProblems(await open(SEED))).map(ruleOf));
    assert.ok(rules.has('broken-line'), [...rules].join());
    assert.ok(rules.has('stretched-line'), [...rules].join());
  });

  test('mends a seed', async () => {
    const document = await open(SEED);
    const { length } = await someProblems(document);
    const { mended, left } = await vscode.commands.executeCommand<{ mended: number; left: number }>('jiaokan.fixAllInFile');
    assert.ok(document.isDirty && mended > 0 && left < length, `${length} problems, ${mended} mended, ${left} left`);
    await eventually('the problems that are left are shown', () => problemsOf(document).length === left);
  });
});
