import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { Proof } from '../../server/src/engine/index.ts';
import { guarded, isGuarded } from '../../server/src/engine/layout/guard.ts';
import { interleavedRegions } from '../../server/src/engine/layout/interleaved.ts';
import { splitLines } from '../../server/src/engine/layout/split.ts';
import { verticalRuns } from '../../server/src/engine/layout/vertical.ts';

/** The blocks of a page, each as its logical text. */
const blocks = (page: string): string[] => new Proof(page).layout.blocks.map((block) => block.text);

/** Every printed line of the page is a block by itself. */
function standsAsItIs(page: string): void {
  const raw = new Proof(page).layout.blocks.map(({ start, end }) => page.slice(start, end));
  assert.deepEqual(
    raw,
    page.split(/\r?\n/).filter((line) => line.trim() !== ''),
  );
}

/** `text` set in lines of `measure` em, its first line indented by two, as a column is printed: a mark that closes hangs on the line before. */
function wrapped(text: string, measure: number): string {
  const lines: string[] = [];
  let line = '';
  let width = 2;
  for (const unit of text.match(/[A-Za-z\d.]+|[^A-Za-z\d.]/gu) ?? []) {
    const own = /^[A-Za-z\d.]/.test(unit) ? unit.length / 2 : unit.length;
    if (width + own > measure && !/[”’」』）》，。、；：？！]/.test(unit)) {
      lines.push(line);
      line = '';
      width = 0;
    }
    line += unit;
    width += own;
  }
  return [...lines, line].join('\n');
}

suite('verse', () => {
  test('a classical poem with marks', () =>
    standsAsItIs('春望\n杜甫\n国破山河在，城春草木深。\n感时花溅泪，恨别鸟惊心。\n烽火连三月，家书抵万金。\n白头搔更短，浑欲不胜簪。\n'));
  test('lines that end with a comma', () =>
    standsAsItIs(
      '春江潮水连海平，\n海上明月共潮生。\n滟滟随波千万里，\n何处春江无月明。\n江流宛转绕芳甸，\n月照花林皆似霰。\n空里流霜不觉飞，\n汀上白沙看不见。\n',
    ));
  test('a lyric with lines of uneven length', () =>
    standsAsItIs('雨霖铃\n寒蝉凄切，\n对长亭晚，\n骤雨初歇。\n都门帐饮无绪，\n留恋处，\n兰舟催发。\n执手相看泪眼，\n竟无语凝噎。\n'));
  test('a modern poem without marks', () =>
    standsAsItIs(
      '山谷里的灯\n\n你从雾里走来\n带着昨夜的雨声\n石阶上的青苔\n记得每一个脚印\n\n我在窗前点灯\n等一封迟到的信\n风翻动书页\n像翻动多年以前\n',
    ));
  test('an enumeration goes on behind its comma, on however short lines', () => {
    const { breaks } = new Proof('会议讨论了全市的教育、\n医疗、\n住房、\n城乡交通、\n养老等问题。').layout;
    assert.deepEqual(
      breaks.map(({ apart }) => apart),
      [false, false, false, false],
    );
  });
  test('indented verse inside prose', () => {
    const lines = [
      '他站在江边，低声念起一首旧诗来，众人都静静地听着。',
      '    孤帆远影碧空尽',
      '    唯见长江天际流',
      '念罢，他转身离去，再也没有回头。',
    ];
    standsAsItIs(lines.join('\n'));
  });
});

suite('lists', () => {
  test('bullets', () => standsAsItIs('会议议程\n● 听取上年度工作报告\n● 审议本年度财务预算\n● 选举新一届理事会成员\n● 讨论章程修改草案\n'));
  test('hyphens', () => standsAsItIs('需要携带的物品：\n- 身份证原件和复印件\n- 近期免冠照片两张\n- 学历证明\n- 单位介绍信\n'));
  test('Arabic numbers', () => standsAsItIs('1. 打开电源开关\n2. 等待指示灯变绿\n3. 放入试纸\n4. 记录读数\n5. 关闭电源\n'));
  test('Chinese numbers', () => standsAsItIs('一、加强组织领导\n二、落实工作责任\n三、完善保障机制\n四、强化监督检查\n'));
  test('numbered items that run over several lines', () => {
    const items = [
      '1.各单位要高度重视安全生产工作，主要负责人要亲自部署、亲自检查，把责任落实到每一个岗位和每一个人。',
      '2.对排查出来的隐患要建立台账，明确整改时限和责任人，整改不到位的一律不得恢复生产，并在全市范围内通报。',
      '3.市安委会办公室将组织督查组，对各单位落实情况进行抽查，发现问题严肃处理，绝不姑息迁就，确保全年安全形势平稳。',
    ];
    assert.deepEqual(blocks(items.map((item) => wrapped(item, 16)).join('\n')), items);
  });
});

