import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type Diagnostic,
  type Range,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { type Bilingual, type Edit, type Finding, describeSymptoms, inLanguage, isSafe, ruleOf, say, titleOf } from '../engine/index.ts';
import { type Log, allSafeEdits, mendable, repairEdits, ruleEdits } from './bulk.ts';
import { type Client, member } from './client.ts';
import { toDiagnostic, toWorkspaceEdit } from './convert.ts';
import { decisionActions, decisionEdit } from './decisions.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';
import type { Settings } from './settings.ts';
import { wordActions, wordEdit } from './words.ts';

/** The kind of the action that applies all safe fixes. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.jiaokan`;
/** The kind of the action that undoes what the extraction did to the file. */
export const REPAIR = `${CodeActionKind.Source}.repairExtraction.jiaokan`;

const FIX_RULE_TITLE: Bilingual = { zh: '修正本文件中所有“{title}”（{count} 处）', en: 'Fix all “{title}” in this file ({count})' };

const FIX_ALL_TITLE: Bilingual = { zh: '修正本文件中所有可放心修改的问题', en: 'Fix all safe problems in this file' };

const REPAIR_TITLE: Bilingual = { zh: '修复提取造成的问题：{damage}', en: 'Repair how this file was extracted: {damage}' };

/**
 * What an action remembers until its edit is asked for: the rule to fix everywhere, the entry for the side file, the word for the dictionary, that the extraction is
 * to be repaired, or nothing for all safe fixes.
 */
export interface ActionData {
  readonly uri: string;
  readonly rule?: string;
  readonly entry?: string;
  readonly word?: string;
  readonly repair?: true;
}

/** A finding with the diagnostic that the client shows for it. */
export interface Shown {
  readonly finding: Finding;
  readonly diagnostic: Diagnostic;
  /** The problem itself is at the place asked about, not only a part of its fix. */
  readonly here: boolean;
}

/** What can be done about the problems in a range, and about all of the file. */
export function codeActions(client: Client, log: Log): Question<CodeActionParams, CodeAction[]> {
  return {
    method: 'textDocument/codeAction',
    otherwise: [],
    needsFindings: true,
    answer(document, settings, { range, context }) {
      const actions: CodeAction[] = [];
      if (isWanted(CodeActionKind.QuickFix, context)) {
        const shown = findingsAt(document, range).map(([finding, here]): Shown => ({
          finding,
          diagnostic: toDiagnostic(document, finding, settings.locale, client),
          here,
        }));
        actions.push(
          ...quickFixes(document, shown, settings, client),
          ...ruleFixes(document, shown, settings),
          ...(client.resolvesEdits && isDamage(document, shown) ? repairActions(document, CodeActionKind.QuickFix, settings) : []),
          ...decisionActions(document, shown, range.start.line, settings, client),
          ...wordActions(document, shown, settings, client),
        );
      }
      if (offersWholeFile(FIX_ALL, context, client) && document.proof.findings().some(isSafe)) {
        actions.push({ title: inLanguage(FIX_ALL_TITLE, settings.locale), kind: FIX_ALL, data: dataOf(document) });
      }
      if (offersWholeFile(REPAIR, context, client)) actions.push(...repairActions(document, REPAIR, settings));
      return client.resolvesEdits ? actions : actions.map((action) => withEdit(action, document, settings, client, log));
    },
  };
}

/** The action, with its edit, that the client has chosen. */
export function codeActionEdit(
  client: Client,
  log: Log,
): Question<{ textDocument: { uri: string }; action: CodeAction }, CodeAction | undefined> {
  return {
    method: 'codeAction/resolve',
    otherwise: undefined,
    needsFindings: true,
    answer: (document, settings, { action }) => withEdit(action, document, settings, client, log),
  };
}

/**
 * The findings that touch `range`, then those whose fix reaches over several lines with `range` among them: a broken paragraph
 * is marked where it first breaks, but it is to be joined from any of its lines.
 */
function findingsAt({ positions, proof }: OpenDocument, range: Range): (readonly [finding: Finding, here: boolean])[] {
  const here = new Set(proof.findings(positions.spanOf(range)));
  const around = proof.findings().filter((finding) => {
    const edits = finding.fixes[0]?.edits ?? [];
    const [first, last] = [edits[0], edits.at(-1)];
    if (here.has(finding) || first === undefined || last === undefined) return false;
    const [start, end] = [positions.positionAt(first.start).line, positions.positionAt(last.end).line];
    return start < end && start <= range.start.line && range.end.line <= end;
  });
  return [...[...here].map((finding) => [finding, true] as const), ...around.map((finding) => [finding, false] as const)];
}

