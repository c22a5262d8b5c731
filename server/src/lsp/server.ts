import { type CodeAction, CodeActionKind, type Connection, DidChangeConfigurationNotification, type InitializeResult, PositionEncodingKind, ResponseError } from 'vscode-languageserver';
