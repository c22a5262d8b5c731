import type { Bilingual } from './language.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Span } from './span.ts';
import { lazy } from './text/tables.ts';

/** Where decisions are kept, beside the corpus and never in it: one JSON object a line. Those who run the engine read and write it. */
export const SIDE_FILE = '.jiaokan/ignore.jsonl';
/** The side file of a text is the nearest one in so many folders, counted upwards from its own. */
export const SIDE_FILE_REACH = 20;

/** What a person has decided about one place in a text. The place is known by what stands around it, so it may move. */
export interface Decision {
  /** The rule that is to find nothing here. */
  readonly rule: string;
  /** `boundary`: a paragraph ends here, whatever the page looks like. */
  readonly verdict?: 'boundary';
  /** The nearest characters before and after the place, up to twelve of each, without white space, dots, dashes and quotation marks. */
  readonly before: string;
  readonly after: string;
  /** The first characters of what was found, up to 24; not there where only such characters were. */
  readonly found?: string;
  /** The file, as seen from the folder that holds the side file's folder, with `/`. Without it the decision holds for every file there. */
  readonly file?: string;
}

/** A line of a side file that cannot be used. */
export interface DecisionProblem {
  /** Counted from 0. */
  readonly line: number;
  readonly message: Bilingual;
}

/** Characters kept of either side, and of what was found. */
const REACH = 12;
const FOUND = 24;

/** The decisions in a side file. Lines that hold none are reported and passed over; blank ones mean nothing. */
export function parseDecisions(text: string): { readonly decisions: readonly Decision[]; readonly problems: readonly DecisionProblem[] } {
  const decisions: Decision[] = [];
  const problems: DecisionProblem[] = [];
  text.split(/\r\n|[\r\n]/).forEach((written, line) => {
    if (written.trim() === '') return;
    const read = readDecision(written.trim());
    if ('rule' in read) decisions.push(read);
    else problems.push({ line, message: read });
  });
  return { decisions, problems };
}

/** `decision` as a line of a side file, with its line end. */
export function printDecision({ file, rule, verdict, before, found, after }: Decision): string {
  return `${JSON.stringify({ file, rule, verdict, before, found, after })}\n`;
}

/** Those of `decisions` that hold for `file`, named as in the side file. */
export function decisionsAbout(decisions: readonly Decision[], file: string): readonly Decision[] {
  return decisions.filter((decision) => decision.file === undefined || decision.file === file);
}

/** The decision that a paragraph ends at `place`, the gap between two printed lines; `undefined` when nothing is printed around it. */
export function declareBoundary(text: string, place: Span, file?: string): Decision | undefined {
  const decision: Decision = { rule: 'broken-line', verdict: 'boundary', ...anchorsOf(text, place), ...(file !== undefined && { file }) };
  return isAnchored(decision) ? decision : undefined;
}

/** The decision that `finding` is no fault; `undefined` when nothing is printed in it and around it. */
export function dismiss(text: string, finding: Finding, file?: string): Decision | undefined {
  const found = charactersFrom(text, wholeAt(text, finding.start), wholeAt(text, finding.end), FOUND);
  const decision: Decision = {
    rule: finding.rule,
    ...anchorsOf(text, finding),
    ...(found !== '' && { found }),
    ...(file !== undefined && { file }),
  };
  return isAnchored(decision) ? decision : undefined;
}

/** `text` as decisions compare it, at most `length` code units of it. */
export function comparable(text: string, length = Infinity): string {
  let result = '';
  for (const character of text) {
    if (result.length >= length) break;
    result += formOf(character);
  }
  return result.slice(0, length);
}

/**
 * How decisions see a character: nothing of white space, of what cannot be seen, of dots, dashes and quotation marks (they are
 * written in too many ways) and of hyphens (they go when a Latin word is rejoined); every other in the form that the rules'
 * substitutions lead to, so that no safe fix makes a place unknown.
 */
