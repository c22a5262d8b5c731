// What the extension host loads: finds the test files beside this one, runs them, and leaves the counts for the runner.
import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

/** Longest time that one test may take, in milliseconds: a machine under load is slow, not wrong. */
const LIMIT = 60_000;

export async function run(): Promise<void> {
  const { JIAOKAN_ONLY: only = '', JIAOKAN_COUNTS: counts = '' } = process.env;
  const mocha = new Mocha({ ui: 'tdd', timeout: LIMIT, forbidOnly: true, forbidPending: true });
  const files = readdirSync(__dirname).filter((file) => file.endsWith('.test.cjs') && file.includes(only));
  for (const file of files) mocha.addFile(path.join(__dirname, file));
  const { passed, failed } = await new Promise<{ passed: number; failed: number }>((resolve) => {
    let passes = 0;
    mocha
      .run((failures) => {
        resolve({ passed: passes, failed: failures });
      })
      .on('pass', () => passes++);
  });
  writeFileSync(counts, JSON.stringify({ passed, failed }));
  if (failed > 0 || passed === 0) throw new Error(`${failed} of ${passed + failed} tests failed`);
}
