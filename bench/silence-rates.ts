import type { Rule } from '../server/src/engine/index.ts';
import type { Script } from '../server/src/engine/text/script.ts';
import type { Reading } from './false-alarms.ts';

/** False alarms per 10,000 Han that a rule may have if it says nothing else, and how many of them may be safe to fix. */
const USUAL_BOUND = 0.2;
const SAFE_BOUND = 0.02;
const PER = 10_000;

/** How silent a rule is on clean text: false alarms per 10,000 Han. */
export interface Silence {
  readonly rule: string;
  /** What it may have at most, and how much of that may be safe. */
  readonly bound: number;
  readonly safeBound: number;
  readonly alarms: number;
  /** Findings that are right. */
  readonly right: number;
  readonly rates: Readonly<Record<Script, Rates>>;
}

export interface Rates {
  /** One paragraph a line. */
  readonly paragraphs: number;
  /** In typeset lines of any measure. */
  readonly typeset: number;
  /** In all of these. */
  readonly all: number;
  /** The part of all that is safe to fix. */
  readonly safe: number;
}

/** How silent `rule` is in `readings`. */
export function silenceOf(rule: Rule, readings: readonly Reading[]): Silence {
  const alarmsIn = (some: readonly Reading[]) => some.flatMap(({ alarms }) => alarms.filter((alarm) => alarm.rule === rule.id));
  const rate = (some: readonly Reading[], onlySafe = false): number => {
    const han = some.reduce((sum, reading) => sum + reading.han, 0);
    return han === 0 ? 0 : (PER * alarmsIn(some).filter(({ safe }) => safe || !onlySafe).length) / han;
  };
  const ratesIn = (script: Script): Rates => {
    const all = readings.filter((reading) => reading.script === script);
    const paragraphs = all.filter(({ setting }) => setting === 'paragraphs');
    const typeset = all.filter(({ setting }) => setting !== 'paragraphs');
    return { paragraphs: rate(paragraphs), typeset: rate(typeset), all: rate(all), safe: rate(all, true) };
  };
  return {
    rule: rule.id,
    bound: rule.falseAlarms ?? USUAL_BOUND,
    safeBound: Math.min(SAFE_BOUND, rule.falseAlarms ?? SAFE_BOUND),
    alarms: alarmsIn(readings).length,
    right: readings.reduce((sum, { right }) => sum + right.filter((id) => id === rule.id).length, 0),
    rates: { simplified: ratesIn('simplified'), traditional: ratesIn('traditional') },
  };
}

/** Whether the rule keeps within its bound in both scripts. */
export function isSilent({ bound, safeBound, rates }: Silence): boolean {
  return Object.values(rates).every(({ all, safe }) => all <= bound && safe <= safeBound);
}
