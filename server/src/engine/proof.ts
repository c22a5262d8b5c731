import { type Config, defaultConfig } from './config.ts';
import { type Active, activeRules, checkBlock, checkDocument, checkLines } from './check.ts';
import { type DecidedPlaces, DecisionIndex } from './decided.ts';
import { type CheckedBlock, Found, NOTHING_FOUND } from './found.ts';
import { type Layout, type LayoutState, type Line, readLayout } from './layout/layout.ts';
import { lastIndex } from './layout/search.ts';
import { lineAt, movedStarts, sameEnds, splitLines, startsOf } from './layout/split.ts';
import { type Splice, merged, spliced } from './layout/splice.ts';
import { LineStatistics } from './layout/statistics.ts';
import { type OutlineNode, outlineOf } from './outline/outline.ts';
import { type Role, type RoleReading, readRoles } from './outline/role.ts';
import { withoutClaimed } from './precedence.ts';
import { type TextProfile, profileOf } from './profile.ts';
import type { BlockRule, Finding, Rule } from './rule.ts';
import type { Edit, Span } from './span.ts';
import { Census } from './text/census.ts';
import { lazy } from './text/tables.ts';

/** Lines checked in one go: enough for regular expressions to run fast, few enough to stop soon after a deadline. */
const STRIDE = 2000;

interface LaidOut {
  readonly layout: LayoutState;
  readonly decided: DecidedPlaces | undefined;
}

/** Everything about a text that follows from its lines. */
interface Read extends LaidOut {
  readonly profile: TextProfile;
  readonly roles: RoleReading;
  readonly outline: () => readonly OutlineNode[];
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
  private starts: number[];
  private census: Census;
  private statistics: LineStatistics;
  private laid: LaidOut | undefined;
  private read: Read | undefined;
  /** Which lines are new since `laid`, and which blocks since `read`. */
  private change: Splice | undefined;
  private blockChange: Splice | undefined;
  /** What the line rules found on each line; `undefined` where a line has still to be checked, none of them before `nextLine`. */
  private checkedLines: (Found | undefined)[];
  private checkedBlocks: (CheckedBlock | undefined)[] = [];
  /** What the block findings rest on besides the blocks. */
  private traits = '';
  /** Which line rules the line findings rest on. */
  private chinese = false;
  private documentFindings: readonly Finding[] | undefined;
  private sorted: readonly Finding[] | undefined;
  private nextLine = 0;
  private nextBlock = 0;
  /**
   * Lines and blocks examined by rules so far, printed lines read for their facts, breaks judged: a cost that tests can pin down.
   */
  readonly examined = { lines: 0, blocks: 0, facts: 0, breaks: 0 };

  constructor(text: string, config: Config = defaultConfig) {
    this.source = text;
    this.settings = config;
    this.decisions = new DecisionIndex(config.decisions);
    this.lines = splitLines(text);
    this.starts = startsOf(this.lines);
    this.statistics = new LineStatistics(this.lines);
    this.checkedLines = this.lines.map(() => undefined);
    this.census = new Census(text);
  }

  get text(): string {
    return this.source;
  }

  get config(): Config {
    return this.settings;
  }

  get layout(): Layout {
    return this.laidOut().layout;
  }

  get profile(): TextProfile {
    return this.reading().profile;
  }

  get outline(): readonly OutlineNode[] {
    return this.reading().outline();
  }

  /** One for each block of the layout. */
  get roles(): readonly Role[] {
    return this.reading().roles.roles;
  }

