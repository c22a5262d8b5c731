import { type Config, defaultConfig } from './config.ts';
import { type Active, activeRules, checkBlock, checkDocument, checkLines } from './check.ts';
import { type DecidedPlaces, DecisionIndex } from './decided.ts';
import { EditedText } from './edited-text.ts';
import { type CheckedBlock, Found, NOTHING_FOUND, around, byPlace, checkedAgain } from './found.ts';
import type { Passage } from './layout/block.ts';
import { EditedLines } from './layout/edited-lines.ts';
import { columnPlaces } from './layout/interleaved.ts';
import { Kept } from './layout/kept.ts';
import { type Block, type Layout, type LayoutState, readLayout } from './layout/layout.ts';
import { joinedLines } from './layout/split.ts';
import { type Splice, merged, splicedInPlace } from './layout/splice.ts';
import { TripleIndex } from './layout/triples.ts';
import { type OutlineNode, outlineOf } from './outline/outline.ts';
import { type Role, type RoleReading, readRoles } from './outline/role.ts';
import { isClaim, withoutWoven, withoutClaimed } from './precedence.ts';
import { type TextProfile, profileOf, traitsOf } from './profile.ts';
import type { BlockRule, Finding, Reading, Rule } from './rule.ts';
import { spacingOf } from './spacing-policy.ts';
import { type Edit, type Span, touches } from './span.ts';
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
  private readonly source: EditedText;
  private settings: Config;
  private decisions: DecisionIndex;
  private readonly lined: EditedLines;
  private census: Census;
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
  /** What each active document rule found, as far as they have run. */
  private documentFindings: (readonly Finding[])[] = [];
  private sorted: readonly Finding[] | undefined;
  private readonly triples = new TripleIndex();
  private readonly byBlock = new Kept<Block, Passage>(({ passage }) => passage);
  private nextLine = 0;
  private nextBlock = 0;
  /**
   * Lines and blocks examined by rules so far, printed lines read for their facts, breaks judged: a cost that tests can pin down.
   */
  readonly examined = { lines: 0, blocks: 0, facts: 0, breaks: 0 };

  constructor(text: string, config: Config = defaultConfig) {
    this.source = new EditedText(text);
    this.settings = config;
    this.decisions = new DecisionIndex(config.decisions);
    this.lined = new EditedLines(text);
    this.checkedLines = this.lined.lines.map(() => undefined);
    this.census = new Census(text);
  }

  get text(): string {
    return this.source.text;
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
    if (edit.start < 0 || edit.end < edit.start || edit.end > this.lined.length)
      throw new RangeError(`edit ${edit.start}–${edit.end} leaves the text`);
    const change = this.lined.edit(edit);
    splicedInPlace(
      this.checkedLines,
      change,
      Array.from({ length: change.added }, () => undefined),
    );
    this.nextLine = Math.min(this.nextLine, change.from);
    this.change = this.change === undefined ? change : merged(this.change, change);
    this.source.edit(edit);
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
    while (this.nextLine < this.lined.lines.length) {
      if (expired()) return false;
      this.nextLine = this.checkNextLines(this.nextLine);
    }
    if (!profile.chinese) return true;
    const blockRules = this.active('block');
    for (; this.nextBlock < layout.blocks.length; this.nextBlock++) {
      if (this.isChecked(this.nextBlock)) continue;
      if (expired()) return false;
      this.checkBlock(this.nextBlock, blockRules);
    }
    const { documentFindings, text, triples, byBlock, settings: config } = this;
    const { kept: byLine, statistics } = this.lined;
    const decisive = statistics.counts;
    const read: Reading = { text, config, layout, profile, roles: roles.roles, outline, triples, byLine, byBlock, decisive };
    for (const rule of this.active('document').slice(documentFindings.length)) {
      if (expired()) return false;
      documentFindings.push(checkDocument([rule], read));
    }
    return true;
  }

  /**
   * What line and block rules find within a span, in reading order: the first answer after an edit, for which no other part of the
   * text is checked. `findings` also has what document rules find.
   */
  nearby(within: Span): readonly Finding[] {
    const { layout, profile } = this.reading();
    const { lines, blocks } = around(within, this.lined.starts, this.reading().layout.blocks);
    for (let line = lines.from; line < lines.to;) line = Math.max(line + 1, this.checkNextLines(line, lines.to));
    if (profile.chinese) {
      const blockRules = this.active('block');
      for (let index = blocks.from; index < Math.min(blocks.to, layout.blocks.length); index++)
        if (!this.isChecked(index)) this.checkBlock(index, blockRules);
    }
    return this.collect(within, false).filter((finding) => touches(finding, within));
  }

  /** What was found, in reading order; with a span, only what touches it. */
  findings(within?: Span): readonly Finding[] {
    this.work();
    if (within === undefined) return (this.sorted ??= this.collect({ start: 0, end: this.lined.length }));
    return (this.sorted ?? this.collect(within)).filter((finding) => touches(finding, within));
  }

  private forget(): void {
    this.documentFindings = [];
    this.sorted = undefined;
    this.nextBlock = 0;
  }

  private laidOut(): LaidOut {
    const earlier = this.laid;
    if (earlier !== undefined && this.change === undefined) return earlier;
    const decided = this.decisions.in(() => this.text);
    const isBoundary = decided && ((place: Span): boolean => decided.isBoundary(place));
    const layout = readLayout(this.lined.lines, this.lined.starts, isBoundary, earlier?.layout, this.change);
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
    const profile = profileOf(layout, this.lined.statistics, this.settings);
    const roles = readRoles(layout, profile, this.lined.statistics.usualWidth, earlier?.roles, change);
    this.byBlock.renew(layout.blocks, change);
    const { chinese } = profile;
    const traits = JSON.stringify(traitsOf(profile));
    const unchecked = (count: number): undefined[] => Array.from({ length: count }, () => undefined);
    this.checkedBlocks =
      traits === this.traits
        ? checkedAgain(this.checkedBlocks, earlier?.layout.blocks ?? [], layout.blocks, change)
        : unchecked(layout.blocks.length);
    if (chinese !== this.chinese) {
      this.checkedLines = unchecked(this.lined.lines.length);
      this.nextLine = 0;
    }
    this.chinese = chinese;
    this.traits = traits;
    this.blockChange = undefined;
    this.read = { layout, decided, profile, roles, outline: lazy(() => outlineOf(layout, roles.roles, spacingOf(this.settings, profile))) };
    return this.read;
  }

  /** Checks the next run of lines not yet checked at or after `line` and before `limit`; returns where to go on. */
  private checkNextLines(line: number, limit = this.lined.lines.length): number {
    const { checkedLines } = this;
    const { lines, starts } = this.lined;
    while (line < limit && checkedLines[line] !== undefined) line++;
    let end = line;
    while (end < limit && end - line < STRIDE && checkedLines[end] === undefined) end++;
    if (end === line) return end;
    checkLines(this.active('lines'), joinedLines(lines.slice(line, end)), starts.slice(line, end + 1), this.settings).forEach(
      (findings, index) => {
        checkedLines[line + index] = findings.length === 0 ? NOTHING_FOUND : new Found(findings);
      },
    );
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

  /** The findings of the document, if they are wanted, of the lines and of the blocks that touch `within`, in reading order. */
  private collect(within: Span, ofDocument = true): readonly Finding[] {
    const { lines, blocks } = around(within, this.lined.starts, this.reading().layout.blocks);
    const { layout, decided } = this.reading();
    const found: Finding[] = [];
    const claims: Finding[] = [];
    const add = (from: Found | undefined, at: number | undefined): void => {
      if (from === undefined || from === NOTHING_FOUND) return;
      const findings = from.findingsAt(at ?? 0);
      for (const finding of findings) found.push(finding);
      if (from.claims) claims.push(...findings.filter(isClaim));
    };
    for (const ofRule of ofDocument ? this.documentFindings : []) {
      for (const finding of ofRule) found.push(finding);
      if (ofRule[0] !== undefined && isClaim(ofRule[0])) for (const claim of ofRule) claims.push(claim);
    }
    for (let line = lines.from; line < lines.to; line++) add(this.checkedLines[line], this.lined.starts[line]);
    for (let index = blocks.from; index < blocks.to; index++) add(this.checkedBlocks[index]?.found, layout.blocks[index]?.start);
    const unclaimed = withoutClaimed(found.sort(byPlace), claims.sort(byPlace));
    const free = withoutWoven(unclaimed, columnPlaces(layout), layout.starts);
    return decided === undefined ? free : free.filter((finding) => !decided.isDismissed(finding));
  }

  private active<S extends Rule['scope']>(scope: S): readonly Active<Extract<Rule, { scope: S }>>[] {
    return activeRules(scope, this.settings, this.census, this.reading().profile.chinese);
  }
}
