import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { applyEdits, chooseEdits } from '../../server/src/engine/index.ts';
import { imprintOf } from '../../server/src/engine/text/imprint.ts';
import { isBoilerplate } from '../../server/src/engine/text/boilerplate.ts';
import { isPageNumber, isRunningHead } from '../../server/src/engine/text/page-marks.ts';
import { repetitionsIn } from '../../server/src/engine/text/repetition.ts';
import { findingsOf } from './marked.ts';

const PARAGRAPH = '村里修好了路，孩子们上学不用再绕到河对岸去，老人们也能坐车进城看病了，大家都说这是多少年没有过的好事';

suite('running heads', () => {
  const heads = [
    '江川日报 2022年3月10日 星期三 第4版 要闻',
    '江川日报2022年3月10日星期三第4版要闻',
    '2022年3月10日 星期三 责任编辑 A3版',
    '临湖晚报 | 2022.3.8 | 星期二 | 05版',
    '江川⽇报 2022年3⽉10⽇ 星期三 第4版 要闻',
    '南島日報 民國一一一年三月四日 要聞 A14',
    '二〇二二年三月八日 星期二 农民日报',
    '要闻 江川日报 第二版',
  ];
  for (const head of heads) test(head, () => assert.ok(isRunningHead(head)));
  const others = [
    '2022年3月8日 星期二 晴',
    '人民日报 2022年3月8日',
    '《江川日报》2022年3月8日第3版',
    '张三：《江川史话》，《江川日报》2022年3月8日第3版。',
    '2022年3月10日，江川日报第3版刊登了这条消息',
    '时间：2022年3月10日（星期四）',
    '第3版印了五千册',
  ];
  for (const other of others) test(`not ${other}`, () => assert.ok(!isRunningHead(other)));
});

suite('page numbers', () => {
  for (const line of [
    '- 3 -',
    '—12—',
    '· 5 ·',
    '第3页',
    '第 3 页 共 5 页',
    '共5页 第3页',
    '（4 / 4）',
    '(2/15)',
    'A3版',
    '03版：要闻',
    '要闻 第2版',
    '第三版',
    'Page 3 of 5',
    '- iv -',
  ])
    test(line, () => assert.ok(isPageNumber(line)));
  for (const line of ['3', '-3', '4/4', '（5/4）', '第3页倒数第二行', '3月', '第2版前言', '（3）', '1.5', '第三'])
    test(`not ${line}`, () => assert.ok(!isPageNumber(line)));

  test('a head that comes again in the middle of sentences is furniture', () => {
    const page = wrapped(`${PARAGRAPH}，`.repeat(3).slice(0, 8 * 17));
    const text = `${page}\n江川史话 卷三\n`.repeat(4) + `${PARAGRAPH}。\n`;
    assert.deepEqual(
      findingsOf(text, 'page-furniture').map(({ start, end }) => text.slice(start, end)),
      ['江川史话 卷三', '江川史话 卷三', '江川史话 卷三', '江川史话 卷三'],
    );
  });

  test('a head of which a character was misread is furniture, too', () => {
    const page = wrapped(`${PARAGRAPH}，`.repeat(3).slice(0, 8 * 17));
    const heads = ['江川史话 卷三', '江川史活 卷三', '江川史话 卷三', '江川史话 卷', '江川史话 卷三'];
    const text = heads.map((head) => `${page}\n${head}\n`).join('') + `${PARAGRAPH}。\n`;
    assert.deepEqual(
      findingsOf(text, 'page-furniture').map(({ start, end }) => text.slice(start, end)),
      heads,
    );
  });

  test('heads that differ by their numbers are furniture, headings that do are not', () => {
    const page = wrapped(`${PARAGRAPH}，`.repeat(3).slice(0, 8 * 17));
    const pages = (head: (number: string) => string): string =>
      Array.from('三四五六', (number) => `${page}\n${head(number)}\n`).join('') + `${PARAGRAPH}。\n`;
    assert.equal(
      findingsOf(
        pages((number) => `江川史话 第${number}期`),
        'page-furniture',
      ).length,
      4,
    );
    assert.equal(
      findingsOf(
        pages((number) => `第${number}章`),
        'page-furniture',
      ).length,
      0,
    );
  });

  test('a heading that comes again between paragraphs is none', () => {
    const text = `【事迹简介】\n${PARAGRAPH}。\n`.repeat(4);
    assert.deepEqual(findingsOf(text, 'page-furniture'), []);
  });

  test('numbers in a table are none', () => {
    assert.deepEqual(findingsOf(`${PARAGRAPH}\n12\n15\n18\n${PARAGRAPH}。\n`, 'page-furniture'), []);
  });

  test('a line goes with one of the blank lines around it', () => {
    const text = `${PARAGRAPH}。\n\n第3版\n\n学校也盖好了，老师从县里来。\n`;
    assert.equal(applyEdits(text, chooseEdits(findingsOf(text, 'page-furniture'))), text.replace('第3版\n\n', ''));
  });
});

