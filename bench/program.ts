/** The exit status of `run`; 2, and what it threw in a line on stderr, where the arguments of the program `name` cannot be used. */
export function statusOf(name: string, run: () => number): number {
  try {
    return run();
  } catch (error) {
    console.error(`${name}: ${error instanceof Error ? error.message : String(error)}`);
    return 2;
  }
}
