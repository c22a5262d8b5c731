import { applyEdits } from '../fix.ts';
import type { Block } from '../layout/layout.ts';
import { type Edit, type Span, shifted } from '../span.ts';
import type { Change, Choice } from './rendering.ts';
import { type Stretch, stretchesOf } from './stretch.ts';
import type { Conversion, Converted, Converter } from './converter.ts';

/** A character of a text that no phrase has decided, so that a person has to. */
export interface OpenChoice extends Span {
  /** Where it stands in the converted text. */
  readonly after: Span;
  /** What it may become, what was taken first. */
  readonly candidates: readonly string[];
}

export interface ConvertedText {
  readonly text: string;
  /** In order and apart. They leave every line end and space where it is. */
  readonly edits: readonly Edit[];
  readonly choices: readonly OpenChoice[];
}

/**
 * Converts `text`, whose blocks are `blocks`, or what of it lies `within` a span. Words are looked up in the logical text, so that a line
 * end or a space inside a word changes nothing: each character is converted where it stands. Where it is uncertain whether a line goes on, it is
 * read as if it did, and what would become something else otherwise is left to a person.
 */
export function convertText(
  text: string,
  blocks: readonly Block[],
  converter: Converter,
  conversion: Conversion,
  within: Span = { start: 0, end: text.length },
): ConvertedText {
  const edits: Edit[] = [];
  const choices: Choice[] = [];
  const isWithin = ({ start, end }: Span): boolean => start >= within.start && end <= within.end;
  const touched = blocks.filter((block) => block.end > within.start && block.start < within.end);
  for (const stretch of stretchesOf(touched)) {
    const found = converter.convert(stretch.text, conversion);
    for (const change of found.changes) if (isWithin(stretch.rawSpan(change.start, change.end))) edits.push(...rawEdits(stretch, change));
    for (const { start, end, candidates } of [...found.choices, ...uncertain(stretch, found, converter, conversion)]) {
      const span = stretch.rawSpan(start, end);
      if (isWithin(span)) choices.push({ ...span, candidates });
    }
  }
  choices.sort((a, b) => a.start - b.start);
  return { text: applyEdits(text, edits), edits, choices: moved(choices, edits) };
}

/** The characters that become something else if the blocks of `stretch` have nothing to do with one another. */
function uncertain(
  { text, blocks, starts }: Stretch,
  together: Converted,
  converter: Converter,
  conversion: Conversion,
): readonly Choice[] {
  if (blocks.length === 1) return [];
  const apart = blocks.flatMap((block, index) =>
    converter.convert(block.text, conversion).changes.map((change) => shifted(change, starts[index] ?? 0)),
  );
  const [inOne, inTwo] = [together.changes, apart].map((changes) => new Map(changes.map((change) => [change.start, change])));
  const open = new Set(together.choices.map(({ start }) => start));
  const choices: Choice[] = [];
  for (const start of new Set([...(inOne?.keys() ?? []), ...(inTwo?.keys() ?? [])])) {
    const [one, two] = [inOne?.get(start), inTwo?.get(start)];
    const end = one?.end ?? two?.end ?? start;
    const candidates = [one, two].map((change) => change?.text ?? text.slice(start, end));
    if (candidates[0] !== candidates[1] && !open.has(start)) choices.push({ start, end, candidates });
  }
  return choices;
}

/** `change` as edits of the raw text: where something stands inside the phrase, as many characters as before stay in front of it. */
function rawEdits(stretch: Stretch, { start, end, text }: Change): readonly Edit[] {
  const characters = Array.from(text);
  const edits: Edit[] = [];
  let from = start;
  for (let at = start + 1; at <= end; at++) {
    if (at < end && stretch.toRaw(at) === stretch.toRaw(at - 1) + 1) continue;
    const count = at === end ? characters.length : Array.from(stretch.text.slice(from, at)).length;
    edits.push({ ...stretch.rawSpan(from, at), text: characters.splice(0, count).join('') });
    from = at;
  }
  return edits;
}

/** `choices` with their places after `edits`; an edit of the character itself is the one that made it what it is. */
function moved(choices: readonly Choice[], edits: readonly Edit[]): readonly OpenChoice[] {
  let next = 0;
  let shift = 0;
  return choices.map((choice) => {
    for (let edit = edits[next]; edit !== undefined && edit.start < choice.start; edit = edits[++next])
      shift += edit.text.length - (edit.end - edit.start);
    const start = choice.start + shift;
    return { ...choice, after: { start, end: start + (choice.candidates[0]?.length ?? 0) } };
  });
}
