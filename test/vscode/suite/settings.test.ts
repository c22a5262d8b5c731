import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { SEED, byRule, closeAll, eventually, open, openNew, someProblems } from './editor.ts';

suite('settings', () => {
  teardown(async () => {
    for (const name of ['rules', 'language']) await set(name, undefined);
    await closeAll();
  });

  test('a rule that is off finds nothing until it is on again', async () => {
    const document = await open(SEED);
    await someProblems(document);
    const count = byRule(document, 'broken-line').length;
    assert.ok(count > 0);
    await set('rules', { 'broken-line': 'off' });
    await eventually('no broken line is found', () => byRule(document, 'broken-line').length === 0);
    assert.ok(byRule(document, 'stretched-line').length > 0, 'other rules go on');
    await set('rules', undefined);
    await eventually('they are found again', () => byRule(document, 'broken-line').length === count);
  });

  test('a rule gets the severity it is given', async () => {
    const document = await open(SEED);
    await someProblems(document);
    await set('rules', { 'broken-line': 'error' });
    await eventually('broken lines are errors', () => byRule(document, 'broken-line')[0]?.severity === vscode.DiagnosticSeverity.Error);
  });

  test('a wrong setting does no harm', async () => {
    const document = await open(SEED);
    await someProblems(document);
    await set('rules', { 'broken-line': 'loud', 'no-such-rule': 'error', 'stretched-line': 'off' });
    await eventually('what is right in it is obeyed', () => byRule(document, 'stretched-line').length === 0);
    assert.ok(byRule(document, 'broken-line').length > 0, 'what is wrong in it has its default');
    const other = await openNew('seeds/typed.txt', '今天,天气很好。\n');
    await eventually('other files are still checked', () => byRule(other, 'halfwidth-punctuation')[0]);
  });

  test('messages come in the language that is asked for', async () => {
    const document = await open(SEED);
    await someProblems(document);
    await set('language', 'zh-cn');
    await eventually('messages are Chinese', () => /\p{Script=Han}{4}/u.test(byRule(document, 'broken-line')[0]?.message ?? ''));
    await set('language', 'en');
    await eventually('messages are English', () => /[a-z]{4}/.test(byRule(document, 'broken-line')[0]?.message ?? ''));
  });

  test('a restarted server finds what the first one found', async () => {
    const document = await open(SEED);
    const before = (await someProblems(document)).length;
    const emptied = new Promise<void>((resolve) => {
      const watch = vscode.languages.onDidChangeDiagnostics(() => {
        if (vscode.languages.getDiagnostics(document.uri).length > 0) return;
        watch.dispose();
        resolve();
      });
    });
    await vscode.commands.executeCommand('jiaokan.restartServer');
    await emptied;
    assert.equal((await someProblems(document)).length, before);
  });

  test('the output can be shown', async () => {
    await assert.doesNotReject(Promise.resolve(vscode.commands.executeCommand('jiaokan.showOutput')));
  });
});

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('jiaokan').update(name, value, vscode.ConfigurationTarget.Global);
}
