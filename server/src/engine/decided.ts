import { type Decision, comparable, formOf } from './decisions.ts';
import type { Finding } from './rule.ts';
import type { Span } from './span.ts';
import { lazy } from './text/tables.ts';

/** Longest part of what was found that is compared, in code units. */
const LONGEST = 24;

/** Decisions, ready to be looked up: a place is found in constant time, however many there are. */
export class DecisionIndex {
  private readonly keys = new Set<string>();
  /** The lengths that anchors have: nearly always one pair, since only near an end of the text they are shorter. */
  private readonly lengths = new Map<string, readonly [before: number, after: number]>();

  constructor(decisions: readonly Decision[]) {
    for (const { rule, verdict, found = '', ...anchors } of decisions) {
      const before = comparable(anchors.before);
      const after = comparable(anchors.after);
      this.keys.add(keyOf(verdict === undefined ? subjectOf(rule, comparable(found, LONGEST)) : BOUNDARY, before, after));
      this.lengths.set(`${before.length} ${after.length}`, [before.length, after.length]);
    }
  }

  /** The places of the text that were decided about; `undefined` when nothing was decided, and the text is not even asked for. */
  in(text: () => string): DecidedPlaces | undefined {
    return this.keys.size === 0 ? undefined : new DecidedPlaces(this.keys, [...this.lengths.values()], text());
  }
}

/** Which places of one text a person has decided about. */
export class DecidedPlaces {
  /** The text as decisions compare it, and how much of that stands before each offset of the text. */
  private readonly compared: string;
  private readonly upTo: Uint32Array;

  constructor(
    private readonly keys: ReadonlySet<string>,
    private readonly lengths: readonly (readonly [before: number, after: number])[],
    text: string,
  ) {
    this.upTo = new Uint32Array(text.length + 1);
    const pieces: string[] = [];
    let length = 0;
    let keptFrom = 0;
    for (let at = 0; at < text.length; at++) {
      this.upTo[at] = length;
      if (isKept()[text.charCodeAt(at)] === 1) {
        length++;
        continue;
      }
      const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
      const form = formOf(character);
      pieces.push(text.slice(keptFrom, at), form);
      if (character.length === 2) this.upTo[++at] = length;
      length += form.length;
      keptFrom = at + 1;
    }
    this.upTo[text.length] = length;
    this.compared = pieces.join('') + text.slice(keptFrom);
  }

  /** Whether a paragraph was declared to end at `place`. */
  isBoundary(place: Span): boolean {
    return this.has(BOUNDARY, place);
  }

  /** Whether `finding` was declared to be no fault. */
  isDismissed(finding: Finding): boolean {
    const [start, end] = this.comparedSpan(finding);
    return this.has(subjectOf(finding.rule, this.compared.slice(start, Math.min(end, start + LONGEST))), finding);
  }

  private has(subject: string, place: Span): boolean {
    const [start, end] = this.comparedSpan(place);
    return this.lengths.some(([before, after]) =>
      this.keys.has(keyOf(subject, this.compared.slice(Math.max(0, start - before), start), this.compared.slice(end, end + after))),
    );
  }

  private comparedSpan({ start, end }: Span): readonly [start: number, end: number] {
    return [this.upTo[start] ?? 0, this.upTo[end] ?? this.compared.length];
  }
}

/** 1 for each code unit that is a character by itself and compared as it is: nearly all of a text. */
const isKept = lazy(() =>
  Uint8Array.from({ length: 0x10000 }, (_, unit) =>
    isWhole(unit) && formOf(String.fromCharCode(unit)) === String.fromCharCode(unit) ? 1 : 0,
  ),
);

function isWhole(unit: number): boolean {
  return unit < 0xd800 || unit > 0xdfff;
}

/** No rule is called so. */
const BOUNDARY = '';

function subjectOf(rule: string, found: string): string {
  return `${rule}\n${found}`;
}

/** White space is in no comparable text, so it can part its pieces. */
function keyOf(subject: string, before: string, after: string): string {
  return `${subject}\n${before}\n${after}`;
}
