import type { Config } from './config.ts';
import type { Block } from './layout/layout.ts';
import type { BlockContext, BlockRule, DocumentRule, Finding, LineRule, Problem, Reading, Rule, Severity } from './rule.ts';
import { shifted } from './span.ts';

/** A rule that is switched on, with the severity that the configuration gives it. */
export interface Active<R extends Rule = Rule> {
  readonly rule: R;
  readonly severity: Severity;
}

/** A finding in the coordinates of the line or block it was found in, so that an edit elsewhere never touches it. */
export type Anchored = Finding;

/** What line rules find in `text`, whole lines that begin at `starts` (one more entry than lines); an entry for each line. */
export function checkLines(rules: readonly Active<LineRule>[], text: string, starts: readonly number[], config: Config): Anchored[][] {
  const origin = starts[0] ?? 0;
  const found: Anchored[][] = Array.from({ length: starts.length - 1 }, () => []);
  for (const { rule, severity } of rules) {
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
export function checkBlock(rules: readonly Active<BlockRule>[], block: Block, context: BlockContext): Anchored[] {
  return rules.flatMap(({ rule, severity }) =>
    Array.from(rule.check(block, context), (problem) => moved(toFinding(rule, severity, problem), -block.start)),
  );
}

export function checkDocument(rules: readonly Active<DocumentRule>[], reading: Reading): Finding[] {
  return rules.flatMap(({ rule, severity }) => Array.from(rule.check(reading), (problem) => toFinding(rule, severity, problem)));
}

/** `finding` with every place in it moved by `by` code units. */
export function moved(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  return {
    ...shifted(finding, by),
    fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shifted(edit, by)) })),
    ...(finding.related && { related: finding.related.map((related) => shifted(related, by)) }),
  };
}

function toFinding(rule: Rule, severity: Severity, problem: Problem): Finding {
  const fixes = problem.fixes ?? [];
  return { ...problem, rule: rule.id, severity, safety: fixes.length === 0 ? 'none' : (problem.safety ?? rule.safety), fixes };
}
