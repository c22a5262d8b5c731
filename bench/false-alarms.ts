import { type Finding, Proof, type Span, isSafe } from '../server/src/engine/index.ts';
import type { Script } from '../server/src/engine/text/script.ts';
import { type CleanArticle, type CleanPage, type Setting, hanIn, pageOf } from './clean.ts';

/** How every article is given: as it is stored, and as narrow, common and wide columns print it. */
export const SETTINGS: readonly Setting[] = ['paragraphs', 14, 22, 30];

/** Something found in clean text where nothing is wrong. */
export interface FalseAlarm {
  readonly rule: string;
  readonly page: CleanPage;
  readonly safe: boolean;
  /** What was found, marked `⟦…⟧`, between the characters around it; white space within a line is kept, line ends are shown as ⏎. */
  readonly context: string;
}

/** What reading one article in one setting came to. */
export interface Reading {
  readonly script: Script;
  readonly setting: Setting;
  /** Han characters read. */
  readonly han: number;
  readonly alarms: readonly FalseAlarm[];
  /** Rules of the findings that are right: joins of typeset lines, and faults that the text does have. */
  readonly right: readonly string[];
}

/** Reads `article` in `setting`. `faults` holds what a person has judged to be a real fault of the text, as `faultKey` writes it. */
export function readAlarms(article: CleanArticle, setting: Setting, faults: ReadonlySet<string>): Reading {
  const page = pageOf(article, setting);
  const alarms: FalseAlarm[] = [];
  const right: string[] = [];
  for (const finding of new Proof(page.text).findings()) {
    const wrong = wrongPlaces(finding, page)
      .map((place) => contextOf(page.text, place))
      .filter((context) => !faults.has(faultKey(finding.rule, context)));
    if (wrong.length === 0) right.push(finding.rule);
    for (const context of wrong) alarms.push({ rule: finding.rule, page, safe: isSafe(finding), context });
  }
  return { script: article.script, setting, han: hanIn(page.text), alarms, right };
}

/** Names a fault in a clean text, however its lines are set. */
export function faultKey(rule: string, context: string): string {
  return `${rule}\t${context.replace(/[\s⏎]/g, '')}`;
}

/** Where the finding is wrong: nowhere, if it takes out line ends that the setting put in; each of the others, if it takes out others too. */
function wrongPlaces(finding: Finding, { text, typesetEnds }: CleanPage): readonly Span[] {
  const edits = finding.fixes[0]?.edits ?? [];
  const joins = edits.filter(({ start, end }) => lineEndsIn(text, start, end).length > 0);
  if (edits.length === 0 || joins.length < edits.length) return [finding];
  return joins.filter(({ start, end }) => !lineEndsIn(text, start, end).every((at) => typesetEnds.has(at)));
}

function lineEndsIn(text: string, start: number, end: number): readonly number[] {
  const ends: number[] = [];
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) ends.push(at);
  return ends;
}

/** Characters shown before and after what was found, and of it. */
const AROUND = 8;
/** How far they are looked for, white space being left out. */
const REACH = 40;
const SHOWN = 24;

function contextOf(text: string, { start, end }: Span): string {
  const found = whole(text.slice(start, Math.min(end, start + SHOWN))) + (end - start > SHOWN ? '…' : '');
  const shown = `${whole(solid(text.slice(Math.max(0, start - REACH), start)).slice(-AROUND))}⟦${found}⟧${whole(solid(text.slice(end, end + REACH)).slice(0, AROUND))}`;
  return shown.replace(/\n/g, '⏎');
}

/** `text` without white space: the same however its lines are set. */
function solid(text: string): string {
  return text.replace(/\s/g, '');
}

/** `text` without the halves of characters that it was cut through. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}
