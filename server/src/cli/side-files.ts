import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { type Decision, SIDE_FILE, SIDE_FILE_REACH, decisionsAbout, parseDecisions } from '../engine/index.ts';
import { Complaint, complaintAbout } from './complaint.ts';
import { decode } from './encoding.ts';
import { STDIN } from './files.ts';

/** The side files of a run: each is read once, and what is wrong with it is told once. */
export class SideFiles {
  private readonly read = new Map<string, Promise<readonly Decision[] | undefined>>();

  constructor(private readonly tell: (complaint: Complaint) => void) {}

  /** What was decided about the text at `path`, by the nearest side file at its folder or above. About standard input nothing is decided. */
  async decisionsAbout(path: string): Promise<readonly Decision[]> {
    if (path === STDIN) return [];
    const file = resolve(path);
    let folder = dirname(file);
    for (let level = 0; level < SIDE_FILE_REACH; level++) {
      const decisions = await this.decisionsIn(folder);
      if (decisions !== undefined) return decisionsAbout(decisions, relative(folder, file).split(sep).join('/'));
      if (dirname(folder) === folder) break;
      folder = dirname(folder);
    }
    return [];
  }

  private decisionsIn(folder: string): Promise<readonly Decision[] | undefined> {
    const known = this.read.get(folder);
    if (known !== undefined) return known;
    const decisions = this.readSideFile(join(folder, SIDE_FILE));
    this.read.set(folder, decisions);
    return decisions;
  }

  /** `undefined` where there is no such file. One that cannot be read decides nothing. */
  private async readSideFile(file: string): Promise<readonly Decision[] | undefined> {
    try {
      const { decisions, problems } = parseDecisions(decode(await readFile(file))?.text ?? '');
      for (const { line, message } of problems) {
        const text = { zh: `{file}:{line}：${message.zh}；此行未用`, en: `{file}:{line}: ${message.en}; the line was not used` };
        this.tell(new Complaint(text, { file, line: String(line + 1) }));
      }
      return decisions;
    } catch (error) {
      if (isAbsence(error)) return undefined;
      this.tell(
        complaintAbout(
          error,
          { zh: '{file}：无法读取，未用：{reason}', en: '{file}: cannot be read and was not used: {reason}' },
          { file },
        ),
      );
      return [];
    }
  }
}

/** No such file, no such folder, or a path that is too long for there to be one. */
const ABSENT: readonly unknown[] = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG'];

function isAbsence(error: unknown): boolean {
  return error instanceof Error && 'code' in error && ABSENT.includes(error.code);
}
