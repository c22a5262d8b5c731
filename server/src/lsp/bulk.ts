import {
  type Edit,
  type Finding,
  applyEdits,
  chooseEdits,
  chooseFindings,
  findLoss,
  fixText,
  isSafe,
  repairExtraction,
  ruleOf,
} from '../engine/index.ts';
import type { OpenDocument } from './documents.ts';
import { editsBetween } from './edits.ts';

/** Takes note of what went wrong. */
export type Log = (message: string) => void;

/** All safe fixes of the document, repeated until none is left, as edits of its text. */
export function allSafeEdits({ proof }: OpenDocument, log: Log): readonly Edit[] {
  const { text } = fixText(proof.text, proof.config);
  return losesNothing(proof.text, text, log) ? editsBetween(proof.text, text) : [];
}

/** What the extraction did to the document undone, as edits of its text. */
export function repairEdits(document: OpenDocument, log: Log): readonly Edit[] {
  const { proof } = document;
  const text = repairExtraction(proof, document.diagnosis());
  return losesNothing(proof.text, text, log) ? editsBetween(proof.text, text) : [];
}

/** The first fixes of one rule in the whole document: as many as can be made at once. */
export function ruleEdits(document: OpenDocument, rule: string, log: Log): readonly Edit[] {
  const findings = mendable(document, rule);
  const edits = chooseEdits(findings);
  const { text } = document.proof;
  return !findings.every(isSafe) || losesNothing(text, applyEdits(text, edits), log) ? edits : [];
}

/** The findings of one rule that one action mends together. Where the rule's fixes are safe, only those that are. */
export function mendable({ proof }: OpenDocument, rule: string): readonly Finding[] {
  const onlySafe = ruleOf(rule).safety === 'safe';
  return chooseFindings(proof.findings().filter((finding) => finding.rule === rule && (!onlySafe || isSafe(finding))));
}

/** Whether the law of conservation holds between the two texts; where it does not, says so. */
export function losesNothing(before: string, after: string, log: Log): boolean {
  const loss = findLoss(before, after);
  if (loss === undefined) return true;
  log(`refused to fix: at offset ${loss.start}, ${JSON.stringify(loss.before)} would become ${JSON.stringify(loss.after)}`);
  return false;
}
