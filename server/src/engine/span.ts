/** Half-open range `[start, end)` in UTF-16 code units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Replaces a span by `text`. Never splits a surrogate pair or a CRLF. */
export interface Edit extends Span {
  readonly text: string;
}

/** `span` moved by `by` code units; whatever else it carries is kept. */
export function shifted<T extends Span>(span: T, by: number): T {
  return by === 0 ? span : { ...span, start: span.start + by, end: span.end + by };
}

/** Whether two spans have a place in common, if only an end. */
export function touches(one: Span, other: Span): boolean {
  return one.start <= other.end && other.start <= one.end;
}
