/** What is left of `text` without each one of its code units: texts that differ by one have one of these in common. */
export function deletionsOf(text: string): readonly string[] {
  return Array.from({ length: text.length }, (_, at) => text.slice(0, at) + text.slice(at + 1));
}
