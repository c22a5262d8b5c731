/** How many code points are named before the rest is only hinted at. */
const MOST = 3;
/** Longest text that a message shows, in code units. */
const LONGEST = 16;

/** The code points of `text` as Unicode writes them, each once: `U+200B, U+FEFF`. */
export function codePointsOf(text: string): string {
  if (text.length === 1) return nameOf(text);
  const names = new Set<string>();
  for (const character of text) {
    if (names.size === MOST) return `${[...names].join(', ')} …`;
    names.add(nameOf(character));
  }
  return [...names].join(', ');
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

/** `text` if it is short, else its beginning: for messages. */
export function beginningOf(text: string): string {
  if (text.length <= LONGEST) return text;
  const end = isHighHalf(text.charCodeAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
  return `${text.slice(0, end)}…`;
}

function isHighHalf(unit: number): boolean {
  return unit >= 0xd800 && unit <= 0xdbff;
}
