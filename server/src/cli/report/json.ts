import { type Finding, type Locale, messageOf } from '../../engine/index.ts';
import { type CheckedFile, type Report, type ReportSettings, lineAt } from './report.ts';

/** One JSON array with an element for each file, written as the files are checked; a finding stands on a line of its own. */
export function jsonReport({ locale }: ReportSettings): Report {
  let first = true;
  return {
    begin: () => '[',
    *file(checked) {
      const head = JSON.stringify({ file: checked.path, encoding: checked.encoding, findings: [] });
      yield (first ? '\n' : ',\n') + head.slice(0, -']}'.length);
      first = false;
      let separator = '\n';
      for (const finding of checked.findings) {
        yield separator + JSON.stringify(findingOf(checked, finding, locale));
        separator = ',\n';
      }
      yield checked.findings.length > 0 ? '\n]}' : ']}';
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}

/** A finding as other programs read it. These names never change. */
function findingOf({ starts }: CheckedFile, finding: Finding, locale: Locale): object {
  const line = lineAt(starts, finding.start);
  return {
    rule: finding.rule,
    start: finding.start,
    end: finding.end,
    line: line + 1,
    column: finding.start - (starts[line] ?? 0) + 1,
    severity: finding.severity,
    safety: finding.safety,
    message: messageOf(finding, locale),
    edits: (finding.fixes[0]?.edits ?? []).map(({ start, end, text }) => ({ start, end, text })),
  };
}
