import { type CodeLens, type CodeLensParams, type Command } from 'vscode-languageserver';
import { type Bilingual, type Finding, type OutlineNode, isSafe, say } from '../engine/index.ts';
import type { Client } from './client.ts';
import type { OpenDocument } from './documents.ts';
import { type Counted, counted } from './kinds.ts';
import type { Question } from './requests.ts';
import type { Settings } from './settings.ts';

const BROKEN: Counted = { zh: '处断行', one: 'broken line', many: 'broken lines' };
const TO_REVIEW: Bilingual = { zh: '{count} 处待审阅', en: '{count} to review' };
const FIX_SAFE: Bilingual = { zh: '修正可放心修改的 {count} 处', en: 'fix {count} safe' };

/** Over each article that has something to do: its broken lines, what is to be reviewed, and a way to mend what is safe. */
export function codeLenses(client: Client): Question<CodeLensParams, CodeLens[]> {
  return {
    method: 'textDocument/codeLens',
    otherwise: [],
    needsFindings: true,
    answer(document, settings) {
      const articles = document.proof.outline.filter(({ kind }) => kind === 'article');
      return settings.codeLens ? articles.flatMap((node) => lensesOf(document, node, settings, client)) : [];
    },
  };
}

function lensesOf(document: OpenDocument, node: OutlineNode, { locale }: Settings, client: Client): CodeLens[] {
  const findings = findingsIn(document, node);
  const safe = findings.filter(isSafe).length;
  const review = findings.filter(({ safety }) => safety === 'review').length;
  const broken = findings.reduce((sum, { rule, fixes }) => sum + (rule === 'broken-line' ? (fixes[0]?.edits.length ?? 0) : 0), 0);
  const range = document.positions.linesRange(node.startLine, node.startLine);
  const command = client.runsCommands ? 'jiaokan.fixArticle' : '';
  const commands: readonly (Command | undefined)[] = [
    broken > 0 ? { title: counted(broken, BROKEN, locale), command: '' } : undefined,
    review > 0 ? { title: say(TO_REVIEW, { count: String(review) }, locale), command: '' } : undefined,
    safe > 0
      ? { title: say(FIX_SAFE, { count: String(safe) }, locale), command, arguments: [document.uri, node.startLine, node.endLine] }
      : undefined,
  ];
  return commands.flatMap((one) => (one === undefined ? [] : [{ range, command: one }]));
}

/** The findings that begin in the lines of `node`. */
export function findingsIn(
  { proof }: OpenDocument,
  { startLine, endLine }: Pick<OutlineNode, 'startLine' | 'endLine'>,
): readonly Finding[] {
  const { starts } = proof.layout;
  const [start, end] = [starts[startLine] ?? 0, starts[endLine + 1] ?? proof.text.length + 1];
  return proof.findings({ start, end }).filter((finding) => start <= finding.start && finding.start < end);
}
