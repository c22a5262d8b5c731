import { readFile } from 'node:fs/promises';
import {
  type Conversion,
  ConversionTables,
  type ConvertedText,
  Converter,
  Proof,
  conversionFor,
  convertText,
  inLanguage,
  regionOf,
  standardOf,
} from '../engine/index.ts';
import { Complaint } from './complaint.ts';
import { findTexts, type Source, type TextFile } from './files.ts';
import { replaceText } from './fix.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';
import { textToChange } from './text-to-change.ts';
import { visible } from './width.ts';

/** A text and what its conversion makes of it. */
interface Outcome {
  readonly file: TextFile;
  readonly conversion: Conversion;
  readonly converted: ConvertedText;
  /** Offset of each line’s first code unit. */
  readonly starts: readonly number[];
}

/** Characters of a text that are shown on each side of a place. */
const CONTEXT = 8;

/**
 * Converts texts to another standard of writing: prints the text, writes it into its file, or only lists what no phrase decides. Whether
 * `--list` found any such place; otherwise converting is no reason for a status of its own.
 */
export async function convert(session: Session, options: Options): Promise<boolean> {
  const { paths, format, list } = options;
  const converter = new Converter(await readTables());
  const rows: object[] = [];
  let open = 0;
  for await (const source of findTexts(paths, session.complain)) {
    await session.attempt(source.path, async () => {
      const outcome = await convertOne(session, source, converter, options);
      if (outcome === undefined) return;
      open += outcome.converted.choices.length;
      if (options.write) await replaceText(outcome.file, outcome.converted.text);
      if (format === 'json') rows.push(rowOf(outcome));
      else await report(session, outcome, options);
    });
  }
  if (format === 'json') await session.output.write(`${JSON.stringify(rows, null, 2)}\n`);
  return list && open > 0;
}

/** The dictionaries lie beside the program. */
async function readTables(): Promise<ConversionTables> {
  return ConversionTables.parse(await readFile(new URL('conversion-dictionaries.json', import.meta.url), 'utf8'));
}

/** Throws a `Complaint` when the text cannot be converted; gives nothing for a file in a folder that turns out to be no text. */
async function convertOne(
  session: Session,
  source: Source,
  converter: Converter,
  { to = 's', from, write }: Options,
): Promise<Outcome | undefined> {
  const file = await textToChange(session, source, write);
  if (file === undefined) return undefined;
  const { text, layout, profile } = new Proof(file.text, await session.configFor(source.path));
  const origin = from ?? standardOf({ script: profile.script, region: regionOf(text) }, to);
  const conversion = conversionFor(to, origin);
  if (conversion === undefined) {
    throw new Complaint({ zh: '不能从 {from} 转换为 {to}', en: 'there is no conversion from {from} to {to}' }, { from: origin, to });
  }
  return { file, conversion, converted: convertText(text, layout.blocks, converter, conversion), starts: layout.starts };
}

/** The text goes to standard output, what is to be reviewed to standard error; a list is all that was asked for, so it is the output. */
async function report(session: Session, outcome: Outcome, { write, list }: Options): Promise<void> {
  const { file, converted } = outcome;
  const path = visible(file.path);
  if (list) {
    for (const place of placesOf(outcome)) {
      const [taken = '', ...others] = place.candidates;
      await session.output.write(
        `${path}:${place.line}:${place.column}: ${visible(place.character)} → ${taken} (${others.join(' ')})  ${place.context}\n`,
      );
    }
    return;
  }
  if (write) {
    const count = converted.edits.length;
    await session.output.write(`${path}: ${inLanguage({ zh: `转换 ${count} 处`, en: `${count} converted` }, session.locale)}\n`);
  } else await session.output.write(converted.text);
  if (converted.choices.length > 0) {
    session.note(
      new Complaint(
        {
          zh: '{path}：{count} 处没有词语可以决定，请审阅（--list 逐一列出）',
          en: '{path}: {count} places that no phrase decides; --list shows them',
        },
        { path: file.path, count: String(converted.choices.length) },
      ),
    );
  }
}

/** A conversion as other programs read it. These names never change. */
function rowOf(outcome: Outcome): object {
  const { file, conversion, converted } = outcome;
  return { file: file.path, encoding: file.encoding.name, conversion, edits: converted.edits, places: [...placesOf(outcome)] };
}

/** The places that no phrase decides; `start` and `end` in the text as it was, line and column from 1. */
function* placesOf({ file: { text }, converted, starts }: Outcome) {
  let line = 0;
  for (const { start, end, after, candidates } of converted.choices) {
    while ((starts[line + 1] ?? Infinity) <= start) line++;
    const context = visible(converted.text.slice(Math.max(0, after.start - CONTEXT), after.end + CONTEXT).replace(/\s+/g, ''));
    yield { start, end, line: line + 1, column: start - (starts[line] ?? 0) + 1, character: text.slice(start, end), candidates, context };
  }
}
