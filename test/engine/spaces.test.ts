import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { type Config, Proof, applyEdits, cleanBlocks, defaultConfig, fixText } from '../../server/src/engine/index.ts';
import { outlineOf } from '../../server/src/engine/outline/outline.ts';
import { findingsOf } from './marked.ts';

/** The safe fixes turn each text into the other, and nothing is left to do. */
function turns(texts: Readonly<Record<string, string>>, config: Config = defaultConfig): void {
  for (const [before, after] of Object.entries(texts)) {
    test(JSON.stringify(before), () => {
      assert.equal(fixText(before, config).text, after);
      assert.equal(fixText(after, config).text, after);
    });
  }
}

/** The safe fixes leave each text as it is. */
function stays(...texts: readonly string[]): void {
  turns(Object.fromEntries(texts.map((text) => [text, text])));
}

suite('spaces that are meant stay', () => {
  stays(
    '王某 李某 张三 赵四 钱五 孙六\n',
    '于 山 李 明 王 冠\n',
    '编 者 按\n',
    '众 志 成 城 抗 疫\n',
    '临湖晚报 2022年3月8日 星期一 第2版 要闻\n',
    '南島日報 民國一一一年三月四日 要聞 A14\n',
    '姓名\t籍贯\t\n张三\t湖北\t\n李四。\t江西\t\n',
    '张三 25 湖北\n',
    '江南日报 130\n',
    '· 62 ·\n',
    '■ 可以用来检验新的疗法。\n',
    '参加会议的有：王建 国强 李秀英 张晓明 赵子龙 周文韬 钱三强 孙中平，还有各界代表三百余人。\n',
    '他在New York的朋友说：“This is fine.”\n',
  );
  test('white space between two columns, beside marks too', () => {
    const text = '岁时用自杀结束了自己的生命。        获得特殊访问权限后，攻击者\n';
    assert.equal(fixText(text).text, text);
  });
});

suite('spaces that the typesetter or the extractor made go', () => {
  turns({
    '1953 年 的 Julius 和 Ethel 被 处 死 ， 此 后 无\n': '1953年的Julius和Ethel被处死，此后无\n',
    '可 以 使 你 们 的 GitHub 项\n': '可以使你们的GitHub项\n',
    '目 标 是 D B 3 6 标 准 ， 于 1 9 8 4 年 发 布 。\n': '目标是D B 36标准，于1984年发布。\n',
    '尾\u3000数\u3000较\u3000多\u3000的\u3000鱼\u3000类\u3000标\u3000本\n': '尾数较多的鱼类标本\n',
    '保  障  防  控  一  线  安  全  健  康 ，\n': '保障防控一线安全健康，\n',
    '群众反映的 ， 时间太长 。\n': '群众反映的，时间太长。\n',
    '群众反映说 , 时间太长 ; 大家不满意。\n': '群众反映说，时间太长；大家不满意。\n',
    '主席琼斯 (Elin Jones) 来说，要努力达成一致。\n': '主席琼斯（Elin Jones）来说，要努力达成一致。\n',
    '𠮷 野 家 的 牛 肉 饭 卖 得 很 好 。\n': '𠮷野家的牛肉饭卖得很好。\n',
  });
});

suite('spaces between Han characters and digits or letters', () => {
  const solid = '他用iPhone拍了25张照片，\n';
  const spaced = '他用 iPhone 拍了 25 张照片，\n';
  const digits = '他用iPhone拍了 25 张照片，\n';
  const letters = '他用 iPhone 拍了25张照片，\n';
  const set = (hanDigitSpacing: Config['hanDigitSpacing'], hanLatinSpacing: Config['hanLatinSpacing']): Config => ({
    ...defaultConfig,
    hanDigitSpacing,
    hanLatinSpacing,
  });
  turns({ [spaced]: solid, [digits]: solid });
  turns({ [spaced]: digits, [solid]: solid }, set('keep', 'none'));
  turns({ [solid]: spaced, [letters]: spaced }, set('space', 'space'));
  turns({ [solid]: letters, [spaced]: letters }, set('none', 'space'));
});

suite('spaces at Latin words in a text whose writer sets them off', () => {
  const spaced = '请先用 apt 安装 debian 的 git 软件包，再用 vim 打开 README 文件。\n全部步骤见 wiki 第 3 章，也可以用 make 命令完成。\n';
  const solid = spaced.replaceAll(' ', '');
  const stretched = spaced + '他 用 i P h o n e 拍 了 2 5 张 照 片 ， 大 家 都 说 好 。\n';
  turns({ [spaced]: spaced, [spaced + solid]: spaced + solid });
  turns({ [spaced + solid + solid]: solid + solid + solid });
  turns({ [spaced]: solid }, { ...defaultConfig, hanDigitSpacing: 'none', hanLatinSpacing: 'none' });
  test('stay where the text is read clean', () =>
    assert.deepEqual(
      cleanBlocks(new Proof(spaced)).map(({ text }) => text),
      spaced.trimEnd().split('\n'),
    ));
  test('stay in the beginning that a paragraph is called by, as long as they are wanted', () => {
    const { layout, roles } = new Proof(spaced);
    const beginning = (policy: 'keep' | 'none'): string | undefined =>
      outlineOf(layout, roles, { digit: policy, latin: policy })[0]?.children[0]?.title;
    assert.deepEqual(
      [beginning('keep'), beginning('none'), beginning('keep')],
      ['请先用 apt 安装 debia…', '请先用apt安装debian的g…', '请先用 apt 安装 debia…'],
    );
  });
  test('while the spaces of a stretched line go', () => assert.match(fixText(stretched).text, /大家都说好。/));
});

suite('doubtful spaces', () => {
  test('are left to a person', () => {
    const text = '比赛很有看头，但部分观众特别是美国 国内观众却对此表示怀疑。\n';
    assert.equal(fixText(text).text, text);
    assert.deepEqual(
      findingsOf(text).map(({ rule, safety, start }) => `${rule} ${safety} ${start}`),
      ['stray-space review 17'],
    );
  });
  test('a mark between two spaces may begin a piece of the next column', () => {
    const text = '自杀曾夺去了他们的人挚爱，人们在每个角 。 一百年的会众。\n';
    assert.equal(fixText(text).text, text);
  });
});

test('the spaces of a text divided into words stay, short lines too; taking them out is offered once', () => {
  const text =
    '今天 天气 真 不错 ， 我们 一起 去 公园 玩 吧 。\n他 说 ： 好 。\n专家 认为 ， 经济 增长 的 主要 动力 来自 国内 消费 ， 2025 年 更 快 。\n';
  assert.equal(fixText(text).text, text);
  const [finding, ...others] = new Proof(text).findings();
  assert.deepEqual([finding?.rule, others], ['segmented-text', []]);
  assert.equal(
    applyEdits(text, finding?.fixes[0]?.edits ?? []),
    '今天天气真不错，我们一起去公园玩吧。\n他说：好。\n专家认为，经济增长的主要动力来自国内消费，2025年更快。\n',
  );
});