suite('tables', () => {
  test('cells parted by tabs', () =>
    standsAsItIs('姓名\t单位\t职务\n王建国\t江川日报社\t总编辑\n李晓红\t市图书馆\t副馆长\n赵文涛\t江川大学\t教授\n'));
  test('two columns parted by tabs', () => standsAsItIs('项目\t金额\n办公用品\t一千二百元\n交通费用\t三百五十元\n会议场地租用\t五千元\n'));
  test('cells parted by spaces', () =>
    standsAsItIs('站名      到站时间    开车时间\n江川      始发        08:15\n临湖      09:02       09:05\n南岛      10:40       终到\n'));
  test('a table of contents', () =>
    standsAsItIs('目录\n第一章 少年时代……………………1\n第二章 负笈海外……………………27\n第三章 归国任教……………………58\n第四章 风雨如晦……………………96\n'));
  test('no table is taken for columns of prose', () => {
    const contents = Array.from({ length: 9 }, (_, index) => `第${index + 1}章 风雨如晦，鸡鸣不已                    ${index * 30 + 1}`);
    const officers = Array.from({ length: 9 }, (_, index) => `办公室主任王建国      负责全市的综合协调工作${index}      电话${index}`);
    for (const lines of [contents, officers]) assert.deepEqual(interleavedRegions(splitLines(lines.join('\n'))), []);
  });
});

suite('speech', () => {
  test('a novel with a line for each speech', () => {
    standsAsItIs(
      '“你怎么现在才来？”\n“路上堵车。”\n“饭都凉了，我去热一热。”\n“不用了，我不饿。”\n她看了他一眼，没有说话。\n“那边怎么说？”\n“还能怎么说，让我们等。”\n“等到什么时候？”\n“不知道。”\n',
    );
  });
  test('a speech that runs over several lines is one block', () => {
    const speech = '“这件事情我想了很久，从头到尾都是我的主意，和别人没有关系，要罚就罚我一个人好了，别再去为难他们几个年轻人了。”';
    const answer = '老人听完没有作声，只是把手里的烟袋在鞋底上磕了又磕，过了好半天才慢慢地站起身来，推开门走到院子里去了。';
    assert.deepEqual(blocks([speech, answer, speech].map((paragraph) => wrapped(paragraph, 18)).join('\n')), [speech, answer, speech]);
  });
  test('questions and answers', () =>
    standsAsItIs(
      '问：您是什么时候开始学画的？\n答：七岁，跟着外祖父。\n问：他对您要求严格吗？\n答：非常严格，每天要画满十张纸才能出去玩。\n问：后来为什么没有考美术学院？\n答：家里没有钱。\n',
    ));
  test('answers that run over several lines', () => {
    const lines = [
      '问：您觉得这些年城市最大的变化是什么，您自己的生活又有了哪些不一样的地方？',
      '答：变化最大的是交通，从前进一趟城要走上大半天，现在坐地铁二十分钟就到了，孩子们周末都愿意回来看看我们。',
    ];
    assert.deepEqual(blocks([...lines, ...lines].map((line) => wrapped(line, 15)).join('\n')), [...lines, ...lines]);
  });
});

test('a notice with short lines', () => {
  standsAsItIs(
    '停水通知\n尊敬的用户：\n因管道检修，以下小区将停水：\n阳光花园\n滨江一号\n翠湖新村\n时间：三月五日八时至十八时\n联系电话：88886666\n江川市自来水公司\n二〇二二年三月三日\n',
  );
});

test('a traditional page with corner brackets', () => {
  const paragraphs = [
    '地熱能是由地殼抽取的天然熱能，學者把它稱作「沉睡的寶藏」，認為只要鑽探技術成熟，成本就能大幅下降，足以取代燃煤。',
    '「我們不能只看眼前的利益，」負責計畫的吳怡靜說，「『永續』兩個字不是口號，而是每一個人的責任，也是對下一代的承諾。」',
    '居民則擔心鑽井會影響溫泉的水量，要求主管機關先公布完整的調查報告，再來討論是否動工，並應召開公聽會聽取各界意見。',
  ];
  assert.deepEqual(blocks(paragraphs.map((paragraph) => wrapped(paragraph, 17)).join('\n')), paragraphs);
});

