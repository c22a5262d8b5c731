import type { Span } from '../span.ts';
import { descriptionEnds, widthAt } from './description-sequence.ts';
import { type Dictionary, type Match, isCharacter } from './dictionary.ts';

/** A text on its way to another standard, which knows where each of its pieces came from. */
export interface Rendering {
  readonly text: string;
  /** For each offset of `text`, 0 to its length: the offset in the original; −1 inside what became of a phrase as a whole. */
  readonly origins: readonly number[];
  /** Where the segments end that no phrase reaches across. */
  readonly cuts: readonly number[];
  /** Characters of `text` that no phrase has decided, by their offsets: what they may be, what was taken first. */
  readonly choices: ReadonlyMap<number, readonly string[]>;
}

/** What differs between the original and a rendering of it. */
export interface Change extends Span {
  readonly text: string;
}

/** A character of the original that no phrase has decided. */
export interface Choice extends Span {
  /** What it may become, what was taken first. */
  readonly candidates: readonly string[];
}

/** `text` as it is, in one segment. */
export function original(text: string): Rendering {
  const origins: number[] = [];
  for (let at = 0; at <= text.length; at++) origins.push(at);
  return { text, origins, cuts: [text.length], choices: new Map() };
}

/** `before` cut at both ends of each phrase of `dictionary` in it. */
export function segmented(before: Rendering, dictionary: Dictionary): Rendering {
  const { text } = before;
  const ends = descriptionEnds(text);
  const cuts: number[] = [];
  const cut = (at: number): void => {
    if (at > (cuts.at(-1) ?? 0)) cuts.push(at);
  };
  for (let at = 0; at < text.length;) {
    const match = dictionary.longestAt(text, at, text.length);
    if (match !== undefined && !isCharacter(match.source)) {
      cut(at);
      at += match.source.length;
      cut(at);
    } else at = ends.get(at) ?? at + widthAt(text, at);
  }
  cut(text.length);
  return { ...before, cuts };
}

/** `before` with the longest words and characters of `dictionary` replaced, from left to right; `choices` are what it decides only by a phrase. */
export function rendered(before: Rendering, dictionary: Dictionary, choices: ReadonlyMap<number, readonly string[]>): Rendering {
  const { text } = before;
  const ends = descriptionEnds(text);
  const draft = new Draft(before, dictionary, choices);
  let at = 0;
  for (const cut of before.cuts) {
    while (at < cut) {
      const match = dictionary.longestAt(text, at, cut);
      const end = match === undefined ? (ends.get(at) ?? Infinity) : at + match.source.length;
      if (match !== undefined) draft.replace(at, match);
      else if (end <= cut) draft.keep(at, end);
      else draft.replaceCharacter(at, text.slice(at, at + widthAt(text, at)));
      at = end <= cut ? end : at + widthAt(text, at);
    }
    draft.cut();
  }
  return draft.finish();
}

/** What `rendering` changes in `source`, which it was made of, and the characters that no phrase has decided; in order and apart. */
export function comparison(
  source: string,
  { text, origins, choices }: Rendering,
): { readonly changes: Change[]; readonly choices: Choice[] } {
  const changes: Change[] = [];
  const open: Choice[] = [];
  for (let from = 0; from < text.length;) {
    let to = from + 1;
    while ((origins[to] ?? 0) < 0) to++;
    const span = { start: origins[from] ?? 0, end: origins[to] ?? 0 };
    const piece = text.slice(from, to);
    if (source.slice(span.start, span.end) !== piece) changes.push({ ...span, text: piece });
    const candidates = choices.get(from);
    if (candidates !== undefined) open.push({ ...span, candidates });
    from = to;
  }
  return { changes, choices: open };
}

/** A rendering that grows from left to right. */
class Draft {
  private text = '';
  private readonly origins: number[] = [];
  private readonly cuts: number[] = [];
  private readonly open = new Map<number, readonly string[]>();

  constructor(
    private readonly before: Rendering,
    private readonly dictionary: Dictionary,
    private readonly choices: ReadonlyMap<number, readonly string[]>,
  ) {}

  /** Takes over `[start, end)` as it is. */
  keep(start: number, end: number): void {
    for (let at = start; at < end; at++) this.origins.push(this.before.origins[at] ?? 0);
    this.text += this.before.text.slice(start, end);
  }

  /** Puts the match at `at` in its place: character for character where there are as many, so that each keeps its place. */
  replace(at: number, { source, target }: Match): void {
    if (isCharacter(source) && isCharacter(target)) {
      this.replaceCharacter(at, target);
      return;
    }
    const sources = Array.from(source);
    const targets = Array.from(target);
    if (sources.length !== targets.length) {
      this.put(at, target);
      return;
    }
    targets.forEach((character, index) => {
      this.put(at, character);
      at += sources[index]?.length ?? 0;
    });
  }

  /** The character at `at` becomes `target` by itself, without a phrase. */
  replaceCharacter(at: number, target: string): void {
    const { text, choices } = this.before;
    const candidates = this.choices.get(text.codePointAt(at) ?? 0) ?? choices.get(at)?.map((one) => this.rendered(one));
    if (candidates !== undefined) {
      const different = new Set([target, ...candidates]);
      if (different.size > 1) this.open.set(this.text.length, [...different]);
    }
    this.put(at, target);
  }

  cut(): void {
    if (this.text.length > (this.cuts.at(-1) ?? 0)) this.cuts.push(this.text.length);
  }

  finish(): Rendering {
    this.origins.push(this.before.origins.at(-1) ?? 0);
    return { text: this.text, origins: this.origins, cuts: this.cuts, choices: this.open };
  }

  private rendered(character: string): string {
    return this.dictionary.longestAt(character, 0, character.length)?.target ?? character;
  }

  private put(at: number, target: string): void {
    this.origins.push(this.before.origins[at] ?? 0);
    for (let unit = 1; unit < target.length; unit++) this.origins.push(-1);
    this.text += target;
  }
}