suite('imprints', () => {
  for (const line of [
    '责编：张明 美编：李芳 校对：王小红',
    '责任编辑 张明',
    '编辑：张 明　版式：李 芳',
    '【责任编辑：张明】',
    '責編：陳大文',
    '本报地址：江川市人民路3号',
    '新闻热线：0579-82460000',
    '广告部电话：82460000',
    '国内统一连续出版物号：CN33-0001',
    '邮发代号 31-1',
    '■责编 李明 ■美编 王芳',
    'E-mail:abc@example.com 责编:李明',
    '编辑：李明 电话：85310000 邮箱：abc@example.com',
  ])
    test(line, () => assert.equal(imprintOf(line), 'staff'));
  for (const line of [
    '校对工作从早上开始',
    '编辑部的故事',
    '咨询电话：82460000',
    '本报记者 张明 通讯员 李芳',
    '编辑出版工作会议',
    '校对 是一门学问',
    '责编：这篇稿子谁来看？',
    '图书编辑 出版之路',
  ])
    test(`not ${line}`, () => assert.notEqual(imprintOf(line), 'staff'));
});

suite('boilerplate', () => {
  for (const line of [
    'http://www.example.com/read/12.html',
    'www.example.com.cn',
    '来源：http://paper.example.com/a.htm',
    '扫码关注我们',
    '扫描二维码，关注“江川发布”微信公众号',
    '长按识别二维码关注',
    '请关注江川日报微信公众号',
    '微信公众号：江川发布',
    '上一篇：学校盖好了',
    '上一页 目录 下一页',
    '相关阅读',
    '返回首页',
    '浙ICP备12345678号-1',
    '版权所有 江川日报社 未经许可不得转载',
    '点击查看更多精彩内容',
    '未经授权，不得转载。',
    '更多精彩内容，请关注江川日报官方微信',
    '【打印】【关闭】',
    '上一页 1 2 3 下一页',
  ])
    test(line, () => assert.ok(isBoilerplate(line)));
  for (const line of [
    '扫码点餐走进乡村',
    '市民扫码后方可进入。',
    '他关注公众号的时候',
    '推荐阅读《红楼梦》的人最多',
    '上一篇文章说的是学校',
    '微信支付走进菜市场',
    '版权保护工作会议召开',
    '村里办起了电子阅览室',
    'Windows 11.2',
    '目录',
    '大小',
    '扫码支付方便了买菜的老人',
    '请关注我们的下一步工作',
  ])
    test(`not ${line}`, () => assert.ok(!isBoilerplate(line)));
});

test('repetitions cost no more than the text is long, whatever it is', () => {
  for (const unit of ['一', '一二', '村民大会', '。']) assert.ok(repetitionsIn(unit.repeat(30_000)).length <= 1);
  assert.deepEqual(repetitionsIn('村民大会'.repeat(3)), [{ start: 0, end: 12, period: 4 }]);
});

/** `text` in lines of 17 characters. */
function wrapped(text: string): string {
  return text.replace(/.{17}(?=.)/gu, '$&\n');
}
