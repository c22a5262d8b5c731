import { type Config, findLoss, fixText, inLanguage } from '../engine/index.ts';
import { Complaint } from './complaint.ts';
import { unifiedDiff } from './diff.ts';
import { encode } from './encoding.ts';
import { findTexts, noText, readText, type Source, STDIN, type TextFile } from './files.ts';
import type { Options } from './options.ts';
import { replaceFile } from './replace.ts';
import type { Session } from './session.ts';
import { paintFor, type StyleName } from './terminal.ts';
import { visible } from './width.ts';

/** A text before and after its safe fixes. */
interface Mended {
  readonly file: TextFile;
  readonly after: string;
  /** How many problems were mended. */
  readonly problems: number;
}

interface FixTally {
  files: number;
  changed: number;
  problems: number;
  skipped: number;
}

/**
 * Applies the safe fixes: to the files, or on standard output for `--stdout`, `--diff` and standard input. Whether there is
 * something left to do, which only `--diff` says: it shows what it does not do.
 */
export async function fix(session: Session, { paths, diff, stdout }: Options): Promise<boolean> {
  const toStdout = stdout || paths.includes(STDIN);
  const deliver = diff ? printDiff : toStdout ? printText : writeBack;
  const tally: FixTally = { files: 0, changed: 0, problems: 0, skipped: 0 };
  const sources = stdout ? [{ path: paths[0] ?? STDIN, named: true }] : findTexts(paths, session.complain);
  for await (const source of sources) {
    // Where nobody reads what is printed any more, only the work on files goes on.
    if (session.output.closed && deliver !== writeBack) break;
    await session.attempt(source.path, () => fixOne(session, source, deliver, tally));
  }
  if (deliver === writeBack) await session.output.write(`${summaryOf(session, tally)}\n`);
  return diff && tally.changed > 0;
}

async function fixOne(session: Session, source: Source, deliver: typeof printText, tally: FixTally): Promise<void> {
  const file = await readText(source.path);
  if (file === undefined) {
    if (source.named) throw noText(source.path);
    tally.skipped++;
    return;
  }
  const mended = mend(file, await session.configFor(file.path));
  await deliver(session, mended);
  await session.output.flush();
  tally.files++;
  tally.problems += mended.problems;
  if (mended.after !== file.text) tally.changed++;
}

/** Throws a `Complaint` when the file could not be read without loss, or fixing it would lose something. */
function mend(file: TextFile, config: Config): Mended {
  refuseUnfaithful(file);
  const { path, text } = file;
  const { text: after, mended } = fixText(text, config);
  refuseLoss(path, text, after);
  return { file, after, problems: Object.values(mended).reduce((sum, count) => sum + count, 0) };
}

/** Throws a `Complaint` when the file could not be read without loss. */
export function refuseUnfaithful({ path, encoding, faithful }: TextFile): void {
  if (faithful) return;
  throw new Complaint(
    {
      zh: '{path}：有不合 {encoding} 编码的字节，改写会丢失它们，文件未改动',
      en: '{path}: some bytes are not valid {encoding} and fixing would lose them; the file was left as it is',
    },
    { path, encoding: encoding.name },
  );
}

/** Throws a `Complaint` that names the place when `after` lost or gained more than the rules declare. */
export function refuseLoss(path: string, before: string, after: string): void {
  const loss = findLoss(before, after);
  if (loss === undefined) return;
  throw new Complaint(
    {
      zh: '{path}:{place}：自动改正会把“{before}”变成“{after}”，超出了允许的范围，文件未改动；请把这段文字报告给我们',
      en: '{path}:{place}: fixing would turn “{before}” into “{after}”, which no rule allows; the file was left as it is. Please report this text',
    },
    { path, place: placeOf(before, loss.start), before: loss.before, after: loss.after },
  );
}

async function printText(session: Session, { after }: Mended): Promise<void> {
  await session.output.write(after);
}

async function printDiff(session: Session, { file, after }: Mended): Promise<void> {
  const { colour } = session.terminal;
  const paint = paintFor(session.terminal);
  for (const line of unifiedDiff(file.path, file.text, after)) {
    const style = colour ? diffStyle(line) : undefined;
    // Only a terminal is spared control characters: `patch` needs them.
    const shown = colour ? `${visible(line.replace(/\r?\n$/, ''))}\n` : line;
    await session.output.write(style === undefined ? shown : `${paint(style, shown.slice(0, -1))}\n`);
  }
}

function diffStyle(line: string): StyleName | undefined {
  if (line.startsWith('--- ') || line.startsWith('+++ ')) return 'bold';
  if (line.startsWith('@@')) return 'cyan';
  if (line.startsWith('-')) return 'red';
  return line.startsWith('+') ? 'green' : undefined;
}

async function writeBack(session: Session, { file, after, problems }: Mended): Promise<void> {
  if (!(await replaceText(file, after))) return;
  const count = inLanguage({ zh: `改正 ${problems} 处`, en: `${problems} fixed` }, session.locale);
  await session.output.write(`${visible(file.path)}: ${count}\n`);
}

/** Puts `after` in the place of the text of `file`; whether there was anything to do. Throws a `Complaint` when its encoding lacks a character. */
export async function replaceText(file: TextFile, after: string): Promise<boolean> {
  if (after === file.text || file.stats === undefined) return false;
  const bytes = encode(after, file.encoding);
  if (bytes === undefined) {
    throw new Complaint(
      {
        zh: '{path}：改正后的文字无法全部用 {encoding} 编码，文件未改动',
        en: '{path}: the fixed text has characters that {encoding} lacks; the file was left as it is',
      },
      { path: file.path, encoding: file.encoding.name },
    );
  }
  await replaceFile(file.path, bytes, file.stats);
  return true;
}

function summaryOf({ locale }: Session, { files, changed, problems, skipped }: FixTally): string {
  const text = {
    zh: `${files} 个文件，改动 ${changed} 个，改正 ${problems} 处${skipped > 0 ? `；跳过 ${skipped} 个非文本文件` : ''}。`,
    en: `${problems} fixed, ${changed} of ${files} files changed${skipped > 0 ? `, ${skipped} skipped as no text` : ''}.`,
  };
  return inLanguage(text, locale);
}

/** Line and column of `offset`, counted from 1. */
function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
