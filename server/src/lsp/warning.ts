import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';

/** Shows the user a warning. The connection's own `showWarningMessage` is a request, which not every client answers. */
export function showWarning(connection: Connection, message: string): void {
  connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message }).catch((error: unknown) => {
    connection.console.error(`window/showMessage: ${String(error)}`);
  });
}
