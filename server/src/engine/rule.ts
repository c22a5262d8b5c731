import type { Block, Layout } from './layout/layout.ts';
import type { Passage } from './layout/block.ts';
import type { Kept } from './layout/kept.ts';
import type { Line } from './layout/line.ts';
import type { TripleIndex } from './layout/triples.ts';
import type { Bilingual, MessageData } from './language.ts';
import type { OutlineNode } from './outline/outline.ts';
import type { Role } from './outline/role.ts';
import type { Config } from './config.ts';
import type { TextProfile, TextTraits } from './profile.ts';
import type { Edit, Span } from './span.ts';
import type { CharacterRanges } from './text/character.ts';
import type { ScriptCount } from './text/script.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/**
 * How far a fix may be trusted: `safe` is mechanical, cannot change the meaning and may run over a corpus nobody reads
 * afterwards; `review` is a proposal for a person; `none` proposes nothing.
 */
export type Safety = 'safe' | 'review' | 'none';

/** One way to mend a problem: edits that belong together, sorted and apart. */
export interface Fix {
  readonly edits: readonly Edit[];
  /** It moves text, and changes nothing in it: what other rules claim may move, too. */
  readonly moves?: true;
  /** What the fix does, in the user's words; without it a title is made from the edits. */
  readonly title?: Bilingual;
}

/** A place that helps to understand a problem, with what is to be seen there. */
export interface Related extends Span {
  readonly message: Bilingual;
  readonly data?: MessageData;
}

/** One fault, as a rule reports it. */
export interface Problem extends Span {
  readonly data?: MessageData;
  /** Stricter than what the rule declares, where this one case is doubtful. */
  readonly safety?: Safety;
  /** Replaces the rule's own message, for rules that have to say two things. */
  readonly message?: Bilingual;
  /** Ways to mend it, the likeliest first. */
  readonly fixes?: readonly Fix[];
  readonly related?: readonly Related[];
}

/** A problem with the rule that found it and what the configuration made of it. */
export interface Finding extends Problem {
  readonly rule: string;
  readonly severity: Severity;
  readonly safety: Safety;
  readonly fixes: readonly Fix[];
}

/** An example that is run as a test and printed on the rule's page. */
export interface Example {
  /** The text; `⟦…⟧` marks what is found. Without a mark the rule must stay silent. */
  readonly bad: string;
  /** The text after the first fix of every marked problem. */
  readonly good?: string;
  /** Why the rule is silent, or what the example shows. */
  readonly note?: Bilingual;
}

interface RuleHead {
  /** Names the fault in kebab-case: `halfwidth-punctuation`. File name, test name and page name; stable for ever. */
  readonly id: string;
  readonly family: 'encoding' | 'artefact' | 'join' | 'punctuation' | 'script' | 'structure';
  readonly title: Bilingual;
  /** What is wrong here and what to do, with `{name}` places. */
  readonly message: Bilingual;
  /** Why it matters and where it comes from. */
  readonly why: Bilingual;
  /** `off`: a matter of house style, looked at only when the settings ask for it. */
  readonly severity: Severity | 'off';
  /** The strongest safety that its fixes have. */
  readonly safety: Safety;
  /** The rule is not run on a text that has none of these characters; without it, it always runs. */
  readonly triggers?: CharacterRanges;
  /**
   * What a safe fix may put in place of what, character for character, besides adding and removing white space: the
   * declared pairs that every safe edit is checked against. A character paired with `''` may be deleted.
   */
  readonly substitutes?: Iterable<readonly [from: string, into: string]>;
  /** How many findings the rule may have in 10,000 Han characters of clean prose; 0.2 where it says nothing, and never more than 0.02 that are safe. */
  readonly falseAlarms?: number;
  /**
   * The same for spellings that are too many to list: a global pattern, and what each match of it stands for, which is never
   * longer; `undefined` where it stands for nothing.
   */
  readonly spellings?: { readonly pattern: RegExp; readonly read: (found: string) => string | undefined };
  /** What the rule finds is not the text that was written: no other rule judges or changes it. */
  readonly claims?: true;
  /** The rule also reads text that is not Chinese as it stands. */
  readonly readsAnyText?: true;
  /** What mending all its problems in a file is called, with a place for `{count}`; `undefined` for the usual words. */
  readonly allTitle?: Bilingual;
  /** Its fix is one of two answers that only a person can give: never offered for all its problems at once. */
  readonly oneByOne?: true;
  readonly examples: readonly Example[];
}

/** Sees whole lines; what it finds on one line depends on that line alone. */
export interface LineRule extends RuleHead {
  readonly scope: 'lines';
  /** Problems of `text`, a run of whole lines with their line ends; spans count from its start. */
  check(text: string, config: Config): Iterable<Problem>;
}

/** What a block rule may look at besides its block. */
export interface BlockContext {
  readonly role: Role;
  readonly traits: TextTraits;
  readonly config: Config;
  /** The blocks before and after: their texts and their breaks, not their neighbours. */
  readonly previous?: Block | undefined;
  readonly next?: Block | undefined;
}

/** Sees one block, raw and logical; what it finds depends on the block, its neighbours, its role, the traits of the file and the configuration. */
export interface BlockRule extends RuleHead {
  readonly scope: 'block';
  /** Problems of `block`; spans count from the start of the document. */
  check(block: Block, context: BlockContext): Iterable<Problem>;
}

/** Everything known about a text once it has been read. */
export interface Reading {
  readonly text: string;
  readonly layout: Layout;
  /** One for each block of the layout. */
  readonly roles: readonly Role[];
  /** Worked out when it is asked for. */
  readonly outline: () => readonly OutlineNode[];
  readonly profile: TextProfile;
  readonly config: Config;
  /** Where the rules number the runs of three characters of the text; kept while it is edited. */
  readonly triples: TripleIndex;
  /** What is read off each line by itself, and off the passage of each block: kept, too. */
  readonly byLine: Kept<Line, Line>;
  readonly byBlock: Kept<Block, Passage>;
  /** How many characters of the text belong to one script alone. */
  readonly decisive: ScriptCount;
}

/** Sees the whole document. */
export interface DocumentRule extends RuleHead {
  readonly scope: 'document';
  check(reading: Reading): Iterable<Problem>;
}

/** One fault, one file, one object. A rule reads; it never changes anything and keeps no state. */
export type Rule = LineRule | BlockRule | DocumentRule;
