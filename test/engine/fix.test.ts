import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import {
  type Finding,
  Proof,
  applyEdits,
  chooseEdits,
  findLoss,
  fixText,
  isRearranged,
  parseConfig,
  rules,
} from '../../server/src/engine/index.ts';
import { costOf } from './cost.ts';

const finding = (...edits: readonly (readonly [start: number, end: number, text: string])[]): Finding => ({
  rule: 'stray-space',
  severity: 'info',
  safety: 'safe',
  start: edits[0]?.[0] ?? 0,
  end: edits.at(-1)?.[1] ?? 0,
  fixes: [{ edits: edits.map(([start, end, text]) => ({ start, end, text })) }],
});
const fixed = (text: string, ...findings: Finding[]): string => applyEdits(text, chooseEdits(findings));

suite('choosing edits', () => {
  test('fixes that do not touch are all taken', () => assert.equal(fixed('abcd', finding([0, 1, 'A']), finding([2, 3, 'C'])), 'AbCd'));
  test('fixes may interleave', () => assert.equal(fixed('abcd', finding([0, 1, 'A'], [3, 4, 'D']), finding([1, 2, 'B'])), 'ABcD'));
  test('of two that overlap the first is taken, whole', () =>
    assert.equal(fixed('abcd', finding([0, 2, 'x']), finding([1, 2, 'y'], [3, 4, 'z'])), 'xcd'));
  test('two insertions at one place are not guessed at', () =>
    assert.equal(fixed('ab', finding([1, 1, 'x']), finding([1, 1, 'y'])), 'axb'));
  test('edits that overlap are refused', () =>
    assert.throws(
      () =>
        applyEdits('abc', [
          { start: 0, end: 2, text: '' },
          { start: 1, end: 3, text: '' },
        ]),
      RangeError,
    ));
});

suite('conservation', () => {
  test('white space may come and go', () => assert.equal(findLoss('天 下\n大势', '天下大\n\n势'), undefined));
  test('a declared substitution is no loss', () => assert.equal(findLoss('天下,大势⋯⋯', '天下，大势……'), undefined));
  test('one ellipsis and a stop may have been full stops on two lines', () => {
    assert.equal(findLoss('天。。。。。\r\n。', '天……\r\n。'), undefined);
    assert.equal(findLoss('天。。。\n。。。', '天……\n。。。'), undefined);
    assert.equal(findLoss('天。。。。。\n。地', '天……\n。')?.before, '地');
  });
  test('a lost character is found where it was', () =>
    assert.deepEqual(findLoss('天下大势', '天下势'), { start: 2, before: '大势', after: '势' }));
  test('a gained character is found', () => assert.deepEqual(findLoss('天下', '天下大'), { start: 2, before: '', after: '大' }));
  test('another character is found', () => assert.deepEqual(findLoss('天下', '天上'), { start: 1, before: '下', after: '上' }));
});

