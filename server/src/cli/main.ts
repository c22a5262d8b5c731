import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { type Locale, inLanguage } from '../engine/index.ts';
import { census } from './census.ts';
import { check } from './check.ts';
import { columns } from './columns.ts';
import { Complaint, complaintAbout } from './complaint.ts';
import { convert } from './convert.ts';
import { exportArticles } from './export.ts';
import { fix } from './fix.ts';
import { HELP } from './help.ts';
import { languageOf, type Options, parseOptions } from './options.ts';
import { outline } from './outline.ts';
import { Output } from './output.ts';
import { Session, type Tell } from './session.ts';
import { readConfig } from './settings.ts';
import { terminalOf } from './terminal.ts';

/** 0 nothing found or all done; 1 something found; 2 something could not be done. */
type Status = 0 | 1 | 2;

// A standard error that nobody reads is no reason to fail.
process.stderr.on('error', () => undefined);
// The status is left for Node to exit with when all output has been taken; exiting here would cut it off.
process.exitCode = await main(process.argv.slice(2), new Output(process.stdout), (line) => process.stderr.write(`${line}\n`));

async function main(args: readonly string[], output: Output, tell: Tell): Promise<Status> {
  const locale = languageOf(args, process.env);
  try {
    const status = await obey(args, locale, output, tell);
    await output.flush();
    if (output.failure === undefined) return status;
    throw complaintAbout(output.failure, { zh: '无法写到标准输出：{reason}', en: 'cannot write to standard output: {reason}' }, {});
  } catch (error) {
    const errors: readonly unknown[] = error instanceof AggregateError ? error.errors : [error];
    for (const one of errors) tell(`jiaokan: ${one instanceof Complaint ? one.in(locale) : String(one)}`);
    return 2;
  }
}

async function obey(args: readonly string[], locale: Locale, output: Output, tell: Tell): Promise<Status> {
  const request = parseOptions(args);
  if (request.kind === 'run') return run(request.options, locale, output, tell);
  await output.write(request.kind === 'help' ? inLanguage(HELP, locale) : `${await version()}\n`);
  return 0;
}

async function run(options: Options, locale: Locale, output: Output, tell: Tell): Promise<Status> {
  const session = new Session(
    locale,
    { config: await readConfig(options), noIgnore: options.noIgnore },
    output,
    terminalOf(process.stdout, process.env),
    tell,
  );
  const found = await { check, fix, outline, export: exportArticles, census, convert, columns }[options.command](session, options);
  if (session.failed) return 2;
  return found ? 1 : 0;
}

/** The bundle lies in a folder beside the package's own description. */
async function version(): Promise<string> {
  const description = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8')) as { readonly version: string };
  return description.version;
}
