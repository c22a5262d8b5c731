import type { Label, LabelledBreak } from '../../bench/pages.ts';

/** A text from `甲乙 join 丙丁。 keep 戊己`: printed lines in turn with the labels of the breaks between them. */
export function labelled(script: string): { readonly text: string; readonly breaks: readonly LabelledBreak[] } {
  const words = script.split(' ');
  const breaks: LabelledBreak[] = [];
  let text = words[0] ?? '';
  for (let index = 1; index + 1 < words.length; index += 2) {
    const start = text.length;
    text += '\n';
    breaks.push({ start, end: text.length, label: words[index] as Label, types: 'p|p' });
    text += words[index + 1] ?? '';
  }
  return { text, breaks };
}

/** Offsets at which the printed lines of `text` begin to be printed, but for the first. */
export function endsOfBreaks(text: string): number[] {
  let start = 0;
  const offsets = text.split('\n').flatMap((line) => {
    const offset = start + line.length - line.trimStart().length;
    start += line.length + 1;
    return line.trim() === '' ? [] : [offset];
  });
  return offsets.slice(1);
}
