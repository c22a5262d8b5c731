import type { Bilingual } from './language.ts';
import { isBlank } from './layout/line.ts';
import type { Layout } from './layout/layout.ts';
import type { TextProfile } from './profile.ts';
import type { Finding } from './rule.ts';
import { MARK, classAt } from './text/character.ts';

/** What a diagnosis goes by. */
export interface Evidence {
  readonly text: string;
  readonly layout: Layout;
  readonly profile: TextProfile;
  /** What a rule found, in reading order. */
  readonly found: (rule: string) => readonly Finding[];
}

/** A way in which extraction damages a whole file: one fault of the file, however many places show it. */
export interface SymptomKind {
  readonly id: string;
  /** `{count}` is how many places show it. */
  readonly remark: Bilingual;
  /** Rules whose safe fixes undo it. */
  readonly rules: readonly string[];
  /** How many places show it; 0 where there are too few to speak of the whole file. */
  readonly count: (evidence: Evidence) => number;
  /** It also shows in a text that is not Chinese as it stands. */
  readonly inAnyText?: true;
}

/** Fewer places than this are slips of a file that was extracted well. */
const SEVERAL = 3;
/** The same for faults that people make too. */
const MANY = 5;
/** Share of the gaps between printed lines that hold a blank line, from which on one stands after every line. */
const EVERY_GAP = 0.8;

