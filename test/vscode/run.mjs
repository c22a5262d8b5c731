// The integration tests: the suite runs inside the extension host of a real VS Code, twice; then a page is used as a reader would.
//   node test/vscode/run.mjs converting    only the test files with that in their names, against the repository
//   npm run test:vscode                    the packaged .vsix, installed (short), the repository (everything), then the web worker of the browser (short)
//   JIAOKAN_VSCODE=desktop|embedded        insist on the downloaded desktop VS Code, or on the one from the npm registry
import { spawnSync } from 'node:child_process';
import console from 'node:console';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { runTests } from '@vscode/test-electron';
import { hostChoice } from '../../scripts/vscode/choice.mjs';
import { root } from '../../scripts/vscode/extension.mjs';
import { say } from '../../scripts/vscode/say.mjs';
import { bundleSuite } from './bundle.mjs';
import { EMBEDDED, findExecutable, installExtension } from './host/executable.mjs';
import { testInBrowser } from './web.mjs';

const own = fs.mkdtempSync(path.join(os.tmpdir(), 'jiaokan-test-'));
const [, , part = ''] = process.argv;
const LARGEST_PACKAGE = 2_000_000;
const total = { passed: 0, failed: 0 };

// `runTests` closes its VS Code on Ctrl+C alone; whoever ends this process otherwise wants the same.
process.on('SIGTERM', () => {
  if (!process.emit('SIGINT')) process.exit(1);
});

try {
  const executable = await findExecutable(hostChoice());
  const suite = await bundleSuite(root);
  if (part === '') await testPackage(executable, suite);
  await testRepository(executable, suite);
  // The desktop VS Code has no page that a test could drive.
  if (part === '' && executable === EMBEDDED) add(await testWeb());
} catch (error) {
  console.error(`test:vscode: ${error.message}`);
  // What failed before or beside the tests counts as one failure.
  total.failed = Math.max(total.failed, 1);
} finally {
  fs.rmSync(own, { recursive: true, force: true, maxRetries: 5 });
}
if (total.failed > 0) process.exitCode = 1;
console.log(`${total.passed} passed, ${total.failed} failed`);
process.send?.(total);

/** Packages the extension as it is published, installs it, and sees that it is small and works from there. */
async function testPackage(executable, suite) {
  say('packaging the extension …');
  const vsix = path.join(own, 'jiaokan.vsix');
  node(['esbuild.mjs', '--production']);
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix];
  node(['node_modules/@vscode/vsce/vsce', 'package', ...options]);
  const { size } = fs.statSync(vsix);
  if (size > LARGEST_PACKAGE) throw new Error(`the package has ${size} bytes; more than ${LARGEST_PACKAGE} is too much`);
  const extensions = path.join(own, 'extensions');
  installExtension(executable, vsix, extensions, path.join(own, 'user'));
  // VS Code wants an extension under development when it tests; this one is empty.
  const empty = path.join(root, 'test/vscode/empty-extension');
  await run(executable, suite, { extension: empty, only: 'installed', flags: [`--extensions-dir=${extensions}`] });
}

async function testRepository(executable, suite) {
  node(['esbuild.mjs']);
  await run(executable, suite, { extension: root, only: part, flags: ['--disable-extensions'] });
}

/** Runs the test files whose names contain `only`, on a copy of the seeds that they may change. */
async function run(executable, suite, { extension, only, flags }) {
  const workspace = fs.mkdtempSync(path.join(own, 'workspace-'));
  fs.cpSync(path.join(root, 'seeds'), path.join(workspace, 'seeds'), { recursive: true });
  const counts = path.join(own, 'counts.json');
  fs.rmSync(counts, { force: true });
  say(`running the suite against ${extension === root ? 'the repository' : 'the installed package'} …`);
  try {
    await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: extension,
      extensionTestsPath: suite,
      launchArgs: [workspace, `--user-data-dir=${path.join(own, 'user')}`, ...flags],
      extensionTestsEnv: { JIAOKAN_COUNTS: counts, JIAOKAN_ONLY: only },
    });
  } finally {
    add(readCounts(counts));
  }
}

function testWeb() {
  say('running the extension in the web worker of the browser …');
  return testInBrowser();
}

function add({ passed, failed }) {
  total.passed += passed;
  total.failed += failed;
}

/** The suite's own counts; one failure where it could not even write them. */
function readCounts(file) {
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { passed: 0, failed: 1 };
}

function node(command) {
  const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd: root, encoding: 'utf8' });
  if (status !== 0) throw new Error(`node ${command.join(' ')} failed:\n${stdout}${stderr}`);
}
