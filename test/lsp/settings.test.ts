import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Editor, type Start, MODERN, URI, startHere } from './editor.ts';

const COMMA = '他说,今天天气很好。\n';
/** A client that only tells its settings. */
const TELLING = { textDocument: { diagnostic: {} } };

async function severities(editor: Editor, uri = URI): Promise<unknown[]> {
  return (await editor.diagnostics(uri)).map(({ severity }) => severity);
}

/** What the user is warned of with these settings. */
async function warnings(settings: unknown, locale = 'en'): Promise<readonly string[]> {
  const editor = await (await startHere({ locale, configuration: () => settings })).open(COMMA);
  await editor.diagnostics();
  return editor.received.warnings;
}

describe('settings', () => {
  test('are asked for each file', async () => {
    const configuration: Start['configuration'] = (uri) => ({
      rules: { 'halfwidth-punctuation': uri === 'file:///a.txt' ? 'error' : 'off' },
    });
    const editor = await startHere({ configuration });
    for (const uri of ['file:///a.txt', 'file:///b.txt']) await editor.open(COMMA, uri);
    assert.deepEqual([await severities(editor, 'file:///a.txt'), await severities(editor, 'file:///b.txt')], [[1], []]);
  });

  test('are asked for again when they change, and diagnostics with them', async () => {
    let severity = 'info';
    const editor = await (await startHere({ configuration: () => ({ rules: { 'halfwidth-punctuation': severity } }) })).open(COMMA);
    const before = await editor.pull();
    assert.deepEqual(await severities(editor), [3]);
    severity = 'hint';
    await editor.configure(null);
    const after = await editor.pull(URI, before.resultId);
    assert.deepEqual(after.kind === 'full' && after.items.map((item) => item.severity), [4]);
    assert.deepEqual([editor.received.refreshes, editor.received.registered], [1, ['workspace/didChangeConfiguration']]);
  });

  test('that stay the same keep the answer the same', async () => {
    const editor = await (await startHere({ configuration: () => ({ script: 'auto' }) })).open(COMMA);
    const { resultId } = await editor.pull();
    await editor.configure(null);
    assert.equal((await editor.pull(URI, resultId)).kind, 'unchanged');
  });

  test('are those told at the start and later where the client cannot be asked', async () => {
    const initializationOptions = { jiaokan: { rules: { 'halfwidth-punctuation': 'error' } } };
    const editor = await (await startHere({ capabilities: TELLING, initializationOptions })).open(COMMA);
    assert.deepEqual(await severities(editor), [1]);
    await editor.configure({ jiaokan: { rules: { 'halfwidth-punctuation': 'off' } } });
    assert.deepEqual(await severities(editor), []);
    await editor.configure({ other: {} });
    assert.deepEqual(await severities(editor), [], 'the settings of others change nothing');
  });

  test('that a client does not have are those told at the start', async () => {
    const initializationOptions = { jiaokan: { rules: { 'halfwidth-punctuation': 'error' } } };
    const editor = await (await startHere({ initializationOptions, configuration: () => null })).open(COMMA);
    assert.deepEqual(await severities(editor), [1]);
  });

  test('that cannot be had are noted, and the file is checked all the same', async () => {
    const configuration = (): never => {
      throw new Error('no settings today');
    };
    const editor = await (await startHere({ configuration })).open(COMMA);
    assert.deepEqual(await severities(editor), [2]);
    assert.match(editor.received.logs.join('\n'), /workspace\/configuration file:\/\/\/corpus\/a\.txt: .*no settings today/);
  });
});

describe('the language of messages', () => {
  const firstMessage = async (start: Start): Promise<unknown> =>
    (await (await (await startHere(start)).open(COMMA)).diagnostics())[0]?.message;

  test('is that of the client', async () => {
    assert.match(String(await firstMessage({ locale: 'zh-cn' })), /^\P{ASCII}/u);
    assert.match(String(await firstMessage({ locale: 'de' })), /^\p{ASCII}/u);
  });

  test('is what the client says at the start, before its own', async () => {
    assert.equal(await firstMessage({ locale: 'en', initializationOptions: { locale: 'zh-tw' } }), await firstMessage({ locale: 'zh-tw' }));
  });

  test('is what the user chose, before all', async () => {
    assert.equal(
      await firstMessage({ locale: 'en', configuration: () => ({ language: 'zh-cn' }) }),
      await firstMessage({ locale: 'zh-cn' }),
    );
    assert.equal(await firstMessage({ locale: 'zh-cn', configuration: () => ({ language: 'en' }) }), await firstMessage({ locale: 'en' }));
  });
});

describe('a setting that cannot be used', () => {
  test('is named, with what it says and may say', async () => {
    assert.deepEqual(await warnings({ hanDigitSpacing: 'wide', language: 'fr', script: null }), [
      'The setting “jiaokan.hanDigitSpacing” cannot be "wide". It may be: auto, none, keep, space. Its default is used.',
      'The setting “jiaokan.language” cannot be "fr". It may be: auto, zh-cn, zh-tw, en. Its default is used.',
    ]);
    assert.deepEqual(await warnings({ script: 3 }, 'zh-cn'), [
      '设置“jiaokan.script”不能是 3，可用的有：auto、simplified、traditional。暂按默认值处理。',
    ]);
  });

  test('may be a rule that does not exist, or all of them together', async () => {
    const [unknownRule] = await warnings({ rules: { 'broken-lines': 'off' } });
    assert.match(
      unknownRule ?? '',
      /^The setting “jiaokan\.rules\.broken-lines”: there is no rule “broken-lines”\. The rules are: .*\bbroken-line\b/,
    );
    assert.match(
      (await warnings({ rules: { 'broken-line': 'loud' } })).join(),
      /^The setting “jiaokan\.rules\.broken-line” cannot be "loud"\. It may be: off, /,
    );
    assert.match((await warnings('off')).join(), /^The setting “the whole of jiaokan” cannot be "off"\./);
  });

  test('is told of once, and again only when it has become another', async () => {
    let script = 'latin';
    const editor = await startHere({ capabilities: MODERN, configuration: () => ({ script }) });
    for (const uri of ['file:///a.txt', 'file:///b.txt']) {
      await editor.open(COMMA, uri);
      await editor.diagnostics(uri);
    }
    assert.equal(editor.received.warnings.length, 1);
    await editor.configure(null);
    await editor.diagnostics('file:///a.txt');
    assert.equal(editor.received.warnings.length, 1, 'the same');
    script = 'greek';
    await editor.configure(null);
    await editor.diagnostics('file:///a.txt');
    assert.match(editor.received.warnings[1] ?? '', /cannot be "greek"/);
  });
});
