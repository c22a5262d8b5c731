import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly menus: Readonly<Record<string, readonly { readonly command: string }[]>>;
    readonly languages: readonly { readonly id: string; readonly configuration: string }[];
    readonly grammars: readonly { readonly language: string; readonly scopeName: string; readonly path: string }[];
    readonly configuration: { readonly properties: Readonly<Record<string, unknown>> };
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
  readonly activationEvents: readonly string[];
}
type Texts = Readonly<Record<string, string>>;

const manifestText = readFileSync('package.json', 'utf8');
const { contributes, activationEvents } = JSON.parse(manifestText) as Manifest;
const english = read('package.nls.json') as Texts;
const chinese = read('package.nls.zh-cn.json') as Texts;
const client = readdirSync('client/src')
  .map((file) => readFileSync(`client/src/${file}`, 'utf8'))
  .join('\n');
const commands = contributes.commands.map(({ command }) => command).sort();

describe('interface texts', () => {
  it('exist in English for every key of the manifest, and for no other', () => {
    const used = new Set(Array.from(manifestText.matchAll(/"%([\w.-]+)%"/g), ([, key]) => key));
    assert.deepEqual(Object.keys(english).sort(), [...used].sort());
  });

  it('exist in Chinese for the same keys', () => {
    assert.deepEqual(Object.keys(chinese), Object.keys(english));
  });

  it('are Chinese in the Chinese file and nowhere empty', () => {
    for (const [key, text] of Object.entries(english)) assert.notEqual(text.trim(), '', key);
    for (const [key, text] of Object.entries(chinese)) assert.match(text, /\p{Script=Han}/u, key);
  });

  it('at run time are translated, each with the same places', () => {
    const texts = Array.from(client.matchAll(/l10n\.t\(\s*'([^']+)'/g), ([, text]) => text ?? '');
    const bundle = read('l10n/bundle.l10n.zh-cn.json') as Texts;
    assert.deepEqual(Object.keys(bundle).sort(), [...new Set(texts)].sort());
    for (const [text, translation] of Object.entries(bundle)) assert.deepEqual(placesOf(translation), placesOf(text), text);
  });
});

describe('commands', () => {
  it('of the manifest are those that the client registers', () => {
    const registered = Array.from(client.matchAll(/registerCommand\(\s*'([^']+)'/g), ([, id]) => id);
    assert.deepEqual(registered.sort(), commands);
  });

  it('in menus and in the client exist', () => {
    const inMenus = Object.values(contributes.menus).flatMap((items) => items.map(({ command }) => command));
    const inClient = Array.from(
      client.matchAll(/command: '(jiaokan\.[^']+)'|executeCommand\('(jiaokan\.[^']+)'/g),
      ([, a, b]) => a ?? b ?? '',
    );
    for (const id of [...inMenus, ...inClient]) assert.ok(commands.includes(id), id);
  });
});

describe('languages', () => {
  it('of the client wake it up', () => {
    const selected = /LANGUAGES = \[(.+)\]/.exec(client)?.[1]?.match(/[\w-]+/g) ?? [];
    assert.deepEqual(
      activationEvents,
      selected.map((id) => `onLanguage:${id}`),
    );
  });

  it('have their files', () => {
    for (const { id, configuration } of contributes.languages) {
      assert.ok(Array.isArray((read(configuration) as { readonly brackets: unknown }).brackets), id);
      const grammar = contributes.grammars.find(({ language }) => language === id);
      assert.ok(grammar, id);
      assert.equal((read(grammar.path) as { readonly scopeName: string }).scopeName, grammar.scopeName);
    }
  });

  it('with default settings are contributed', () => {
    const ids = contributes.languages.map(({ id }) => `[${id}]`);
    assert.deepEqual(Object.keys(contributes.configurationDefaults), ids);
  });
});

it('keeps every setting in the section of the client', () => {
  for (const setting of Object.keys(contributes.configuration.properties)) assert.match(setting, /^jiaokan\./);
});

/** The places of a text that are filled in at run time, sorted. */
function placesOf(text: string): readonly string[] {
  return (text.match(/\{\d+\}/g) ?? []).sort();
}

function read(file: string): unknown {
  return JSON.parse(readFileSync(file, 'utf8'));
}
