// Stands in for the native module @vscode/spdlog inside VS Code: the same calls, written with plain appends.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'critical'];
const INFO = LEVELS.indexOf('info');

class Logger {
  constructor(_type, _name, file) {
    this.file = file;
    this.level = INFO;
    this.formatted = true;
    LEVELS.forEach((name, level) => {
      this[name] = (message) => this.write(level, message);
    });
  }
  getLevel() {
    return this.level;
  }
  setLevel(level) {
    this.level = level;
  }
  clearFormatters() {
    this.formatted = false;
  }
  setPattern() {}
  flush() {}
  drop() {}
  write(level, message) {
    if (level < this.level) return;
    const line = this.formatted ? `${new Date().toISOString()} [${LEVELS[level]}] ${message}\n` : String(message);
    try {
      fs.appendFileSync(this.file, line);
    } catch {
      // The log folder is removed when VS Code ends; its last words go nowhere.
    }
  }
}

async function createLogger(name, file) {
  fs.mkdirSync(path.dirname(file), { recursive: true });
  return new Logger('rotating', name, file);
}

// One assignment for each name, so that `import('@vscode/spdlog')` sees them as named exports.
exports.version = 0;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.Logger = Logger;
exports.createRotatingLogger = createLogger;
exports.createAsyncRotatingLogger = createLogger;
