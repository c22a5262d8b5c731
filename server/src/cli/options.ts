import { parseArgs } from 'node:util';
import type { Locale, Standard } from '../engine/index.ts';
import { localeOf } from '../engine/index.ts';
import { Complaint } from './complaint.ts';

const COMMANDS = ['check', 'fix', 'outline', 'export', 'census', 'convert', 'columns'] as const;
export type Command = (typeof COMMANDS)[number];

export type Format = 'text' | 'json' | 'csv' | 'jsonl' | 'md' | 'txt';
/** The formats of each command, the usual one first. A census is a table. */
const FORMATS: Readonly<Record<Command, readonly [Format, ...Format[]]>> = {
  check: ['text', 'json'],
  outline: ['text', 'json', 'md'],
  export: ['jsonl', 'md', 'txt'],
  census: ['text', 'json', 'csv'],
  convert: ['text', 'json'],
  fix: ['text'],
  columns: ['text'],
};

/** What `--to` and `--from` may say, and the standard that it means. */
const STANDARDS: Readonly<Record<string, Standard>> = { s: 's', cn: 's', t: 't', tw: 'tw', twp: 'twp', hk: 'hk' };

export interface Options {
  readonly command: Command;
  /** Files and folders as they were given; `-` is standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** `fix` prints what it would change. */
  readonly diff: boolean;
  /** `fix`, `convert` and `columns` print the text. */
  readonly stdout: boolean;
  /** `convert` and `columns` write the text into its file. */
  readonly write: boolean;
  /** `convert` lists what it leaves open, and does nothing else. */
  readonly list: boolean;
  readonly to: Standard | undefined;
  readonly from: Standard | undefined;
  /** A JSON file with settings. */
  readonly config: string | undefined;
  /** Rule id and what it is set to. */
  readonly rules: readonly (readonly [id: string, value: string])[];
  /** What was decided about places of the texts is left aside. */
  readonly noIgnore: boolean;
}

/** What the arguments ask for. */
export type Request = { readonly kind: 'help' } | { readonly kind: 'version' } | { readonly kind: 'run'; readonly options: Options };

/** Each option: whether it takes a value, and which commands know it. */
const OPTIONS: Readonly<
  Record<string, { readonly type: 'string' | 'boolean'; readonly commands: readonly Command[]; readonly short?: string }>
> = {
  format: { type: 'string', commands: ['check', 'outline', 'export', 'census', 'convert'] },
  diff: { type: 'boolean', commands: ['fix'] },
  stdout: { type: 'boolean', commands: ['fix', 'convert', 'columns'] },
  write: { type: 'boolean', commands: ['convert', 'columns'] },
  list: { type: 'boolean', commands: ['convert'] },
  to: { type: 'string', commands: ['convert'] },
  from: { type: 'string', commands: ['convert'] },
  config: { type: 'string', commands: ['check', 'fix', 'export', 'census'] },
  rule: { type: 'string', commands: ['check', 'fix'] },
  'no-ignore': { type: 'boolean', commands: COMMANDS },
  lang: { type: 'string', commands: COMMANDS },
  help: { type: 'boolean', commands: COMMANDS, short: 'h' },
  version: { type: 'boolean', commands: COMMANDS, short: 'V' },
};

/** One option as it was written. */
interface Given {
  readonly name: string;
  /** As the user wrote it: `-h`, `--help`. */
  readonly written: string;
  readonly value: string | undefined;
}

/** What `args`, without the program's name, ask for. Throws a `Complaint` that names what cannot be understood. */
export function parseOptions(args: readonly string[]): Request {
  const { given, positionals } = split(args);
  if (given.some(({ name }) => name === 'help')) return { kind: 'help' };
  if (given.some(({ name }) => name === 'version')) return { kind: 'version' };
  const command = commandOf(positionals[0]);
  for (const option of given) checkOption(option, command);
  const options: Options = {
    command,
    paths: positionals.slice(1),
    format: formatOf(lastValue(given, 'format'), command),
    diff: given.some(({ name }) => name === 'diff'),
    stdout: given.some(({ name }) => name === 'stdout'),
    write: given.some(({ name }) => name === 'write'),
    list: given.some(({ name }) => name === 'list'),
    to: standardOf('--to', lastValue(given, 'to')),
    from: standardOf('--from', lastValue(given, 'from')),
    config: lastValue(given, 'config'),
    rules: given.filter(({ name }) => name === 'rule').map(({ value }) => ruleSetting(value ?? '')),
    noIgnore: given.some(({ name }) => name === 'no-ignore'),
  };
  checkPaths(options);
  return { kind: 'run', options };
}

/** The language that `args` or else the environment ask for; English when neither does. It never fails, so that failures can be told in it. */
export function languageOf(args: readonly string[], environment: Readonly<Record<string, string | undefined>>): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const candidates = [lastValue(split(args).given, 'lang'), LC_ALL, LC_MESSAGES, LANG];
  return localeOf(candidates.find((tag) => tag !== undefined && tag !== ''));
}

