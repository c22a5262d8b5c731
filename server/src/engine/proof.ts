import { type Config, defaultConfig } from './config.ts';
import { type Active, type Anchored, checkBlock, checkDocument, checkLines, moved } from './check.ts';
import { type DecidedPlaces, DecisionIndex } from './decided.ts';
import { blocksOf } from './layout/block.ts';
import { findBreaks } from './layout/breaks.ts';
import { declareBreaks } from './layout/declared.ts';
import type { Block, Break, Layout, Line } from './layout/layout.ts';
import { lineAt, splitLines, startsOf } from './layout/split.ts';
import { type OutlineNode, outlineOf } from './outline/outline.ts';
import { type Role, rolesOf } from './outline/role.ts';
import { withoutClaimed } from './precedence.ts';
import { type TextProfile, profileOf } from './profile.ts';
import type { BlockRule, DocumentRule, Finding, LineRule } from './rule.ts';
import { rules } from './rules/index.ts';
import type { Edit, Span } from './span.ts';
import { Census } from './text/census.ts';

/** Lines checked in one go: enough for regular expressions to run fast, few enough to stop soon after a deadline. */
const STRIDE = 2000;

/** Everything about a text that follows from its lines. */
interface Read {
  readonly layout: Layout;
  readonly profile: TextProfile;
  readonly roles: readonly Role[];
  readonly outline: readonly OutlineNode[];
  readonly decided: DecidedPlaces | undefined;
}

/** What was found in a block, and what that rests on. */
interface CheckedBlock {
  readonly block: Block;
  readonly role: Role;
  readonly findings: readonly Anchored[];
}

/**
 * A text under correction: its layout, its outline and its findings, kept up to date under edits.
 *
 * What was found on a line or in a block is kept relative to it, so an edit elsewhere costs it nothing. Work is done on
 * demand: `work` can be called in slices; `layout`, `outline` and `findings` finish what is missing.
 */
export class Proof {
  private source: string;
  private settings: Config;
  private decisions: DecisionIndex;
  private lines: Line[];
  private census: Census;
  private read: Read | undefined;
  /** What each line rule found, by line; a line that is missing has still to be checked. */
  private lineFindings = new WeakMap<Line, readonly Anchored[]>();
  /** By the first line of the block. */
  private blockFindings = new Map<Line, CheckedBlock>();
  /** What the block findings rest on besides the blocks. */
  private traits = '';
  /** Which line rules the line findings rest on. */
  private chinese = false;
  private documentFindings: readonly Finding[] | undefined;
  private sorted: readonly Finding[] | undefined;
  private nextLine = 0;
  private nextBlock = 0;
  /** Lines and blocks examined by rules so far: a cost that tests can pin down. */
  readonly examined = { lines: 0, blocks: 0 };

  constructor(text: string, config: Config = defaultConfig) {
    this.source = text;
    this.settings = config;
    this.decisions = new DecisionIndex(config.decisions);
    this.lines = splitLines(text);
    this.census = new Census(text);
  }

  get text(): string {
    return this.source;
  }

  get config(): Config {
    return this.settings;
  }

  get layout(): Layout {
    return this.reading().layout;
  }

  get profile(): TextProfile {
    return this.reading().profile;
  }

  get outline(): readonly OutlineNode[] {
    return this.reading().outline;
  }

  /** One for each block of the layout. */
  get roles(): readonly Role[] {
    return this.reading().roles;
  }