suite('settings', () => {
  test('what can be used is used, the rest is named', () => {
    const { config, problems } = parseConfig({
      rules: { 'broken-line': 'loud', 'stray-space': 'off', nonsense: 'off' },
      hanDigitSpacing: 'wide',
      script: 'traditional',
    });
    assert.deepEqual(config, {
      rules: { 'broken-line': 'warning', 'stray-space': 'off' },
      hanDigitSpacing: 'auto',
      hanLatinSpacing: 'auto',
      script: 'traditional',
      words: [],
      decisions: [],
    });
    assert.deepEqual(
      problems.map(({ setting, value }) => `${setting} ${value}`),
      ['rules.broken-line "loud"', 'rules.nonsense "off"', 'hanDigitSpacing "wide"'],
    );
  });
  const odd: Readonly<Record<string, unknown>> = {
    nothing: undefined,
    null: null,
    'a number': 7,
    'a text': 'x',
    'a list': [],
    'rules that are a number': { rules: 3 },
    'rules that are null': { rules: null },
  };
  for (const [name, settings] of Object.entries(odd)) {
    test(`${name} breaks nothing`, () =>
      assert.deepEqual(Object.keys(parseConfig(settings).config), [
        'rules',
        'hanDigitSpacing',
        'hanLatinSpacing',
        'script',
        'words',
        'decisions',
      ]));
  }
  test('a setting that does not exist is named, unless somebody else reads it', () => {
    const { problems } = parseConfig({ hanDigitSpaces: 'none', trace: { server: 'off' } }, ['trace']);
    assert.deepEqual(
      problems.map(({ wrong, setting }) => `${wrong} ${setting}`),
      ['setting hanDigitSpaces'],
    );
  });
  test('letters are spaced as digits are, unless something else is said', () => {
    assert.equal(parseConfig({ hanDigitSpacing: 'keep' }).config.hanLatinSpacing, 'keep');
    assert.equal(parseConfig({ hanDigitSpacing: 'keep', hanLatinSpacing: 'space' }).config.hanLatinSpacing, 'space');
    assert.equal(parseConfig({ hanLatinSpacing: 'keep' }).config.hanDigitSpacing, 'auto');
  });
  test('a rule that is off finds nothing', () =>
    assert.ok(rules.every(({ id }) => parseConfig({ rules: { [id]: 'off' } }).problems.length === 0)));
});

test('one fault in a long text does not cost a second reading', () => {
  const line = (number: number): string => `第${number}个村的群众都到村口来了，大家说说笑笑，等着客车进村。\n`;
  const clean = Array.from({ length: 400 }, (_, number) => line(number)).join('\n');
  const middle = clean.indexOf('，', clean.length / 2);
  const faulty = `${clean.slice(0, middle)},${clean.slice(middle + 1)}`;
  assert.ok(fixText(faulty).text === clean, 'the fault is mended, and nothing else');
  const [once, mending] = [clean, faulty].map((text) => costOf(() => void fixText(text)));
  assert.ok((mending ?? 0) <= 1.5 * (once ?? 0), `${once} without the fault, ${mending} with it`);
});

suite('fixes that move text', () => {
  const HEADLINE = '万名党员展现&ldquo;硬核&rdquo;担当\n——“同心战疫”特别报道\n';
  const STORY =
    '全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n记者 程明星\n';
  const text = `${STORY}\n${HEADLINE}`;
  const found = (ids: readonly string[], within = text): readonly Finding[] =>
    new Proof(within).findings().filter(({ rule, fixes }) => ids.includes(rule) && fixes.length > 0);

  test('what another rule claims moves too', () => {
    const [displaced] = found(['displaced-block']);
    assert.equal(fixed(text, ...(displaced === undefined ? [] : [displaced])), `${HEADLINE}\n${STORY}\n`);
  });
  test('with the fix of what is claimed: one after the other, and nothing is lost', () => {
    const ids = ['displaced-block', 'escaped-character'];
    assert.deepEqual([...new Set(found(ids).map(({ rule }) => rule))].sort(), ids);
    const once = fixed(text, ...found(ids));
    const twice = fixed(once, ...found(ids, once));
    assert.equal(twice, `${HEADLINE.replace('&ldquo;', '“').replace('&rdquo;', '”')}\n${STORY}\n`);
  });
  test('beside columns that are put below one another, above and below the text: nothing is lost', () => {
    const side = [
      '妇女正在努力阻止他人进行自杀行为，',
      '因为自杀曾夺去了他们的挚爱。莎伦和凯',
      '莉一直在一座桥上张贴卡片，上面写着有',
      '感召力的文字，还有电话号码，人们可以',
      '通过电话寻求帮助，路过的人十分感动。',
    ];
    const columns = side.map((line, row) => `${line.padEnd(22)}${side[4 - row] ?? ''}\n`).join('');
    for (const page of [`${columns}\n${text}`, `${STORY}\n${columns}\n${HEADLINE}`, `${columns}\n${HEADLINE}`]) {
      const both = found(['displaced-block', 'interleaved-columns'], page);
      assert.equal(both.length, 2);
      assert.ok(isRearranged(page, fixed(page, ...both)));
    }
  });
});
