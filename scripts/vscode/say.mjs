import console from 'node:console';

/** One line about what is going on. It goes to standard error, so that standard output stays what a program asked for. */
export function say(text) {
  console.error(`• ${text}`);
}
