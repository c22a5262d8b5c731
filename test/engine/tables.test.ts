import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { defaultConfig, findLoss, fixText } from '../../server/src/engine/index.ts';
import { compatibilityIdeograph } from '../../server/src/engine/rules/compatibility-ideograph.ts';
import { invisibleCharacter } from '../../server/src/engine/rules/invisible-character.ts';
import { kangxiRadical } from '../../server/src/engine/rules/kangxi-radical.ts';
import { privateUseCharacter } from '../../server/src/engine/rules/private-use-character.ts';
import { counterpartsOf, decisiveAt } from '../../server/src/engine/text/script.ts';
import { radicalIdeographs, unifiedIdeographs, windows1252 } from '../../server/src/engine/text/tables.ts';
import scriptData from '../../server/data/script.json';

const charactersIn = (first: number, last: number): string[] =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
const KANGXI = charactersIn(0x2f00, 0x2fd5);
const SUPPLEMENT = charactersIn(0x2e80, 0x2ef3);
const STROKES = charactersIn(0x31c0, 0x31e3);
const COMPATIBILITY = [...charactersIn(0xf900, 0xfaff), ...charactersIn(0x2f800, 0x2fa1f)];

test('the committed tables are what their sources give', () => {
  assert.doesNotThrow(() => execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/build-tables.ts', '--check'], { stdio: 'pipe' }));
});

test('every Kangxi radical has the ideograph that Unicode’s normalisation gives', () => {
  const differing = KANGXI.filter((radical) => radicalIdeographs().get(radical) !== radical.normalize('NFKC'));
  assert.deepEqual(differing, []);
});

test('every supplementary radical has an ideograph, but ⺀, which looks like none, and U+2E9A, which is not assigned', () => {
  assert.deepEqual(
    SUPPLEMENT.filter((radical) => !radicalIdeographs().has(radical)),
    ['⺀', '\u2e9a'],
  );
  assert.deepEqual(
    ['⺠', '⻅', '⻓', '⻢', '⺟', '⻳'].map((radical) => radicalIdeographs().get(radical)),
    ['民', '见', '长', '马', '母', '龟'],
  );
  for (const ideograph of radicalIdeographs().values()) assert.match(ideograph, /^\p{Unified_Ideograph}$/u);
});

test('every radical inside words is mended', () => {
  const mended = [...radicalIdeographs()].filter(([radical, ideograph]) => {
    const [problem, ...more] = kangxiRadical.check(`这个字${radical}字门锁。`, defaultConfig);
    const expected = radical === '⼾' ? '户' : ideograph;
    return more.length === 0 && problem?.safety === 'safe' && problem.fixes?.[0]?.edits[0]?.text === expected;
  });
  assert.equal(mended.length, 214 + 114 + STROKES.filter((stroke) => radicalIdeographs().has(stroke)).length);
});

test('every compatibility ideograph, and only these, becomes what it is canonically equivalent to', () => {
  const equivalents = COMPATIBILITY.filter((character) => character.normalize('NFC') !== character);
  assert.equal(equivalents.length, 1002);
  assert.deepEqual(
    [...unifiedIdeographs()],
    equivalents.map((character) => [character, character.normalize('NFC')]),
  );
});

test('the rule on compatibility ideographs finds exactly those of the table', () => {
  for (const character of COMPATIBILITY) {
    const [problem] = compatibilityIdeograph.check(`甲${character}乙`, defaultConfig);
    assert.equal(problem?.fixes?.[0]?.edits[0]?.text, unifiedIdeographs().get(character), character);
  }
});

test('a file of nothing but such characters does not exhaust the engine of regular expressions', () => {
  for (const [rule, character] of [
    [compatibilityIdeograph, '\uf9e4'],
    [invisibleCharacter, '\u200b'],
    [privateUseCharacter, '\ue000'],
  ] as const) {
    let found = 0;
    for (const { start, end } of rule.check(character.repeat(10_000_000), defaultConfig)) found += end - start;
    assert.equal(found, 10_000_000);
  }
});

test('Windows-1252 has its marks where Latin-1 has controls, and nothing elsewhere', () => {
  assert.deepEqual(['\u0085', '\u0093', '\u0094', '\u0097'].map(windows1252), ['…', '“', '”', '—']);
  assert.deepEqual(['\u0081', '\u0007', '国'].map(windows1252), [undefined, undefined, undefined]);
});

test('every decisive character has counterparts, none of which belongs to its own script', () => {
  for (const [script, rows] of [
    ['simplified', scriptData.simplified],
    ['traditional', `${scriptData.traditional} ${scriptData.doubtful}`],
  ] as const) {
    for (const row of rows.split(' ')) {
      const [character = '', ...others] = row;
      assert.equal(decisiveAt(character, 0), script, character);
      assert.deepEqual(counterpartsOf(character), others);
      assert.ok(others.length > 0, character);
      for (const other of others) assert.notEqual(decisiveAt(other, 0), script, row);
    }
  }
});

test('there are as many decisive characters as the standards give', () => {
  const size = (rows: string): number => rows.split(' ').length;
  assert.equal(size(scriptData.simplified), 2543);
  assert.equal(size(scriptData.traditional) + size(scriptData.doubtful), 3201);
});

test('what is safe to fix is declared, also where one fix makes way for the next', () => {
  // A compatibility ideograph becomes 樓, and that the simplified 楼.
  const before = '这几年学校变了样：教学\uf94c是新盖的，孩子们上课用电脑，作业也少了。\n';
  const { text } = fixText(before);
  assert.equal(text, before.replace('\uf94c', '楼'));
  assert.equal(findLoss(before, text), undefined);
});
