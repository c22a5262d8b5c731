// The folder that keeps what `npm start` and the tests need beside the repository: a VS Code, its Node, a browser, a font.
// Everything in it comes from the npm registry and may be deleted at any time; the next run brings it back.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './say.mjs';

export const cacheRoot = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'jiaokan-vscode');

/**
 * The path of the cache folder `name`. Where it is missing, `headline` is printed and `fill(folder)` has to fill it.
 * The folder is filled under another name and renamed when complete, so what is found under `name` is never half of it.
 */
export async function cached(name, headline, fill) {
  const folder = path.join(cacheRoot, name);
  if (fs.existsSync(folder)) return folder;
  fs.mkdirSync(cacheRoot, { recursive: true });
  const release = await lock(`${folder}.lock`, name);
  const partial = `${folder}.partial-${process.pid}`;
  try {
    // Another run may have filled it while this one waited for the lock.
    if (fs.existsSync(folder)) return folder;
    removeLeftovers(name);
    say(headline);
    fs.mkdirSync(partial);
    await fill(partial);
    fs.renameSync(partial, folder);
    return folder;
  } finally {
    fs.rmSync(partial, { recursive: true, force: true });
    release();
  }
}

/** Folders of earlier runs that were stopped half-way. Only the holder of the lock removes them. */
function removeLeftovers(name) {
  for (const entry of fs.readdirSync(cacheRoot)) {
    if (entry.startsWith(`${name}.partial-`)) fs.rmSync(path.join(cacheRoot, entry), { recursive: true, force: true });
  }
}

/** Waits until no other living process holds the lock file, takes it, and returns how to give it back. */
async function lock(file, name) {
  // The file appears by `link` together with its content, so nobody ever reads a lock without its owner.
  const own = `${file}-${process.pid}`;
  fs.writeFileSync(own, String(process.pid));
  try {
    for (let waited = false; !tryLink(own, file); waited = true) {
      const owner = readOwner(file);
      if (owner !== undefined && !isAlive(owner)) fs.rmSync(file, { force: true });
      else if (!waited) say(`another run (process ${owner ?? 'unknown'}) is installing ${name}; waiting for it …`);
      await sleep(200);
    }
  } finally {
    fs.rmSync(own, { force: true });
  }
  return () => fs.rmSync(file, { force: true });
}

function tryLink(from, to) {
  try {
    fs.linkSync(from, to);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

function readOwner(file) {
  try {
    return Number(fs.readFileSync(file, 'utf8'));
  } catch {
    return undefined; // It was given back in this moment.
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
