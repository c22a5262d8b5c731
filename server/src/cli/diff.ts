/** Lines `[from, to)` of the text before that became lines `[intoFrom, intoTo)` of the text after. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly intoFrom: number;
  readonly intoTo: number;
}

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

/**
 * The unified diff from `before` to `after`, line by line, each with its line end; nothing when they are equal.
 *
 * It relies on what a fix is: both texts have (nearly) the same Han characters in the same order. Lines are paired where both
 * texts have come equally far, which takes linear time and shows a joined paragraph as one change. Any two texts give a
 * correct diff, if not always the shortest.
 */
export function* unifiedDiff(name: string, before: string, after: string): Generator<string> {
  const old = linesOf(before);
  const young = linesOf(after);
  const changes = changesBetween(old, young);
  if (changes.length === 0) return;
  yield `--- ${name}\n`;
  yield `+++ ${name}\n`;
  for (const hunk of hunksOf(changes)) yield* printHunk(hunk, old, young);
}

/** Each line with its line feed; a carriage return before it belongs to the line, as `patch` has it. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => `${line}\n`);
  const last = lines.pop()?.slice(0, -1) ?? '';
  return last === '' ? lines : [...lines, last];
}

function changesBetween(old: readonly string[], young: readonly string[]): Change[] {
  const changes: Change[] = [];
  let from = 0;
  let intoFrom = 0;
  while (from < old.length || intoFrom < young.length) {
    if (old[from] === young[intoFrom]) {
      from++;
      intoFrom++;
      continue;
    }
    const change = trimmed(changeAt(old, young, from, intoFrom), old, young);
    changes.push(change);
    from = change.to;
    intoFrom = change.intoTo;
  }
  return changes;
}

/** The change that begins at these lines: up to where both sides have as many Han characters, or go on with the same line. */
function changeAt(old: readonly string[], young: readonly string[], from: number, intoFrom: number): Change {
  let to = from;
  let intoTo = intoFrom;
  let lead = 0;
  do {
    const oldIsBehind = lead <= 0 ? to < old.length : intoTo >= young.length;
    if (oldIsBehind) lead += hanIn(old[to++] ?? '');
    else lead -= hanIn(young[intoTo++] ?? '');
    if (to >= old.length && intoTo >= young.length) break;
  } while (lead !== 0 && (old[to] !== young[intoTo] || hanIn(old[to] ?? '') === 0));
  return { from, to, intoFrom, intoTo };
}

/** `change` without the equal lines at its end. */
function trimmed(change: Change, old: readonly string[], young: readonly string[]): Change {
  let { to, intoTo } = change;
  while (to > change.from && intoTo > change.intoFrom && old[to - 1] === young[intoTo - 1]) {
    to--;
    intoTo--;
  }
  return { ...change, to, intoTo };
}

function hanIn(line: string): number {
  return line.match(/\p{Script=Han}/gu)?.length ?? 0;
}

/** Changes whose context would touch are shown together. */
function hunksOf(changes: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  let end = -Infinity;
  for (const change of changes) {
    if (change.from - end > 2 * CONTEXT) hunks.push([]);
    hunks.at(-1)?.push(change);
    end = change.to;
  }
  return hunks;
}

function* printHunk(hunk: readonly Change[], old: readonly string[], young: readonly string[]): Generator<string> {
  const first = hunk[0];
  const last = hunk.at(-1);
  if (first === undefined || last === undefined) return;
  const lead = Math.min(CONTEXT, first.from);
  const tail = Math.min(CONTEXT, old.length - last.to);
  yield `@@ -${range(first.from - lead, last.to + tail)} +${range(first.intoFrom - lead, last.intoTo + tail)} @@\n`;
  let at = first.from - lead;
  for (const change of hunk) {
    yield* printLines(' ', old.slice(at, change.from));
    yield* printLines('-', old.slice(change.from, change.to));
    yield* printLines('+', young.slice(change.intoFrom, change.intoTo));
    at = change.to;
  }
  yield* printLines(' ', old.slice(at, last.to + tail));
}

/** Lines count from 1; an empty range names the line before it. */
function range(from: number, to: number): string {
  return `${to > from ? from + 1 : from},${to - from}`;
}

function* printLines(sign: string, lines: readonly string[]): Generator<string> {
  for (const line of lines) {
    yield line.endsWith('\n') ? sign + line : `${sign}${line}\n\\ No newline at end of file\n`;
  }
}
