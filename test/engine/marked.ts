import assert from 'node:assert/strict';
import { type Config, type Finding, Proof, applyEdits, chooseEdits, defaultConfig, ruleOf } from '../../server/src/engine/index.ts';

/** Splits `天下⟦,⟧大势` into the plain text and the marked spans. */
export function unmark(marked: string): { readonly text: string; readonly spans: readonly string[] } {
  const spans: string[] = [];
  let text = '';
  let start = 0;
  for (const part of marked.split(/([⟦⟧])/)) {
    if (part === '⟦') start = text.length;
    else if (part === '⟧') spans.push(`${start}-${text.length}`);
    else text += part;
  }
  return { text, spans };
}

/** Everything that is found in `text`, or what the rule called `id` finds, even if it is off by default. */
export function findingsOf(text: string, id?: string, config: Config = defaultConfig): readonly Finding[] {
  const wanted =
    id !== undefined && ruleOf(id).severity === 'off' ? { ...config, rules: { [id]: 'hint', ...config.rules } as const } : config;
  return new Proof(text, wanted).findings().filter(({ rule }) => id === undefined || rule === id);
}

/** The rule called `id` finds exactly the marked spans of `bad`, and the first fixes of what it finds turn it into `good`. */
export function checkExample(id: string, bad: string, good?: string): void {
  const { text, spans } = unmark(bad);
  const findings = findingsOf(text, id);
  assert.deepEqual(
    findings.map(({ start, end }) => `${start}-${end}`),
    spans,
    findings.map(({ start, end }) => JSON.stringify(text.slice(start, end))).join(' '),
  );
  if (good !== undefined) assert.equal(applyEdits(text, chooseEdits(findings)), good);
}
