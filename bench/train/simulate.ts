import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPage } from '../../server/src/engine/layout/page.ts';
import { splitLines } from '../../server/src/engine/layout/split.ts';
import { type Random, randomOf } from '../random.ts';
import { unitsOf } from '../wrap.ts';
import type { LabelledPage } from './samples.ts';

/**
 * Clean prose set in columns, for what the typeset pages lack: other measures, other habits of indent and blank lines,
 * squeezed marks, changes of measure. Deterministic: every choice follows from the text's own name.
 */

interface Article {
  readonly id: string;
  readonly title?: string;
  readonly paras: readonly { readonly t: string; readonly s: string }[];
}

/** How a page is set and how it was extracted. */
interface Style {
  readonly measure: number;
  readonly indent: 'dropped' | 'kept' | 'none';
  readonly blanks: 'none' | 'every' | 'paragraphs';
  /** Chance that a line that falls short of the measure is stretched by spaces. */
  readonly stretch: number;
  /** Spaces at digits and letters, as extractors write the gap of the typesetter. */
  readonly autospace: boolean;
  readonly noise: number;
}

/** A printed line and the block it belongs to. */
interface SetLine {
  readonly text: string;
  readonly block: number;
}

const CORPORA = ['ntrex-cn', 'osg', 'cmrc', 'drcd', 'ntrex-tw-dev'];
const NAMES = [
  '王思',
  '郑晨',
  '吴晨',
  '程伟',
  '管帆',
  '周丽',
  '刘威',
  '徐露霞',
  '吴贤林',
  '邓威',
  '吴雅璐',
  '葛志军',
  '龚诚良',
  '方俊',
  '黄合',
  '颜元滔',
];
/** Characters of an article are cut to this: many short pages teach more than few long ones. */
const LONGEST = 1500;
/** Weight of a simulated break. */
const WEIGHT = 0.35;

/** Every `step`th article of the clean texts below `folder`, set as a page. */
export function simulatedPages(folder: string, step: number): LabelledPage[] {
  return CORPORA.flatMap((corpus) =>
    (JSON.parse(readFileSync(join(folder, `${corpus}.json`), 'utf8')) as Article[])
      .filter((article, index) => index % step === 0 && article.paras.length > 1)
      .map((article) => simulate(article, randomOf(article.id))),
  );
}

function simulate(article: Article, random: Random): LabelledPage {
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  const style: Style = {
    measure: random() < 0.85 ? 9 + Math.floor(random() * 16) : 26 + Math.floor(random() * 18),
    indent: pick(['dropped', 'dropped', 'dropped', 'kept', 'none'] as const),
    blanks: pick(['none', 'none', 'every', 'paragraphs'] as const),
    stretch: pick([0, 0.5, 1]),
    autospace: random() < 0.5,
    noise: pick([0, 0, 0.02, 0.06]),
  };
  const byline = (): string =>
    pick(['', '记者 ', '本报记者 ', '通讯员 ', '']) + Array.from({ length: 1 + Math.floor(random() * 3) }, () => pick(NAMES)).join(' ');
  const lines: SetLine[] = [];
  const kind = random();
  if (kind < 0.08) return labelled(article.id, verseLines(article, random), style, random);
  if (kind < 0.14) return labelled(article.id, listLines(article), style, random);
  if (kind < 0.45) return labelled(article.id, paragraphLines(article, byline, random), { ...style, blanks: 'every', noise: 0 }, random);
  let block = 0;
  const put = (text: string, measure: number, indent: Style['indent']): void => {
    block++;
    for (const line of set(text, { ...style, measure, indent }, random)) lines.push({ text: line, block });
  };
  // Many a page begins in the middle of a text.
  const headless = random() < 0.3;
  const display = style.measure * (1 + random());
  if (!headless && random() < 0.3) put((article.title ?? '').slice(0, 4 + Math.floor(random() * 8)), 60, 'none');
  if (!headless && article.title !== undefined) put(article.title.slice(0, 40), display, 'none');
  if (!headless && random() < 0.25) put(`——${article.paras[0]?.s.slice(0, 10 + Math.floor(random() * 10)) ?? ''}`, 60, 'none');
  if (!headless && random() < 0.5) put(byline(), 60, 'none');
  let length = 0;
  let measure = style.measure;
  for (const { t, s } of article.paras) {
    if (length > LONGEST) break;
    length += s.length;
    if (random() < 0.08) measure = Math.max(8, style.measure + Math.floor(random() * 7) - 3);
    if (random() < 0.07) put(captionOf(s), random() < 0.5 ? style.measure : style.measure * 2, 'none');
    if (t === 'section' || random() < 0.05) put(s.slice(0, 4 + Math.floor(random() * 14)).replace(/[，。；、].*/, ''), 60, 'none');
    if (t !== 'section') put(s, measure, style.indent);
  }
  if (random() < 0.3) put(byline(), 60, 'none');
  return labelled(
    article.id,
    lines.filter(({ text }) => text.trim() !== ''),
    style,
    random,
  );
}

