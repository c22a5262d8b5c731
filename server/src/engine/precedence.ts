import type { Finding } from './rule.ts';
import { ruleOf } from './rules/index.ts';
import type { Span } from './span.ts';

/**
 * `findings`, in reading order, without those about places that a rule claims: what stands there is not the text that was
 * written, so no other rule can judge it, and none may change what it has to be read back from. A claim that a person dismissed
 * still counts: who has looked at the place need not be asked again. Linear time in the findings and their edits.
 */
export function withoutClaimed(findings: readonly Finding[]): readonly Finding[] {
  const claims = findings.filter((finding) => ruleOf(finding.rule).claims === true);
  if (claims.length === 0) return findings;
  return findings.filter((finding) => {
    if (ruleOf(finding.rule).claims === true) return true;
    const edits = finding.fixes.flatMap((fix) => fix.edits);
    return !(edits.length === 0 ? [finding] : edits).some((place) => touches(claims, place));
  });
}

/** Whether `place` overlaps one of `claims`, which are in reading order and apart. */
function touches(claims: readonly Span[], { start, end }: Span): boolean {
  let low = 0;
  let high = claims.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((claims[middle]?.end ?? 0) > start) high = middle;
    else low = middle + 1;
  }
  const claim = claims[low];
  return claim !== undefined && claim.start < end;
}
