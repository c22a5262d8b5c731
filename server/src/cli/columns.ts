import { applyEdits, inLanguage, isRearranged, unweavingOf } from '../engine/index.ts';
import { Complaint } from './complaint.ts';
import { findTexts, type Source, type TextFile } from './files.ts';
import { replaceText } from './fix.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';
import { textToChange } from './text-to-change.ts';
import { visible } from './width.ts';

/** A text whose columns stand below one another, and in how many places they stood side by side. */
interface Unwoven {
  readonly file: TextFile;
  readonly after: string;
  readonly regions: number;
}

/** Puts columns that stand side by side below one another: prints the text, or writes it into its file. It is no reason for a status of its own. */
export async function columns(session: Session, { paths, write }: Options): Promise<boolean> {
  for await (const source of findTexts(paths, session.complain)) {
    await session.attempt(source.path, async () => {
      const unwoven = await unweave(session, source, write);
      if (unwoven === undefined) return;
      const { file, after, regions } = unwoven;
      if (!write) {
        await session.output.write(after);
        return;
      }
      await replaceText(file, after);
      const said = inLanguage(
        { zh: `拆开并排的栏 ${regions} 处`, en: `columns put below one another in ${regions} places` },
        session.locale,
      );
      await session.output.write(`${visible(file.path)}: ${said}\n`);
    });
  }
  return false;
}

/** Throws a `Complaint` when the file cannot be written without loss; gives nothing for a file in a folder that turns out to be no text. */
async function unweave(session: Session, source: Source, write: boolean): Promise<Unwoven | undefined> {
  const file = await textToChange(session, source, write);
  if (file === undefined) return undefined;
  const edits = unweavingOf(file.text);
  const after = applyEdits(file.text, edits);
  if (!isRearranged(file.text, after)) {
    throw new Complaint(
      {
        zh: '{path}：拆开各栏会丢失文字，文件未改动；请把这段文字报告给我们',
        en: '{path}: taking the columns apart would lose text; the file was left as it is. Please report this text',
      },
      { path: file.path },
    );
  }
  return { file, after, regions: edits.length };
}
