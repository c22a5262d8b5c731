import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { ExitNotification } from 'vscode-languageserver/node';
import { type DoubtfulPlace, type Editor, type Start, MODERN, startHere } from './editor.ts';
import { ServerProgram } from './program.ts';
import { offsetOf } from './text.ts';

const WRAPPED = '今天下午他们去了镇上的那一家理\n发店，头发干净了，后来又去里面\n看皇后。\n';
const CONVERTED = '今天下午他們去了鎮上的那一家理\n髮店，頭髮乾淨了，後來又去裡面\n看皇后。\n';

/** An editor that reads the dictionaries for the server, and counts how often it has to. */
async function reading(start: Start = {}): Promise<{ editor: Editor; reads: () => number }> {
  let count = 0;
  const readDictionaries = (): string => {
    count++;
    return readFileSync('server/data/conversion-dictionaries.json', 'utf8');
  };
  const editor = await startHere({ locale: 'zh-cn', initializationOptions: { dictionaries: true }, readDictionaries, ...start });
  return { editor, reads: () => count };
}

const stands = (text: string, { range }: DoubtfulPlace): string => text.slice(offsetOf(text, range.start), offsetOf(text, range.end));

describe('converting a text', () => {
  test('writes wrapped words as whole ones', async () => {
    const { editor } = await reading();
    await editor.open(WRAPPED);
    const outcome = await editor.convert('tw');
    assert.equal(outcome?.text, CONVERTED);
  });

  test('reads the dictionaries when something is first converted, and once', async () => {
    const { editor, reads } = await reading();
    await editor.open(WRAPPED);
    await editor.diagnostics();
    assert.equal(reads(), 0);
    for (const to of ['tw', 'hk', 's']) await editor.convert(to);
    assert.equal(reads(), 1);
  });

  test('lists what no word decides where it stands then, with its candidates', async () => {
    const { editor } = await reading();
    await editor.open('𠮷野家说，他的发很长。\n后在里，头发长。\n');
    const outcome = await editor.convert('tw');
    assert.ok(outcome);
    assert.equal(outcome.text, '𠮷野家說，他的發很長。\n後在裡，頭髮長。\n');
    assert.deepEqual(
      outcome.places.map((place) => [stands(outcome.text, place), ...place.others.map(({ text }) => text)]),
      [
        ['發', '髮'],
        ['後', '后'],
        ['裡', '里'],
      ],
    );
    assert.match(
      outcome.places[0]?.message ?? '',
      /“发”没有词语可以决定，先作“發”（“發展、.*本文 1 次）；也可能是“髮”（“頭髮、.*本文 1 次）/,
    );
    assert.match(outcome.places[0]?.others[0]?.title ?? '', /^改为“髮”（/);
  });

  test('touches nothing outside the range, and reads words beyond its ends', async () => {
    const { editor } = await reading();
    await editor.open('去理发，发现皇后\n');
    const outcome = await editor.convert('tw', { start: { line: 0, character: 2 }, end: { line: 0, character: 4 } });
    assert.deepEqual([outcome?.text, outcome?.changed], ['去理髮，发现皇后\n', 1]);
  });

  test('goes from one region to the other', async () => {
    const { editor } = await reading();
    await editor.open('他說屋裡的床為什麼不見了，衛生間裡的線也斷了。\n');
    assert.equal((await editor.convert('hk'))?.text, '他説屋裏的牀為什麼不見了，衞生間裏的線也斷了。\n');
    assert.equal((await editor.convert('s'))?.text, '他说屋里的床为什么不见了，卫生间里的线也断了。\n');
  });

  test('is what the hover tells of a doubtful character, and only there are the dictionaries read', async () => {
    const { editor, reads } = await reading();
    await editor.open('他说,今天天气很好。\n');
    await editor.hoverText({ line: 0, character: 2 });
    assert.equal(reads(), 0);
    await editor.open('國王和皇後站在宮門前，向來賓說了幾句話，他的頭發\n很長，就回去了。\n', 'file:///corpus/b.txt');
    assert.match(await editor.hoverText({ line: 0, character: 4 }, 'file:///corpus/b.txt'), /皇後.*“后”（“皇后、.*OpenCC 会写作“后”/s);
    assert.match(await editor.hoverText({ line: 0, character: 23 }, 'file:///corpus/b.txt'), /頭發.*OpenCC 会写作“髮”/s);
    assert.equal(reads(), 1);
  });

  test('is not possible without dictionaries, which is told, and is tried again', async () => {
    const { editor } = await reading({ initializationOptions: {} });
    await editor.open(WRAPPED);
    assert.equal(await editor.convert('tw'), null);
    assert.match(editor.received.logs.join(), /dictionaries/);
  });
});

describe('the server as a process', () => {
  let program: ServerProgram;
  before(async () => {
    program = await ServerProgram.build();
  });
  after(() => program.remove());

  test('reads its dictionaries itself, and counts as the client does', async () => {
    const capabilities = { ...MODERN, general: { positionEncodings: ['utf-8'] } };
    const { editor, ended } = await program.start({ capabilities });
    await editor.open('他们说\n后在家\n');
    const outcome = await editor.connection.sendRequest<{ places: DoubtfulPlace[] }>('jiaokan/convert', {
      textDocument: { uri: 'file:///corpus/a.txt' },
      to: 'hk',
    });
    assert.deepEqual(
      outcome.places.map(({ range }) => range),
      [{ start: { line: 1, character: 0 }, end: { line: 1, character: 3 } }],
    );
    await editor.connection.sendNotification(ExitNotification.type);
    await ended;
  });
});
