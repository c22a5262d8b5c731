import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Proof } from '../../server/src/engine/index.ts';
import { outlineOf as outlineByRoles } from '../../server/src/engine/outline/outline.ts';
import { outlineOf } from './outline-sketch.ts';

const RAIN = '　　那天夜里下着大雨，镇上的人都早早关了门。老周提着灯笼从桥头走过，听见河边有人在喊他的名字。';
const FERRY = '　　天亮以后，雨停了。渡口上聚了不少人，都说昨夜有一条船翻在了下游，老周也挤进了人群。';
const DUTY = '第一条　为了加强古树名木保护，根据有关法律、法规的规定，结合本县实际，制定本条例。';
const SCOPE = '第二条　本条例适用于本县行政区域内古树名木的保护管理，古树是指树龄在一百年以上的树木。';
const CARE = '第三条　古树名木实行养护责任制，养护责任人应当按照技术规范进行日常养护，发现异常及时报告。';
const SCHOOLS = '　　教育是民生之首。近年来，全县上下把教育摆在优先发展的位置，新建学校八所，群众很满意。';
const RIVER = '大江从县境东部流过，境内长四十二公里，另有支流七条，两岸土地肥沃，人口稠密，物产丰富。';

/** Without running text, whose titles say little. */
const headings = (...lines: string[]): string[] => outlineOf(...lines).filter((line) => !/^ *body /.test(line));

suite('a book', () => {
  test('has its volumes, and the chapters in them', () =>
    assert.deepEqual(
      headings(
        '江湖旧事',
        '',
        '张三 著',
        '',
        '第一卷 少年行',
        '',
        '第一章 雨夜',
        '',
        RAIN,
        '',
        '第二章 渡口',
        '',
        FERRY,
        '',
        '第二卷',
        '',
        '第三章',
        '',
        RAIN,
      ),
      [
        'article 江湖旧事 1–19',
        '  headline 江湖旧事 1–1',
        '  byline 张三 著 3–3',
        '  section 第一卷 少年行 5–13',
        '    section 第一章 雨夜 7–9',
        '    section 第二章 渡口 11–13',
        '  section 第二卷 15–19',
        '    section 第三章 17–19',
      ],
    ));
  test('has chapters called 回, and parts without a number', () =>
    assert.deepEqual(headings('楔子', '', RAIN, '', '第一回  老周夜过青石桥 小镇惊闻落水声', '', RAIN, '', '后记', '', FERRY), [
      'article  1–11',
      '  section 楔子 1–3',
      '  section 第一回  老周夜过青石桥 小镇惊闻落水声 5–7',
      '  section 后记 9–11',
    ]));
  test('has no chapters in its table of contents', () =>
    assert.deepEqual(
      headings('目　录', '', '第一章 雨夜……1', '第二章 渡口……9', '', '第一章 雨夜', '', RAIN, '', '第二章 渡口', '', FERRY),
      ['article  1–12', '  section 第一章 雨夜 6–8', '  section 第二章 渡口 10–12'],
    ));
});

test('a law has its chapters, the sections in them, and its articles one by one', () =>
  assert.deepEqual(
    outlineOf(
      '江川县古树名木保护条例',
      '（2019年3月28日江川县人民代表大会通过）',
      '',
      '第一章　总则',
      '',
      DUTY,
      SCOPE,
      '',
      '第二章　保护',
      '',
      '第一节　养护',
      '',
      CARE,
    ),
    [
      'article 江川县古树名木保护条例 1–13',
      '  headline 江川县古树名木保护条例 1–1',
      '  subhead （2019年3月28日江川县人民代表大会通过） 2–2',
      '  section 第一章　总则 4–7',
      `    body ${DUTY.slice(0, 16)}… 6–6`,
      `    body ${SCOPE.slice(0, 16)}… 7–7`,
      '  section 第二章　保护 9–13',
      '    section 第一节　养护 11–13',
      `      body ${CARE.slice(0, 16)}… 13–13`,
    ],
  ));

test('a speech has its points, and the points below them', () =>
  assert.deepEqual(
    headings(
      '在全县教育工作会议上的讲话',
      '陈思远',
      '',
      '同志们：',
      '　　一、统一思想，提高认识',
      SCHOOLS,
      '　　（一）要看到成绩',
      SCHOOLS,
      '　　（二）要看到差距',
      SCHOOLS,
      '　　二、突出重点，狠抓落实',
      SCHOOLS,
    ),
    [
      'article 在全县教育工作会议上的讲话 1–12',
      '  headline 在全县教育工作会议上的讲话 1–1',
      '  byline 陈思远 2–2',
      '  section 一、统一思想，提高认识 5–10',
      '    section （一）要看到成绩 7–8',
      '    section （二）要看到差距 9–10',
      '  section 二、突出重点，狠抓落实 11–12',
    ],
  ));