  /** Replaces part of the text. Throws `RangeError` when the edit leaves it. */
  update(edit: Edit): void {
    if (edit.start < 0 || edit.end < edit.start || edit.end > this.source.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} leaves the text`);
    const starts = startsOf(this.lines);
    // An edit beside `\r` or `\n` can join or part the two of a CRLF, so the lines next to it count as touched.
    const first = Math.max(0, lineAt(starts, edit.start) - 1);
    const last = Math.min(this.lines.length - 1, lineAt(starts, edit.end) + 1);
    const from = starts[first] ?? 0;
    const to = starts[last + 1] ?? this.source.length;
    const touched = this.source.slice(from, edit.start) + edit.text + this.source.slice(edit.end, to);
    const renewed = splitLines(touched);
    // The touched text ends at a line start, where splitting leaves an empty last line, unless it ends the document.
    if (last + 1 < this.lines.length) renewed.pop();
    this.lines = [...this.lines.slice(0, first), ...keepSame(this.lines.slice(first, last + 1), renewed), ...this.lines.slice(last + 1)];
    this.source = this.source.slice(0, edit.start) + edit.text + this.source.slice(edit.end);
    this.census.add(edit.text);
    this.forget();
  }

  /** Checks by another configuration from now on. */
  configure(config: Config): void {
    this.settings = config;
    this.decisions = new DecisionIndex(config.decisions);
    this.lineFindings = new WeakMap();
    this.blockFindings.clear();
    this.forget();
  }

  /** Works until all is checked, which returns true, or until `expired()`. */
  work(expired: () => boolean = () => false): boolean {
    const { layout, profile, roles } = this.reading();
    while (this.nextLine < this.lines.length) {
      if (expired()) return false;
      this.nextLine = this.checkNextLines(layout.starts, this.nextLine);
    }
    if (!profile.chinese) {
      this.documentFindings = [];
      return true;
    }
    const blockRules = this.active('block');
    for (; this.nextBlock < layout.blocks.length; this.nextBlock++) {
      const block = layout.blocks[this.nextBlock];
      const role = roles[this.nextBlock];
      const known = block?.lines[0] && this.blockFindings.get(block.lines[0]);
      if (block?.lines[0] === undefined || role === undefined || (known && known.role === role && sameBlock(known.block, block))) continue;
      if (expired()) return false;
      this.blockFindings.set(block.lines[0], {
        block,
        role,
        findings: checkBlock(blockRules, block, { role, traits: profile, config: this.settings }),
      });
      this.examined.blocks++;
    }
    this.documentFindings ??= checkDocument(this.active('document'), { text: this.source, config: this.settings, ...this.reading() });
    return true;
  }

  /** What was found, in reading order; with a span, only what touches it. */
  findings(within?: Span): readonly Finding[] {
    this.work();
    this.sorted ??= this.collect();
    if (within === undefined) return this.sorted;
    return this.sorted.filter(({ start, end }) => start <= within.end && within.start <= end);
  }

  private forget(): void {
    this.read = undefined;
    this.documentFindings = undefined;
    this.sorted = undefined;
    this.nextLine = 0;
    this.nextBlock = 0;
  }

  private reading(): Read {
    if (this.read !== undefined) return this.read;
    const starts = startsOf(this.lines);
    const { breaks: seen, printed } = findBreaks(this.lines);
    const decided = this.decisions.in(this.source);
    const breaks = decided === undefined ? seen : declareBreaks(seen, this.lines, starts, (place) => decided.isBoundary(place));
    const blocks = blocksOf(this.lines, starts, breaks);
    const layout: Layout = { lines: this.lines, starts, breaks, blocks, printed };
    const profile = profileOf(layout, this.settings);
    const roles = rolesOf(layout, profile);
    const { chinese, lineation, blankSeparated, foldedMarks, script } = profile;
    const traits = JSON.stringify([chinese, lineation, blankSeparated, foldedMarks, script]);
    if (traits !== this.traits) this.blockFindings.clear();
    if (chinese !== this.chinese) this.lineFindings = new WeakMap();
    this.chinese = chinese;
    this.traits = traits;
    this.read = { layout, profile, roles, outline: outlineOf(layout, roles), decided };
    return this.read;
  }

  /** Checks the next run of lines not yet checked at or after `line`; returns where to go on. */
  private checkNextLines(starts: readonly number[], line: number): number {
    while (line < this.lines.length && this.isChecked(line)) line++;
    let end = line;
    while (end < this.lines.length && end - line < STRIDE && !this.isChecked(end)) end++;
    if (end === line) return end;
    const found = checkLines(
      this.active('lines'),
      this.source.slice(starts[line], starts[end]),
      starts.slice(line, end + 1),
      this.settings,
    );
    found.forEach((findings, index) => {
      const checked = this.lines[line + index];
      if (checked !== undefined) this.lineFindings.set(checked, findings);
    });
    this.examined.lines += end - line;
    return end;
  }

  private isChecked(line: number): boolean {
    const at = this.lines[line];
    return at !== undefined && this.lineFindings.has(at);
  }

  private collect(): readonly Finding[] {
    const { layout, profile, decided } = this.reading();
    const found: Finding[] = [...(this.documentFindings ?? [])];
    this.lines.forEach((line, index) => {
      for (const anchored of this.lineFindings.get(line) ?? []) found.push(moved(anchored, layout.starts[index] ?? 0));
    });
    for (const block of profile.chinese ? layout.blocks : []) {
      const first = block.lines[0];
      for (const anchored of (first && this.blockFindings.get(first)?.findings) ?? []) found.push(moved(anchored, block.start));
    }
    const open = decided === undefined ? found : found.filter((finding) => !decided.isDismissed(finding));
    open.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return withoutClaimed(open);
  }

  private active(scope: 'lines'): readonly Active<LineRule>[];
  private active(scope: 'block'): readonly Active<BlockRule>[];
  private active(scope: 'document'): readonly Active<DocumentRule>[];
  private active(scope: string): readonly Active<LineRule | BlockRule | DocumentRule>[] {
    const { chinese } = this.reading().profile;
    return rules.flatMap((rule) => {
      const severity = this.settings.rules[rule.id] ?? rule.severity;
      if (rule.scope !== scope || severity === 'off' || (!chinese && rule.readsAnyText !== true)) return [];
      if (rule.triggers !== undefined && !this.census.hasAny(rule.triggers)) return [];
      return [{ rule, severity }];
    });
  }
}

/** `renewed` with the old lines in place of those at its beginning and end that are the same. */
function keepSame(old: readonly Line[], renewed: readonly Line[]): Line[] {
  const most = Math.min(old.length, renewed.length);
  const same = (a: Line | undefined, b: Line | undefined): boolean => a !== undefined && a.text === b?.text && a.eol === b.eol;
  let head = 0;
  while (head < most && same(old[head], renewed[head])) head++;
  let tail = 0;
  while (tail < most - head && same(old.at(-1 - tail), renewed.at(-1 - tail))) tail++;
  return [...old.slice(0, head), ...renewed.slice(head, renewed.length - tail), ...old.slice(old.length - tail)];
}

/** Whether both have the same lines, in the same order, with the same breaks: then the same is found in them. */
function sameBlock(a: Block, b: Block): boolean {
  return (
    a.lines.length === b.lines.length &&
    a.end - a.start === b.end - b.start &&
    a.lines.every((line, index) => line === b.lines[index]) &&
    a.breaks.every((one, index) => sameBreak(one, b.breaks[index])) &&
    (a.endBreak === undefined ? b.endBreak === undefined : sameBreak(a.endBreak, b.endBreak))
  );
}

function sameBreak(a: Break, b: Break | undefined): boolean {
  return (
    a.score === b?.score &&
    a.after - a.before === b.after - b.before &&
    a.reasons.length === b.reasons.length &&
    a.reasons.every(
      (reason, index) => reason.id === b.reasons[index]?.id && JSON.stringify(reason.data) === JSON.stringify(b.reasons[index].data),
    )
  );
}
