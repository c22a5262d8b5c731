import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';

/** The user's material: what the product is opened on and measured on. No build step or test changes a byte of it. */
const SHA256: Readonly<Record<string, string>> = {
  '000_0138ebe597c9a226.txt': '0b2ed4f8617947f38a1db8885d08a022610c7209f4519cc892b9fbd3bc4ac44a',
  '001_a1502474f4bc8f19.txt': 'ac630766c2b7172b5453370c3fc26df6d3b53810d66c5dbbe6b2ad64b98c5825',
  '002_67479a0745b656d3.txt': 'fda501be39a41da9b6b334a41ae1b29b6ee83d89492f36f5307d518abca1f36e',
  '003_7c661ba4963fe351.txt': '3edfd3cecb7007a01cf5205bb7be1aaca7a9f27b2d61e5a1506b8a96cacbf8ad',
  '004_45bc61790dac3a67.txt': '0fd90acdd8c3176165fc66c46e2a2681137e54176a3d0cfe19b172e0c32a1278',
};

test('the seeds are the five files, byte for byte', () => {
  const found = Object.fromEntries(
    readdirSync('seeds').map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(`seeds/${name}`))
        .digest('hex'),
    ]),
  );
  assert.deepEqual(found, SHA256);
});
