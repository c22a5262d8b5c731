import type { Config } from './config.ts';
import { isBlank } from './layout/line.ts';
import type { Break, Layout } from './layout/layout.ts';
import { countScript, scriptOf } from './text/script.ts';

/** What the rules need to know of the whole file: coarse, so that few edits change it. */
export interface TextTraits {
  /** Whether the text is Chinese at all; where it is not, no rule runs. */
  readonly chinese: boolean;
  /** `printed`: every printed line on its own line; `paragraphs`: one paragraph a line; `empty`: nothing to read. */
  readonly lineation: 'printed' | 'paragraphs' | 'empty';
  /** Blocks are separated by blank lines. */
  readonly blankSeparated: boolean;
  /** The marks of the text were folded to ASCII: half-width commas where Chinese has full-width ones. */
  readonly foldedMarks: boolean;
  /** Script of the text by its decisive characters. */
  readonly script: 'simplified' | 'traditional' | 'mixed' | 'unknown';
}

/** How a file came about, as far as its text shows. One diagnosis for the whole file. */
export interface TextProfile extends TextTraits {
  /** Share of the gaps between printed lines that hold a blank line, 0–1. */
  readonly blankShare: number;
  /** Lines stretched by spaces between their characters. */
  readonly stretchedLines: number;
}

/** Share of Han among Han characters and Latin letters from which on a text counts as Chinese. */
const CHINESE_SHARE = 0.2;

/** The profile of a text from its lines and breaks. */
export function profileOf({ lines, breaks, printed }: Layout, config: Config): TextProfile {
  let han = 0;
  let ascii = 0;
  let folded = 0;
  let stretchedLines = 0;
  let printedLines = 0;
  let simplified = 0;
  let traditional = 0;
  let commas = 0;
  for (const line of lines) {
    if (isBlank(line)) continue;
    printedLines++;
    han += line.han;
    ascii += line.ascii;
    folded += line.folded;
    if (line.stretched) stretchedLines++;
    if (line.folded > 0) commas += line.text.split('，').length - 1;
    const script = countScript(line.text);
    simplified += script.simplified;
    traditional += script.traditional;
  }
  const isBlankGap = ({ before, after }: Break): boolean => after - before > 1;
  const blanks = breaks.filter(isBlankGap).length;
  const ends = breaks.filter(({ verdict }) => verdict !== 'join');
  return {
    chinese: han > 0 && han >= CHINESE_SHARE * (han + ascii),
    lineation: printedLines === 0 ? 'empty' : printed ? 'printed' : 'paragraphs',
    blankSeparated: ends.filter(isBlankGap).length * 2 > ends.length,
    foldedMarks: folded >= 5 && folded > commas,
    script: config.script === 'auto' ? scriptOf({ simplified, traditional }) : config.script,
    blankShare: breaks.length === 0 ? 0 : blanks / breaks.length,
    stretchedLines,
  };
}
