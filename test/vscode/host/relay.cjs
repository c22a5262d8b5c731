// Loaded by the extension host in place of the real suite. It runs that suite and relays what it prints, and how it ended, through
// files: the console of an extension host leads nowhere that a terminal could see.
'use strict';
const fs = require('node:fs');
const path = require('node:path');
const util = require('node:util');
const { Writable } = require('node:stream');

const folder = process.env.EMBEDDED_VSCODE_FOLDER;
const suite = process.env.EMBEDDED_VSCODE_SUITE;

exports.run = async function run() {
  // Written synchronously, so that the last words before a crash are kept.
  const output = fs.openSync(path.join(folder, 'output'), 'a');
  redirect((text) => fs.writeSync(output, text));
  let result = { passed: true };
  try {
    await require(suite).run();
  } catch (error) {
    console.error(error instanceof Error ? error.stack : error);
    result = { passed: false };
  }
  const partial = path.join(folder, 'result.partial');
  fs.writeFileSync(partial, JSON.stringify(result));
  fs.renameSync(partial, path.join(folder, 'result'));
};

/** VS Code's own replacements of console and process.stdout cannot be assigned to, only redefined. */
function redirect(write) {
  for (const method of ['log', 'info', 'debug', 'warn', 'error', 'trace']) {
    Object.defineProperty(console, method, { configurable: true, value: (...values) => write(`${util.format(...values)}\n`) });
  }
  for (const name of ['stdout', 'stderr']) {
    const stream = new Writable({
      decodeStrings: false,
      write(text, _encoding, done) {
        write(text);
        done();
      },
    });
    Object.defineProperty(process, name, { configurable: true, value: stream });
  }
}
