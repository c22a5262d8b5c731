import type { ColumnPlace } from './layout/interleaved.ts';
import { lastIndex } from './layout/search.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { interleavedColumns } from './rules/interleaved-columns.ts';
import type { Edit, Span } from './span.ts';
import { lazy } from './text/tables.ts';

/**
 * `findings` without those about places that a rule claims, which are those of `claims`, in reading order: what stands there is not the text that was
 * written, so no other rule can judge it, and none may change what it has to be read back from. A claim that a person dismissed
 * still counts: who has looked at the place need not be asked again. Linear time in the findings and their edits.
 */
export function withoutClaimed(findings: readonly Finding[], claims: readonly Finding[]): readonly Finding[] {
  return claims.length === 0 ? findings : findings.filter((finding) => !isClaimed(finding, claims) || isClaim(finding));
}

/**
 * `findings` without those at `places`, where columns stand side by side, that can be judged only when these stand apart: what follows in a line there is
 * not what goes on, and white space keeps each column in its place. Left are those that move next to nothing, those that join lines
 * with nothing beside them, what is said of the columns, and, for a person to look at, what is about whole lines, which begin at `starts`. Linear
 * time in the findings and their edits.
 */
export function withoutWoven(findings: readonly Finding[], places: readonly ColumnPlace[], starts: readonly number[]): readonly Finding[] {
  if (places.length === 0) return findings;
  const placeOf = ({ start, end }: Span): ColumnPlace | undefined => touched(places, { start, end: Math.max(end, start + 1) });
  return findings.flatMap((finding) => {
    const { rule, fixes, safety } = finding;
    const edits = fixes.flatMap((fix) => fix.edits);
    if (rule === interleavedColumns.id || joining().has(rule) || fixes.some(({ moves }) => moves === true)) return finding;
    if (edits.length === 0) return placeOf(finding) === undefined ? finding : [];
    const shifting = edits.filter((edit) => shifts(edit, placeOf(edit), starts));
    if (shifting.length === 0) return finding;
    return shifting.every((edit) => isWholeLines(edit, starts)) ? { ...finding, safety: safety === 'safe' ? 'review' : safety } : [];
  });
}

/** By how many code units an edit may move what stands behind it in aligned columns. */
const LITTLE = 1;

/** Whether the edit moves a column at `place`: the white space at the beginning of a line is all that keeps it in line. */
function shifts({ start, end, text }: Edit, place: ColumnPlace | undefined, starts: readonly number[]): boolean {
  const by = Math.abs(text.length - (end - start));
  if (place === undefined || by === 0) return false;
  return !place.isAligned || by > LITTLE || starts[lastIndex(starts, (one) => one <= start)] === start;
}

function isWholeLines({ start, end }: Span, starts: readonly number[]): boolean {
  const isStart = (offset: number): boolean => starts[lastIndex(starts, (one) => one <= offset)] === offset;
  return end > start && isStart(start) && isStart(end);
}

/** The ids of the rules that join lines. */
const joining = lazy(() => new Set(rules.filter(({ family }) => family === 'join').map(({ id }) => id)));

/** Whether the finding is of a rule that makes claims. */
export function isClaim({ rule }: Finding): boolean {
  return claiming().has(rule);
}

/** The ids of the rules that make claims: a long list of findings is asked for them only. */
const claiming = lazy(() => new Set(rules.filter(({ claims }) => claims === true).map(({ id }) => id)));

/** Whether what the finding would change, or is about where it would change nothing, overlaps one of `claims`. */
function isClaimed(finding: Finding, claims: readonly Span[]): boolean {
  let hasEdits = false;
  for (const { edits, moves } of finding.fixes) {
    for (const edit of edits) {
      if (moves === true ? isCut(claims, edit) : touches(claims, edit)) return true;
      hasEdits = true;
    }
  }
  return !hasEdits && touches(claims, finding);
}

/** Whether one of `claims` stands on both sides of the beginning or the end of what moves. */
function isCut(claims: readonly Span[], { start, end }: Span): boolean {
  return touches(claims, { start, end: start }) || touches(claims, { start: end, end });
}

/** Whether `place` overlaps one of `others`, which are in reading order and apart. */
function touches(others: readonly Span[], place: Span): boolean {
  return touched(others, place) !== undefined;
}

/** The one of `others`, which are in reading order and apart, that a place overlaps. */
function touched<S extends Span>(others: readonly S[], { start, end }: Span): S | undefined {
  let low = 0;
  let high = others.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const other = others[low];
  return other !== undefined && other.start < end ? other : undefined;
}
