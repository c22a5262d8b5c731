/** The likeliest sequence of states, by how well each fits its place and how well each follows the one before it (Viterbi, 1967). */
export interface Chain {
  /** Log-odds of state `to` after state `from`, beyond how frequent it is: `follows[from][to]`. */
  readonly follows: readonly (readonly number[])[];
}

/** Log-odds that states `from` and `to` stand at place `place - 1` and `place`, beyond how well each of them fits. */
export type Link = (from: number, to: number, place: number) => number;

/**
 * The likeliest states of successive places, by `scores` in log-probability. The states `before` and `after` them are known, or
 * `undefined` at an end of the text.
 */
export function decode(scores: readonly Float64Array[], before: number | undefined, after: number | undefined, link: Link): number[] {
  const states = scores[0]?.length ?? 0;
  let best = Float64Array.from(
    { length: states },
    (_, state) => (scores[0]?.[state] ?? 0) + (before === undefined ? 0 : link(before, state, 0)),
  );
  const origins: Uint8Array[] = [];
  for (let place = 1; place < scores.length; place++) {
    const origin = new Uint8Array(states);
    best = best.map((_, state) => {
      let top = -Infinity;
      for (let last = 0; last < states; last++) {
        const value = (best[last] ?? 0) + link(last, state, place);
        if (value > top) [top, origin[state]] = [value, last];
      }
      return top + (scores[place]?.[state] ?? 0);
    });
    origins.push(origin);
  }
  let state = highest(after === undefined ? best : best.map((value, last) => value + link(last, after, scores.length)));
  const path = [state];
  for (const origin of origins.reverse()) path.push((state = origin[state] ?? 0));
  return path.reverse();
}

/** Where the highest of the values stands, the first one where several are. */
export function highest(values: Float64Array): number {
  let top = 0;
  for (let at = 1; at < values.length; at++) if ((values[at] ?? 0) > (values[top] ?? 0)) top = at;
  return top;
}