/** Node's own parser in its lenient mode: it splits, and what is wrong is told here, in the user's language. */
function split(args: readonly string[]): { readonly given: readonly Given[]; readonly positionals: readonly string[] } {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const given: Given[] = [];
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind === 'option') given.push({ name: token.name, written: token.rawName, value: token.value });
  }
  return { given, positionals };
}

function lastValue(given: readonly Given[], name: string): string | undefined {
  return given.findLast((option) => option.name === name)?.value;
}

function commandOf(name: string | undefined): Command {
  if (name === undefined) {
    throw new Complaint({
      zh: '未指定命令：check、fix、outline、export、census、convert 或 columns（用法见 --help）',
      en: 'no command given: check, fix, outline, export, census, convert or columns (--help explains them)',
    });
  }
  const command = COMMANDS.find((one) => one === name);
  if (command !== undefined) return command;
  throw new Complaint(
    {
      zh: '没有“{name}”命令；可用 check、fix、outline、export、census、convert、columns',
      en: 'there is no command “{name}”; there are check, fix, outline, export, census, convert and columns',
    },
    { name },
  );
}

function checkOption({ name, written, value }: Given, command: Command): void {
  const option = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined;
  if (option === undefined) throw new Complaint({ zh: '没有 {written} 选项', en: 'there is no option {written}' }, { written });
  if (!option.commands.includes(command)) {
    throw new Complaint({ zh: '{command} 命令没有 {written} 选项', en: '{command} has no option {written}' }, { command, written });
  }
  if (option.type === 'string' && (value === undefined || value === '' || value.startsWith('--'))) {
    throw new Complaint({ zh: '{written} 选项缺少值', en: 'the option {written} needs a value' }, { written });
  }
  if (option.type === 'boolean' && value !== undefined) {
    throw new Complaint(
      { zh: '{written} 选项不带值（“{value}”）', en: 'the option {written} takes no value (“{value}”)' },
      { written, value },
    );
  }
  if (name === 'lang' && !/^(?:zh|en)(?:[-_].*)?$/i.test(value ?? '')) {
    throw new Complaint(
      { zh: '--lang 只能是 zh-cn 或 en，不能是“{value}”', en: '--lang is zh-cn or en, not “{value}”' },
      { value: value ?? '' },
    );
  }
}

function formatOf(value: string | undefined, command: Command): Format {
  const allowed = FORMATS[command];
  const format = value === undefined ? allowed[0] : allowed.find((one) => one === value);
  if (format !== undefined) return format;
  const formats = allowed.join(', ');
  throw new Complaint(
    { zh: '--format 没有“{value}”；可用 {formats}', en: '--format has no “{value}”; there are {formats}' },
    { value: value ?? '', formats },
  );
}

function standardOf(option: string, value: string | undefined): Standard | undefined {
  if (value === undefined) return undefined;
  const standard = Object.hasOwn(STANDARDS, value) ? STANDARDS[value] : undefined;
  if (standard !== undefined) return standard;
  const standards = Object.keys(STANDARDS).join(', ');
  throw new Complaint(
    { zh: '{option} 没有“{value}”；可用 {standards}', en: '{option} has no “{value}”; there are {standards}' },
    { option, value, standards },
  );
}

function ruleSetting(text: string): readonly [string, string] {
  const sign = text.indexOf('=');
  if (sign > 0) return [text.slice(0, sign), text.slice(sign + 1)];
  throw new Complaint(
    { zh: '--rule 要写成 规则=off（或等级），不能是“{text}”', en: '--rule is written id=off or id=severity, not “{text}”' },
    { text },
  );
}

function checkPaths({ command, paths, diff, stdout, write, list, format, to }: Options): void {
  if (paths.length === 0) {
    throw new Complaint({ zh: '{command} 要有文件（“-”表示标准输入）', en: '{command} needs a file (“-” is standard input)' }, { command });
  }
  if (diff && stdout) throw new Complaint({ zh: '--diff 与 --stdout 不能并用', en: '--diff and --stdout exclude each other' });
  if (command === 'convert' && to === undefined) {
    throw new Complaint({ zh: 'convert 要用 --to 说明转换为哪种字形', en: 'convert needs --to and what to convert to' });
  }
  if ([stdout, write, list].filter(Boolean).length > 1) {
    throw new Complaint({ zh: '--stdout、--write、--list 不能并用', en: '--stdout, --write and --list exclude each other' });
  }
  const printsText = (command === 'convert' || command === 'columns') && format === 'text' && !write && !list;
  const onlyOne = command === 'outline' || stdout || printsText || (command === 'fix' && !diff && paths.includes('-'));
  if (onlyOne && paths.length > 1) {
    throw new Complaint(
      { zh: '结果输出到标准输出时只能处理一个文件，给了 {count} 个', en: 'only one file can be printed to standard output, not {count}' },
      { count: String(paths.length) },
    );
  }
}
