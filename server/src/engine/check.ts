import type { Config } from './config.ts';
import { type Block, movedBlock } from './layout/block.ts';
import type { BlockContext, BlockRule, DocumentRule, Finding, Fix, LineRule, Problem, Reading, Rule, Severity } from './rule.ts';
import { rules } from './rules/index.ts';
import { shifted } from './span.ts';
import type { Census } from './text/census.ts';
import { ALWAYS, triggerBit, triggersIn } from './triggers.ts';

/** A rule that is switched on, with the severity that the configuration gives it. */
export interface Active<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: Severity;
  /** The bit that the characters must set in which it finds something; see `triggersIn`. */
  readonly trigger: number;
}

/** The rules of a scope that are switched on and can find something in a text of these characters. */
export function activeRules<S extends Rule['scope']>(
  scope: S,
  config: Config,
  census: Census,
  chinese: boolean,
): readonly Active<Extract<Rule, { scope: S }>>[] {
  const inScope = (rule: Rule): rule is Extract<Rule, { scope: S }> => rule.scope === scope;
  return rules.filter(inScope).flatMap((rule) => {
    const severity = config.rules[rule.id] ?? rule.severity;
    if (severity === 'off' || (!chinese && rule.readsAnyText !== true)) return [];
    if (rule.triggers !== undefined && !census.hasAny(rule.triggers)) return [];
    return [{ rule, severity, trigger: triggerBit(rule) }];
  });
}

/** A finding in the coordinates of the line or block it was found in, so that an edit elsewhere never touches it. */
export type Anchored = Finding;

/** What line rules find in `text`, whole lines that begin at `starts` (one more entry than lines); an entry for each line. */
export function checkLines(active: readonly Active<LineRule>[], text: string, starts: readonly number[], config: Config): Anchored[][] {
  const origin = starts[0] ?? 0;
  const found: Anchored[][] = Array.from({ length: starts.length - 1 }, () => []);
  for (const { rule, severity } of active) {
    let line = 0;
    for (const problem of rule.check(text, config)) {
      const start = origin + problem.start;
      // Problems mostly come in reading order: walk to the line rather than search for it.
      while (line > 0 && (starts[line] ?? 0) > start) line--;
      while (line + 1 < found.length && (starts[line + 1] ?? 0) <= start) line++;
      found[line]?.push(moved(toFinding(rule, severity, problem), origin - (starts[line] ?? 0)));
    }
  }
  return found;
}

/** What block rules find in `block`, counted from its start. */
export function checkBlock(active: readonly Active<BlockRule>[], block: Block, context: BlockContext): Anchored[] {
  const atZero = blockFrom(block, block.start);
  const { previous, next } = context;
  const around = { ...context, previous: previous && blockFrom(previous, block.start), next: next && blockFrom(next, block.start) };
  const found: Anchored[] = [];
  const triggers = triggersIn(block.lines);
  for (const { rule, severity, trigger } of active) {
    if ((trigger & triggers) === 0 && trigger !== ALWAYS) continue;
    for (const problem of rule.check(atZero, around)) found.push(toFinding(rule, severity, problem));
  }
  return found;
}

/** The block as it stands when offsets count from `origin`. */
function blockFrom(block: Block, origin: number): Block {
  return movedBlock(block, block.start - origin, block.firstLine);
}

export function checkDocument(active: readonly Active<DocumentRule>[], reading: Reading): Finding[] {
  const found: Finding[] = [];
  for (const { rule, severity } of active) for (const problem of rule.check(reading)) found.push(toFinding(rule, severity, problem));
  return found;
}

/** `finding` with every place in it moved by `by` code units. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const { start, end, rule, severity, safety, related } = finding;
  const fixes = finding.fixes.map((fix) => movedFix(fix, by));
  const there = { start: start + by, end: end + by, rule, severity, safety, fixes };
  return withRemarks(
    there,
    finding,
    related?.map((one) => shifted(one, by)),
  );
}

function movedFix({ edits, title }: Fix, by: number): Fix {
  const there = edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
  return title === undefined ? { edits: there } : { edits: there, title };
}

function toFinding(rule: Rule, severity: Severity, problem: Problem): Finding {
  const { start, end, fixes = NO_FIXES } = problem;
  const safety = fixes.length === 0 ? 'none' : (problem.safety ?? rule.safety);
  return withRemarks({ start, end, rule: rule.id, severity, safety, fixes }, problem, problem.related);
}

const NO_FIXES: readonly Fix[] = [];

/**
 * `finding` with what `problem` has to say. The findings of all rules have their members in one order: what walks through tens of thousands of
 * them, of many rules, then meets few kinds of objects, which an engine reads several times as fast.
 */
function withRemarks(finding: Writable<Finding>, { data, message }: Problem, related: Problem['related']): Finding {
  if (data !== undefined) finding.data = data;
  if (message !== undefined) finding.message = message;
  if (related !== undefined) finding.related = related;
  return finding;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };
