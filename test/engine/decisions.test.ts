import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import {
  type Config,
  type Decision,
  Proof,
  decisionsAbout,
  declareBoundary,
  defaultConfig,
  dismiss,
  explain,
  fixText,
  gapOf,
  parseDecisions,
  printDecision,
  ruleOf,
  rules,
} from '../../server/src/engine/index.ts';
import { comparable } from '../../server/src/engine/decisions.ts';
import { COLUMN } from '../sample-page.ts';
import { findingsOf, unmark } from './marked.ts';

const seeds = readdirSync('seeds').map((name) => ({ name, text: readFileSync(`seeds/${name}`, 'utf8') }));

function deciding(...decisions: readonly (Decision | undefined)[]): Config {
  return { ...defaultConfig, decisions: decisions.filter((one) => one !== undefined) };
}

/** The decision that a paragraph ends at `|` in `marked`, and the text without it. */
function boundaryIn(marked: string): { readonly text: string; readonly config: Config } {
  const [before = '', after = ''] = marked.split('|');
  const text = before + after;
  return { text, config: deciding(declareBoundary(text, { start: before.trimEnd().length, end: text.length - after.trimStart().length })) };
}

/** The decision that the first finding of `rule` at or after `from` is no fault. */
function dismissalIn(text: string, rule: string, from = 0): Config {
  const finding = findingsOf(text, rule).find(({ start }) => start >= from);
  assert.ok(finding, `${rule} finds nothing`);
  return deciding(dismiss(text, finding));
}

function verdicts(text: string, config: Config): readonly string[] {
  return verdictsIn(new Proof(text, config));
}

function verdictsIn({ layout }: Proof): readonly string[] {
  return layout.breaks.map(({ verdict }) => verdict);
}

suite('a declared boundary', () => {
  const { text, config } = boundaryIn(COLUMN.replace('原定\n', '原定|\n'));

  test('ends a paragraph that the page would join', () => {
    const [first, second, ...others] = verdicts(text, defaultConfig);
    assert.equal(second, 'join');
    assert.deepEqual(verdicts(text, config), [first, 'keep', ...others]);
    const joined = fixText(text).text;
    assert.ok(joined.includes('原定的计划'));
    assert.equal(fixText(text, config).text, joined.replace('原定的计划', '原定\n的计划'));
  });

  test('is given as the first reason, before what the page shows', () => {
    const [declared, ...others] = new Proof(text, config).layout.breaks[1]?.reasons ?? [];
    assert.ok(declared);
    assert.deepEqual([explain(declared, 'zh'), explain(declared, 'en')], ['你定为段落界线', 'you declared a boundary here']);
    assert.deepEqual(others, new Proof(text).layout.breaks[1]?.reasons);
  });

  test('settles a break that was unsure', () => {
    const { text: unsure } = unmark(ruleOf('uncertain-break').examples[0]?.bad ?? '');
    const [finding] = findingsOf(unsure, 'uncertain-break');
    assert.ok(finding);
    assert.deepEqual(findingsOf(unsure, 'uncertain-break', deciding(declareBoundary(unsure, finding))), []);
  });

  test('holds when the text around is reflowed, spaced, mended and edited elsewhere', () => {
    for (const changed of [
      `新的标题\n\n${text}新的一段。\n`,
      text.replaceAll('\n', '\r\n'),
      text.replaceAll('\n', '\n\n'),
      text.replace('原定\n', '原 定 \n\n　'),
      text.replaceAll('，', ','),
      text.replace('第一季度', '⼀季度'),
    ]) {
      assert.notDeepEqual(changed, text);
      const { lines, starts, breaks } = new Proof(changed, config).layout;
      const declared = breaks.filter(({ reasons }) => reasons[0]?.id === 'declared');
      assert.deepEqual(
        declared.map((one) => changed.slice(gapOf(one, lines, starts).end).slice(0, 3)),
        ['的计划'],
        JSON.stringify(changed),
      );
    }
  });

  test('holds nowhere else', () => {
    const moved = text.replace('原定\n的计划', '原定的\n计划');
    assert.deepEqual(verdicts(moved, config), verdicts(moved, defaultConfig));
  });
});

suite('a dismissed finding', () => {
  test('is silent, and others like it are not', () => {
    const text = '他说,今天天气很好,明天也会很好,真的。\n';
    for (const { start } of findingsOf(text)) {
      const left = findingsOf(text, undefined, dismissalIn(text, 'halfwidth-punctuation', start));
      assert.deepEqual(
        left.map((finding) => finding.start),
        findingsOf(text)
          .filter((finding) => finding.start !== start)
          .map((finding) => finding.start),
      );
    }
  });

  test('stays silent while everything around it is mended', () => {
    const text =
      '他说,天气。。。很　好,這⼀天\u200b很好,真⋯⋯的!\n　　第一季度全市新开工项目四十,\n二个，比去年同期多开工十一个，\n全部按计划推进。\n';
    const commas = findingsOf(text, 'halfwidth-punctuation').filter(({ start }) => text[start] === ',');
    assert.equal(commas.length, 4);
    for (const [index, { start }] of commas.entries()) {
      const mended = fixText(text, dismissalIn(text, 'halfwidth-punctuation', start)).text;
      const expected = fixText(text).text;
      let seen = -1;
      const ours = new Set(commas.map((comma) => text.slice(0, comma.start).split(/[,，]/).length - 1));
      const kept = expected.replace(/，/g, (mark) => (ours.has(++seen) && [...ours].indexOf(seen) === index ? ',' : mark));
      assert.equal(mended, kept);
    }
  });

  test('is known by its rule, by what was found and by both sides', () => {
    const text = '他说,今天天气很好。\n';
    const [decision] = dismissalIn(text, 'halfwidth-punctuation').decisions;
    assert.deepEqual(decision, { rule: 'halfwidth-punctuation', before: '他说', found: ',', after: '今天天气很好' });
    const silent = (changes: Partial<Decision>): boolean => findingsOf(text, undefined, deciding({ ...decision, ...changes })).length === 0;
    assert.ok(silent({}));
    assert.ok(silent({ before: ' 他 说', found: '，' }), 'white space and width do not matter');
    for (const changes of [{ rule: 'stray-space' }, { found: ';' }, { before: '她说' }, { after: '明天天气很好' }]) {
      assert.ok(!silent(changes), JSON.stringify(changes));
    }
  });

  for (const { name, text } of seeds) {
    test(`each one of ${name} can be dismissed, and all of them together`, () => {
      const findings = findingsOf(text);
      const decisions = findings.map((finding) => dismiss(text, finding));
      assert.ok(decisions.every((decision) => decision !== undefined));
      assert.deepEqual(findingsOf(text, undefined, deciding(...decisions)), []);
      for (let index = 0; index < findings.length; index += 7) {
        const left = findingsOf(text, undefined, deciding(decisions[index]));
        const gone = findings.filter(
          (finding) => !left.some(({ rule, start, end }) => rule === finding.rule && start === finding.start && end === finding.end),
        );
        assert.ok(gone.includes(findings[index] ?? assert.fail()));
        // Where the same words come twice in a file, they are the same place.
        assert.deepEqual(new Set(gone.map((finding) => JSON.stringify(dismiss(text, finding)))).size, 1);
      }
    });
  }
});

suite('the side file', () => {
  const LINES = '{"rule":"broken-line","verdict":"boundary","before":"四十","after":"二个","note":"表格"}';

  test('is read line by line, and what cannot be used is named with its line', () => {
    const wrong = [
      '四十|二个',
      '["broken-line"]',
      '{"rule":"no-such-rule","before":"四十","after":"二个"}',
      '{"before":"四十","after":"二个"}',
      '{"rule":"broken-line","verdict":"join","before":"四十","after":"二个"}',
      '{"rule":"broken-line","before":"四十"}',
      '{"rule":"stray-space","before":"四十","after":"二个","found":5}',
      '{"rule":"stray-space","before":" ","after":"。"}',
    ];
    const { decisions, problems } = parseDecisions(`\ufeff${[LINES, '', ...wrong, LINES].join('\r\n')}\r\n`);
    assert.deepEqual(decisions, Array(2).fill({ rule: 'broken-line', verdict: 'boundary', before: '四十', after: '二个' }));
    assert.deepEqual(
      problems.map(({ line, message: { en } }) => `${line} ${en}`),
      [
        '2 this is no JSON object',
        '3 this is no JSON object',
        '4 there is no rule "no-such-rule"',
        '5 there is no rule null',
        '6 “verdict” can only be "boundary"',
        '7 “before” and “after” have to be texts',
        '8 “found” and “file” have to be texts',
        '9 there is no text to know the place by',
      ],
    );
    for (const { message } of problems) assert.match(message.zh, /\p{Script=Han}/u);
  });

  test('gives back what was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(), fc.nat(), fc.option(fc.string(), { nil: undefined }), (text, a, b, file) => {
        const [start = 0, end = 0] = [a, b].map((at) => at % (text.length + 1)).sort((one, other) => one - other);
        const boundary = declareBoundary(text, { start, end }, file);
        const dismissal = dismiss(text, { start, end, rule: 'stray-space', severity: 'info', safety: 'none', fixes: [] }, file);
        const both = [boundary, dismissal].filter((one) => one !== undefined);
        assert.deepEqual(parseDecisions(both.map(printDecision).join('')), { decisions: both, problems: [] });
      }),
      { numRuns: 2000 },
    );
  });

  test('serves a whole folder', () => {
    const decision: Decision = { rule: 'broken-line', before: '四十', after: '二个' };
    const [everywhere, here, there] = [decision, { ...decision, file: '1951/a.txt' }, { ...decision, file: 'a.txt' }];
    assert.deepEqual(decisionsAbout([everywhere, here, there], '1951/a.txt'), [everywhere, here]);
  });
});

