import { jsonReport } from './json.ts';
import type { Report, ReportSettings } from './report.ts';
import { textReport } from './text.ts';

/** All report formats, by the name that `--format` takes. */
export const reports: Readonly<Record<'text' | 'json', (settings: ReportSettings) => Report>> = { text: textReport, json: jsonReport };