test('an interview has its questions, each with its answer', () =>
  assert.deepEqual(
    outlineOf(
      '把老手艺传下去',
      '',
      '本报记者 王小明',
      '',
      FERRY,
      '　　记者：您是什么时候开始学竹编的？',
      '　　李大山：我十五岁跟着父亲学，那时候家家户户都用竹器。',
      '　　问：您对今后有什么打算？',
      '　　答：我想把老样子都编一遍，留下图样来，给后来的人看看。',
    ).slice(3),
    ['  body 天亮以后，雨停了。渡口上聚了不少… 5–5', '  body 记者：您是什么时候开始学竹编的？ 6–7', '  body 问：您对今后有什么打算？ 8–9'],
  ));

test('Markdown has the levels of its headings, without their marks', () =>
  assert.deepEqual(headings('# 江川县志', '', '## 地理', '', RIVER, '', '### 河流', '', RIVER, '', '## 人口', '', RIVER), [
    'article 江川县志 1–13',
    '  headline 江川县志 1–1',
    '  section 地理 3–9',
    '    section 河流 7–9',
    '  section 人口 11–13',
  ]));

test('each notice is an article of its own', () =>
  assert.deepEqual(
    headings(
      '遗失启事',
      '',
      '江川县王小明遗失居民身份证一张，声明作废。',
      '',
      '停水通知',
      '',
      '因管道检修，三月八日城南片区停水，请居民提前储水。',
    ).filter((line) => line.startsWith('article')),
    ['article 遗失启事 1–3', 'article 停水通知 5–7'],
  ));

suite('a series', () => {
  test('is named above the headline of its instalment', () =>
    assert.deepEqual(headings('“乡村振兴看江川”系列报道之三', '', '小小竹编走出大山', '', '本报记者 陈思远', '', RIVER), [
      'article 小小竹编走出大山 1–7',
      '  kicker “乡村振兴看江川”系列报道之三 1–1',
      '  headline 小小竹编走出大山 3–3',
      '  byline 本报记者 陈思远 5–5',
    ]));
  test('or its column is, in brackets; right over the text that is the headline', () => {
    assert.ok(headings('【聚焦两会】', '', '小小竹编走出大山', '', '本报记者 陈思远', '', RIVER).includes('  kicker 【聚焦两会】 1–1'));
    assert.ok(headings('【江川物产】', '', RIVER, '', RIVER).includes('  headline 【江川物产】 1–1'));
  });
});

test('the words of two pictures in one block are told apart', () => {
  const captions = headings('小小竹编走出大山', '', RIVER, '', '▲图为老人们正在赶制竹篮。王小明 摄 ▼图为竹篮装车的现场。陈思远 摄');
  assert.deepEqual(captions.slice(2), ['  caption ▲图为老人们正在赶制竹篮。王小明 摄 5–5', '  caption ▼图为竹篮装车的现场。陈思远 摄 5–5']);
});

test('where a story goes on is shown, also inside a paragraph', () =>
  assert.deepEqual(outlineOf('小小竹编走出大山', '', `（上接第一版）${RIVER}${CARE}（下转第四版）`).slice(3), [
    '    continuation （上接第一版） 3–3',
    '    continuation （下转第四版） 3–3',
  ]));

test('an article has its headline, though another article stands between', () => {
  const street =
    '今年春天，城里的老街换了新颜，路面铺上了青石板，来往的行人都说好。居民说，老街的改造花了三年，青石板都是从邻县运来的，一块一块铺到了家门口，出门方便多了。';
  const page = [
    street,
    '',
    '本报记者 王小明',
    '',
    '小小竹编走出大山',
    '',
    RIVER + CARE,
    '',
    '本报记者 陈思远',
    '',
    '老街换新颜 百姓得实惠',
    '——城东改造见闻',
  ];
  const { layout } = new Proof(page.join('\n'));
  const [first, second, head] = outlineByRoles(layout, ['body', 'byline', 'headline', 'body', 'byline', 'headline', 'subhead']);
  assert.deepEqual(
    [first?.title, first?.startLine, first?.endLine, first?.headline],
    ['老街换新颜 百姓得实惠', 0, 2, { startLine: 10, endLine: 10 }],
  );
  assert.deepEqual([second?.title, second?.headline], ['小小竹编走出大山', undefined]);
  assert.deepEqual([head?.kind, head?.startLine], ['headline', 10]);
});

test('a text without structure is nothing but paragraphs', () =>
  assert.deepEqual(outlineOf(RAIN, FERRY, RIVER, SCHOOLS), ['article  1–4', '  body 那天夜里下着大雨，镇上的人都早早… 1–4']));
