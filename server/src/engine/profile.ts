import type { Config } from './config.ts';
import type { Bilingual } from './language.ts';
import { isBlank } from './layout/line.ts';
import type { Block, Break, Layout } from './layout/layout.ts';
import { type ScriptCount, countScript, intendedScript, scriptOf } from './text/script.ts';

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
export function profileOf({ lines, breaks, blocks, printed }: Layout, config: Config): TextProfile {
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
    script: config.script === 'auto' ? scriptOfText({ simplified, traditional }, blocks) : config.script,
    blankShare: breaks.length === 0 ? 0 : blanks / breaks.length,
    stretchedLines,
  };
}

/** Most texts are in one script; of the others, those that were misread are told by their blocks. */
function scriptOfText(count: ScriptCount, blocks: readonly Block[]): TextTraits['script'] {
  const script = scriptOf(count);
  return script === 'mixed' ? intendedScript(blocks.map(({ text }) => countScript(text))) : script;
}

/** The profile as short remarks for the status bar and the command line, the most important first. */
export function describeProfile(profile: TextProfile): readonly Bilingual[] {
  if (!profile.chinese) return [{ zh: '不是中文文本', en: 'not Chinese text' }];
  const remarks: Bilingual[] = [];
  if (profile.lineation === 'printed') remarks.push({ zh: '按版面逐行换行', en: 'one printed line per line' });
  if (profile.lineation === 'paragraphs') remarks.push({ zh: '一段一行', en: 'one paragraph per line' });
  if (profile.lineation === 'printed' && profile.blankShare > 0.8)
    remarks.push({ zh: '行行之间有空行', en: 'blank line after every line' });
  if (profile.stretchedLines > 0) {
    remarks.push({
      zh: `${profile.stretchedLines} 行被拉开字距`,
      en: `${profile.stretchedLines} stretched ${profile.stretchedLines === 1 ? 'line' : 'lines'}`,
    });
  }
  if (profile.foldedMarks) remarks.push({ zh: '标点被转成半角', en: 'marks folded to half width' });
  if (profile.script === 'simplified') remarks.push({ zh: '简体', en: 'simplified' });
  if (profile.script === 'traditional') remarks.push({ zh: '繁体', en: 'traditional' });
  if (profile.script === 'mixed') remarks.push({ zh: '繁简混用', en: 'simplified and traditional mixed' });
  return remarks;
}
