import { Proof, diagnose } from '../engine/index.ts';
import { Complaint } from './complaint.ts';
import { findTexts, noText, readText, type Source, type TextFile } from './files.ts';
import type { Options } from './options.ts';
import type { CheckedFile, Report, Tally } from './report/report.ts';
import { reports } from './report/index.ts';
import type { Session } from './session.ts';

/** Checks the files one at a time and prints the report. Whether anything was found. */
export async function check(session: Session, { paths, format }: Options): Promise<boolean> {
  const report = reports[format === 'json' ? 'json' : 'text'](session);
  const tally: Tally = { files: 0, failed: 0, skipped: 0, faulty: 0, problems: 0, safe: 0, review: 0 };
  await session.output.write(report.begin());
  for await (const source of findTexts(paths, session.complain)) {
    if (session.output.closed) break;
    if (!(await session.attempt(source.path, () => checkOne(session, source, report, tally)))) tally.failed++;
  }
  await session.output.write(report.end(tally));
  return tally.problems > 0;
}

/** Tells that some bytes of a file could not be read as text. */
export function noteDamage(session: Session, { path, encoding, faithful, text }: TextFile): void {
  if (faithful || !text.includes('\ufffd')) return;
  const remark = {
    zh: '{path}：有不合 {encoding} 编码的字节，读作“\ufffd”',
    en: '{path}: some bytes are not valid {encoding} and were read as “\ufffd”',
  };
  session.note(new Complaint(remark, { path, encoding: encoding.name }));
}

async function checkOne(session: Session, source: Source, report: Report, tally: Tally): Promise<void> {
  const file = await readText(source.path);
  if (file === undefined) {
    if (source.named) throw noText(source.path);
    tally.skipped++;
    return;
  }
  noteDamage(session, file);
  const proof = new Proof(file.text, await session.configFor(file.path));
  const checked: CheckedFile = {
    path: file.path,
    encoding: file.encoding.name,
    text: file.text,
    starts: proof.layout.starts,
    findings: proof.findings(),
    diagnosis: diagnose(proof),
  };
  count(tally, checked);
  for (const piece of report.file(checked)) await session.output.write(piece);
  await session.output.flush();
}

function count(tally: Tally, { findings }: CheckedFile): void {
  tally.files++;
  if (findings.length > 0) tally.faulty++;
  tally.problems += findings.length;
  tally.safe += findings.filter(({ safety }) => safety === 'safe').length;
  tally.review += findings.filter(({ safety }) => safety === 'review').length;
}
