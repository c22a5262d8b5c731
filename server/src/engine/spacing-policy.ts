import type { Config } from './config.ts';
import type { SpacingPolicy } from './layout/space.ts';
import type { TextTraits } from './profile.ts';

/** The settings, applied to a text. */
export function spacingOf({ hanDigitSpacing, hanLatinSpacing }: Config, { spacedWords }: Pick<TextTraits, 'spacedWords'>): SpacingPolicy {
  const habit = spacedWords ? 'keep' : 'none';
  return {
    digit: hanDigitSpacing === 'auto' ? habit : hanDigitSpacing,
    latin: hanLatinSpacing === 'auto' ? habit : hanLatinSpacing,
  };
}
