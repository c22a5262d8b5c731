// A Chinese font for the pictures: the machine's own, else one from the npm registry.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { cached } from './cache.mjs';
import { npmInstall } from './npm.mjs';

const PACKAGE = '@expo-google-fonts/noto-sans-sc';
const VERSION = '0.4.3';

/** The environment in which a browser finds a Chinese font: empty where the machine has one. */
export async function chineseFontEnvironment() {
  if (await machineHasChineseFont()) return {};
  const folder = await cached(`noto-sans-sc-${VERSION}`, 'installing a Chinese font from the npm registry (once, 57 MB) …', fill);
  return fontEnvironment(folder, 'Noto Sans SC');
}

/**
 * The environment in which a program finds the fonts in `folder` besides the machine's own; with `preferred`, that family is
 * taken wherever a page does not name one that there is. Without any font at all, Chromium breaks down.
 */
export function fontEnvironment(folder, preferred) {
  const file = path.join(folder, 'fonts.conf');
  // Written each time, because it names the folder by its full path.
  fs.writeFileSync(file, fontconfig(folder, preferred));
  return { FONTCONFIG_FILE: file };
}

async function machineHasChineseFont() {
  try {
    const { stdout } = await promisify(execFile)('fc-list', [':lang=zh-cn', 'family']);
    return stdout.trim() !== '';
  } catch {
    return false; // Without fontconfig there are no fonts to speak of.
  }
}

async function fill(folder) {
  await npmInstall(folder, [`${PACKAGE}@${VERSION}`]);
  const fonts = path.join(folder, 'node_modules', PACKAGE);
  for (const weight of ['400Regular', '700Bold']) {
    fs.copyFileSync(path.join(fonts, weight, `NotoSansSC_${weight}.ttf`), path.join(folder, `NotoSansSC_${weight}.ttf`));
  }
  // Seven other weights of ten megabytes each stay behind.
  fs.rmSync(path.join(folder, 'node_modules'), { recursive: true });
}

function fontconfig(folder, preferred) {
  const alias = (generic) => `<alias binding="same"><family>${generic}</family><prefer><family>${preferred}</family></prefer></alias>`;
  const last = `<match target="pattern"><edit name="family" mode="append" binding="weak"><string>${preferred}</string></edit></match>`;
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${folder}</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
  ${preferred === undefined ? '' : [alias('sans-serif'), alias('system-ui'), last].join('\n  ')}
</fontconfig>
`;
}