suite('Chinese with Latin words', () => {
  const column = ['这家公司今年发布了新的操作系统', '和多款处理器，业内普遍认为它将', '改变目前的竞争格局。开发团队说，'];
  const end = ['已经有数百家企业参与测试，反馈', '普遍良好，正式版本预计年底推出。'];
  test('words parted by a line end are joined with a space', () => {
    assert.deepEqual(blocks([...column, '该系统采用名为 Open Source', 'License 的许可协议对外开放源码，', ...end].join('\n')), [
      `${column.join('')}该系统采用名为Open Source License的许可协议对外开放源码，${end.join('')}`,
    ]);
  });
  test('a hyphenated word becomes one word again', () => {
    assert.deepEqual(blocks([...column, '该系统支持业界通用的 infor-', 'mation 交换标准并对外开放源码，', ...end].join('\n')), [
      `${column.join('')}该系统支持业界通用的information交换标准并对外开放源码，${end.join('')}`,
    ]);
  });
  test('a Latin word at the end of a line and Chinese on the next', () => {
    assert.deepEqual(blocks([...column, '该系统可以直接安装在新 Android', '手机上，用户不需要另外购买设备，', ...end].join('\n')), [
      `${column.join('')}该系统可以直接安装在新Android手机上，用户不需要另外购买设备，${end.join('')}`,
    ]);
  });
});

suite('Markdown', () => {
  test('headings, lists, quotations, tables and code stand as they are', () => {
    standsAsItIs(
      [
        ...['# 使用说明', '', '## 安装', '', '1. 下载安装包', '2. 解压到任意目录', '3. 运行启动程序', ''],
        ...['> 注意：旧版本的配置文件不能直接使用', '> 请先备份', ''],
        ...['| 选项 | 含义 |', '|---|---|', '| 静默 | 不显示提示 |', ''],
        ...['```', '打开文件', '逐行读取', '写入结果', '```', '', '---', '', '* 支持简体', '* 支持繁体', ''],
      ].join('\n'),
    );
  });
  test('a fence that is never closed encloses nothing', () => {
    const { marks } = guarded(splitLines('```\n他说今天的会议非常重要，请大家\n务必按时参加。'));
    assert.deepEqual([...marks], [0, 0, 0]);
  });
  test('lines that only part others', () => {
    const lines = splitLines('正文一段\n* * *\n正文又一段\n……\n————————\n**\n正文');
    assert.deepEqual([...guarded(lines).marks], [0, 1, 0, 0, 1, 1, 0]);
  });
});

suite('columns side by side', () => {
  const left =
    '妇女正在努力阻止他人进行自杀行为，因为自杀曾夺去了他们的挚爱。莎伦和凯莉一直在一座桥上张贴卡片，上面写着有感召力的文字，还有电话号码，人们可以通过电话寻求帮助，这让路过的人十分感动。';
  const right =
    '十年后，教堂在原址建成。原先的会众在三十年代由此撤出，而一直在附近做礼拜的人们接管了它。他领导了抵制大街上的零售店的运动，后来一场大火使该建筑严重受损，人们委托建筑师制造了新的编钟。';
  const [lines, others] = [wrapped(left, 14).split('\n'), wrapped(right, 14).split('\n')];
  const inCells = lines.map((line, index) => line + ' '.repeat(34 - 2 * line.length) + (others[index] ?? ''));
  const inCharacters = lines.map((line, index) => line.padEnd(18) + (others[index] ?? ''));
  const regions = (page: readonly string[]): string[] =>
    interleavedRegions(splitLines(page.join('\n'))).map(({ first, last, columns }) => `${first}–${last}: ${columns}`);
  for (const [name, page] of [
    ['aligned by cells', inCells],
    ['aligned by characters', inCharacters],
  ] as const) {
    test(name, () => {
      assert.deepEqual(regions(page), [`0–${page.length - 1}: 2`]);
      standsAsItIs(page.join('\n'));
    });
  }
  test('the page around them is not part of the region', () => {
    const page = ['江川日报 二〇二二年三月八日', '', '要闻', '', ...inCells, '', '', ...lines.slice(0, 4)];
    assert.deepEqual(regions(page), [`4–${3 + inCells.length}: 2`]);
  });
  test('where one column goes on alone, its lines may be joined; not where the other begins', () => {
    const alone = (text: string): string => ' '.repeat(34) + text;
    const page = splitLines(
      [
        ...inCells,
        '路过的人十分感动，',
        '他们停下来细细地看。',
        alone('师傅们制造了新的编钟，'),
        alone('又修好了旧的大门。'),
        ...inCells,
      ].join('\n'),
    );
    const from = inCells.length;
    const guard = guarded(page);
    const kept = [-1, 0, 1, 2, 3].map((index) => isGuarded(guard, from + index, from + index + 1));
    assert.deepEqual(kept, [true, false, true, false, true]);
  });
  test('what is no column: stretched lines, names, bylines flush right, verse', () => {
    const pages = [
      lines.map((line) => Array.from(line).join('  ')),
      Array.from({ length: 8 }, () => '王建国  李晓红  赵文涛  陈志远  周文韬  许之航'),
      lines.flatMap((line, index) => (index % 3 === 2 ? [line, '                    本报记者 许之航'] : [line])),
      lines.flatMap((line, index) => (index % 3 === 2 ? [`${line.slice(0, 4)}                    本报记者 许之航`] : [line])),
      lines.map((line) => `                    ${line}`),
      Array.from({ length: 8 }, () => '月落乌啼霜满天      江枫渔火对愁眠'),
    ];
    for (const page of pages) assert.deepEqual(regions(page), [], page.join('\n'));
  });
});

