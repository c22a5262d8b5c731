import type { Span } from '../span.ts';
import type { Line } from './line.ts';
import type { Part } from './parts.ts';
import type { Texture } from './stretch.ts';

/** What a run of spaces inside a line is. */
export type SpaceKind =
  /** Between the characters of a piece that was justified or set out by spaces. */
  | 'stretched'
  /** Between two Han characters of running text. */
  | 'han'
  /** At a mark, which brings its own space. */
  | 'mark'
  /** Between Han or a mark and a digit, and between Han and a Latin letter or a bracket of half width. */
  | 'digit'
  | 'latin'
  /** Before the first or after the last character of the line. */
  | 'edge'
  /** The typesetter's, it seems, but it may be the writer's: it stays until a person decides. */
  | 'doubtful'
  /** Separates names, the halves of a headline, a label and its text, cells, Latin words: it stays. */
  | 'separator';

/** A run of white space inside a line; offsets count from the start of the line. */
export interface SpaceRun extends Span {
  readonly kind: SpaceKind;
  /** It stands in a stretched piece of the line. */
  readonly stretched: boolean;
}

/** Where a line stands in its block: the only line may be a headline, the first may begin with a label. */
export type Place = 'alone' | 'first' | 'inner';

/** A piece of a line as its spaces are judged. */
export interface Situation {
  readonly line: Line;
  readonly part: Part;
  readonly place: Place;
  /** A headline, a label, a list of names: short and without the marks of running text. */
  readonly display: boolean;
  readonly texture: Texture;
}

/** What is done in a text where a digit, or a Latin letter, stands at a Han character. */
export interface SpacingPolicy {
  readonly digit: 'none' | 'keep' | 'space';
  readonly latin: 'none' | 'keep' | 'space';
}

/** Whether the policy leaves the space `run` where it is. */
export function isKept({ kind }: SpaceRun, policy: SpacingPolicy): boolean {
  return (kind === 'digit' || kind === 'latin') && policy[kind] !== 'none';
}

/** Whether the policy wants no space where `run` stands. */
export function isUnwanted({ kind }: SpaceRun, policy: SpacingPolicy): boolean {
  return (kind === 'digit' || kind === 'latin') && policy[kind] === 'none';
}

/** Whether both policies do the same. */
export function isSamePolicy(one: SpacingPolicy, other: SpacingPolicy): boolean {
  return one.digit === other.digit && one.latin === other.latin;
}