/** Lines that stand for themselves: clauses of much the same length, with their marks or without any. */
function verseLines({ paras }: Article, random: Random): SetLine[] {
  const marked = random() < 0.7;
  const length = 5 + Math.floor(random() * 9);
  return paras
    .flatMap(({ s }) => s.match(/[^，。、；：？！“”‘’（）《》]{3,16}[，。；？！]/g) ?? [])
    .filter((clause) => Math.abs(clause.length - length) <= 3)
    .slice(0, 40)
    .map((clause, block) => ({ text: marked ? clause : clause.slice(0, -1), block }));
}

/** Notices and dialogue: every sentence on a line of its own. */
function listLines({ paras }: Article): SetLine[] {
  return paras
    .flatMap(({ s }) => s.match(/[^。？！]{4,60}[。？！]”?/g) ?? [])
    .slice(0, 50)
    .map((text, block) => ({ text, block }));
}

/** A page from a content management system: one paragraph a line, now and then cut in two where a column ended. */
function paragraphLines({ title, paras }: Article, byline: () => string, random: Random): SetLine[] {
  const lines: SetLine[] = [];
  let block = 0;
  const put = (...parts: readonly string[]): void => {
    block++;
    for (const text of parts) lines.push({ text, block });
  };
  const folded = random() < 0.6;
  const marks = (text: string): string =>
    folded ? text.replace(/[，：；！？（）]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0)) : text;
  if (title !== undefined) put(marks(title.slice(0, 40)));
  if (random() < 0.6) put(byline());
  for (const { t, s } of paras.slice(0, 24)) {
    const text = marks(s);
    if (t === 'section') put(text);
    else if (random() < 0.16 && text.length > 24) {
      const at = 8 + Math.floor(random() * (text.length - 16));
      // No line begins with a closing mark.
      const cut = /[，。、；：？！”’）》,.;:?!)]/.test(text.charAt(at)) ? at + 1 : at;
      put(text.slice(0, cut), text.slice(cut));
    } else put(text);
    if (random() < 0.06) put(marks(captionOf(s)));
    if (random() < 0.08) {
      put(marks(s.slice(0, 4 + Math.floor(random() * 12)).replace(/[，。；、].*/, '')));
      if (random() < 0.6) put(byline());
    }
  }
  return lines;
}

function captionOf(text: string): string {
  const sentence = /^[^。！？]{8,40}/.exec(text)?.[0] ?? text.slice(0, 20);
  return sentence + (text.length % 2 === 0 ? '。' : '');
}

/** Breaks a text into lines of the measure by the rules of Chinese setting: no line begins with a closing mark or ends with an opening one. */
function set(text: string, style: Style, random: Random): string[] {
  const units = unitsOf(text);
  const lines: string[] = [];
  const indented = style.indent !== 'none';
  let line: string[] = [];
  let room = style.measure - (indented ? 2 : 0);
  const widthOf = (unit: string): number =>
    Array.from(unit).reduce(
      (sum, character) => sum + (character < '\u0080' ? 0.5 : /[“”‘’，。、；：]/.test(character) && random() < 0.15 ? 0.5 : 1),
      0,
    );
  const finish = (last: boolean): void => {
    const body = line.join('');
    const stretched = !last && room >= 0.75 && random() < style.stretch && line.length > 4;
    const shown = stretched
      ? Array.from(body)
          .join(' ')
          .replace(/(?<=[\dA-Za-z]) (?=[\dA-Za-z])/g, '')
      : style.autospace
        ? body.replace(/(?<=\p{Script=Han})(?=[\dA-Za-z])|(?<=[\dA-Za-z])(?=\p{Script=Han})/gu, ' ')
        : body;
    lines.push((style.indent === 'kept' && lines.length === 0 ? '　　' : '') + shown);
    line = [];
    room = style.measure;
  };
  for (const unit of units) {
    const width = widthOf(unit);
    if (width > room + 0.3 && line.length > 0) finish(false);
    line.push(unit);
    room -= width;
  }
  if (line.length > 0) finish(true);
  return lines;
}

function labelled(id: string, lines: readonly SetLine[], style: Style, random: Random): LabelledPage {
  const text = lines
    .map(({ text: line, block }, index) => {
      const ends = lines[index + 1]?.block !== block;
      const blank =
        random() < style.noise ? style.blanks === 'none' || !ends : style.blanks === 'every' || (style.blanks === 'paragraphs' && ends);
      return blank ? `${line}\n\n` : `${line}\n`;
    })
    .join('');
  const { page } = readPage(splitLines(text));
  const labels = new Map(
    lines.slice(1).map(({ block }, index) => {
      const y = Number(block === lines[index]?.block);
      return [index, { y, weight: WEIGHT, kind: y === 1 ? 'join' : 'keep' }] as const;
    }),
  );
  return { document: `simulated ${id}`, extractor: 'simulated', page, labels };
}
