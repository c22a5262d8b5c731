import { type ExtensionContext, type LogOutputChannel, commands, env, window } from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, RevealOutputChannelOn } from 'vscode-languageclient';
import { registerArticles } from './articles.ts';
import { registerCensus } from './census.ts';
import { registerConversions } from './convert.ts';
import { serveDictionaries } from './dictionaries.ts';
import { registerFixes } from './fix-all.ts';
import { LanguageServer } from './language-server.ts';
import { type LanguageFilter, documentSelector } from './languages.ts';
import { serveCorpus } from './corpus.ts';
import { registerOutline } from './outline.ts';
import { ProfileStatus } from './profile-status.ts';
import { ReadingViews } from './reading-view.ts';
import { serveSideFiles, watchSideFiles } from './side-files.ts';

/** Makes a client that talks to a server of its own; called anew for every restart. */
export type NewClient = (options: LanguageClientOptions) => BaseLanguageClient;

/** The client's id is also the settings section in which it looks for `trace.server`. */
export const CLIENT_ID = 'jiaokan';
export const CLIENT_NAME = 'Jiaokan 校勘';

/** Registers everything the editor shows, then starts the server; never throws, since a server that fails can be restarted. */
export async function startClient(context: ExtensionContext, newClient: NewClient): Promise<void> {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const selector = documentSelector();
  const server = new LanguageServer(() => {
    const client = newClient(clientOptions(selector, output));
    serveSideFiles(client);
    serveCorpus(client);
    serveDictionaries(client, context.extensionUri);
    return client;
  }, output);
  context.subscriptions.push(
    output,
    server,
    new ProfileStatus(server, selector),
    registerFixes(server, selector),
    registerCensus(server, selector),
    registerConversions(server, selector),
    registerOutline(),
    registerArticles(server, selector),
    new ReadingViews(server, selector),
    watchSideFiles(server),
    commands.registerCommand('jiaokan.restartServer', () => server.restart()),
    commands.registerCommand('jiaokan.showOutput', () => {
      output.show();
    }),
  );
  await server.restart();
}

function clientOptions(selector: readonly LanguageFilter[], output: LogOutputChannel): LanguageClientOptions {
  return {
    documentSelector: [...selector],
    outputChannel: output,
    // What goes wrong is written down; nobody is interrupted while reading.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions: { locale: env.language, sideFiles: true, commands: true, dictionaries: true },
  };
}
