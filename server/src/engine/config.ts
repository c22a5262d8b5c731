import type { Decision } from './decisions.ts';
import type { Severity } from './rule.ts';
import { rules } from './rules/index.ts';

/**
 * What stands between Han characters and digits, or Latin letters. Newspapers print no space. `auto` keeps the spaces of a text whose
 * writer sets Latin words off by them, and takes out those of any other text.
 */
export type Spacing = 'auto' | 'none' | 'keep' | 'space';

/** The script a text is expected to be in; `auto` reads it from the text. */
export type ExpectedScript = 'auto' | 'simplified' | 'traditional';

export interface Config {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | 'off'>>;
  readonly hanDigitSpacing: Spacing;
  /** Where it is not set, what `hanDigitSpacing` says. */
  readonly hanLatinSpacing: Spacing;
  readonly script: ExpectedScript;
  /** Words that are right as they stand, whatever their characters: no rule of script speaks of them. */
  readonly words: readonly string[];
  /** What a person has decided about places of the text. It comes from a side file, never from settings. */
  readonly decisions: readonly Decision[];
}

/** A setting that cannot be used: which one, what it says, and what it may say. */
export interface ConfigProblem {
  /** What is wrong: its value, its name, or the rule that it names. */
  readonly wrong: 'value' | 'setting' | 'rule';
  readonly setting: string;
  readonly value: string;
  readonly allowed: readonly string[];
}

export const defaultConfig: Config = {
  rules: {},
  hanDigitSpacing: 'auto',
  hanLatinSpacing: 'auto',
  script: 'auto',
  words: [],
  decisions: [],
};

const SEVERITIES = ['off', 'error', 'warning', 'info', 'hint'] as const;
const SPACINGS = ['auto', 'none', 'keep', 'space'] as const;
const SCRIPTS = ['auto', 'simplified', 'traditional'] as const;

/**
 * The configuration in `settings`, any JSON value: what can be used is used, the rest is reported and left at its default. `others` are
 * settings that are somebody else's.
 */
export function parseConfig(
  settings: unknown,
  others: readonly string[] = [],
): { readonly config: Config; readonly problems: readonly ConfigProblem[] } {
  const problems: ConfigProblem[] = [];
  const object = isObject(settings) ? settings : {};
  if (settings !== undefined && settings !== null && !isObject(settings))
    problems.push({ wrong: 'value', setting: 'jiaokan', value: shown(settings), allowed: ['{…}'] });

  const named = Object.keys(defaultConfig).filter((name) => name !== 'decisions');
  for (const [setting, value] of Object.entries(object)) {
    if (!named.includes(setting) && !others.includes(setting))
      problems.push({ wrong: 'setting', setting, value: shown(value), allowed: named });
  }

  const oneOf = <T extends string>(setting: string, value: unknown, allowed: readonly T[], otherwise: T): T => {
    if (value === undefined || value === null) return otherwise;
    const found = allowed.find((one) => one === value);
    if (found === undefined) problems.push({ wrong: 'value', setting, value: shown(value), allowed });
    return found ?? otherwise;
  };

  const chosen: Record<string, Severity | 'off'> = {};
  const known = new Map(rules.map((rule) => [rule.id, rule.severity]));
  if (object['rules'] !== undefined && object['rules'] !== null && !isObject(object['rules'])) {
    problems.push({ wrong: 'value', setting: 'rules', value: shown(object['rules']), allowed: ['{ "rule-id": "off" }'] });
  } else if (isObject(object['rules'])) {
    for (const [id, value] of Object.entries(object['rules'])) {
      const usual = known.get(id);
      if (usual === undefined) problems.push({ wrong: 'rule', setting: `rules.${id}`, value: shown(value), allowed: [...known.keys()] });
      else chosen[id] = oneOf(`rules.${id}`, value, SEVERITIES, usual);
    }
  }
  const hanDigitSpacing = oneOf('hanDigitSpacing', object['hanDigitSpacing'], SPACINGS, defaultConfig.hanDigitSpacing);
  const config: Config = {
    rules: chosen,
    hanDigitSpacing,
    hanLatinSpacing: oneOf('hanLatinSpacing', object['hanLatinSpacing'], SPACINGS, hanDigitSpacing),
    script: oneOf('script', object['script'], SCRIPTS, defaultConfig.script),
    words: wordsIn(object['words'], problems),
    decisions: [],
  };
  return { config, problems };
}

function wordsIn(value: unknown, problems: ConfigProblem[]): readonly string[] {
  if (value === undefined || value === null) return defaultConfig.words;
  const words = Array.isArray(value) ? (value as readonly unknown[]).filter((word) => typeof word === 'string' && word !== '') : [];
  if (!Array.isArray(value) || words.length < value.length)
    problems.push({ wrong: 'value', setting: 'words', value: shown(value), allowed: ['["…"]'] });
  return words as readonly string[];
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value as it can stand in a message: short, on one line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  return (text ?? String(value)).slice(0, 60);
}
