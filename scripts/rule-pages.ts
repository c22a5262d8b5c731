import type { Example, Rule } from '../server/src/engine/index.ts';

const FAMILIES: Readonly<Record<Rule['family'], readonly [zh: string, en: string]>> = {
  join: ['断行', 'Joins'],
  artefact: ['提取痕迹', 'Artefacts'],
  punctuation: ['标点', 'Punctuation'],
  encoding: ['编码与字形', 'Encoding'],
  script: ['简繁', 'Simplified and traditional'],
  structure: ['结构', 'Structure'],
};
const SAFETY: Readonly<Record<Rule['safety'], readonly [zh: string, en: string]>> = {
  safe: ['可以放心批量修正', 'safe: may be fixed in bulk, unseen'],
  review: ['请看过再改', 'review: a person decides'],
  none: ['只提示', 'points out only'],
};
const SEVERITY: Readonly<Record<Rule['severity'], string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
  hint: '轻微',
  off: '默认不查',
};

/** The page of a rule: what is wrong, why it matters, how far its fix may be trusted, examples that are run as tests. */
export function rulePage(rule: Rule): string {
  const [safetyZh, safetyEn] = SAFETY[rule.safety];
  const found = rule.examples.filter(({ bad }) => bad.includes('⟦'));
  const silent = rule.examples.filter(({ bad }) => !bad.includes('⟦'));
  return [
    '<!-- Written by `npm run generate` from the rule itself. -->',
    `# \`${rule.id}\` ${rule.title.zh} · ${rule.title.en}`,
    `**${FAMILIES[rule.family].join(' · ')}** | 级别 ${SEVERITY[rule.severity]} (${rule.severity}) | ${safetyZh} (${safetyEn})`,
    rule.why.zh,
    rule.why.en,
    '## 会指出 · What it finds',
    ...found.map(example),
    ...(silent.length === 0 ? [] : ['## 不会指出 · What it leaves alone', ...silent.map(example)]),
    '## 设置 · Setting',
    `\`\`\`json\n{ "jiaokan.rules": { "${rule.id}": "off" } }\n\`\`\``,
    '',
  ].join('\n\n');
}

/** All rules by family. */
export function ruleIndex(rules: readonly Rule[]): string {
  const sections = (Object.keys(FAMILIES) as Rule['family'][]).map((family) => {
    const rows = rules
      .filter((rule) => rule.family === family)
      .map(({ id, title, severity, safety }) => `| [\`${id}\`](${id}.md) | ${title.zh} | ${title.en} | ${severity} | ${safety} |`);
    return [`## ${FAMILIES[family].join(' · ')}`, ['| id | | | severity | safety |', '|---|---|---|---|---|', ...rows].join('\n')].join(
      '\n\n',
    );
  });
  return ['<!-- Written by `npm run generate`. -->', '# 规则 · Rules', ...sections, ''].join('\n\n');
}

function example({ bad, good, note }: Example): string {
  const lines = [fenced(bad)];
  if (note !== undefined) lines.unshift(`${note.zh} · ${note.en}`);
  if (good !== undefined) lines.push('改后 · After:', fenced(good));
  return lines.join('\n\n');
}

/** Characters that cannot be seen are written by their code points, so that the page shows them. */
function fenced(text: string): string {
  const shown = text
    .replace(/\n$/, '')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\u2e80-\u2fdf\uf900-\ufaff\p{Cs}]/gu, (character) =>
      character === '\n' ? '\n' : `{U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}}`,
    );
  return `\`\`\`text\n${shown}\n\`\`\``;
}
