// Writes what follows from the rules and texts: a page for each rule, their index, the settings and texts of the extension manifest, and the
// interface in traditional Chinese.
//   npm run generate              writes the files
//   npm run generate -- --check   says which of them are not current, and fails if any
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { rules } from '../server/src/engine/index.ts';
import { ruleIndex, rulePage } from './rule-pages.ts';
import { interfaceTable, traditionalTexts } from './traditional.ts';

const SEVERITIES = ['off', 'error', 'warning', 'info', 'hint'];

export function main(parameters: readonly string[]): number {
  const files = new Map<string, string>();
  for (const rule of rules) files.set(`docs/rules/${rule.id}.md`, rulePage(rule));
  files.set('docs/rules/README.md', ruleIndex(rules));
  files.set('package.json', manifest());
  files.set('package.nls.json', texts('package.nls.json', 'en'));
  const chinese = texts('package.nls.zh-cn.json', 'zh');
  files.set('package.nls.zh-cn.json', chinese);
  files.set('package.nls.zh-tw.json', traditionalTexts(chinese));
  files.set('l10n/bundle.l10n.zh-tw.json', traditionalTexts(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')));
  files.set('server/data/interface.json', `${JSON.stringify(interfaceTable('server/src'))}\n`);
  const orphans = existsSync('docs/rules')
    ? readdirSync('docs/rules')
        .map((name) => `docs/rules/${name}`)
        .filter((name) => !files.has(name))
    : [];

  if (parameters.includes('--check')) {
    const stale = [
      ...orphans,
      ...Array.from(files).flatMap(([file, text]) => (existsSync(file) && readFileSync(file, 'utf8') === text ? [] : [file])),
    ];
    for (const file of stale) console.error(`${file} is not current: run npm run generate`);
    return stale.length === 0 ? 0 : 1;
  }
  mkdirSync('docs/rules', { recursive: true });
  for (const file of orphans) rmSync(file);
  for (const [file, text] of files) writeFileSync(file, text);
  return 0;
}

/** The extension manifest with one setting for each rule. */
function manifest(): string {
  const text = readFileSync('package.json', 'utf8');
  const manifest = JSON.parse(text) as { contributes: { configuration: { properties: Record<string, { properties?: unknown }> } } };
  const setting = manifest.contributes.configuration.properties['jiaokan.rules'];
  if (setting === undefined) throw new Error('package.json contributes no setting jiaokan.rules');
  setting.properties = Object.fromEntries(
    rules.map(({ id }) => [
      id,
      {
        type: 'string',
        enum: SEVERITIES,
        enumDescriptions: SEVERITIES.map((severity) => `%severity.${severity}%`),
        description: `%rule.${id}%`,
      },
    ]),
  );
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}

/** The texts of the manifest with one for each rule, in place of those that stand there. */
function texts(file: string, language: 'zh' | 'en'): string {
  const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  const others = Object.entries(all).filter(([key]) => !key.startsWith('rule.'));
  const own = rules.map((rule) => [`rule.${rule.id}`, rule.title[language]]);
  return `${JSON.stringify(Object.fromEntries([...others, ...own]), undefined, 2)}\n`;
}