/** All kinds, those that concern every line first. */
export const symptomKinds: readonly SymptomKind[] = [
  {
    id: 'misread-encoding',
    remark: { zh: '读错了编码（{count} 处）', en: 'read in the wrong encoding ({count})' },
    rules: ['control-character'],
    count: ({ found }) =>
      found('garbled-text').length +
      found('replacement-character').length +
      atLeast(SEVERAL, found('lost-character-mark').length) +
      atLeast(SEVERAL, found('control-character').length),
    inAnyText: true,
  },
  {
    id: 'unread-escapes',
    remark: { zh: '转义写法没有还原（{count} 处）', en: 'escapes that were not read back ({count})' },
    rules: ['escaped-character'],
    count: ({ found }) => atLeast(SEVERAL, found('escaped-character').length),
  },
  {
    id: 'columns-side-by-side',
    remark: { zh: '并排的几栏混在一起（{count} 处）', en: 'columns side by side ({count})' },
    rules: [],
    count: ({ found }) => found('interleaved-columns').length,
  },
  {
    id: 'vertical-text',
    remark: { zh: '竖排文字一字一行（{count} 处）', en: 'vertical text, a character a line ({count})' },
    rules: [],
    count: ({ found }) => found('vertical-text').length,
  },
  {
    id: 'column-lines',
    remark: { zh: '按版面逐行换行', en: 'one printed line per line' },
    rules: ['broken-line'],
    count: ({ profile, layout }) => (profile.lineation === 'printed' ? layout.gaps.all : 0),
  },
  {
    id: 'blank-line-after-every-line',
    remark: { zh: '行行之间有空行', en: 'blank line after every line' },
    rules: ['broken-line', 'blank-lines'],
    count: ({ profile, layout }) => (profile.lineation === 'printed' && profile.blankShare > EVERY_GAP ? layout.gaps.all : 0),
  },
  {
    id: 'segmented',
    remark: { zh: '词与词之间有空格，照原样保留', en: 'a space between all words, which stays' },
    rules: [],
    count: ({ profile, layout }) => (profile.segmented ? layout.lines.filter(({ segmented }) => segmented).length : 0),
  },
  {
    id: 'letter-spaced',
    remark: { zh: '通篇字字之间有空格', en: 'a space after every character' },
    rules: ['stretched-line', 'stray-space'],
    count: (evidence) => (isLetterSpaced(evidence) ? evidence.profile.stretchedLines : 0),
  },
  {
    id: 'stretched-lines',
    remark: { zh: '{count} 行被拉开字距', en: 'stretched lines ({count})' },
    rules: ['stretched-line'],
    count: (evidence) => (isLetterSpaced(evidence) ? 0 : evidence.profile.stretchedLines),
  },
  {
    id: 'folded-marks',
    remark: { zh: '标点被转成半角（{count} 处）', en: 'marks folded to half width ({count})' },
    rules: ['halfwidth-punctuation', 'straight-quotation'],
    count: ({ profile, found }) =>
      (profile.foldedMarks ? found('halfwidth-punctuation').length : 0) + atLeast(MANY, found('straight-quotation').length),
  },
  {
    id: 'spaced-digits',
    remark: { zh: '数字两边加了空格（{count} 处）', en: 'spaces at digits ({count})' },
    rules: ['han-digit-space'],
    count: ({ found }) => atLeast(MANY, places(found('han-digit-space')).length),
  },
  {
    id: 'spaced-marks',
    remark: { zh: '标点旁边有空格（{count} 处）', en: 'spaces beside marks ({count})' },
    rules: ['stray-space'],
    count: ({ text, found }) => atLeast(MANY, places(found('stray-space')).filter(({ start, end }) => isAtMark(text, start, end)).length),
  },
  {
    id: 'radicals',
    remark: { zh: 'PDF 字体的部首代替了汉字（{count} 处）', en: 'radicals of a PDF font in place of characters ({count})' },
    rules: ['kangxi-radical', 'compatibility-ideograph'],
    count: ({ found }) => atLeast(SEVERAL, found('kangxi-radical').length + found('compatibility-ideograph').length),
  },
  {
    id: 'private-glyphs',
    remark: { zh: '有字形没有对应的编码（{count} 处）', en: 'glyphs without a character ({count})' },
    rules: [],
    count: ({ found }) => atLeast(SEVERAL, found('private-use-character').length + found('glyph-code').length),
  },
  {
    id: 'invisible-characters',
    remark: { zh: '夹有看不见的字符（{count} 处）', en: 'invisible characters ({count})' },
    rules: ['invisible-character'],
    count: ({ found }) => atLeast(SEVERAL, found('invisible-character').length),
  },
  {
    id: 'foreign-script',
    remark: { zh: '识别时混入另一种字体的字（{count} 处）', en: 'characters of the other script, misread ({count})' },
    rules: ['traditional-in-simplified'],
    count: ({ found }) => atLeast(SEVERAL, found('traditional-in-simplified').length + found('simplified-in-traditional').length),
  },
  {
    id: 'misread-shapes',
    remark: { zh: '识别时认错标点和形近的字（{count} 处）', en: 'marks and look-alikes, misread ({count})' },
    rules: ['lookalike-mark', 'lookalike-symbol'],
    count: ({ found }) =>
      atLeast(
        SEVERAL,
        ['lookalike-mark', 'lookalike-symbol', 'lookalike-character'].reduce((sum, rule) => sum + found(rule).length, 0),
      ),
  },
  {
    id: 'mixed-line-ends',
    remark: { zh: '换行符不一致（{count} 行）', en: 'mixed line ends ({count})' },
    rules: ['mixed-line-ends'],
    count: ({ layout }) => strayLineEnds(layout),
  },
];

function atLeast(least: number, count: number): number {
  return count < least ? 0 : count;
}

/** What the first fixes of the findings would change. */
function places(findings: readonly Finding[]): readonly { readonly start: number; readonly end: number }[] {
  return findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []);
}

function isAtMark(text: string, start: number, end: number): boolean {
  return ((classAt(text, start - 1) | classAt(text, end)) & MARK) !== 0;
}

/** More lines are stretched than not, so this is how the text was extracted, not how its columns were filled. */
function isLetterSpaced({ profile, layout }: Evidence): boolean {
  return profile.stretchedLines >= SEVERAL && 2 * profile.stretchedLines > layout.lines.filter((line) => !isBlank(line)).length;
}

/** Lines that do not end as most of the lines do. */
function strayLineEnds({ lines }: Layout): number {
  const counts = new Map<string, number>();
  for (const { eol } of lines) if (eol !== '') counts.set(eol, (counts.get(eol) ?? 0) + 1);
  const all = [...counts.values()];
  return all.reduce((sum, count) => sum + count, 0) - Math.max(0, ...all);
}
