import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type DocumentSymbol, type Position, type Range, type SymbolInformation, SymbolKind } from 'vscode-languageserver/node';
import { WOVEN_PAGE } from '../woven-page.ts';
import { MODERN, URI, startHere } from './editor.ts';
import { linesOf } from './text.ts';

const PAGE = [
  '　　会议要求各部门把工作做细做实，确',
  '保年底以前完成全部建设任务，让群众看',
  '得见变化得到实惠，还要把好经验好好总',
  '结出来，在全市推广。',
  '　　会后大家到现场看了进度，对工程质',
  '量表示满意，并提出了进一步的要求。',
  '',
].join('\n');

const SEEDS = readdirSync('seeds').map((file) => readFileSync(`seeds/${file}`, 'utf8'));

/** Pages put together from the lines of the seeds and from lines of our own, with all kinds of line ends. */
const pages = fc
  .array(
    fc.tuple(
      fc.constantFrom(...SEEDS.flatMap((text) => text.split('\n')), '', '　　', 'ab', '本报记者 王小明'),
      fc.constantFrom('\n', '\r\n', '\r'),
    ),
    { maxLength: 30 },
  )
  .map((lines) => lines.flat().join(''));

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function contains(outer: Range, inner: Range): boolean {
  return compare(outer.start, inner.start) <= 0 && compare(inner.end, outer.end) <= 0;
}

/** The outline as lines, indented, each with its first and last line counted from 1. */
function drawn(symbols: readonly DocumentSymbol[], depth = 0): string[] {
  return symbols.flatMap(({ name, detail, range, children }) => [
    `${'  '.repeat(depth)}${name} [${detail ?? ''}] ${range.start.line + 1}–${range.end.line + 1}`,
    ...drawn(children ?? [], depth + 1),
  ]);
}

function all(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...all(symbol.children ?? [])]);
}

describe('the outline', () => {
  test('shows the articles and what is in them', async () => {
    const editor = await (await startHere({ locale: 'zh-cn' })).open(`我市召开会议部署重点工程建设\n\n${PAGE}\n本报记者 王小明\n`);
    const symbols = await editor.symbols();
    assert.deepEqual(drawn(symbols), [
      '我市召开会议部署重点工程建设 [文章 · 10 行 · 116 字 · 2 个问题] 1–10',
      '  我市召开会议部署重点工程建设 [标题 · 1 行 · 14 字] 1–1',
      '  会议要求各部门把工作做细做实，确… [正文 · 6 行 · 95 字 · 2 个问题] 3–8',
      '  本报记者 王小明 [署名 · 1 行 · 7 字] 10–10',
    ]);
    assert.deepEqual(symbols[0]?.selectionRange, { start: { line: 0, character: 0 }, end: { line: 0, character: 14 } });
  });

  test('names an article that has no headline', async () => {
    const names = async (locale: string): Promise<unknown> => (await (await (await startHere({ locale })).open(PAGE)).symbols())[0]?.name;
    assert.deepEqual([await names('zh-cn'), await names('en')], ['（无标题）', '(untitled)']);
  });

  test('is a list for clients that show no tree', async () => {
    const editor = await startHere({ capabilities: { textDocument: { documentSymbol: {} } } });
    await editor.open(PAGE);
    const list = (await editor.symbols()) as unknown as SymbolInformation[];
    assert.deepEqual(
      list.map(({ kind, containerName, location }) => ({
        kind,
        containerName,
        uri: location.uri,
        lines: [location.range.start.line, location.range.end.line],
      })),
      [
        { kind: SymbolKind.Class, containerName: undefined, uri: URI, lines: [0, 5] },
        { kind: SymbolKind.Array, containerName: '(untitled)', uri: URI, lines: [0, 5] },
      ],
    );
  });

  test('nests, with a name and a place to jump to in each piece', async () => {
    const editor = await startHere();
    await fc.assert(
      fc.asyncProperty(fc.oneof(pages, fc.constantFrom(...SEEDS, WOVEN_PAGE)), async (text) => {
        await editor.open(text);
        const symbols = await editor.symbols();
        const last = linesOf(text).length - 1;
        for (const { name, range, selectionRange, children } of all(symbols)) {
          assert.notEqual(name.trim(), '');
          assert.ok(range.end.line <= last && compare(range.start, range.end) <= 0, `${name} lies in the file`);
          assert.ok(contains(range, selectionRange), `${name} has its own first line`);
          for (const child of children ?? []) assert.ok(contains(range, child.range), `${name} has ${child.name} in it`);
        }
        assert.deepEqual(editor.received.logs, []);
      }),
      { numRuns: 60 },
    );
  });
});

describe('folding', () => {
  test('folds articles and broken paragraphs', async () => {
    const editor = await (await startHere()).open(`我市召开会议部署重点工程建设\n\n${PAGE}`);
    assert.deepEqual(await editor.folds(), [
      { startLine: 0, endLine: 7, kind: 'region' },
      { startLine: 2, endLine: 5 },
      { startLine: 6, endLine: 7 },
    ]);
  });

  test('has one fold for a line, over more than one line of the file', async () => {
    const editor = await startHere();
    await fc.assert(
      fc.asyncProperty(fc.oneof(pages, fc.constantFrom(...SEEDS)), async (text) => {
        await editor.open(text);
        const folds = await editor.folds();
        const last = linesOf(text).length - 1;
        folds.forEach(({ startLine, endLine }, index) => {
          assert.ok(startLine < endLine && endLine <= last);
          assert.ok(index === 0 || (folds[index - 1]?.startLine ?? 0) < startLine);
        });
      }),
      { numRuns: 60 },
    );
  });
});

