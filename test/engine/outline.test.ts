import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { suite, test } from 'node:test';
import fc from 'fast-check';
import { type OutlineNode, Proof } from '../../server/src/engine/index.ts';
import { outlineOf as outlineByRoles } from '../../server/src/engine/outline/outline.ts';
import { outlineOf as outline } from './outline-sketch.ts';

const BODY = '按照统一部署，全市各级迅速行动，统一指挥，精准排查，严格管控措施，实施闭环管理。';

suite('articles', () => {
  test('a place, a headline, a byline and text are one article', () => {
    assert.deepEqual(outline('柯城', '', '隔离点筑起坚强堡垒', '', '王思 郑晨 吴晨', '', BODY, '', BODY, ''), [
      'article 隔离点筑起坚强堡垒 1–9',
      '  kicker 柯城 1–1',
      '  headline 隔离点筑起坚强堡垒 3–3',
      '  byline 王思 郑晨 吴晨 5–5',
      `  body ${BODY.slice(0, 16)}… 7–9`,
    ]);
  });
  test('each headline begins an article', () => {
    const articles = outline(
      '江山',
      '',
      '新乡贤奔赴一线',
      '',
      '程伟 管帆',
      '',
      BODY,
      '',
      '衢江',
      '',
      '乡贤齐心同抗疫',
      '',
      '刘威',
      '',
      BODY,
    ).filter((line) => line.startsWith('article'));
    assert.deepEqual(articles, ['article 新乡贤奔赴一线 1–7', 'article 乡贤齐心同抗疫 9–15']);
  });
  test('a line without a number, a date or the name of a paper is no running head', () => {
    const page = readFileSync('seeds/004_45bc61790dac3a67.txt', 'utf8').split('\n');
    assert.deepEqual(
      outline(...page)
        .slice(1, 3)
        .map((line) => line.trim().split(' ')[0]),
      ['headline', 'subhead'],
    );
  });
  for (const dateline of ['【記者王小明臺北報導】', '本報訊（記者王小明）', '新华社北京1月5日电'])
    test(`a dateline ends where the text begins: ${dateline}`, () =>
      assert.ok(outline('老渡口迎来新班船', '', dateline + BODY, '').some((part) => part.endsWith(`dateline ${dateline} 3–3`))));
  for (const line of ['志愿者在现场提供服务。本报记者何静摄', '图为村民拍摄到的渡口新貌。王小明摄', '图为摄影爱好者在渡口。'])
    test(`the words of one picture: ${line}`, () =>
      assert.equal(
        outline('老渡口迎来新班船', '', BODY, '', line, '', BODY, '')
          .filter((part) => part.includes(' caption '))
          .join(),
        `  caption ${line} 5–5`,
      ));
  for (const line of ['（本版图片由江川县交通局提供）', '本版图片由市委组织部提供', '圖片來源：江川日報', '本组照片均由王小明摄'])
    test(`who the pictures are by: ${line}`, () =>
      assert.equal(outline('老渡口迎来新班船', '', BODY, '', '图为村民在渡口乘船。', line, '').at(-1)?.trim().split(' ')[0], 'credit'));
  test('what somebody says is text, however short', () => {
    const parts = outline('老渡口迎来新班船', '', BODY, '', '“别让他们看到你在哭泣，”', '', BODY, '');
    assert.ok(!parts.some((part) => part.includes(' section ')), parts.join('\n'));
  });
  test('briefs that are signed one by one are articles, not sections of the first', () => {
    const briefs = [
      ['我县举办农民丰收节', '9月22日，我县第六届农民丰收节在南湖镇开幕，来自全县十二个乡镇的两千多名农民参加活动。', '（王晓明）'],
      ['柳林社区开展消防演练', '昨日，柳林社区组织居民开展消防疏散演练，进一步提高居民的消防安全意识。', '（李芳）'],
      ['石桥中学获足球特色学校称号', '近日，教育部公布新一批青少年校园足球特色学校名单，石桥中学榜上有名。', '（陈强）'],
    ];
    const nodes = outline(...briefs.flat().flatMap((line) => [line, '']));
    assert.deepEqual(
      nodes.filter((line) => line.startsWith('article')).map((line) => line.split(' ')[1]),
      briefs.map(([headline]) => headline),
    );
  });

  test('who gives notice signs it: no headline', () => {
    const text = `${BODY}任何单位和个人不得占用、堵塞、封闭疏散通道。`;
    const notice = ['关于做好火灾防控工作的通告', '', text, '', '本通告自发布之日起施行。', '', '江口县人民政府', '', '2023年9月28日', ''];
    const nodes = outline(...notice);
    assert.ok(nodes.includes('  byline 江口县人民政府 7–7'), nodes.join('\n'));
    assert.equal(nodes.filter((line) => line.includes('headline')).length, 1);
  });

  test('what a letter begins and ends with is text', () => {
    const letter = outline('尊敬的李老师：', '', BODY, '', '此致', '敬礼！', '');
    assert.ok(
      letter.every((line) => /^(?:article| *body) /.test(line)),
      letter.join('\n'),
    );
  });
  test('a notice is headed by its label', () =>
    assert.deepEqual(outline('通知', '', BODY, '', '特此通知', '').slice(0, 2), ['article 通知 1–5', '  headline 通知 1–1']));
  test('a poem has a title, a list has no parts', () => {
    const poem = ['撑着油纸伞，独自', '彷徨在悠长、悠长', '又寂寥的小路', '我希望逢着', '一个丁香一样地', '结着愁怨的姑娘'];
    assert.deepEqual(outline('小路', '', ...poem), ['article 小路 1–8', '  headline 小路 1–1', '  body 撑着油纸伞，独自 3–8']);
    assert.deepEqual(outline('一心一意', '三心二意', '画蛇添足', '守株待兔', '亡羊补牢', '掩耳盗铃'), [
      'article  1–6',
      '  body 一心一意 1–6',
    ]);
  });
  test('a line that stands apart below a headline is no second one', () => {
    const text = `政策研判、巡堤查险、转移群众……这些都是江口镇水利站党支部的工作。${BODY}`;
    assert.deepEqual(
      outline('守牢防汛大堤 当好群众靠山', '', '江口镇水利站党支部以党建引领,群防群治,坚守一线', '', text, '', text, '').slice(0, 3),
      [
        'article 守牢防汛大堤 当好群众靠山 1–7',
        '  headline 守牢防汛大堤 当好群众靠山 1–1',
        '  subhead 江口镇水利站党支部以党建引领,群防群治,坚守一线 3–3',
      ],
    );
  });
  test('a dash makes a subhead, a notice is no text', () => {
    assert.deepEqual(outline('72小时，同心战疫', '', '——开化县疫情防控阻击战侧记', '', '（上接第一版）', '', BODY).slice(1, 4), [
      '  headline 72小时，同心战疫 1–1',
      '  subhead ——开化县疫情防控阻击战侧记 3–3',
      '  continuation （上接第一版） 5–5',
    ]);
  });
  test('a short heading between two parts of the text begins a section', () => {
    assert.deepEqual(
      outline('坚守一线的七十二小时', '', BODY, '', '驰援', '', BODY, '', '堡垒', '', BODY).filter((line) => line.includes('section')),
      ['  section 驰援 5–7', '  section 堡垒 9–11'],
    );
  });
  test('lettered heads with a title each are sections', () => {
    const parts = outline(
      '守好每一条河',
      '',
      BODY,
      '',
      'A 源头',
      '',
      '治水从上游做起',
      '',
      BODY,
      '',
      'B 两岸',
      '',
      '护坡变成花园',
      '',
      BODY,
    );
    assert.deepEqual(
      parts.filter((line) => line.includes('section')).map((line) => line.trim()),
      ['section A 源头 5–5', 'section 治水从上游做起 7–9', 'section B 两岸 11–11', 'section 护坡变成花园 13–15'],
    );
  });
  test('a sentence where a picture stood is its caption', () => {
    const parts = outline('守好每一条河', '', BODY, '', '', '', '志愿者在河边清理水草。', '', BODY, '', BODY);
    assert.ok(parts.includes('  caption 志愿者在河边清理水草。 7–7'), parts.join('\n'));
  });
  test('what is counted by 一是, 二是 is text', () => {
    const parts = outline('守好每一条河', '', BODY, '', `一是全面摸排。${BODY}`, '', `二是全员参与。${BODY}`);
    assert.deepEqual(parts.slice(2), [`  body ${BODY.slice(0, 16)}… 3–7`]);
  });
  test('the label of a column stands above its headline', () =>
    assert.deepEqual(outline('记者手记', '', '守好每一条河', '', '本报记者 王思', '', BODY).slice(1, 4), [
      '  kicker 记者手记 1–1',
      '  headline 守好每一条河 3–3',
      '  byline 本报记者 王思 5–5',
    ]));
  test('a dateline is part of its paragraph', () => {
    assert.ok(outline('全市召开动员大会', '', `本报讯（记者 秦小建）${BODY}`).includes('    dateline 本报讯（记者 秦小建） 3–3'));
  });
  test('all to whom a notice goes are no headline', () => {
    const to = '各县（市、区）人民政府，市政府各部门、各直属单位：';
    assert.ok(!outline('关于加强安全生产工作的通知', '', to, '', BODY).some((part) => part.includes(`headline ${to}`)));
  });
  test('reporters of several papers below the text are its byline', () => {
    const names = '衢报传媒集团记者 葛志军 龚诚良 方俊 浙江日报记者 于山';
    assert.ok(outline('全市召开动员大会', '', BODY, '', names).includes(`  byline ${names} 5–5`));
  });
  test('a byline run into the text is shown where it stands', () => {
    assert.ok(outline('全市召开动员大会', '', `${BODY} 融媒记者 程明星`).includes('    byline 融媒记者 程明星 3–3'));
  });
  test('an editor’s note is told from the text', () =>
    assert.ok(outline(BODY, '', `编者按 ${BODY}`).some((line) => line.trim().startsWith('editorNote'))));
  for (const label of ['編者按：', '編後　', '【编者语】', '（编前语）'])
    test(`an editor’s note may begin with ${label}`, () =>
      assert.ok(outline(BODY, '', `${label}${BODY}`).some((line) => line.trim().startsWith('editorNote'))));
  test('an editor’s note is known by radicals too', () =>
    assert.ok(outline(BODY, '', `阅读提\u2f70：${BODY}`).some((line) => line.trim().startsWith('editorNote'))));
  test('a headline that speaks of an editor is no note', () =>
    assert.ok(!outline('编者按下的手印', '', BODY, '', BODY).some((line) => line.trim().startsWith('editorNote'))));
  test('a subhead on two lines is one part, two behind dashes are two', () => {
    const { layout } = new Proof(['守好每一条河', '沿江五县联合治水半年', '支流水质明显好转', '——治水见闻', '——之二', '', BODY].join('\n'));
    const roles = layout.blocks.map((_, index) => (['headline', 'subhead', 'subhead', 'subhead', 'subhead'] as const)[index] ?? 'body');
    const [article] = outlineByRoles(layout, roles);
    assert.deepEqual(
      article?.children.map(({ kind, startLine, endLine }) => [kind, startLine, endLine]),
      [
        ['headline', 0, 0],
        ['subhead', 1, 2],
        ['subhead', 3, 3],
        ['subhead', 4, 4],
        ['body', 6, 6],
      ],
    );
  });
  test('who took a picture is part of its words, on a line of its own too; the words of another picture are not', () => {
    const { layout } = new Proof(['△孩子们在桥头观看龙舟赛', '（谢涛 摄）', '图为河边的晚会。', '图为村民收稻。'].join('\n'));
    assert.deepEqual(
      outlineByRoles(layout, ['caption', 'caption', 'caption', 'caption']).map(({ title, startLine, endLine }) => [
        title,
        startLine,
        endLine,
      ]),
      [
        ['△孩子们在桥头观看龙舟赛（谢涛 摄）', 0, 1],
        ['图为河边的晚会。', 2, 2],
        ['图为村民收稻。', 3, 3],
      ],
    );
  });
});

test('a text without structure is text', () =>
  assert.deepEqual(outline(BODY, '', BODY), ['article  1–3', `  body ${BODY.slice(0, 16)}… 1–3`]));

test('ranges nest, siblings follow each other, every printed line is covered', () => {
  const line = fc.constantFrom(
    '',
    BODY,
    '柯城',
    '隔离点筑起坚强堡垒',
    '王思 郑晨',
    '（上接第一版）',
    '——侧记',
    '编者按 连日来',
    'A 党建引领',
    '本报讯（记者 王某）昨天',
    '。',
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
      const proof = new Proof(lines.join('\n'));
      const covered = new Set<number>();
      const visit = (nodes: readonly OutlineNode[], first: number, last: number): void => {
        let from = first;
        for (const node of nodes) {
          assert.ok(node.startLine >= from && node.startLine <= node.endLine && node.endLine <= last, JSON.stringify(node));
          from = node.startLine;
          for (let at = node.startLine; at <= node.endLine; at++) covered.add(at);
          visit(node.children, node.startLine, node.endLine);
        }
      };
      visit(proof.outline, 0, lines.length);
      lines.forEach((text, index) => assert.ok(text === '' || covered.has(index), `line ${index + 1}`));
    }),
    { numRuns: 500 },
  );
});
