import { type InitializeParams, MarkupKind, PositionEncodingKind, ResourceOperationKind } from 'vscode-languageserver';

/** How the client counts the characters of a line. */
export type Encoding = 'utf-16' | 'utf-8';

/** What the client at the other end can do and wants, as far as answers depend on it. */
export interface Client {
  readonly encoding: Encoding;
  /** BCP 47 tag of the language of its interface. */
  readonly locale: string | undefined;
  /** The settings it started the server with: any JSON value. */
  readonly initialSettings: unknown;
  /** It asks for diagnostics; other clients are sent them. */
  readonly pullsDiagnostics: boolean;
  /** It can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  readonly showsRelatedInformation: boolean;
  /** It answers `workspace/configuration`. */
  readonly answersConfiguration: boolean;
  /** It says that settings changed only if the server registers for that. */
  readonly registersConfiguration: boolean;
  /** It takes edits together with the version of the document that they were made for. */
  readonly versionsEdits: boolean;
  /** It asks for the edit of a code action when the action is chosen. */
  readonly resolvesEdits: boolean;
  readonly nestsSymbols: boolean;
  readonly readsMarkdown: boolean;
  /** It answers `jiaokan/readSideFile` and sends `jiaokan/sideFileChanged`. */
  readonly readsSideFiles: boolean;
  /** It answers `jiaokan/readDictionaries`. */
  readonly readsDictionaries: boolean;
  /** It can be asked to tell of changed files. */
  readonly watchesFiles: boolean;
  /** Its edits can make a file. */
  readonly createsFiles: boolean;
  /** It knows the commands of our own extension. */
  readonly runsCommands: boolean;
  /** It shows progress that the server begins. */
  readonly showsProgress: boolean;
  /** It answers `workspace/workspaceFolders`. */
  readonly listsFolders: boolean;
  /** The folders it opened at first. */
  readonly folders: readonly string[];
}

export function clientOf(params: InitializeParams): Client {
  const { capabilities, locale } = params;
  const { general, textDocument, window, workspace } = capabilities;
  const options: unknown = params.initializationOptions;
  const chosenLocale = member(options, 'locale');
  const { publishDiagnostics, diagnostic, codeAction, documentSymbol, hover } = textDocument ?? {};
  return {
    encoding: encodingOf(general?.positionEncodings),
    locale: typeof chosenLocale === 'string' ? chosenLocale : locale,
    initialSettings: member(options, 'jiaokan'),
    pullsDiagnostics: diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    showsRelatedInformation: publishDiagnostics?.relatedInformation === true || diagnostic?.relatedInformation === true,
    answersConfiguration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    versionsEdits: workspace?.workspaceEdit?.documentChanges === true,
    resolvesEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    nestsSymbols: documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    readsMarkdown: hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
    readsSideFiles: member(options, 'sideFiles') === true,
    readsDictionaries: member(options, 'dictionaries') === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    createsFiles:
      workspace?.workspaceEdit?.documentChanges === true &&
      workspace.workspaceEdit.resourceOperations?.includes(ResourceOperationKind.Create) === true,
    runsCommands: member(options, 'commands') === true,
    showsProgress: window?.workDoneProgress === true,
    listsFolders: workspace?.workspaceFolders === true,
    folders: foldersOf(params),
  };
}

function foldersOf(params: InitializeParams): readonly string[] {
  if (params.workspaceFolders !== undefined) return params.workspaceFolders?.map(({ uri }) => uri) ?? [];
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- clients that do not know several folders name one so
  return params.rootUri === null ? [] : [params.rootUri];
}

/** The member `name` of any JSON value. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[name] : undefined;
}

/** UTF-16 wherever the client has it, because the engine counts so; every client has it unless it says otherwise. */
function encodingOf(offered: readonly PositionEncodingKind[] | undefined): Encoding {
  if (offered === undefined || offered.includes(PositionEncodingKind.UTF16)) return 'utf-16';
  return offered.includes(PositionEncodingKind.UTF8) ? 'utf-8' : 'utf-16';
}
