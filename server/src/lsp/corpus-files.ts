import { type Connection, RequestType, RequestType0 } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { CorpusFiles, CorpusProgress } from './corpus.ts';
import type { Environment } from './requests.ts';

/** A request to the client: the addresses of all texts in its folders. */
export const ListTextsRequest = new RequestType0<{ readonly uris: readonly string[] }, void>('jiaokan/listTexts');

/** A request to the client: a text as it is on disk; `null` where there is none. */
export const ReadTextRequest = new RequestType<{ readonly uri: string }, { readonly text: string | null }, void>('jiaokan/readText');

/** The texts of the client's folders: through the client where it reads files for us, else as far as the server can read them itself. */
export function corpusFiles(connection: Connection, client: Client, environment: Environment): CorpusFiles {
  if (client.readsSideFiles) {
    return {
      list: async () => (await connection.sendRequest(ListTextsRequest)).uris,
      read: async (uri) => (await connection.sendRequest(ReadTextRequest, { uri })).text ?? undefined,
    };
  }
  return {
    list: async () => {
      const folders = client.listsFolders
        ? ((await connection.workspace.getWorkspaceFolders()) ?? []).map(({ uri }) => uri)
        : client.folders;
      const lists = await Promise.all(folders.map(async (folder) => (await environment.listTexts?.(folder)) ?? []));
      return lists.flat();
    },
    read: async (uri) => environment.readFile?.(uri),
  };
}

/** Progress as the client shows it, with a way to stop; nothing where it shows none. */
export async function corpusProgress(connection: Connection, client: Client, title: string): Promise<CorpusProgress> {
  if (!client.showsProgress) return { report: () => undefined, cancelled: () => false, end: () => undefined };
  const progress = await connection.window.createWorkDoneProgress();
  progress.begin(title, 0, undefined, true);
  return {
    report: (done, all) => {
      progress.report((100 * done) / all, `${done}/${all}`);
    },
    cancelled: () => progress.token.isCancellationRequested,
    end: () => {
      progress.done();
    },
  };
}
