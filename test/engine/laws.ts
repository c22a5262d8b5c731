import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  type Block,
  type Config,
  Proof,
  applyEdits,
  chooseEdits,
  defaultConfig,
  findLoss,
  fixText,
  isSafe,
  rules,
  shownOutline,
} from '../../server/src/engine/index.ts';
import { costOf } from './cost.ts';
import { type FuzzedEdit, LAST, fuzzedColumns, fuzzedEdit, fuzzedPattern, fuzzedText } from './fuzzed.ts';

/** Rounds after which fixing gives up. */
const ROUNDS = 6;
/** Code units of the shorter text whose cost is compared with one of twice that length. */
const LENGTH = 2000;
/** How much more than twice as much twice the text may cost. */
const SLACK = 1.25;

/** Every rule is on, those too that one has to ask for. */
const allRules: Config = { ...defaultConfig, rules: Object.fromEntries(rules.map(({ id }) => [id, 'warning'])) };

/** Safe fixes lose nothing: not those of each rule by themselves, and not all together to the end. */
export function losesNothing(text: string): void {
  const safe = new Proof(text, allRules).findings().filter(isSafe);
  for (const rule of new Set(safe.map((finding) => finding.rule))) {
    const edits = chooseEdits(safe.filter((finding) => finding.rule === rule));
    assert.equal(findLoss(text, applyEdits(text, edits)), undefined, rule);
  }
  assert.equal(findLoss(text, fixText(text, allRules).text), undefined);
}

/** Fixing comes to an end before it gives up, and a fixed text has nothing safe to fix. */
export function settles(text: string): void {
  const fixed = fixText(text, allRules).text;
  let now = text;
  for (let round = 0; ; round++) {
    const safe = new Proof(now, allRules).findings().filter(isSafe);
    if (safe.length === 0) break;
    assert.ok(round < ROUNDS, `not settled after ${round} rounds: ${safe.map(({ rule }) => rule).join(', ')}`);
    now = applyEdits(now, chooseEdits(safe));
  }
  assert.equal(fixed, now);
}

/** A proof kept up to date under edits says what a fresh one says. */
export function staysFresh(text: string, edits: readonly FuzzedEdit[]): void {
  const proof = new Proof(text, allRules);
  for (const { at, removed, inserted, worked } of edits) {
    if (worked) {
      proof.work();
      shownOutline(proof);
    }
    const start = Math.min(at, proof.text.length);
    proof.update({ start, end: Math.min(start + removed, proof.text.length), text: inserted });
  }
  const fresh = new Proof(proof.text, allRules);
  const middle = { start: Math.floor(proof.text.length / 3), end: Math.ceil((2 * proof.text.length) / 3) };
  assert.deepEqual(proof.nearby(middle), new Proof(proof.text, proof.config).nearby(middle));
  assert.deepEqual(proof.findings(), fresh.findings());
  assert.deepEqual(proof.layout.breaks, fresh.layout.breaks);
  assert.deepEqual(judgementsOf(proof), judgementsOf(fresh));
  assert.deepEqual(proof.layout.starts, fresh.layout.starts);
  assert.deepEqual(proof.layout.blocks.map(placed), fresh.layout.blocks.map(placed));
  assert.deepEqual(proof.roles, fresh.roles);
  assert.deepEqual(proof.outline, fresh.outline);
  assert.deepEqual(shownOutline(proof), shownOutline(fresh));
  assert.deepEqual(proof.profile, fresh.profile);
}

function judgementsOf({ layout }: Proof): unknown {
  return layout.breaks.map(({ score, verdict, apart, reasons }) => ({ score, verdict, apart, reasons }));
}

function placed({ start, end, lineNumbers, text }: Block): unknown {
  return { start, end, lineNumbers, text };
}

/** The same for edits anywhere in `text`. */
export function staysFreshAnywhere(text: string): fc.IProperty<[FuzzedEdit[]]> {
  const anywhere = fuzzedEdit.map((edit) => ({ ...edit, at: Math.floor((edit.at * text.length) / LAST) }));
  return fc.property(fc.array(anywhere, { maxLength: 5 }), (edits) => staysFresh(text, edits));
}

/** Reading twice the text costs about twice as much. */
export function costsLinearly(pattern: string): void {
  const text = pattern.repeat(Math.ceil(LENGTH / pattern.length));
  const once = costOf(() => void new Proof(text, allRules).findings());
  const twice = costOf(() => void new Proof(text + text, allRules).findings());
  assert.ok(twice <= 2 * SLACK * once, `${text.length} code units cost ${once}, twice as many ${twice}`);
}

/** The law whose trial takes longest. */
export const COST = 'cost is linear';

const mostlyText = fc.oneof({ weight: 20, arbitrary: fuzzedText }, { weight: 1, arbitrary: fuzzedColumns });

/** Everything that must hold for any text, as properties that make up their own. */
export const laws: Readonly<Record<string, fc.IRawProperty<unknown>>> = {
  'safe fixes lose nothing': fc.property(fuzzedText, losesNothing),
  'fixing settles': fc.property(fuzzedText, settles),
  'an updated proof equals a fresh one': fc.property(mostlyText, fc.array(fuzzedEdit, { maxLength: 6 }), staysFresh),
  [COST]: fc.property(fuzzedPattern, costsLinearly),
};