test('no declared substitution makes a place unknown', () => {
  for (const rule of rules) {
    for (const [from, to] of rule.substitutes ?? []) assert.equal(comparable(from), comparable(to), `${rule.id}: ${JSON.stringify(from)}`);
  }
});

suite('with decisions', () => {
  const unit = fc.constantFrom(
    '天下大势',
    '国',
    '，',
    ',',
    '。',
    '”',
    '“',
    ' ',
    '　',
    '\n',
    '\n\n',
    '\r\n',
    '\u200b',
    '⋯',
    '...',
    '⼈',
    '豈',
    '𠮷',
    '\ud800',
    '天下大势分久必合合久必分周末七国分争',
  );
  const text = fc.array(unit, { maxLength: 60 }).map((parts) => parts.join(''));
  /** Some of what can be decided about a text: every boundary and every dismissal that `choose` takes. */
  const decided = (from: string, choose: readonly boolean[]): Config => {
    const proof = new Proof(from);
    const { breaks, lines, starts } = proof.layout;
    const all = [
      ...breaks.map((one) => declareBoundary(from, gapOf(one, lines, starts))),
      ...proof.findings().map((finding) => dismiss(from, finding)),
    ];
    return deciding(...all.filter((_, index) => choose[index % choose.length]));
  };
  const choice = fc.array(fc.boolean(), { minLength: 1, maxLength: 8 });

  test('a proof kept up to date under edits equals a fresh one', () => {
    const edit = fc.tuple(fc.nat(400), fc.nat(12), fc.array(unit, { maxLength: 4 }), fc.boolean());
    fc.assert(
      fc.property(text, choice, fc.array(edit, { maxLength: 6 }), (before, choose, edits) => {
        const config = decided(before, choose);
        const proof = new Proof(before, config);
        for (const [at, removed, inserted, work] of edits) {
          if (work) proof.work();
          const start = Math.min(at, proof.text.length);
          proof.update({ start, end: Math.min(start + removed, proof.text.length), text: inserted.join('') });
        }
        const fresh = new Proof(proof.text, config);
        assert.deepEqual(proof.findings(), fresh.findings());
        assert.deepEqual(proof.layout.breaks, fresh.layout.breaks);
        assert.deepEqual(verdictsIn(proof), verdictsIn(fresh));
        assert.deepEqual(proof.outline, fresh.outline);
      }),
      { numRuns: 1000 },
    );
  });

  test('fixing settles, and leaves what was dismissed', () => {
    fc.assert(
      fc.property(text, choice, (before, choose) => {
        const config = decided(before, choose);
        const once = fixText(before, config).text;
        assert.equal(fixText(once, config).text, once);
        const none = deciding(...new Proof(before).findings().map((finding) => dismiss(before, finding)));
        assert.equal(fixText(before, none).text, before);
      }),
      { numRuns: 1000 },
    );
  });

  test('no declared boundary is ever joined', () => {
    fc.assert(
      fc.property(text, (before) => {
        const { breaks, lines, starts } = new Proof(before).layout;
        const config = deciding(...breaks.map((one) => declareBoundary(before, gapOf(one, lines, starts))));
        const printed = (raw: string): readonly string[] =>
          raw
            .split(/[\r\n]+/)
            .map((line) => comparable(line))
            .filter((line) => line !== '');
        assert.deepEqual(printed(fixText(before, config).text), printed(before));
      }),
      { numRuns: 1000 },
    );
  });

  test('a keystroke examines no more than without', () => {
    const paragraph = '天下大势，分久必合，合久必分。\n\n';
    const long = paragraph.repeat(2000);
    const examined = (config: Config): Proof['examined'] => {
      const proof = new Proof(long, config);
      proof.work();
      Object.assign(proof.examined, { lines: 0, blocks: 0 });
      proof.update({ start: paragraph.length * 500 + 2, end: paragraph.length * 500 + 2, text: ',' });
      proof.work();
      return proof.examined;
    };
    const boundary = declareBoundary(long, { start: paragraph.length - 2, end: paragraph.length });
    const [more, less] = [examined(defaultConfig), examined(deciding(boundary))];
    assert.ok(less.lines <= more.lines && less.blocks <= more.blocks, JSON.stringify({ less, more }));
  });
});