  /** Replaces part of the text. Throws `RangeError` when the edit leaves it. */
  update(edit: Edit): void {
    if (edit.start < 0 || edit.end < edit.start || edit.end > this.source.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} leaves the text`);
    const { starts } = this;
    // An edit beside `\r` or `\n` can join or part the two of a CRLF, so the lines next to it count as touched.
    const first = Math.max(0, lineAt(starts, edit.start) - 1);
    const last = Math.min(this.lines.length - 1, lineAt(starts, edit.end) + 1);
    const from = starts[first] ?? 0;
    const to = starts[last + 1] ?? this.source.length;
    const touched = this.source.slice(from, edit.start) + edit.text + this.source.slice(edit.end, to);
    const renewed = splitLines(touched);
    // The touched text ends at a line start, where splitting leaves an empty last line, unless it ends the document.
    if (last + 1 < this.lines.length) renewed.pop();
    this.renew(first, this.lines.slice(first, last + 1), renewed);
    this.source = this.source.slice(0, edit.start) + edit.text + this.source.slice(edit.end);
    this.census.add(edit.text);
    this.forget();
  }

  /** Checks by another configuration from now on. */
  configure(config: Config): void {
    this.settings = config;
    this.decisions = new DecisionIndex(config.decisions);
    this.checkedLines.fill(undefined);
    this.checkedBlocks.fill(undefined);
    this.nextLine = 0;
    this.change ??= { from: 0, removed: 0, added: 0 };
    this.forget();
  }

  /** Works until all is checked, which returns true, or until `expired()`. */
  work(expired: () => boolean = () => false): boolean {
    const { layout, profile, roles, outline } = this.reading();
    while (this.nextLine < this.lines.length) {
      if (expired()) return false;
      this.nextLine = this.checkNextLines(this.nextLine);
    }
    if (!profile.chinese) {
      this.documentFindings = [];
      return true;
    }
    const blockRules = this.active('block');
    for (; this.nextBlock < layout.blocks.length; this.nextBlock++) {
      if (this.isChecked(this.nextBlock)) continue;
      if (expired()) return false;
      this.checkBlock(this.nextBlock, blockRules);
    }
    this.documentFindings ??= checkDocument(this.active('document'), {
      text: this.source,
      config: this.settings,
      layout,
      profile,
      roles: roles.roles,
      get outline() {
        return outline();
      },
    });
    return true;
  }

  /** What was found, in reading order; with a span, only what touches it. */
  findings(within?: Span): readonly Finding[] {
    this.work();
    if (within === undefined) return (this.sorted ??= this.collect({ start: 0, end: this.source.length }));
    return (this.sorted ?? this.collect(within)).filter(({ start, end }) => start <= within.end && within.start <= end);
  }

  /** Puts `renewed` in place of the lines `old`, which begin with line `first`; those that are the same stay what they are. */
  private renew(first: number, old: readonly Line[], renewed: readonly Line[]): void {
    const { head, tail } = sameEnds(old, renewed);
    const change: Splice = { from: first + head, removed: old.length - head - tail, added: renewed.length - head - tail };
    const added = renewed.slice(head, renewed.length - tail);
    for (const line of old.slice(head, old.length - tail)) this.statistics.remove(line);
    for (const line of added) this.statistics.add(line);
    this.lines = spliced(this.lines, change, added);
    this.starts = movedStarts(this.starts, change, added);
    this.checkedLines = spliced(
      this.checkedLines,
      change,
      added.map(() => undefined),
    );
    this.nextLine = Math.min(this.nextLine, change.from);
    this.change = this.change === undefined ? change : merged(this.change, change);
  }

  private forget(): void {
    this.documentFindings = undefined;
    this.sorted = undefined;
    this.nextBlock = 0;
  }

  private laidOut(): LaidOut {
    const earlier = this.laid;
    if (earlier !== undefined && this.change === undefined) return earlier;
    const decided = this.decisions.in(this.source);
    const isBoundary = decided && ((place: Span): boolean => decided.isBoundary(place));
    const layout = readLayout(this.lines, this.starts, isBoundary, earlier?.layout, this.change);
    this.examined.breaks += layout.found.cost.breaks;
    this.examined.facts += layout.found.cost.facts;
    const { renewedBlocks } = layout;
    this.blockChange = this.blockChange === undefined ? renewedBlocks : merged(this.blockChange, renewedBlocks);
    this.change = undefined;
    this.laid = { layout, decided };
    return this.laid;
  }

  private reading(): Read {
    const { layout, decided } = this.laidOut();
    const earlier = this.read;
    const renewed = this.blockChange;
    if (earlier !== undefined && renewed === undefined) return earlier;
    const change = renewed ?? layout.renewedBlocks;
    const profile = profileOf(layout, this.statistics, this.settings);
    const roles = readRoles(layout, profile, this.statistics.usualWidth, earlier?.roles, change);
    const { chinese, lineation, blankSeparated, foldedMarks, script } = profile;
    const traits = JSON.stringify([chinese, lineation, blankSeparated, foldedMarks, script]);
    const unchecked = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
    this.checkedBlocks =
      traits === this.traits ? spliced(this.checkedBlocks, change, unchecked(change.added)) : unchecked(layout.blocks.length);
    if (chinese !== this.chinese) {
      this.checkedLines = unchecked(this.lines.length);
      this.nextLine = 0;
    }
    this.chinese = chinese;
    this.traits = traits;
    this.blockChange = undefined;
    this.read = { layout, decided, profile, roles, outline: lazy(() => outlineOf(layout, roles.roles)) };
    return this.read;
  }

  /** Checks the next run of lines not yet checked at or after `line`; returns where to go on. */
  private checkNextLines(line: number): number {
    const { starts, checkedLines } = this;
    while (line < this.lines.length && checkedLines[line] !== undefined) line++;
    let end = line;
    while (end < this.lines.length && end - line < STRIDE && checkedLines[end] === undefined) end++;
    if (end === line) return end;
    const text = this.source.slice(starts[line], starts[end]);
    checkLines(this.active('lines'), text, starts.slice(line, end + 1), this.settings).forEach((findings, index) => {
      checkedLines[line + index] = findings.length === 0 ? NOTHING_FOUND : new Found(findings);
    });
    this.examined.lines += end - line;
    return end;
  }

  private checkBlock(index: number, blockRules: readonly Active<BlockRule>[]): void {
    const { layout, profile: traits, roles } = this.reading();
    const [previous, block, next] = [layout.blocks[index - 1], layout.blocks[index], layout.blocks[index + 1]];
    const role = roles.roles[index];
    if (block === undefined || role === undefined) return;
    const findings = checkBlock(blockRules, block, { role, traits, config: this.settings, previous, next });
    const found = findings.length === 0 ? NOTHING_FOUND : new Found(findings);
    this.checkedBlocks[index] = { role, previous: previous?.passage, next: next?.passage, found };
    this.examined.blocks++;
  }

  private isChecked(index: number): boolean {
    const checked = this.checkedBlocks[index];
    const { layout, roles } = this.reading();
    return (
      checked?.role === roles.roles[index] &&
      checked?.previous === layout.blocks[index - 1]?.passage &&
      checked?.next === layout.blocks[index + 1]?.passage
    );
  }

  /** The findings of the document, of the lines and of the blocks that touch `within`, in reading order. */
  private collect(within: Span): readonly Finding[] {
    const { layout, decided } = this.reading();
    const found: Finding[] = [...(this.documentFindings ?? [])];
    const add = (from: Found | undefined, at: number | undefined): void => {
      if (from !== undefined && from !== NOTHING_FOUND) for (const finding of from.findingsAt(at ?? 0)) found.push(finding);
    };
    // What is found on a line may touch the beginning of the next one; what is found at the end of a block, that of the next block.
    const lastLine = lineAt(this.starts, within.end);
    for (let line = Math.max(0, lineAt(this.starts, within.start) - 1); line <= lastLine; line++)
      add(this.checkedLines[line], this.starts[line]);
    const lastBlock = lastIndex(layout.blocks, ({ start }) => start <= within.end);
    const firstBlock = lastIndex(layout.blocks, ({ start }) => start <= within.start) - 1;
    for (let index = Math.max(0, firstBlock); index <= lastBlock; index++)
      add(this.checkedBlocks[index]?.found, layout.blocks[index]?.start);
    const open = decided === undefined ? found : found.filter((finding) => !decided.isDismissed(finding));
    open.sort((a, b) => a.start - b.start || a.end - b.end || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
    return withoutClaimed(open);
  }

  private active<S extends Rule['scope']>(scope: S): readonly Active<Extract<Rule, { scope: S }>>[] {
    return activeRules(scope, this.settings, this.census, this.reading().profile.chinese);
  }
}
