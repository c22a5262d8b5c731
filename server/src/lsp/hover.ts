import { type Hover, type HoverParams, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import {
  type Bilingual,
  type Break,
  type Converter,
  type Finding,
  type Locale,
  type Safety,
  blockAround,
  explain,
  inLanguage,
  messageOf,
  opinionOf,
  regionOf,
  ruleOf,
  say,
} from '../engine/index.ts';
import type { Client } from './client.ts';
import { pageOf } from './convert.ts';
import type { Dictionaries } from './dictionaries.ts';
import type { OpenDocument } from './documents.ts';
import { type Format, markdown, plainText } from './format.ts';
import type { Question } from './requests.ts';

const SAFETY: Readonly<Record<Safety, Bilingual>> = {
  safe: {
    zh: '可以放心修改：只动空白或换成对应的字符，文意不变。',
    en: 'Safe to fix: only white space or a matching character changes, never the meaning.',
  },
  review: { zh: '修改前请人工核对。', en: 'Look at it before you fix it.' },
  none: { zh: '只作提示，请人工处理。', en: 'No fix is proposed; it is for you to mend.' },
};

const OPINION: Bilingual = { zh: 'OpenCC 会写作“{written}”。', en: 'OpenCC would write “{written}”.' };
/** Code units of a character. */
const LONGEST_CHARACTER = 2;

const BREAK: Readonly<Record<Break['verdict'], Bilingual>> = {
  join: { zh: '第 {before} 行与第 {after} 行相接：', en: 'Lines {before} and {after} belong together:' },
  unsure: {
    zh: '第 {before} 行与第 {after} 行是否相接，尚难断定：',
    en: 'Whether lines {before} and {after} belong together is doubtful:',
  },
  keep: { zh: '第 {before} 行与第 {after} 行不相接：', en: 'Lines {before} and {after} stand apart:' },
};

/** What is wrong at a place, why, how that was recognised, and how far the fix may be trusted. */
export function hover(client: Client, dictionaries: Dictionaries): Question<HoverParams, Hover | null> {
  const format = client.readsMarkdown ? markdown : plainText;
  return {
    method: 'textDocument/hover',
    otherwise: null,
    needsFindings: true,
    // The dictionaries are large: they are read for what they can say something about.
    prepare: async ({ proof }) => {
      if (proof.findings().some(({ rule }) => ruleOf(rule).family === 'script')) await dictionaries.readyIfPossible();
    },
    answer(document, { locale }, { position }) {
      const at = document.positions.offsetAt(position);
      const findings = document.proof.findings({ start: at, end: at });
      if (findings.length === 0) return null;
      const texts = findings.map((finding) => explanation(document, finding, position.line, dictionaries.converterIfReady, locale, format));
      const contents: MarkupContent = {
        kind: client.readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
        value: format.sections(texts),
      };
      const [only] = findings;
      return findings.length === 1 && only !== undefined ? { contents, range: document.positions.rangeOf(only) } : { contents };
    },
  };
}

function explanation(
  document: OpenDocument,
  finding: Finding,
  line: number,
  converter: Converter | undefined,
  locale: Locale,
  format: Format,
): string {
  const rule = ruleOf(finding.rule);
  const breaks = rule.family === 'join' ? breaksAt(document, finding, line) : [];
  return format.paragraphs([
    format.strong(messageOf(finding, locale)),
    format.text(inLanguage(rule.why, locale)),
    ...opinionOn(document, finding, converter).map((written) => format.text(say(OPINION, { written }, locale))),
    ...breaks.map((between) => reasonsOf(between, locale, format)),
    format.text(inLanguage(SAFETY[finding.safety], locale)),
    format.link(finding.rule, pageOf(finding.rule)),
  ]);
}

/** What OpenCC would write for the character that `finding` is about, if it is one of script. */
function opinionOn({ proof }: OpenDocument, { rule, start, end }: Finding, converter: Converter | undefined): readonly string[] {
  const block = blockAround(proof.layout.blocks, start);
  if (converter === undefined || block === undefined || ruleOf(rule).family !== 'script' || end - start > LONGEST_CHARACTER) return [];
  const written = opinionOf(converter, block.text, block.fromRaw(start), standardMeant(proof));
  return written === undefined ? [] : [written];
}

/** The standard that a text is meant to be in. */
function standardMeant({ text, profile }: OpenDocument['proof']): 's' | 't' | 'tw' | 'hk' {
  if (profile.script !== 'traditional') return 's';
  const region = regionOf(text);
  return region === 'hongKong' ? 'hk' : region === 'opencc' ? 't' : 'tw';
}

/** The breaks beside the line that the finding reaches over; where it reaches over none, those beside the line. */
function breaksAt({ positions, proof }: OpenDocument, finding: Finding, line: number): readonly Break[] {
  const { start, end } = positions.rangeOf(finding);
  const beside = proof.layout.breaks.filter(({ before, after }) => before <= line && line <= after);
  const inside = beside.filter(({ before, after }) => start.line <= before && after <= end.line);
  return inside.length > 0 ? inside : beside;
}

function reasonsOf({ before, after, verdict, reasons }: Break, locale: Locale, format: Format): string {
  const title = say(BREAK[verdict], { before: String(before + 1), after: String(after + 1) }, locale);
  return format.list(
    title,
    reasons.map((reason) => `${explain(reason, locale)} (${signed(reason.weight)})`),
  );
}

/** A weight in log-odds: `+2.5` speaks for joining, `−1.0` against it. */
function signed(weight: number): string {
  return `${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(1)}`;
}
