import {
  type Config,
  type Edit,
  type Finding,
  Proof,
  type Rule,
  type Span,
  applyEdits,
  chooseEdits,
  defaultConfig,
  isSafe,
} from '../../server/src/engine/index.ts';
import { type CleanArticle, pageOf } from '../clean.ts';
import { type Random, below, oneOf } from '../random.ts';
import type { Planter } from './planter.ts';
import { planters } from './planters.ts';

/** Share of the planted faults that a mechanical rule has to find. */
export const MECHANICAL_RECALL = 0.98;
/** Paragraphs of an article that a fault is planted in: enough to tell how a text is set. */
const PARAGRAPHS = 10;
/** Articles that are tried for a place, for each fault. */
const TRIES = 40;

/** What became of the faults of one rule. */
export interface Recall {
  readonly rule: string;
  readonly planted: number;
  readonly found: number;
  /** Found, and all of it safe to fix. */
  readonly safe: number;
  /** Found, and the first fixes bring the clean text back. */
  readonly restored: number;
  /** Where the faults that were not found had been planted, marked `⟦…⟧`. */
  readonly missed: readonly string[];
}

/** Plants `count` faults of `rule`, each in a text of its own, and looks for them. */
export function recallOf(rule: string, planter: Planter, articles: readonly CleanArticle[], count: number, random: Random): Recall {
  const suitable = articles.filter(({ script }) => planter.script === undefined || script === planter.script);
  // A rule that is off unless one asks for it is asked for.
  const config: Config = { ...defaultConfig, rules: { [rule]: 'warning' } };
  const missed: string[] = [];
  const tally = { planted: 0, found: 0, safe: 0, restored: 0 };
  for (let tries = count * TRIES; tries > 0 && tally.planted < count; tries--) {
    const clean = textFrom(suitable, planter, random);
    const edit = planter.plant(clean, random);
    if (edit === undefined) continue;
    tally.planted++;
    const faulty = applyEdits(clean, [edit]);
    const planted = placeOf(edit, faulty, planter);
    const found = new Proof(faulty, config).findings().filter((finding) => finding.rule === rule && touches(finding, planted));
    if (found.length === 0) missed.push(shown(faulty, edit));
    else {
      tally.found++;
      if (found.every(isSafe)) tally.safe++;
      if (applyEdits(faulty, chooseEdits(found)) === clean) tally.restored++;
    }
  }
  return { rule, ...tally, missed };
}

/** Rules whose fixes follow from the characters alone, not from how a page looks or what words say. */
export function isMechanical({ id, safety, family }: Rule): boolean {
  return safety === 'safe' && family !== 'join' && planters[id]?.goesBy === undefined;
}

/** Some paragraphs of one of `articles`. */
function textFrom(articles: readonly CleanArticle[], { settings = ['paragraphs'] }: Planter, random: Random): string {
  const article = oneOf(articles, random);
  const setting = oneOf(settings, random);
  if (article === undefined || setting === undefined) return '';
  const from = below(Math.max(1, article.paras.length - PARAGRAPHS + 1), random);
  return pageOf({ ...article, paras: article.paras.slice(from, from + PARAGRAPHS) }, setting).text;
}

/** Where in the `faulty` text the planted fault is to be found. */
function placeOf({ start, text }: Edit, faulty: string, { shows }: Planter): Span {
  const end = start + text.length;
  if (shows === undefined) return { start, end };
  return { start: faulty.lastIndexOf('\n', start - 1) + 1, end: `${faulty}\n`.indexOf('\n', end) };
}

/** Whether the finding, or what its first fix changes, is at the place `planted`. */
function touches({ start, end, fixes }: Finding, planted: Span): boolean {
  const places = [{ start, end }, ...(fixes[0]?.edits ?? [])];
  return places.some((place) => place.start <= planted.end && planted.start <= place.end);
}

const AROUND = 12;

function shown(text: string, { start, text: { length } }: Edit): string {
  const end = start + length;
  return JSON.stringify(`${text.slice(Math.max(0, start - AROUND), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + AROUND)}`);
}
