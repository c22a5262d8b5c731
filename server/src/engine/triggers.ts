import type { Rule } from './rule.ts';
import { rules } from './rules/index.ts';
import { lazy } from './text/tables.ts';

/** Bits that one number holds; where there are more rules, two of them share one. */
const BITS = 32;

interface Triggers {
  /** The bit of each rule that names its triggers. */
  readonly bitOf: ReadonlyMap<Rule, number>;
  /** For each code unit, the bits of the rules that it may trigger. */
  readonly byUnit: Uint32Array;
}

const table = lazy(expand);

/** The bit that `triggersIn` sets for the rule; all of them for a rule that may find something in any text. */
export function triggerBit(rule: Rule): number {
  return table().bitOf.get(rule) ?? ALWAYS;
}

/** All bits: the rule names no triggers. */
export const ALWAYS = ~0;

/** The bits of the block rules that may find something among the characters of `texts`: one look at each character for all rules. */
export function triggersIn(texts: Iterable<{ readonly text: string }>): number {
  const { byUnit } = table();
  let bits = 0;
  for (const { text } of texts) for (let at = 0; at < text.length; at++) bits |= byUnit[text.charCodeAt(at)] ?? 0;
  return bits;
}

function expand(): Triggers {
  const byUnit = new Uint32Array(0x10000);
  const named = rules.filter(({ scope, triggers }) => scope === 'block' && triggers !== undefined);
  const bitOf = new Map(named.map((rule, index) => [rule, 1 << (index % BITS)]));
  for (const [rule, bit] of bitOf) {
    for (const [first, last] of rule.triggers ?? []) {
      for (let unit = first; unit <= last; unit++) byUnit[unit] = (byUnit[unit] ?? 0) | bit;
    }
  }
  return { bitOf, byUnit };
}