describe('hovering', () => {
  const TEXT = [
    'Half-width “,” in Chinese text; it should be “，”',
    'Safe to fix: only white space or a matching character changes, never the meaning.',
  ];
  const PAGE_URL = 'https://github.com/jiaokan/jiaokan/blob/main/docs/rules/halfwidth-punctuation.md';

  test('over a problem explains it and says how far its fix may be trusted', async () => {
    const editor = await (await startHere()).open('他说,今天天气很好。\n');
    const hover = await editor.hover({ line: 0, character: 2 });
    assert.deepEqual(hover?.range, { start: { line: 0, character: 2 }, end: { line: 0, character: 3 } });
    const paragraphs = (await editor.hoverText({ line: 0, character: 2 })).split('\n\n');
    assert.deepEqual(
      [paragraphs[0], paragraphs[2], paragraphs[3]],
      [`**${TEXT[0] ?? ''}**`, TEXT[1], `[halfwidth-punctuation](${PAGE_URL})`],
    );
  });

  test('has no marks for clients that cannot show them', async () => {
    const editor = await (await startHere({ capabilities: { ...MODERN, textDocument: {} } })).open('他说,今天天气很好。\n');
    const lines = (await editor.hoverText({ line: 0, character: 2 })).split('\n');
    assert.deepEqual([lines[0], lines[2], lines[3]], [TEXT[0], TEXT[1], `halfwidth-punctuation: ${PAGE_URL}`]);
  });

  test('over a broken line says why the lines belong together', async () => {
    const editor = await (await startHere({ locale: 'zh-cn' })).open(PAGE);
    const text = await editor.hoverText({ line: 0, character: 18 });
    assert.match(text, /^\*\*这一段按版面断成了 4 行，应当连起来\*\*\n\n/);
    assert.match(text, /\n\n第 1 行与第 2 行相接：\n\n(?:- .*\n)*- 上一行排满.*\(\+\d+\.\d\)\n/);
    assert.doesNotMatch(text, /第 2 行与第 3 行/, 'not of the lines elsewhere');
  });

  test('over sound text says nothing', async () => {
    const editor = await (await startHere()).open('他说，今天天气很好。\n');
    assert.equal(await editor.hover({ line: 0, character: 2 }), null);
  });
});

describe('the profile', () => {
  test('says how the file came about and how much was found', async () => {
    const editor = await (await startHere({ locale: 'zh-cn' })).open(PAGE);
    const { remarks, problems } = await editor.profile();
    assert.equal(remarks[0], '按版面逐行换行');
    assert.deepEqual(problems, { safe: 2, review: 0, total: 2 });
  });

  test('says what the extraction did, and how much of it can be undone in one go', async () => {
    const editor = await (await startHere({ locale: 'zh-cn' })).open('第一季度,任务重,时间紧;第二季度,人手少,天气冷,工期短。\n');
    const { remarks, extraction } = await editor.profile();
    assert.deepEqual(extraction, { damage: ['标点被转成半角（6 处）'], repairs: 6 });
    assert.ok(remarks.includes('标点被转成半角（6 处）'));
  });

  test('agrees with the diagnostics', async () => {
    const editor = await startHere();
    for (const text of SEEDS) {
      await editor.open(text);
      const safeties = (await editor.diagnostics()).map(({ data }) => (data as { safety: string }).safety);
      const count = (safety: string): number => safeties.filter((one) => one === safety).length;
      assert.deepEqual((await editor.profile()).problems, { safe: count('safe'), review: count('review'), total: safeties.length });
    }
  });
});

describe('the census', () => {
  test('is a text about the document as it is, in the language of the messages', async () => {
    const editor = await (await startHere({ locale: 'zh-cn' })).open('村里修好了路,大家都很高兴。\n');
    assert.match((await editor.census())?.text ?? '', /^异常字符 1 种，共 1 处。\n\n非中文标点\n.* COMMA .* 1:7\n$/);
  });
});

test('about a file that is not open, every answer is empty', async () => {
  const editor = await startHere();
  const place = { line: 0, character: 0 };
  assert.deepEqual(
    [
      await editor.symbols(),
      await editor.folds(),
      await editor.hover(place),
      await editor.actions({ start: place, end: place }),
      await editor.census(),
      await editor.profile(),
    ],
    [[], [], null, [], null, { remarks: [], extraction: { damage: [], repairs: 0 }, problems: { safe: 0, review: 0, total: 0 } }],
  );
  assert.deepEqual(editor.received.logs, []);
});

test('a request that makes no sense is noted with its name, and the next one answered', async () => {
  const editor = await (await startHere()).open(PAGE);
  assert.equal(await editor.connection.sendRequest('textDocument/hover', {}), null);
  assert.match(editor.received.logs.join('\n'), /^textDocument\/hover : TypeError/);
  assert.notEqual((await editor.folds()).length, 0);
});
