import { noteDamage } from './check.ts';
import { noText, readText, type Source, type TextFile } from './files.ts';
import { refuseUnfaithful } from './fix.ts';
import type { Session } from './session.ts';

/**
 * The text of a source that a command prints changed or, with `write`, writes into its file. Throws a `Complaint` when it cannot be written
 * without loss; gives nothing for a file in a folder that turns out to be no text.
 */
export async function textToChange(session: Session, { path, named }: Source, write: boolean): Promise<TextFile | undefined> {
  const file = await readText(path);
  if (file === undefined) {
    if (named) throw noText(path);
    return undefined;
  }
  if (write) refuseUnfaithful(file);
  else noteDamage(session, file);
  return file;
}
