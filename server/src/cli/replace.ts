import { randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { type FileHandle, open, realpath, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Complaint, complaintAbout } from './complaint.ts';

/**
 * Puts `bytes` in place of the file at `path`, wholly or not at all: they are written to a new file beside it, which then takes
 * its name. Mode and owner are kept; a symbolic link stays one and its target is replaced. Throws a `Complaint`, with the
 * file untouched, when that fails or the file is no longer what it was when read (`asRead`).
 */
export async function replaceFile(path: string, bytes: Uint8Array, asRead: Stats): Promise<void> {
  try {
    const target = await realpath(path);
    checkTarget(path, await stat(target), asRead);
    await replaceTarget(target, bytes, asRead);
  } catch (error) {
    if (error instanceof Complaint) throw error;
    throw complaintAbout(
      error,
      { zh: '{path}：无法写入，文件未改动：{reason}', en: '{path}: cannot be written and was left as it is: {reason}' },
      { path },
    );
  }
}

/** A new file may take the name of a write-protected one, so the protection has to be looked for. */
function checkTarget(path: string, now: Stats, asRead: Stats): void {
  if (!now.isFile())
    throw new Complaint({ zh: '{path}：不是普通文件，无法改写', en: '{path}: not a regular file, so it cannot be replaced' }, { path });
  if ((now.mode & 0o222) === 0) {
    throw new Complaint({ zh: '{path}：文件是只读的，未改动', en: '{path}: the file is write-protected and was left as it is' }, { path });
  }
  if (now.ino !== asRead.ino || now.size !== asRead.size || now.mtimeMs !== asRead.mtimeMs) {
    throw new Complaint(
      { zh: '{path}：处理期间文件已被改动，未写入', en: '{path}: the file changed meanwhile and was left as it is' },
      { path },
    );
  }
}

async function replaceTarget(target: string, bytes: Uint8Array, { mode, uid, gid }: Stats): Promise<void> {
  const beside = join(dirname(target), `.jiaokan-${randomBytes(8).toString('hex')}.tmp`);
  const file = await open(beside, 'wx', 0o600);
  try {
    await writeAll(file, bytes, async () => {
      // Only the owner or the administrator may give a file away; where that fails the file belongs to who fixed it.
      await file.chown(uid, gid).catch(() => undefined);
      await file.chmod(mode & 0o7777);
    });
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
}

/** Writes, lets `dress` set the owner and mode, waits until the disk has it, and closes in any case. */
async function writeAll(file: FileHandle, bytes: Uint8Array, dress: () => Promise<void>): Promise<void> {
  try {
    await file.writeFile(bytes);
    await dress();
    await file.sync();
  } finally {
    await file.close();
  }
}