export function formOf(character: string): string {
  if (UNCOUNTED.test(character)) return '';
  const form = forms().get(character);
  return form === undefined ? character : UNCOUNTED.test(form) ? '' : form;
}

const UNCOUNTED = /[\s\p{Cc}\p{Cf}.。．｡…⋯‥·・•‧∙\p{Pd}─━～∼\p{Pi}\p{Pf}"'＂＇″′〝〞〟]/u;
/**
 * One form for all characters that substitutions lead to from one another, by character: ０ becomes 0, and 0 may become 〇, so the
 * three are one.
 */
const forms = lazy((): ReadonlyMap<string, string> => {
  const towards = new Map<string, string>();
  const last = (character: string): string => {
    const next = towards.get(character);
    return next === undefined || next === character ? character : last(next);
  };
  for (const rule of rules) for (const [from, into] of rule.substitutes ?? []) towards.set(last(from), last(into));
  return new Map(Array.from(towards.keys(), (character) => [character, last(character)]));
});

function readDecision(written: string): Decision | Bilingual {
  const entry = objectIn(written);
  if (entry === undefined) return { zh: '不是 JSON 对象', en: 'this is no JSON object' };
  const { rule, verdict, before, after, found, file } = entry;
  if (!isString(rule) || !rules.some(({ id }) => id === rule)) {
    const named = JSON.stringify(rule ?? null).slice(0, 60);
    return { zh: `没有 ${named} 规则`, en: `there is no rule ${named}` };
  }
  if (verdict !== undefined && verdict !== 'boundary') return { zh: '“verdict”只能是 "boundary"', en: '“verdict” can only be "boundary"' };
  if (!isString(before) || !isString(after)) return { zh: '“before”和“after”须是文字', en: '“before” and “after” have to be texts' };
  if ((found !== undefined && !isString(found)) || (file !== undefined && !isString(file))) {
    return { zh: '“found”和“file”须是文字', en: '“found” and “file” have to be texts' };
  }
  const decision: Decision = {
    rule,
    before,
    after,
    ...(verdict && { verdict }),
    ...(isString(found) && { found }),
    ...(isString(file) && { file }),
  };
  return isAnchored(decision) ? decision : { zh: '没有可定位的文字', en: 'there is no text to know the place by' };
}

function objectIn(written: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(written);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : undefined;
  } catch {
    return undefined;
  }
}

function isString(value: unknown): value is string {
  return typeof value === 'string';
}

/** Whether there is text to know the place by. A boundary is known by its sides alone. */
function isAnchored({ verdict, before, after, found = '' }: Decision): boolean {
  return comparable(before + after + (verdict === undefined ? found : ''), 1) !== '';
}

function anchorsOf(text: string, { start, end }: Span): Pick<Decision, 'before' | 'after'> {
  return { before: charactersUpTo(text, wholeAt(text, start), REACH), after: charactersFrom(text, wholeAt(text, end), text.length, REACH) };
}

/** `at`, or where the character begins that `at` would split. */
function wholeAt(text: string, at: number): number {
  return isPair(text, at - 1) ? at - 1 : at;
}

/** Whether the two halves of one character stand at `at` and after it. */
function isPair(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00;
}

/** The last `count` characters before `end` that are not passed over. */
function charactersUpTo(text: string, end: number, count: number): string {
  const kept: string[] = [];
  while (end > 0 && kept.length < count) {
    const start = end - (isPair(text, end - 2) ? 2 : 1);
    const character = text.slice(start, end);
    if (formOf(character) !== '') kept.push(character);
    end = start;
  }
  return kept.reverse().join('');
}

/** The first `count` characters of `[start, end)` that are not passed over. */
function charactersFrom(text: string, start: number, end: number, count: number): string {
  const kept: string[] = [];
  for (const character of text.slice(start, end)) {
    if (kept.length >= count) break;
    if (formOf(character) !== '') kept.push(character);
  }
  return kept.join('');
}
