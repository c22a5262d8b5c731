import { type Disposable, commands } from 'vscode';

/** *Show the outline*: articles, sections and bylines in VS Code's own outline view. */
export function registerOutline(): Disposable {
  return commands.registerCommand('jiaokan.showOutline', () => commands.executeCommand('outline.focus'));
}
