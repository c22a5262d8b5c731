// JIAOKAN_VSCODE says which VS Code to use.
import process from 'node:process';

const CHOICES = ['auto', 'desktop', 'embedded'];

/** `auto` (the default) takes the desktop VS Code where it can be had, else the embedded one. */
export function hostChoice() {
  const choice = process.env.JIAOKAN_VSCODE || 'auto';
  if (!CHOICES.includes(choice)) throw new Error(`JIAOKAN_VSCODE is "${choice}"; it can be ${CHOICES.join(', ')}`);
  return choice;
}
