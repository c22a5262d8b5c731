import type { Line } from './line.ts';

const OPENERS = '“‘「『《（(〈【';
const CLOSERS = '”’」』》）)〉】';

/** Which quotations and brackets are open, read line by line from the start of a block. */
export class QuotationState {
  private open: string[] = [];

  reset(): void {
    this.open = [];
  }

  /** Takes in one more line. A closing mark closes the nearest opening one of its kind; a stray one changes nothing. */
  read(line: Line): void {
    for (let at = line.first; at < line.last; at++) {
      const mark = line.text.charAt(at);
      if (OPENERS.includes(mark)) this.open.push(mark);
      else {
        const kind = CLOSERS.indexOf(mark);
        if (kind < 0) continue;
        const opener = this.open.lastIndexOf(OPENERS.charAt(kind));
        if (opener >= 0) this.open.length = opener;
      }
    }
    // A text without closing marks must not make this grow without end.
    if (this.open.length > 16) this.open.length = 16;
  }

  /** The outermost quotation mark that is open, or `undefined`. */
  get quotation(): string | undefined {
    return this.open.find((mark) => '“‘「『'.includes(mark));
  }

  /** The innermost bracket or title mark that is open, or `undefined`. */
  get bracket(): string | undefined {
    return this.open.findLast((mark) => '《（(〈【'.includes(mark));
  }
}
