import type { Edit } from '../engine/index.ts';

/** Code units that may be skipped, both texts together, to find where they agree again. White space counts for nothing. */
const REACH = 24;

/** Characters in a row that have to be the same for two places to count as the same. */
const AGREEMENT = 3;

const WHITE_SPACE = /\s/;

interface Place {
  readonly before: number;
  readonly after: number;
}

/**
 * Edits that make the text `after` out of `before`: sorted, apart, none splitting a surrogate pair or a CRLF. They are as small as
 * can be where the texts differ, as after safe fixes, by white space and single characters; they are right, if large, for any
 * two texts. Linear time.
 */
export function editsBetween(before: string, after: string): Edit[] {
  const edits: Edit[] = [];
  let here: Place = { before: 0, after: 0 };
  while (here.before < before.length || here.after < after.length) {
    if (before[here.before] === after[here.after]) {
      here = { before: here.before + 1, after: here.after + 1 };
      continue;
    }
    const from = splits(before, here.before) ? moved(here, -1) : here;
    const resumed = resume(before, after, here);
    here = splits(before, resumed.before) ? moved(resumed, 1) : resumed;
    add(edits, { start: from.before, end: here.before, text: after.slice(from.after, here.after) });
  }
  return edits;
}

/** The first place after `from`, where the texts differ, from which they agree again. */
function resume(before: string, after: string, from: Place): Place {
  const next: Place = { before: skipSpace(before, from.before), after: skipSpace(after, from.after) };
  for (let skipped = 0; skipped <= REACH; skipped++) {
    for (let gone = 0; gone <= skipped; gone++) {
      const place = { before: next.before + gone, after: next.after + skipped - gone };
      if (agree(before, after, place)) return nearest(before, after, from, place);
    }
  }
  return nearest(before, after, from, { before: before.length, after: after.length });
}

/** Whether the texts go on alike from `place`, white space apart, or both end there. */
function agree(before: string, after: string, place: Place): boolean {
  if (before[place.before] !== after[place.after]) return false;
  let at = place.before;
  let to = place.after;
  for (let count = 0; count < AGREEMENT; count++) {
    if (before[at] !== after[to]) return false;
    if (at >= before.length) return true;
    at = skipSpace(before, at + 1);
    to = skipSpace(after, to + 1);
  }
  return true;
}

/** The first place after `from` from which both texts are the same up to `place`. */
function nearest(before: string, after: string, from: Place, place: Place): Place {
  while (place.before > from.before && place.after > from.after && before[place.before - 1] === after[place.after - 1])
    place = moved(place, -1);
  return place;
}

/** Appends `edit`; what touches the edit before it becomes one with that. */
function add(edits: Edit[], edit: Edit): void {
  const last = edits.at(-1);
  if (last === undefined || last.end < edit.start) edits.push(edit);
  else edits.splice(-1, 1, { start: last.start, end: edit.end, text: last.text + edit.text });
}

function moved({ before, after }: Place, by: number): Place {
  return { before: before + by, after: after + by };
}

function skipSpace(text: string, at: number): number {
  while (at < text.length && WHITE_SPACE.test(text[at] ?? '')) at++;
  return at;
}

/** Whether `at` lies inside a surrogate pair or a CRLF. */
function splits(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const previous = text.charCodeAt(at - 1);
  return (previous === 0x0d && unit === 0x0a) || ((previous & 0xfc00) === 0xd800 && (unit & 0xfc00) === 0xdc00);
}
