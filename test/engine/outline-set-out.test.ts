import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { outlineOf as outline } from './outline-sketch.ts';

const BODY = '按照统一部署，全市各级迅速行动，统一指挥，精准排查，严格管控措施，实施闭环管理。';

suite('what is set out on lines of its own, and is no heading', () => {
  test('verse that is set out by its indents is text', () => {
    const verse = [
      '我从山里来',
      '　　　　带着一身的雨',
      '你从海上来',
      '　　　　带着一身的盐',
      '我们在渡口相遇',
      '　　　　只有江水在流',
    ].map((line) => `　　　　${line}`);
    assert.deepEqual(outline('渡口的歌', '', BODY, '', BODY, '', ...verse), [
      'article 渡口的歌 1–12',
      '  headline 渡口的歌 1–1',
      `  body ${BODY.slice(0, 16)}… 3–12`,
    ]);
  });
  test('fields, hours of a timetable and who asks are no headings', () => {
    const minutes = outline(
      '江川市第三小学家长委员会会议纪要',
      '时间：2021年3月5日下午',
      '地点：学校二楼会议室',
      '主持：王建国',
      '出席：张晓明　赵子龙',
      '',
      BODY,
      '',
      BODY,
    );
    assert.equal(minutes[1], '  headline 江川市第三小学家长委员会会议纪要 1–1');
    const hours = outline(
      '江川中学作息时间',
      '',
      BODY,
      '',
      '第一节　8:00—8:45',
      '第二节　8:55—9:40',
      '大课间　9:40—10:10',
      '第三节　10:10—10:55',
      '',
      BODY,
    );
    assert.ok(!hours.some((line) => line.includes('section')), hours.join('\n'));
    const answers = outline('糖尿病患者能吃水果吗', '读者张女士问：', `　　${BODY}`, '陈学军答：', `　　${BODY}`);
    assert.equal(answers[1], '  headline 糖尿病患者能吃水果吗 1–1');
  });
  test('verse that a paragraph quotes is text', () => {
    const quoted = outline(
      '渡口边的乡愁',
      '',
      `　　${BODY}`,
      '　　开篇一首，起笔就不凡：',
      ...['船靠了岸', '人却没有靠岸', '他站在船头', '望着自己的村庄'].map((line) => `　　　　${line}`),
      `　　${BODY}`,
    );
    assert.ok(!quoted.some((line) => /(?:headline|section|kicker) (?:船靠|人却|他站)/.test(line)), quoted.join('\n'));
  });
  test('briefs behind marks are text, a line set right behind a text signs it', () => {
    const briefs = [
      '△日本气象厅十日宣布，近海发生地震。',
      '△巴西中部连日暴雨成灾，已有二十人丧生。',
      '△英国一列客车十日脱轨，十余人受伤。',
    ];
    assert.deepEqual(outline('国际短波', ...briefs.map((line) => `　　${line}`)), [
      'article 国际短波 1–4',
      '  headline 国际短波 1–1',
      '  body △日本气象厅十日宣布，近海发生地… 2–4',
    ]);
    const [, , , signature, day] = outline(
      '公交车站牌该换了',
      '',
      `　　${BODY}`,
      '　　　　　　　　　　　　市民 李秀英',
      '　　　　　　　　　　　　三月八日',
      '',
      '讣告',
      '',
      BODY,
      '　　　　　　　　王建国同志治丧委员会',
      '　　　　　　　　　2021年3月6日',
    );
    assert.deepEqual([signature, day], ['  byline 市民 李秀英 4–4', '  byline 三月八日 5–5']);
  });
});
