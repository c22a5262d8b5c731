import { readFile } from 'node:fs/promises';
import { type Bilingual, type Config, type ConfigProblem, parseConfig } from '../engine/index.ts';
import { Complaint, complaintAbout } from './complaint.ts';
import { decode } from './encoding.ts';
import type { Options } from './options.ts';

/** The configuration from `--config` with `--rule` on top. Throws the `Complaint`s about it, since a run by half of the settings would mislead. */
export async function readConfig({ config: file, rules: chosen }: Pick<Options, 'config' | 'rules'>): Promise<Config> {
  const settings = file === undefined ? {} : await readSettings(file);
  const base = isObject(settings) ? settings : undefined;
  const named = isObject(base?.['rules']) ? base['rules'] : {};
  const merged = chosen.length === 0 ? settings : { ...base, rules: { ...named, ...Object.fromEntries(chosen) } };
  const { config, problems } = parseConfig(merged);
  if (problems.length > 0) throw new AggregateError(problems.map((problem) => complaintOf(problem, file)));
  return config;
}

async function readSettings(file: string): Promise<unknown> {
  try {
    const text = decode(await readFile(file))?.text ?? '';
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw complaintAbout(error, { zh: '无法读取设置文件 {file}：{reason}', en: 'cannot read the settings in {file}: {reason}' }, { file });
  }
}

const COMPLAINTS: Readonly<Record<ConfigProblem['wrong'], Bilingual>> = {
  value: {
    zh: '{where}设置 {setting} 不能是 {value}；可用 {allowed}',
    en: '{where}the setting {setting} cannot be {value}; it may be {allowed}',
  },
  setting: { zh: '{where}没有“{setting}”这项设置；可用 {allowed}', en: '{where}there is no setting “{setting}”; there are {allowed}' },
  rule: { zh: '{where}没有“{rule}”规则；可用 {allowed}', en: '{where}there is no rule “{rule}”; there are {allowed}' },
};

function complaintOf({ wrong, setting, value, allowed }: ConfigProblem, file: string | undefined): Complaint {
  const where = file === undefined ? '' : `${file}: `;
  return new Complaint(COMPLAINTS[wrong], { setting, value, allowed: allowed.join(', '), where, rule: setting.replace(/^rules\./, '') });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
