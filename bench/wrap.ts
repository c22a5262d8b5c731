/** What stays on one line: a character with the opening marks before and the closing marks after it, or a Latin word or number. */
const UNIT = /[“‘（《「『(]{0,3}(?:[\dA-Za-z.%-]{1,40}|[^])[，。、；：？！”’）》」』,.;:?!)…—]{0,6}/gu;

/** `text` in pieces between which Chinese setting may break a line: no line begins with a closing mark or ends with an opening one. */
export function unitsOf(text: string): readonly string[] {
  return text.match(UNIT) ?? [];
}

/** `text` in lines of at most `measure` em, ASCII being half an em wide; the first line is `indent` em shorter. Spaces at line ends are dropped. */
export function wrap(text: string, measure: number, indent: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let room = measure - indent;
  for (const unit of unitsOf(text)) {
    const width = widthOf(unit);
    if (width > room && line !== '') {
      lines.push(line.trimEnd());
      line = '';
      room = measure;
    }
    if (line === '' && unit.trim() === '') continue;
    line += unit;
    room -= width;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function widthOf(unit: string): number {
  return Array.from(unit).reduce((sum, character) => sum + (character < '\u0080' ? 0.5 : 1), 0);
}
