import { UnitSet } from '../text/unit-set.ts';

const OPENERS = '“‘「『《（(〈【';
const CLOSERS = '”’」』》）)〉】';
/** Most marks that are kept open: a text without closing marks must not make this grow without end. */
const DEEPEST = 16;

/** What is open after a line, outermost quotation and innermost bracket. */
export interface OpenMarks {
  readonly quotation: string | undefined;
  readonly bracket: string | undefined;
}

/** The marks that are open after a line, the outermost first, and since how many lines something is. */
export interface OpenState extends OpenMarks {
  readonly marks: string;
  readonly lines: number;
}

export const NOTHING_OPEN: OpenState = { quotation: undefined, bracket: undefined, marks: '', lines: 0 };

/** Quotation marks and brackets. */
export const PAIRED = new UnitSet(OPENERS + CLOSERS);

/** What is open after a line with the `paired` marks. A closing mark closes the nearest opening one of its kind; a stray one changes nothing. */
export function readOn(before: OpenState, paired: string): OpenState {
  if (paired === '' && before === NOTHING_OPEN) return NOTHING_OPEN;
  let { marks } = before;
  for (const mark of paired) {
    const kind = CLOSERS.indexOf(mark);
    if (kind < 0) marks += marks.length < DEEPEST ? mark : '';
    else {
      const opener = marks.lastIndexOf(OPENERS.charAt(kind));
      if (opener >= 0) marks = marks.slice(0, opener);
    }
  }
  if (marks === '') return NOTHING_OPEN;
  return { quotation: outermostQuotation(marks), bracket: innermostBracket(marks), marks, lines: before.lines + 1 };
}

function outermostQuotation(marks: string): string | undefined {
  return /[“‘「『]/.exec(marks)?.[0];
}

function innermostBracket(marks: string): string | undefined {
  return /[《（(〈【](?=[^《（(〈【]*$)/.exec(marks)?.[0];
}
