import { type CodeAction, CodeActionKind, type WorkspaceEdit } from 'vscode-languageserver';
import {
  type Bilingual,
  type Decision,
  type Finding,
  type Span,
  declareBoundary,
  dismiss,
  gapOf,
  inLanguage,
  printDecision,
  ruleOf,
} from '../engine/index.ts';
import type { ActionData, Shown } from './actions.ts';
import type { Client } from './client.ts';
import { toAppendingEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

const BOUNDARY: Bilingual = { zh: '此处是段落界线，以后不再连接', en: 'This is a paragraph boundary: do not join here' };
const IGNORE: Bilingual = { zh: '忽略这一处', en: 'Ignore this one' };
const IGNORE_RULE: Bilingual = { zh: '忽略这一处“{title}”', en: 'Ignore this “{title}”' };

/** Rules whose findings are breaks: there a boundary is declared. */
const BREAK_RULES: ReadonlySet<string> = new Set(['broken-line', 'uncertain-break']);

/** What can be decided, once and for all, about the problems asked about at `line`: an action for each of them. */
export function decisionActions(
  document: OpenDocument,
  shown: readonly Shown[],
  line: number,
  settings: Settings,
  client: Client,
): CodeAction[] {
  const { locale, sideFile } = settings;
  if (sideFile === undefined || (sideFile.text === undefined && !client.createsFiles)) return [];
  const decided = shown.flatMap(({ finding, diagnostic }) => {
    const decision = BREAK_RULES.has(finding.rule)
      ? boundaryAt(document, finding, line, sideFile.name)
      : dismiss(document.proof.text, finding, sideFile.name);
    return decision === undefined ? [] : [{ finding, diagnostic, decision }];
  });
  const several = decided.filter(({ decision }) => decision.verdict === undefined).length > 1;
  return decided.map(({ finding, diagnostic, decision }) => {
    const title = decision.verdict === undefined ? inLanguage(ignoreTitle(finding, several), locale) : inLanguage(BOUNDARY, locale);
    const data: ActionData = { uri: document.uri, entry: printDecision(decision) };
    return { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], isPreferred: false, data };
  });
}

/** The edit that adds `entry`, a line, to the side file. */
export function decisionEdit(entry: string, { sideFile }: Settings, client: Client): WorkspaceEdit {
  return sideFile === undefined ? {} : toAppendingEdit(sideFile, entry, client);
}

/** Where several problems stand at one place, each action names its own. */
function ignoreTitle(finding: Finding, several: boolean): Bilingual {
  if (!several) return IGNORE;
  const { title } = ruleOf(finding.rule);
  return { zh: IGNORE_RULE.zh.replace('{title}', title.zh), en: IGNORE_RULE.en.replace('{title}', title.en) };
}

/** The decision that a paragraph ends after `line`, or, on the last line of what `finding` would join, before it. */
function boundaryAt({ proof, positions }: OpenDocument, finding: Finding, line: number, file: string): Decision | undefined {
  const { start, end } = positions.rangeOf(reachOf(finding));
  const { breaks, lines, starts } = proof.layout;
  const inside = breaks.filter(({ before, after }) => start.line <= before && after <= end.line);
  const at = inside.find(({ before, after }) => before <= line && line < after) ?? inside.find(({ after }) => after === line) ?? inside[0];
  return at && declareBoundary(proof.text, gapOf(at, lines, starts), file);
}

/** From the first to the last place that the finding's first fix touches. */
function reachOf({ start, end, fixes }: Finding): Span {
  const edits = fixes[0]?.edits ?? [];
  return { start: edits[0]?.start ?? start, end: edits.at(-1)?.end ?? end };
}
