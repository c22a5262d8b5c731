import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Proof, type Reason, explain } from '../../server/src/engine/index.ts';
import { explainedReasons, mainReason } from '../../server/src/engine/layout/reasons.ts';

/** The blocks of `text`, each as its logical text. */
const blocks = (text: string): string[] => new Proof(text).layout.blocks.map((block) => block.text);
/** The verdicts of `text`, in reading order. */
const verdicts = (text: string): string[] => new Proof(text).layout.breaks.map(({ verdict }) => verdict);

/** A column of fourteen em: three paragraphs, each with its first line two em narrower, as extractors leave them. */
const COLUMN = [
  '全市各部门闻令而动逆行',
  '而上迅速组成驰援一线的先锋',
  '队为了以最快速度阻断病毒传',
  '播先锋队连夜摸排企业情况。',
  '工作人员稍事休息之后天',
  '一亮他们就投入到检测点的秩',
  '序维护之中。',
  '分区块分网格包楼包户连',
  '夜开展核酸检测和流调溯源成',
  '为干部的常态。',
];

suite('a printed column', () => {
  test('full lines go on, the others end their paragraph', () => {
    assert.deepEqual(
      blocks(COLUMN.join('\n')),
      [COLUMN.slice(0, 4), COLUMN.slice(4, 7), COLUMN.slice(7)].map((lines) => lines.join('')),
    );
  });
  test('a blank line after every line means nothing', () => assert.deepEqual(blocks(COLUMN.join('\n\n')), blocks(COLUMN.join('\n'))));
  test('CRLF and CR mean what LF means', () => {
    assert.deepEqual(blocks(COLUMN.join('\r\n')), blocks(COLUMN.join('\n')));
    assert.deepEqual(blocks(COLUMN.join('\r')), blocks(COLUMN.join('\n')));
  });
  test('a stretched line is full, and its spaces are not in the logical text', () => {
    const stretched = COLUMN.map((line, index) => (index === 2 ? Array.from('队为了以最快速度阻断传播').join(' ') : line));
    assert.ok(blocks(stretched.join('\n'))[0]?.includes('先锋队为了以最快速度阻断传播播先锋队'));
  });
  test('a byline ends what stands before it', () => {
    assert.deepEqual(blocks([...COLUMN, '融媒记者 程明星', ...COLUMN].join('\n')).at(3), '融媒记者 程明星');
  });
  test('Latin words are joined with a space, a divided one without its hyphen', () => {
    const mixed = [...COLUMN, '会上他多次引用了Proof', 'reading一词，并且把infor-', 'mation逐条记录了下来存档。', ...COLUMN];
    assert.equal(blocks(mixed.join('\n'))[3], '会上他多次引用了Proof reading一词，并且把information逐条记录了下来存档。');
  });
  test('letters at the end of a full line may be half a word: a person decides whether a space stands there', () => {
    const verdictAt = (before: string, after: string): string | undefined =>
      verdicts([...COLUMN, before, after, '一亮他们就投入到检测点的秩', ...COLUMN].join('\n'))[COLUMN.length];
    assert.equal(verdictAt('全年的主题词多次写作inter', 'national合作成为与会者的共识'), 'unsure');
    assert.equal(verdictAt('全年的主题词写作inter', 'national合作成为与会者的共识'), 'join', 'more letters would have stood on the line');
    assert.equal(verdictAt('全年的主题词写作的是World', 'Health组织成为与会者的共识'), 'join', 'a name of several words');
  });
  test('an address goes on without a space, and keeps its hyphens', () => {
    const written = [
      ...COLUMN,
      '来信请寄news@jiangk',
      'ou.cn，也可以看http://www.jiang-',
      'kou.gov.cn/a或者写给Li',
      'Ming本人，大家都会看到。',
      ...COLUMN,
    ];
    assert.equal(
      blocks(written.join('\n'))[3],
      '来信请寄news@jiangkou.cn，也可以看http://www.jiang-kou.gov.cn/a或者写给Li Ming本人，大家都会看到。',
    );
  });
  test('an entry of a list of references begins on a line of its own, however full the line before is', () => {
    const numbered = [
      '[1]方汉奇．中国近代报刊史',
      '[M].太原：山西人民出版社，1981：35.',
      '[2]王建国．版面的演变[J].报',
      '刊，2019(3)：12.',
    ];
    const named = [
      '方汉奇：《中国近代报刊史》，',
      '太原：山西人民出版社，一九年',
      '王建国：《版面的演变》，江川',
      '出版社',
      '赵子龙：《文本》，江川出版社',
    ];
    for (const entries of [numbered, named]) {
      const found = blocks([...COLUMN, '', ...entries, '', ...COLUMN].join('\n'));
      const begins = entries.filter((line) => /^\[\d|：《/.test(line));
      for (const line of begins)
        assert.ok(
          found.some((text) => text.startsWith(line)),
          `${line} in ${found.join('|')}`,
        );
    }
  });
  test('a quotation that is open goes on over the line', () => {
    const quoted = [...COLUMN, '他说：“我们一定要接过来', '这根接力棒，并以更快的速度战', '胜困难！”', ...COLUMN];
    assert.equal(blocks(quoted.join('\n'))[3], '他说：“我们一定要接过来这根接力棒，并以更快的速度战胜困难！”');
  });
  test('pieces of a line that ends where its type changes are no verse', () => {
    const pieces = ['近年来，不少企业', '，', '“脸书”', '、', '“谷歌”', '、', '“微软”以及其他一', '些公司都向他们提供了资助。'];
    const broken = verdicts([...COLUMN, ...pieces, ...COLUMN].join('\n')).slice(COLUMN.length, COLUMN.length + pieces.length - 1);
    assert.ok(!broken.includes('keep') && broken.includes('join'), broken.join(' '));
  });
});

suite('one paragraph a line', () => {
  const sentence = '截至目前，全区已在相关隔离点建立二十五个临时党支部，开展党员包联行动。';
  test('paragraphs that end are left alone', () =>
    assert.deepEqual(verdicts(`${sentence}\n\n${sentence}\n\n${sentence}\n`), ['keep', 'keep']));
  test('a sentence cut by a column change goes on', () =>
    assert.deepEqual(verdicts(`${sentence}江山的邵天宝从部队退伍回到家\n\n乡，成立一家快递公司，带动村民就业。\n\n${sentence}\n`), [
      'join',
      'keep',
    ]));
  test('headline, byline and text stay apart', () =>
    assert.deepEqual(verdicts(`隔离点筑起坚强堡垒\n\n王思 郑晨 吴晨\n\n${sentence}\n`), ['keep', 'keep']));
});

test('most breaks that are sure were so at one look, and are explained by what it saw', () => {
  const breaks = new Proof(`${COLUMN.join('\n')}\n`.repeat(8)).layout.breaks.filter(({ score, apart }) => !apart && Math.abs(score) > 4);
  assert.ok(breaks.length > 20, `${breaks.length}`);
  const seen = breaks.filter(({ reasons }) => reasons.length > 0 && reasons.every(({ id }) => id !== 'around'));
  assert.ok(seen.length > 0.6 * breaks.length, `${seen.length} of ${breaks.length}`);
});

test('every reason that is given has its words', () => {
  const given = new Set(
    [COLUMN.join('\n'), COLUMN.join('\n\n'), '上接第一版\n本报讯（记者 王某）今天\n', '一个支部就是\n就是一面旗帜。'].flatMap((text) =>
      new Proof(text).layout.breaks.flatMap(({ reasons }) => reasons.map(({ id }) => id)),
    ),
  );
  for (const id of given) assert.ok(explainedReasons.includes(id), id);
  assert.equal(explain({ id: 'full', weight: 5, data: { measure: '14' } }, 'en'), 'the line is full at 14 em');
});

suite('of the reasons for a join a reader is told', () => {
  const full = { id: 'full', weight: 1.5, data: { measure: '14' } };
  const told = (...reasons: readonly Reason[]): string =>
    mainReason({ score: 4, verdict: 'join', apart: false, blank: false, reasons }, { zh: '断行', en: 'a broken line' }).en;
  test('the weightiest', () => assert.equal(told(full, { id: 'noEnd', weight: 0.5 }), 'the line is full at 14 em'));
  test('one that says something before a vague one', () =>
    assert.equal(told({ id: 'around', weight: 3 }, full), 'the line is full at 14 em'));
  test('a vague one where it decided', () => assert.equal(told({ id: 'around', weight: 6 }, full), 'how the lines around are joined'));
  test('none that spoke against it', () => assert.equal(told({ id: 'gap', weight: -3 }, full), 'the line is full at 14 em'));
  test('what is wrong, where nothing weighs much', () => assert.equal(told(), 'a broken line'));
});

suite('texts with nothing to lay out', () => {
  for (const text of ['', '\n', '\n\n\n', ' ', '天', '\u0000', '\ud800', '\r']) {
    test(JSON.stringify(text), () => assert.ok(new Proof(text).layout.blocks.length <= 1));
  }
});
