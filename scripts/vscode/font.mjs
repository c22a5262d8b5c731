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
  const configuration = path.join(folder, 'fonts.conf');
  // The configuration names the folder by its full path, which is known only now that the folder has its name.
  fs.writeFileSync(configuration, fontconfig(folder));
  return { FONTCONFIG_FILE: configuration };
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

function fontconfig(folder) {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>${folder}</dir>
  <cachedir>${path.join(folder, 'cache')}</cachedir>
  <alias binding="same"><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <alias binding="same"><family>system-ui</family><prefer><family>Noto Sans SC</family></prefer></alias>
  <match target="pattern">
    <edit name="family" mode="append" binding="weak"><string>Noto Sans SC</string></edit>
  </match>
</fontconfig>
`;
}
