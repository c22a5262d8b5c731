import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Config,
  type Decision,
  SIDE_FILE,
  SIDE_FILE_REACH,
  WORDS_FILE,
  decisionsAbout,
  parseDecisions,
  parseWords,
} from '../engine/index.ts';
import { Complaint, complaintAbout } from './complaint.ts';
import { decode } from './encoding.ts';
import { STDIN } from './files.ts';

/** The side files of a run: each is read once, and what is wrong with it is told once. */
export class SideFiles {
  private readonly decisions = new Folders(SIDE_FILE, (text, file) => this.decisionsIn(text, file));
  private readonly words = new Folders(WORDS_FILE, (text) => parseWords(text));

  constructor(private readonly tell: (complaint: Complaint) => void) {}

  /** What was decided about the text at `path`, and the words that are right there; about standard input nothing is known. */
  async about(path: string): Promise<Pick<Config, 'decisions' | 'words'>> {
    if (path === STDIN) return { decisions: [], words: [] };
    const file = resolve(path);
    const complain = (complaint: Complaint): void => {
      this.tell(complaint);
    };
    const [decided, words] = await Promise.all([this.decisions.nearest(file, complain), this.words.nearest(file, complain)]);
    const name = decided === undefined ? '' : relative(decided.folder, file).split(sep).join('/');
    return { decisions: decisionsAbout(decided?.content ?? [], name), words: words?.content ?? [] };
  }

  private decisionsIn(text: string, file: string): readonly Decision[] {
    const { decisions, problems } = parseDecisions(text);
    for (const { line, message } of problems) {
      const said = { zh: `{file}:{line}：${message.zh}；此行未用`, en: `{file}:{line}: ${message.en}; the line was not used` };
      this.tell(new Complaint(said, { file, line: String(line + 1) }));
    }
    return decisions;
  }
}

/** The files of one name in all folders, each read once. */
class Folders<T> {
  private readonly read = new Map<string, Promise<readonly T[] | undefined>>();

  constructor(
    private readonly name: string,
    private readonly parse: (text: string, file: string) => readonly T[],
  ) {}

  /** What stands in the file in the folder of `path` or the nearest one above that has it. */
  async nearest(path: string, tell: (complaint: Complaint) => void): Promise<{ folder: string; content: readonly T[] } | undefined> {
    let folder = dirname(path);
    for (let level = 0; level < SIDE_FILE_REACH; level++) {
      const content = await this.contentIn(folder, tell);
      if (content !== undefined) return { folder, content };
      if (dirname(folder) === folder) break;
      folder = dirname(folder);
    }
    return undefined;
  }

  private contentIn(folder: string, tell: (complaint: Complaint) => void): Promise<readonly T[] | undefined> {
    const known = this.read.get(folder);
    if (known !== undefined) return known;
    const content = this.readFile(join(folder, this.name), tell);
    this.read.set(folder, content);
    return content;
  }

  /** `undefined` where there is no such file. One that cannot be read holds nothing. */
  private async readFile(file: string, tell: (complaint: Complaint) => void): Promise<readonly T[] | undefined> {
    try {
      return this.parse(decode(await readFile(file))?.text ?? '', file);
    } catch (error) {
      if (isAbsence(error)) return undefined;
      tell(
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
