import fs from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/** The full path of a command, or undefined. */
export function onPath(command) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => path.join(folder, command))
    .find((file) => fs.existsSync(file));
}
