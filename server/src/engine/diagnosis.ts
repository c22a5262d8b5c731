import type { Config } from './config.ts';
import { fixText, isSafe } from './fix.ts';
import { type Bilingual, type Locale, inLanguage, say } from './language.ts';
import type { TextProfile } from './profile.ts';
import type { Proof } from './proof.ts';
import type { Finding } from './rule.ts';
import { rules } from './rules/index.ts';
import { symptomKinds } from './symptoms.ts';
import { type Writing, describeWriting, writingOf } from './writing.ts';

/** One fault of the whole file. */
export interface Symptom {
  readonly id: string;
  readonly remark: Bilingual;
  /** How many places show it. */
  readonly count: number;
  /** Rules whose safe fixes undo it. */
  readonly rules: readonly string[];
}

/** How a file was extracted, and what that did to it: one answer where there may be hundreds of findings. */
export interface Diagnosis {
  readonly profile: TextProfile;
  readonly writing: Writing;
  readonly symptoms: readonly Symptom[];
  /** Findings that repairing the extraction mends. */
  readonly repairs: number;
}

/** What is wrong with the text as a whole. Linear in its lines and findings. */
export function diagnose(proof: Proof): Diagnosis {
  const { text, layout, profile } = proof;
  const findings = proof.findings();
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byRule.get(finding.rule);
    if (same === undefined) byRule.set(finding.rule, [finding]);
    else same.push(finding);
  }
  const evidence = { text, layout, profile, found: (rule: string): readonly Finding[] => byRule.get(rule) ?? [] };
  const symptoms = symptomKinds
    .filter(({ inAnyText }) => profile.chinese || inAnyText === true)
    .map(({ id, remark, rules: undoing, count }) => ({ id, remark, rules: undoing, count: count(evidence) }));
  const shown = symptoms.filter(({ count }) => count > 0);
  const repairing = repairingRules({ symptoms: shown });
  const repairs = findings.filter((finding) => isSafe(finding) && repairing.has(finding.rule)).length;
  return { profile, writing: writingOf(proof), symptoms: shown, repairs };
}

/** The text with all that the extraction did to it undone, as far as that is safe. */
export function repairExtraction(proof: Proof, diagnosis: Diagnosis): string {
  const repairing = repairingRules(diagnosis);
  const only = rules.filter(({ id }) => !repairing.has(id)).map(({ id }) => [id, 'off'] as const);
  const config: Config = { ...proof.config, rules: { ...proof.config.rules, ...Object.fromEntries(only) } };
  return fixText(proof.text, config).text;
}

/** The diagnosis as short remarks for the status item and the command line, the most important first. */
export function describeDiagnosis({ profile, writing, symptoms }: Diagnosis, locale: Locale): readonly string[] {
  // What was read in the wrong encoding is not Chinese as it stands.
  if (!profile.chinese)
    return symptoms.length > 0 ? describeSymptoms(symptoms, locale) : [inLanguage({ zh: '不是中文文本', en: 'not Chinese text' }, locale)];
  const lineation = profile.lineation === 'paragraphs' ? [inLanguage({ zh: '一段一行', en: 'one paragraph per line' }, locale)] : [];
  return [...lineation, ...describeSymptoms(symptoms, locale), ...describeWriting(writing, locale)];
}

/** What the extraction did, a remark for each symptom. */
export function describeSymptoms(symptoms: readonly Symptom[], locale: Locale): readonly string[] {
  return symptoms.map(({ remark, count }) => say(remark, { count: String(count) }, locale));
}

function repairingRules({ symptoms }: Pick<Diagnosis, 'symptoms'>): ReadonlySet<string> {
  return new Set(symptoms.flatMap(({ rules: undoing }) => undoing));
}