/** Every way to mend each of the problems. */
function quickFixes(document: OpenDocument, shown: readonly Shown[], { locale }: Settings, client: Client): CodeAction[] {
  return shown.flatMap(({ finding, diagnostic, here }) =>
    finding.fixes.map((fix, index) => ({
      title: titleOf(fix, locale),
      kind: CodeActionKind.QuickFix,
      diagnostics: [diagnostic],
      isPreferred: here && index === 0 && isSafe(finding),
      edit: toWorkspaceEdit(document, fix.edits, client),
    })),
  );
}

/** One action for each rule that has something to mend here and elsewhere in the file. */
function ruleFixes(document: OpenDocument, shown: readonly Shown[], { locale }: Settings): CodeAction[] {
  const fixable = shown.filter(({ finding, here }) => here && finding.fixes.length > 0);
  return [...new Set(fixable.map(({ finding }) => finding.rule))].flatMap((rule) => {
    const count = mendable(document, rule).length;
    const { title: ruleTitle, allTitle = FIX_RULE_TITLE, oneByOne } = ruleOf(rule);
    if (count < 2 || oneByOne === true) return [];
    const diagnostics = fixable.filter(({ finding }) => finding.rule === rule).map(({ diagnostic }) => diagnostic);
    const title = say(allTitle, { title: inLanguage(ruleTitle, locale), count: String(count) }, locale);
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics, data: dataOf(document, rule) }];
  });
}

/** One action of `kind` for all that the extraction did to the file, where that is more than one problem. */
function repairActions(document: OpenDocument, kind: string, { locale }: Settings): CodeAction[] {
  const { symptoms, repairs } = document.diagnosis();
  const damage = symptoms.filter(({ rules }) => rules.length > 0);
  if (repairs < 2 || damage.length === 0) return [];
  const title = say(REPAIR_TITLE, { damage: describeSymptoms(damage, locale).join(inLanguage({ zh: '、', en: ', ' }, locale)) }, locale);
  return [{ title, kind, data: { ...dataOf(document), repair: true } }];
}

/** Whether one of the problems here is among those that repairing the extraction mends. */
function isDamage(document: OpenDocument, shown: readonly Shown[]): boolean {
  const repairing = document.diagnosis().symptoms.flatMap(({ rules }) => rules);
  return shown.some(({ finding, here }) => here && isSafe(finding) && repairing.includes(finding.rule));
}

/** Fixing a whole file takes a while, so it is not worked out at every move of the cursor. */
function offersWholeFile(kind: string, context: CodeActionContext, client: Client): boolean {
  if (!isWanted(kind, context)) return false;
  return client.resolvesEdits || context.triggerKind === CodeActionTriggerKind.Invoked || (context.only?.length ?? 0) > 0;
}

/** Whether the client wants actions of `kind`; kinds are hierarchical, so `source.fixAll` includes `source.fixAll.jiaokan`. */
function isWanted(kind: CodeActionKind, { only }: CodeActionContext): boolean {
  if (only === undefined || only.length === 0) return true;
  return only.some((wanted) => wanted === CodeActionKind.Empty || kind === wanted || kind.startsWith(`${wanted}.`));
}

function dataOf({ uri }: OpenDocument, rule?: string): ActionData {
  return rule === undefined ? { uri } : { uri, rule };
}

/** `action` with the edit that was put off when it was offered, made for the text as it is now. */
function withEdit(action: CodeAction, document: OpenDocument, settings: Settings, client: Client, log: Log): CodeAction {
  if (action.edit !== undefined) return action;
  const entry = member(action.data, 'entry');
  if (typeof entry === 'string') return { ...action, edit: decisionEdit(entry, settings, client) };
  const word = member(action.data, 'word');
  if (typeof word === 'string') return { ...action, edit: wordEdit(word, settings, client) };
  const edit: WorkspaceEdit = toWorkspaceEdit(document, putOffEdits(action.data, document, log), client);
  return { ...action, edit };
}

function putOffEdits(data: unknown, document: OpenDocument, log: Log): readonly Edit[] {
  if (member(data, 'repair') === true) return repairEdits(document, log);
  const rule = member(data, 'rule');
  return typeof rule === 'string' ? ruleEdits(document, rule, log) : allSafeEdits(document, log);
}
