import { type Config, defaultConfig } from './config.ts';
import { Proof } from './proof.ts';
import type { Finding, Fix } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Edit } from './span.ts';

/** Rounds after which fixing gives up. Every rule settles in two or three; a test fails long before this is reached. */
const MAX_ROUNDS = 12;

/** A text after all safe fixes. */
export interface FixedText {
  readonly text: string;
  /** How many problems were mended, by rule. */
  readonly mended: Readonly<Record<string, number>>;
}

/** `text` with its safe fixes applied, again and again until none is left. */
export function fixText(text: string, config: Config = defaultConfig): FixedText {
  const mended: Record<string, number> = {};
  let proof = new Proof(text, forMending(config));
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const chosen = chooseFindings(proof.findings().filter(isSafe));
    if (chosen.length === 0) break;
    for (const { rule } of chosen) mended[rule] = (mended[rule] ?? 0) + 1;
    proof = edited(proof, editsOf(chosen));
  }
  return { text: proof.text, mended };
}

/** Breaks that are judged again for an edit. */
const JUDGED_AGAIN = 100;

/** The text of `proof` after `edits`, which are sorted and apart: read anew, or kept up to date where that is less work. */
function edited(proof: Proof, edits: readonly Edit[]): Proof {
  if (edits.length * JUDGED_AGAIN >= proof.layout.gaps.all) return new Proof(applyEdits(proof.text, edits), proof.config);
  for (const edit of [...edits].reverse()) {
    proof.update(edit);
    // What this edit reaches is read before the next one, far away, so that not all that lies between the two need be.
    proof.work(() => true);
  }
  return proof;
}

/** `config` without the rules that have no safe fix, and make no claim that keeps others from fixing: they have no part in mending. */
function forMending(config: Config): Config {
  const idle = rules.filter(({ safety, claims }) => safety !== 'safe' && claims !== true);
  return { ...config, rules: { ...config.rules, ...Object.fromEntries(idle.map(({ id }) => [id, 'off' as const])) } };
}

/** Whether the finding's first fix may be applied unseen. */
export function isSafe(finding: Finding): boolean {
  return finding.safety === 'safe' && finding.fixes.length > 0;
}

/** The edits of the first fixes of `findings`, sorted and apart: as many whole fixes as do not overlap. */
export function chooseEdits(findings: readonly Finding[]): Edit[] {
  return editsOf(chooseFindings(findings));
}

/** `text` after `edits`, which are sorted and apart. Throws `RangeError` when they are not. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const pieces: string[] = [];
  let last = 0;
  for (const edit of edits) {
    if (edit.start < last || edit.end < edit.start || edit.end > text.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} overlaps another or leaves the text`);
    pieces.push(text.slice(last, edit.start), edit.text);
    last = edit.end;
  }
  pieces.push(text.slice(last));
  return pieces.join('');
}

/**
 * Those findings whose first fixes fit together. A fix is taken whole or not at all: where two overlap, the one of the
 * later finding waits for the next round. Fixes may interleave (a paragraph's joins and a comma between them do not touch).
 */
export function chooseFindings(findings: readonly Finding[]): Finding[] {
  const owned: { readonly edit: Edit; readonly owner: number }[] = [];
  findings.forEach((finding, owner) => {
    for (const edit of firstFix(finding).edits) owned.push({ edit, owner });
  });
  owned.sort((a, b) => a.edit.start - b.edit.start || a.edit.end - b.edit.end || a.owner - b.owner);
  const rejected = new Set<number>();
  let last: (typeof owned)[number] | undefined;
  for (const next of owned) {
    if (rejected.has(next.owner)) continue;
    if (last !== undefined && !rejected.has(last.owner) && last.owner !== next.owner && overlap(last.edit, next.edit)) {
      const later = Math.max(last.owner, next.owner);
      rejected.add(later);
      if (later === next.owner) continue;
    }
    last = next;
  }
  return findings.filter((finding, index) => firstFix(finding).edits.length > 0 && !rejected.has(index));
}

function editsOf(findings: readonly Finding[]): Edit[] {
  return findings.flatMap((finding) => firstFix(finding).edits).sort((a, b) => a.start - b.start || a.end - b.end);
}

const NOTHING: Fix = { edits: [] };

function firstFix(finding: Finding): Fix {
  return finding.fixes[0] ?? NOTHING;
}

/** `a` starts first. Two insertions at one place count as overlapping, because their order would be a guess. */
function overlap(a: Edit, b: Edit): boolean {
  return b.start < a.end || b.start === a.start;
}
