import type { Config } from './config.ts';
import type { SpaceRun } from './layout/space.ts';
import type { TextTraits } from './profile.ts';

/** What is done in a text where a digit, or a Latin letter, stands at a Han character. */
export interface SpacingPolicy {
  readonly digit: 'none' | 'keep' | 'space';
  readonly latin: 'none' | 'keep' | 'space';
}

/** The settings, applied to a text. */
export function spacingOf({ hanDigitSpacing, hanLatinSpacing }: Config, { spacedWords }: Pick<TextTraits, 'spacedWords'>): SpacingPolicy {
  const habit = spacedWords ? 'keep' : 'none';
  return {
    digit: hanDigitSpacing === 'auto' ? habit : hanDigitSpacing,
    latin: hanLatinSpacing === 'auto' ? habit : hanLatinSpacing,
  };
}

/** Whether the policy leaves the space `run` where it is. */
export function isKept({ kind }: SpaceRun, policy: SpacingPolicy): boolean {
  return (kind === 'digit' || kind === 'latin') && policy[kind] !== 'none';
}

/** Whether the policy wants no space where `run` stands. */
export function isUnwanted({ kind }: SpaceRun, policy: SpacingPolicy): boolean {
  return (kind === 'digit' || kind === 'latin') && policy[kind] === 'none';
}
