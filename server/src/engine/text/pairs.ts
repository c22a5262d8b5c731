/** A mark that comes in pairs. Marks of one kind pair with each other: `（` with `）`, and with `)`, which only differs in width. */
export interface PairKind {
  readonly kind: string;
  readonly opens: boolean;
}

/** A mark of a pair at an offset. */
export interface PairedMark {
  readonly at: number;
  readonly mark: string;
  readonly opens: boolean;
}

/** A pair of marks, and what stands around it. */
export interface Pair {
  readonly start: number;
  readonly end: number;
  /** The opening mark. */
  readonly mark: string;
  /** The opening mark of the pair around it, if any. */
  readonly within: string | undefined;
}

/** The pairs of a text, and the marks without a partner. */
export interface Pairs {
  readonly pairs: readonly Pair[];
  readonly alone: readonly PairedMark[];
}

const NO_PAIRS: Pairs = { pairs: [], alone: [] };

/** The kinds of the marks in `pairs`: opening and closing marks in turn, those of one kind in one string. */
export function kindsOf(pairs: readonly string[]): ReadonlyMap<string, PairKind> {
  for (const kind of pairs) for (let at = 0; at < kind.length; at++) PAIRED[kind.charCodeAt(at)] = 1;
  return new Map(pairs.flatMap((kind) => Array.from(kind, (mark, index) => [mark, { kind, opens: index % 2 === 0 }] as const)));
}

/** 1 for each code unit that is a mark of some kind: all others need not be looked up. */
const PAIRED = new Uint8Array(0x10000);

/**
 * The pairs of `text` in the order in which they close, and the marks without a partner in reading order. `counts` says which
 * occurrences are marks at all. A single opening mark without a partner does not part the pair around it. Linear time.
 */
export function pairsOf(text: string, kinds: ReadonlyMap<string, PairKind>, counts: (text: string, at: number) => boolean): Pairs {
  // Most texts have no such mark.
  if (!hasMark(text)) return NO_PAIRS;
  const pairs: Pair[] = [];
  const alone: PairedMark[] = [];
  const open: PairedMark[] = [];
  const kindOf = (one: PairedMark | undefined): string | undefined => (one === undefined ? undefined : kinds.get(one.mark)?.kind);
  for (let at = 0; at < text.length; at++) {
    if (PAIRED[text.charCodeAt(at)] !== 1) continue;
    const mark = text.charAt(at);
    const found = kinds.get(mark);
    if (found === undefined || !counts(text, at)) continue;
    if (found.opens) {
      open.push({ at, mark, opens: true });
      continue;
    }
    const [inner, outer] = [open.at(-1), open.at(-2)];
    const partner = kindOf(inner) === found.kind ? inner : kindOf(outer) === found.kind ? outer : undefined;
    if (partner === undefined) {
      alone.push({ at, mark, opens: false });
      continue;
    }
    while (open.at(-1) !== partner) {
      const lost = open.pop();
      if (lost !== undefined) alone.push(lost);
    }
    open.pop();
    pairs.push({ start: partner.at, end: at + 1, mark: partner.mark, within: open.at(-1)?.mark });
  }
  if (alone.length === 0 && open.length === 0) return { pairs, alone };
  return { pairs, alone: alone.concat(open).sort((a, b) => a.at - b.at) };
}

function hasMark(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (PAIRED[text.charCodeAt(at)] === 1) return true;
  return false;
}
