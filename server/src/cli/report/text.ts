import { type Bilingual, type Finding, type Locale, type Severity, describeDiagnosis, inLanguage, messageOf } from '../../engine/index.ts';
import { type Paint, paintFor, type StyleName } from '../terminal.ts';
import { visible } from '../width.ts';
import { excerpt } from './excerpt.ts';
import { type CheckedFile, lineAt, type Report, type ReportSettings, type Tally } from './report.ts';

const SEVERITIES: Readonly<Record<Severity, Bilingual & { readonly style: StyleName }>> = {
  error: { zh: '错误', en: 'error', style: 'red' },
  warning: { zh: '警告', en: 'warning', style: 'yellow' },
  info: { zh: '提示', en: 'info', style: 'blue' },
  hint: { zh: '建议', en: 'hint', style: 'cyan' },
};

const INDENT = '    ';

/** For people: each problem with its line and a mark below it, and what it all came to. */
export function textReport({ locale, terminal }: ReportSettings): Report {
  const paint = paintFor(terminal);
  return {
    begin: () => '',
    *file(checked) {
      yield* printDiagnosis(checked, locale, paint);
      for (const finding of checked.findings) yield printFinding(checked, finding, locale, paint, terminal.columns - INDENT.length - 2);
    },
    end: (tally) => `${summaryOf(tally, locale)}\n`,
  };
}

/** What the extraction did to the file, on one line before what was found. */
function* printDiagnosis({ path, diagnosis }: CheckedFile, locale: Locale, paint: Paint): Generator<string> {
  if (diagnosis.symptoms.length === 0) return;
  const label = inLanguage({ zh: '提取情况', en: 'extraction' }, locale);
  yield `${paint('bold', visible(path))}  ${paint('cyan', label)}  ${describeDiagnosis(diagnosis, locale).join(' · ')}\n\n`;
}

function printFinding(checked: CheckedFile, finding: Finding, locale: Locale, paint: Paint, columns: number): string {
  const line = lineAt(checked.starts, finding.start);
  const start = checked.starts[line] ?? 0;
  const end = withoutLineEnd(checked.text, start, checked.starts[line + 1] ?? checked.text.length);
  const { source, padding, underline } = excerpt(checked.text, { start, end }, finding, columns);
  const severity = SEVERITIES[finding.severity];
  const place = `${visible(checked.path)}:${line + 1}:${finding.start - start + 1}`;
  return [
    `${paint('bold', place)}  ${paint(severity.style, inLanguage(severity, locale))}  ${visible(messageOf(finding, locale))}  ${paint('dim', finding.rule)}`,
    INDENT + source,
    INDENT + padding + paint(severity.style, underline),
    '\n',
  ].join('\n');
}

/** The end of the line `[start, end)` before its line end. */
function withoutLineEnd(text: string, start: number, end: number): number {
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--;
  return end;
}

function summaryOf(tally: Tally, locale: Locale): string {
  return inLanguage({ zh: chineseSummary(tally), en: englishSummary(tally) }, locale);
}

function chineseSummary(tally: Tally): string {
  const { files, faulty, problems, safe, review } = tally;
  const rest = problems - safe - review;
  const apart = [
    ...(tally.failed > 0 ? [`；${tally.failed} 个未能检查`] : []),
    ...(tally.skipped > 0 ? [`；跳过 ${tally.skipped} 个非文本文件`] : []),
  ].join('');
  if (problems === 0) return `检查了 ${files} 个文件，没有发现问题${apart}。`;
  const kinds = [`${safe} 处可自动改正`, `${review} 处须人工审定`, ...(rest > 0 ? [`${rest} 处只作提醒`] : [])];
  return `${files} 个文件中的 ${faulty} 个有 ${problems} 处问题：${kinds.join('，')}${apart}。`;
}

function englishSummary(tally: Tally): string {
  const { files, faulty, problems, safe, review } = tally;
  const rest = problems - safe - review;
  const apart = [
    ...(tally.failed > 0 ? [`; ${tally.failed} not checked`] : []),
    ...(tally.skipped > 0 ? [`; ${tally.skipped} skipped as no text`] : []),
  ].join('');
  if (problems === 0) return `No problems in ${counted(files, 'file')}${apart}.`;
  const kinds = [`${safe} safe to fix`, `${review} to review`, ...(rest > 0 ? [`${rest} to note`] : [])];
  return `${counted(problems, 'problem')} in ${faulty} of ${counted(files, 'file')}: ${kinds.join(', ')}${apart}.`;
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