suite('a character a line', () => {
  const vertical = (text: string): string[] => verticalRuns(splitLines(text)).map((run) => run.text);
  test('is read downwards', () => assert.deepEqual(vertical('春\n江\n潮\n水\n连\n海\n平，\n'), ['春江潮水连海平，']));
  test('with a blank line after each', () => assert.deepEqual(vertical('众\n\n志\n\n成\n\n城\n\n抗\n\n疫\n\n'), ['众志成城抗疫']));
  test('blank lines part two texts', () =>
    assert.deepEqual(vertical('众\n志\n成\n城\n抗\n疫\n\n春\n暖\n花\n开\n有\n期\n'), ['众志成城抗疫', '春暖花开有期']));
  test('numbers set upright belong to it', () => assert.deepEqual(vertical('二\n月\n28\n日\n全\n市\n解\n封\n'), ['二月28日全市解封']));
  test('its lines are not joined silently', () => standsAsItIs('众\n志\n成\n城\n抗\n疫\n'));
  test('lists of numbers, ticks and words are no text', () => {
    for (const text of [
      '1\n2\n3\n4\n5\n6\n7\n',
      '甲\n乙\n丙\n丁\n戊\n己\n',
      '男\n女\n男\n男\n女\n男\n',
      '北京\n上海\n天津\n重庆\n广州\n深圳\n',
      '○\n○\n○\n○\n○\n○\n',
    ])
      assert.deepEqual(vertical(text), []);
  });
  test('the gaps of a stretched line that were taken for line ends are no vertical text', () => {
    assert.deepEqual(vertical('你们想要了解其他选择，\n可\n以\n通\n过\n查\n阅\n网站找到许可协议。\n'), []);
  });
});

suite('files that are easily misread', () => {
  const paragraphs = [
    '入夜以后，江面上起了薄雾，渡船的灯火一盏一盏地亮起来，远远望去好像浮在半空中一样。',
    '老周把缆绳系好，又回头看了看岸上的人家，心里盘算着明天一早要到镇上去买些米和盐回来。',
    '他的孙子在舱里睡得正香，手里还攥着半块没有吃完的麦芽糖，嘴角带着一点笑意。',
  ];
  test('one line of 300,000 characters is one block', () => {
    const line = '天下大势，分久必合，合久必分。'.repeat(20_000);
    assert.deepEqual(blocks(line), [line]);
  });
  test('CRLF is read as LF is', () => {
    const page = paragraphs.map((paragraph) => wrapped(paragraph, 14)).join('\n');
    assert.deepEqual(blocks(page.replaceAll('\n', '\r\n')), paragraphs);
  });
  test('paragraphs indented by two full-width spaces and wrapped', () => {
    const page = paragraphs.map((paragraph) => `　　${wrapped(paragraph, 20)}`).join('\n');
    assert.deepEqual(blocks(page), paragraphs);
  });
  for (const [name, page] of [
    ['one paragraph a line', `${paragraphs.join('\n')}\n`],
    ['a blank line between paragraphs', `${paragraphs.join('\n\n')}\n`],
    ['a blank line between paragraphs and CRLF', `${paragraphs.join('\r\n\r\n')}\r\n`],
    ['a headline, a byline and paragraphs', `渡口\n\n本报记者 许之航\n\n${paragraphs.join('\n\n')}\n`],
    ['a novel', '“你怎么现在才来？”\n“路上堵车。”\n她看了他一眼，没有说话，转身进了厨房。\n“饭都凉了，我去热一热。”\n'],
  ] as const) {
    test(`nothing is found where all is well: ${name}`, () => {
      assert.deepEqual(
        new Proof(page).findings().map(({ rule, start, end }) => `${rule} ${JSON.stringify(page.slice(start, end))}`),
        [],
      );
    });
  }
});
