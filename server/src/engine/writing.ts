import type { ExpectedScript } from './config.ts';
import { type Bilingual, type Locale, inLanguage, say } from './language.ts';
import type { TextTraits } from './profile.ts';
import type { Proof } from './proof.ts';
import { countScript, scriptOf } from './text/script.ts';
import { type Region, regionOf } from './text/variants.ts';

/** How a text is written, as far as it shows. */
export interface Writing {
  readonly script: TextTraits['script'];
  /** Whose forms a traditional text has. */
  readonly region: Region | undefined;
  /** Passages in the other script, and characters in a Japanese form. */
  readonly passages: number;
  readonly japanese: number;
  /** What the settings say of it. */
  readonly expected: ExpectedScript;
}

const SCRIPTS: Readonly<Record<Exclude<TextTraits['script'], 'unknown'>, Bilingual>> = {
  simplified: { zh: '简体', en: 'simplified' },
  traditional: { zh: '繁体', en: 'traditional' },
  mixed: { zh: '繁简混用', en: 'simplified and traditional mixed' },
};
const REGIONS: Readonly<Record<Region, Bilingual>> = {
  taiwan: { zh: '繁体（台湾字形）', en: 'traditional (Taiwan)' },
  hongKong: { zh: '繁体（香港字形）', en: 'traditional (Hong Kong)' },
  opencc: { zh: '繁体（OpenCC 字形）', en: 'traditional (OpenCC)' },
};
const PASSAGES: Bilingual = { zh: '{count} 处整段另一种字体', en: 'passages in the other script ({count})' };
const JAPANESE: Bilingual = { zh: '{count} 处日本字形', en: 'Japanese forms ({count})' };
const EXPECTED: Readonly<Record<Exclude<ExpectedScript, 'auto'>, Bilingual>> = {
  simplified: { zh: '设置要求简体', en: 'expected to be simplified' },
  traditional: { zh: '设置要求繁体', en: 'expected to be traditional' },
};

export function writingOf(proof: Proof): Writing {
  const { text, profile, config } = proof;
  const findings = proof.findings();
  const script = config.script === 'auto' ? profile.script : scriptOf(countScript(text));
  return {
    script,
    region: script === 'traditional' ? regionOf(text) : undefined,
    // A passage is counted in blocks; strays of a block are not.
    passages: findings.filter(({ rule, data }) => rule === 'mixed-script' && data?.['count'] !== undefined).length,
    japanese: findings.filter(({ rule }) => rule === 'shinjitai-in-chinese').length,
    expected: config.script,
  };
}

/** `writing` in remarks, the script first. */
export function describeWriting({ script, region, passages, japanese, expected }: Writing, locale: Locale): readonly string[] {
  const remarks: (string | false)[] = [
    script !== 'unknown' && inLanguage(region === undefined ? SCRIPTS[script] : REGIONS[region], locale),
    passages > 0 && say(PASSAGES, { count: String(passages) }, locale),
    japanese > 0 && say(JAPANESE, { count: String(japanese) }, locale),
    expected !== 'auto' && inLanguage(EXPECTED[expected], locale),
  ];
  return remarks.filter((remark) => remark !== false);
}
