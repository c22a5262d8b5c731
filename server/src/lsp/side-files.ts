import { type Connection, NotificationType, RequestType } from 'vscode-languageserver';
import {
  type Decision,
  type DecisionProblem,
  type Locale,
  SIDE_FILE,
  SIDE_FILE_REACH,
  WORDS_FILE,
  decisionsAbout,
  inLanguage,
  parseDecisions,
  parseWords,
  say,
} from '../engine/index.ts';
import type { Client } from './client.ts';
import type { Environment } from './requests.ts';
import { showWarning } from './warning.ts';

interface SideFileParams {
  readonly uri: string;
}

/** A request to the client: the text of a side file, as it is in the editor or else on disk; `null` where there is none. */
export const ReadSideFileRequest = new RequestType<SideFileParams, { readonly text: string | null }, void>('jiaokan/readSideFile');

/** A notification from the client: a side file has come, changed or gone. */
export const SideFileChangedNotification = new NotificationType<SideFileParams>('jiaokan/sideFileChanged');

/** A file beside the documents, and what stands in it. */
export interface FileBeside {
  readonly uri: string;
  /** `undefined` where it has still to be made. */
  readonly text: string | undefined;
}

/** The side file of a document. */
export interface SideFile extends FileBeside {
  /** The document as its entries name it: its way from the folder that holds the side file's folder. */
  readonly name: string;
  /** Its decisions about the document. */
  readonly decisions: readonly Decision[];
  /** The file of the user's own words. */
  readonly words: FileBeside & { readonly list: readonly string[] };
}

/** The side files of all documents: of each the nearest one, at its folder or above. Read through the client where it can, and never written. */
export class SideFiles {
  private readonly known = new Map<string, Promise<SideFile | undefined>>();
  private readonly texts = new Map<string, Promise<string | undefined>>();
  private readonly warned = new Set<string>();

  constructor(
    private readonly connection: Connection,
    private readonly client: Client,
    private readonly environment: Environment,
  ) {}

  /** The side file of the document `uri`; `undefined` where nobody can read one, or the document is in no folder. */
  of(uri: string, locale: Locale): Promise<SideFile | undefined> {
    const known = this.known.get(uri);
    if (known !== undefined) return known;
    const sideFile = this.find(uri, locale);
    if (this.hearsOfChanges) this.known.set(uri, sideFile);
    return sideFile;
  }

  forget(uri: string): void {
    this.known.delete(uri);
  }

  /** Some side file is no longer what it was. */
  changed(): void {
    this.known.clear();
    this.texts.clear();
  }

  /** What was read once holds until then; for a client that tells of no changes it is read every time. */
  private get hearsOfChanges(): boolean {
    return this.client.readsSideFiles || this.client.watchesFiles;
  }

  private async find(uri: string, locale: Locale): Promise<SideFile | undefined> {
    const folders = foldersAbove(uri);
    if (folders.length === 0 || (!this.client.readsSideFiles && this.environment.readFile === undefined)) return undefined;
    const [{ folder, ...file }, words] = await Promise.all([this.nearest(folders, SIDE_FILE), this.nearest(folders, WORDS_FILE)]);
    const name = decoded(uri.slice(folder.length + 1));
    const { decisions, problems } = parseDecisions(file.text ?? '');
    this.warn(file.uri, problems, locale);
    return { ...file, name, decisions: decisionsAbout(decisions, name), words: { ...words, list: parseWords(words.text ?? '') } };
  }

  /** The file `name` in the first of `folders` that has it, which go upwards; where none has it, the one to be made. */
  private async nearest(folders: readonly string[], name: string): Promise<FileBeside & { readonly folder: string }> {
    const texts = await Promise.all(folders.slice(0, SIDE_FILE_REACH).map((folder) => this.textOf(`${folder}/${name}`)));
    const nearest = texts.findIndex((text) => text !== undefined);
    const folder = folders[nearest] ?? (await this.workspaceFolderOf(folders)) ?? folders[0] ?? '';
    return { folder, uri: `${folder}/${name}`, text: texts[nearest] };
  }

  private textOf(uri: string): Promise<string | undefined> {
    const known = this.texts.get(uri);
    if (known !== undefined) return known;
    const text = this.read(uri).catch((error: unknown) => {
      this.connection.console.error(`${uri}: ${String(error)}`);
      return undefined;
    });
    if (this.hearsOfChanges) this.texts.set(uri, text);
    return text;
  }

  private async read(uri: string): Promise<string | undefined> {
    if (!this.client.readsSideFiles) return this.environment.readFile?.(uri);
    return (await this.connection.sendRequest(ReadSideFileRequest, { uri })).text ?? undefined;
  }

  /** The innermost of `folders`, which go upwards, that the user has opened. */
  private async workspaceFolderOf(folders: readonly string[]): Promise<string | undefined> {
    const opened = this.client.listsFolders
      ? ((await this.connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri)
      : this.client.folders;
    const names = new Set(opened.map((uri) => uri.replace(/\/$/, '')));
    return folders.find((folder) => names.has(folder));
  }

  /** Says once what is wrong with a side file. */
  private warn(uri: string, problems: readonly DecisionProblem[], locale: Locale): void {
    const [first] = problems;
    if (first === undefined) return;
    const data = {
      file: decoded(uri),
      line: String(first.line + 1),
      what: inLanguage(first.message, locale),
      count: String(problems.length),
    };
    const message = say(
      {
        zh: '{file} 第 {line} 行：{what}。共有 {count} 行没有用上。',
        en: '{file}, line {line}: {what}. Lines that were not used: {count}.',
      },
      data,
      locale,
    );
    if (!this.warned.has(message)) showWarning(this.connection, message);
    this.warned.add(message);
  }
}

/** The folders that the document `uri` is in, innermost first; none for one that is not saved yet. */
function foldersAbove(uri: string): readonly string[] {
  const [, root, path] = /^(?!untitled:)([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  if (root === undefined || path === undefined) return [];
  const names = path.split('/').slice(0, -1);
  return names.map((_, index) => root + names.slice(0, names.length - index).join('/'));
}

/** `uri` as people read it. */
function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
