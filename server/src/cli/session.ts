import type { Config, Locale } from '../engine/index.ts';
import { Complaint, complaintAbout } from './complaint.ts';
import type { Output } from './output.ts';
import { SideFiles } from './side-files.ts';
import type { Terminal } from './terminal.ts';

/** Writes a line to standard error. */
export type Tell = (line: string) => void;

/** What every command works with, and whether anything has failed so far. */
export class Session {
  private anyFailed = false;
  private readonly sideFiles = new SideFiles((complaint) => {
    this.note(complaint);
  });

  constructor(
    readonly locale: Locale,
    private readonly settings: { readonly config: Config; readonly noIgnore: boolean },
    readonly output: Output,
    readonly terminal: Terminal,
    private readonly tell: Tell,
  ) {}

  /** The configuration for one text: the settings, and what was decided about places of the file. */
  async configFor(path: string): Promise<Config> {
    const { config, noIgnore } = this.settings;
    if (noIgnore) return config;
    const { decisions, words } = await this.sideFiles.about(path);
    return { ...config, decisions, words: [...config.words, ...words] };
  }

  /** Something could not be done; the run will end with status 2. */
  get failed(): boolean {
    return this.anyFailed;
  }

  /** Says what could not be done. */
  readonly complain = (complaint: Complaint): void => {
    this.anyFailed = true;
    this.note(complaint);
  };

  /** Says something worth knowing that is no failure. */
  note(remark: Complaint): void {
    this.tell(`jiaokan: ${remark.in(this.locale)}`);
  }

  /** Does `work` on one file; what goes wrong is told and does not keep the others from being done. Whether it went well. */
  async attempt(path: string, work: () => Promise<void>): Promise<boolean> {
    try {
      await work();
      return true;
    } catch (error) {
      this.complain(
        error instanceof Complaint
          ? error
          : complaintAbout(error, { zh: '{path}：处理失败：{reason}', en: '{path}: could not be processed: {reason}' }, { path }),
      );
      return false;
    }
  }
}
