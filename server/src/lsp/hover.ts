import { type Hover, type HoverParams, type MarkupContent, MarkupKind } from 'vscode-languageserver';
import {
  type Bilingual,
  type Break,
  type Finding,
  type Locale,
  type Safety,
  explain,
  inLanguage,
  messageOf,
  ruleOf,
  say,
} from '../engine/index.ts';
import type { Client } from './client.ts';
import { pageOf } from './convert.ts';
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

const BREAK: Readonly<Record<Break['verdict'], Bilingual>> = {
  join: { zh: '第 {before} 行与第 {after} 行相接：', en: 'Lines {before} and {after} belong together:' },
  unsure: {
    zh: '第 {before} 行与第 {after} 行是否相接，尚难断定：',
    en: 'Whether lines {before} and {after} belong together is doubtful:',
  },
  keep: { zh: '第 {before} 行与第 {after} 行不相接：', en: 'Lines {before} and {after} stand apart:' },
};

/** What is wrong at a place, why, how that was recognised, and how far the fix may be trusted. */
export function hover(client: Client): Question<HoverParams, Hover | null> {
  const format = client.readsMarkdown ? markdown : plainText;
  return {
    method: 'textDocument/hover',
    otherwise: null,
    needsFindings: true,
    answer(document, { locale }, { position }) {
      const at = document.positions.offsetAt(position);
      const findings = document.proof.findings({ start: at, end: at });
      if (findings.length === 0) return null;
      const texts = findings.map((finding) => explanation(document, finding, position.line, locale, format));
      const contents: MarkupContent = {
        kind: client.readsMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText,
        value: format.sections(texts),
      };
      const [only] = findings;
      return findings.length === 1 && only !== undefined ? { contents, range: document.positions.rangeOf(only) } : { contents };
    },
  };
}

function explanation(document: OpenDocument, finding: Finding, line: number, locale: Locale, format: Format): string {
  const rule = ruleOf(finding.rule);
  const breaks = rule.family === 'join' ? breaksAt(document, finding, line) : [];
  return format.paragraphs([
    format.strong(messageOf(finding, locale)),
    format.text(inLanguage(rule.why, locale)),
    ...breaks.map((between) => reasonsOf(between, locale, format)),
    format.text(inLanguage(SAFETY[finding.safety], locale)),
    format.link(finding.rule, pageOf(finding.rule)),
  ]);
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
