import assert from 'node:assert/strict';
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import {
  ExitNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  createProtocolConnection,
} from 'vscode-languageserver/node';
import { Editor, type Start } from './editor.ts';

const run = promisify(execFile);

/** The server as it is shipped, built into a folder of its own. */
export class ServerProgram {
  private constructor(private readonly folder: string) {}

  static async build(): Promise<ServerProgram> {
    const folder = await mkdtemp(join(tmpdir(), 'jiaokan-server-'));
    await run(process.execPath, ['esbuild.mjs', '--server', `--outdir=${folder}`]);
    return new ServerProgram(folder);
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true });
  }

  run(...options: string[]): ChildProcess {
    return spawn(process.execPath, [join(this.folder, 'server-node.cjs'), ...options]);
  }

  /** Runs `work` with an editor, then shuts the server down as the protocol wants it. */
  async withEditor(start: Start, work: (editor: Editor) => Promise<void>): Promise<void> {
    const { editor, ended } = await this.start(start);
    try {
      await work(editor);
      await editor.connection.sendRequest(ShutdownRequest.type);
    } finally {
      await editor.connection.sendNotification(ExitNotification.type);
    }
    assert.equal(await ended, 0, 'exit code after shutdown');
  }

  /** An editor with a server of its own over stdio; `ended` is the exit code. */
  async start(start: Start = {}): Promise<{ editor: Editor; ended: Promise<number | null> }> {
    const server = this.run('--stdio');
    const { stdin, stdout } = server;
    if (stdin === null || stdout === null) throw new Error('the server has no streams');
    const ended = once(server, 'exit').then(([code]) => code as number | null);
    const connection = createProtocolConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    return { editor: await Editor.connect(connection, start), ended };
  }
}
