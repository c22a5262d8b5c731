import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wrap } from '../../bench/wrap.ts';
import { Proof, fixText } from '../../server/src/engine/index.ts';
import { COLUMN } from '../sample-page.ts';

/** Texts whose line ends, blank lines and marks are their author's: nothing in them may be joined or taken out unasked. */
const TEXTS: Readonly<Record<string, string>> = {
  addresses: lines(
    '北京市朝阳区建国门外大街1号国贸大厦A座',
    '上海市浦东新区世纪大道100号环球金融中心',
    '广州市天河区珠江新城华夏路16号富力盈凯',
    '深圳市福田区益田路5033号平安金融中心',
    '杭州市西湖区文三路90号东部软件园科技大厦',
  ),
  'rows with commas': lines(
    '编号,姓名,性别,年龄,籍贯',
    '001,张三,男,32,浙江杭州',
    '002,李四,女,28,江苏南京',
    '003,王五,男,45,广东广州',
    '004,赵六,女,36,四川成都',
  ),
  'names with numbers': lines('办公室 0571-88880001', '财务科 0571-88880002', '人事科 0571-88880003', '保卫科 0571-88880004'),
  labels: lines(
    '上联：春回大地千山秀',
    '下联：日暖神州万木荣',
    '横批：万象更新',
    '上联：爆竹声声辞旧岁',
    '下联：红梅朵朵迎新春',
    '横批：辞旧迎新',
  ),
  'questions and answers': lines(
    '问：您从事教育工作多少年了',
    '答：三十二年',
    '问：最难忘的是什么',
    '答：是我的第一批学生。他们现在都成了各行各业的骨干，每年教师节都会回来看我。',
    '问：今后有什么打算',
    '答：继续教下去',
  ),
  'a form': lines(
    '姓名：张三',
    '性别：男',
    '出生年月：1990年5月',
    '学历：本科',
    '毕业院校：浙江大学',
    '工作经历：',
    '2012年7月—2015年6月 某某科技有限公司 软件工程师',
    '2015年7月—2020年12月 某某网络有限公司 高级工程师',
    '2021年1月至今 某某信息有限公司 技术总监',
  ),
  subtitles: lines(
    '1',
    '00:00:01,000 --> 00:00:04,000',
    '你好，我叫李雷',
    '今天天气真不错',
    '',
    '2',
    '00:00:05,000 --> 00:00:08,500',
    '是啊，我们去公园吧',
    '顺便买点水果',
    '',
    '3',
    '00:00:09,000 --> 00:00:12,000',
    '好的，等我一下',
    '我去拿外套',
  ),
  'dialogue without end marks': lines(
    '第一章 归来',
    '',
    '“你回来了？”',
    '“回来了。”',
    '“路上还好吗”',
    '“还好”',
    '他放下行李，看着院子里那棵老槐树，没有说话。',
    '母亲从屋里走出来，手里端着一碗热腾腾的面条，眼圈有点红',
    '“先吃饭吧”',
    '“嗯”',
    '',
    '第二章 旧事',
    '',
    '那是一九七八年的冬天，雪下得很大，村口的小河结了厚厚的冰，孩子们在冰上打陀螺，笑声传得很远很远。',
  ),
  'a list of names': lines('出席会议的有：', '王  伟    李晓明    张  敏', '刘  洋    陈志强    杨  丽', '赵  磊    黄建国    周  杰'),
  'a recipe': lines(
    '番茄炒蛋',
    '',
    '原料：',
    '番茄 2个',
    '鸡蛋 3个',
    '盐 少许',
    '糖 半勺',
    '',
    '做法：',
    '1. 番茄洗净切块',
    '2. 鸡蛋打散，加少许盐',
    '3. 热锅下油，炒熟鸡蛋盛出',
    '4. 下番茄炒出汁，倒入鸡蛋翻匀即可',
  ),
  HTML: lines(
    '<html>',
    '<head><title>新闻中心</title></head>',
    '<body>',
    '<h1>我校举行毕业典礼</h1>',
    '<p>昨天上午，我校在大礼堂举行毕业典礼。</p>',
    '<p>校长在会上讲话。</p>',
    '</body>',
    '</html>',
  ),
  'records in JSON': lines(
    '{"id": 1, "text": "今天天气很好，我们去公园。", "label": "正面"}',
    '{"id": 2, "text": "这家店的服务太差了", "label": "负面"}',
    '{"id": 3, "text": "一般般吧，没什么特别的", "label": "中性"}',
  ),
  'tokens with tags': lines('北\tB-LOC', '京\tI-LOC', '是\tO', '中\tB-LOC', '国\tI-LOC', '的\tO', '首\tO', '都\tO', '。\tO'),
  'two languages line by line': lines(
    '你好，世界',
    'Hello, world',
    '今天是星期一',
    'Today is Monday',
    '我喜欢学习中文',
    'I like learning Chinese',
  ),
  verse: lines(
    '静夜思',
    '李白',
    '床前明月光',
    '疑是地上霜',
    '举头望明月',
    '低头思故乡',
    '',
    '我如果爱你',
    '绝不像攀援的凌霄花',
    '借你的高枝炫耀自己',
    '我如果爱你',
    '绝不学痴情的鸟儿',
    '为绿荫重复单调的歌曲',
    '也不止像泉源',
    '常年送来清凉的慰藉',
  ),
  'a chat': lines(
    '张三 10:23',
    '明天开会吗',
    '李四 10:24',
    '开 下午两点',
    '张三 10:25',
    '好的 收到',
    '在哪个会议室',
    '李四 10:26',
    '三楼小会议室 记得带笔记本',
  ),
  'articles of a law': lines(
    '中华人民共和国某某法',
    '第一章 总则',
    '第一条 为了保护公民的合法权益，维护社会秩序，根据宪法，制定本法。',
    '第二条 本法适用于下列情形：',
    '（一）公民个人；',
    '（二）法人；',
    '（三）其他组织。',
    '第三条 国务院主管部门负责全国的管理工作。县级以上地方人民政府有关部门在各自职责范围内负责管理工作。',
  ),
  'a table of contents': lines(
    '第一章 绪论 ........................ 1',
    '第二章 文献综述 .................... 12',
    '第三章 研究方法 .................... 35',
    '参考文献 ........................... 88',
  ),
  Markdown: lines(
    '# 使用说明',
    '',
    '安装依赖：',
    '',
    '```bash',
    'npm install',
    'npm run build',
    '```',
    '',
    '- 第一项：打开文件',
    '- 第二项：点击“保存”',
    '- 第三项：关闭窗口',
    '',
    '| 名称 | 说明 |',
    '| --- | --- |',
    '| foo | 第一个参数 |',
  ),
  'couplets of one width': lines(
    '春联集锦',
    '天增岁月人增寿',
    '春满乾坤福满门',
    '爆竹声中一岁除',
    '春风送暖入屠苏',
    '五湖四海皆春色',
    '万水千山尽得辉',
  ),
  'dishes with prices': lines('宫保鸡丁 38元', '鱼香肉丝 32元', '麻婆豆腐 22元', '回锅肉 36元'),
  'a song in stanzas': lines(
    '月亮代表我的心',
    '',
    '你问我爱你有多深',
    '我爱你有几分',
    '我的情也真',
    '我的爱也真',
    '月亮代表我的心',
    '',
    '轻轻的一个吻',
    '已经打动我的心',
    '深深的一段情',
    '教我思念到如今',
  ),
  'free verse in stanzas': lines(
    '雨巷',
    '',
    '撑着油纸伞，独自',
    '彷徨在悠长、悠长',
    '又寂寥的雨巷，',
    '我希望逢着',
    '一个丁香一样的',
    '结着愁怨的姑娘。',
    '',
    '她是有',
    '丁香一样的颜色，',
    '丁香一样的芬芳，',
    '丁香一样的忧愁，',
    '在雨中哀怨，',
    '哀怨又彷徨；',
  ),
  'a poem without marks in stanzas': lines(
    '回答',
    '',
    '卑鄙是卑鄙者的通行证',
    '高尚是高尚者的墓志铭',
    '看吧，在那镀金的天空中',
    '飘满了死者弯曲的倒影',
    '',
    '冰川纪过去了',
    '为什么到处都是冰凌',
    '好望角发现了',
    '为什么死海里千帆相竞',
  ),
  'free verse with marks inside its lines': lines(
    '我想在清晨出发',
    '',
    '我想在清晨出发',
    '带着一把旧雨伞，还有',
    '没有写完的信',
    '山那边的人',
    '已经等了很久，很久',
    '',
    '风从河面上吹过来',
    '把去年的名字',
    '一个一个，吹散在芦苇里',
    '我不回头',
    '我只听见水声',
  ),
  'free verse between two paragraphs': lines(
    '这首诗写于那年的冬天，后来登在县里的报纸上，编辑改了两个字。',
    '',
    '雪落在北方的屋顶',
    '落在没有人走的路上',
    '父亲扛着锄头',
    '从雪里走出来，像一棵',
    '会走路的老树',
    '他把手伸向炉火',
    '火光里，我看见三十年的庄稼',
    '',
    '后来他不再写诗，回村里教书去了，学生们都叫他老师。',
  ),
  'a poem of lines that are much of one width': lines(
    '当村口的桃花又开了一回',
    '你还站在旧日的渡口',
    '水面的倒影，如今一片苍翠',
    '已不是当年泊船的码头',
    '有人问起你，问往事和归期',
    '也问那封信寄到了何处',
  ),
  references: lines(
    '参考文献',
    '[1] 王力. 汉语史稿[M]. 北京: 中华书局, 1980.',
    '[2] 吕叔湘. 现代汉语八百词[M]. 北京: 商务印书馆, 1999.',
    '[3] 朱德熙. 语法讲义[M]. 北京: 商务印书馆, 1982.',
  ),
  'a timetable': lines('日程安排', '8:00—8:30 签到', '8:30—9:00 开幕式', '9:00—10:30 主旨报告', '10:30—10:45 茶歇', '10:45—12:00 分组讨论'),
  'steps without end marks': lines(
    '制作方法',
    '将面粉倒入盆中',
    '加入适量温水',
    '揉成光滑的面团',
    '盖上湿布醒发三十分钟',
    '擀成薄片切成细条',
  ),
  'quoted cells': lines('"标题","正文"', '"第一条","内容，含逗号"', '"第二条","更多内容"'),
};

/** Of those above, what newspapers print beside their articles, but for free verse: it looks like a narrow column. */
const IN_A_PAGE = ['couplets of one width', 'a song in stanzas', 'dishes with prices'];

describe('prose of which recognition lost the marks', () => {
  it('is joined where the lines around have theirs', () => {
    const column = lines(
      '　　沿着山路走进村子，一排排的',
      '新房映入眼帘，房前屋后瓜果飘香，',
      '几位老人坐在树荫下说着家常。村',
      '里的干部介绍，这几年变化很大，',
      '过去村民出门要走两个小时的山路',
      '到了下雨天孩子上学十分不便',
      '去年冬天县里修通了新的公路',
      '又给每家每户接上了自来水',
      '老人看病也有了村里的卫生室',
      '大家都说日子一天比一天好',
      '今年合作社又种下三百亩果树，',
      '预计每户增收一万多元，外出打工',
      '的年轻人也陆续回来了，村里一天',
      '比一天热闹。',
    );
    assert.ok(fixText(column).text.includes('山路到了下雨天'));
  });
});

describe('a speech', () => {
  const paragraphs = [
    '同志们，今天我代表省委、省人民委员会，向大会表示热烈的祝贺，向全省的劳动模范致以崇高的敬意！（热烈鼓掌）',
    '第一，要把今年的生产任务落实到每一个生产队，落实到每一块田，做到人人心中有数，个个肩上有担子。',
    '有的同志问，困难这么多，怎么办？我说，困难是有的，可是办法总比困难多嘛。（笑声）',
    '第二，要关心群众的生活，办好食堂和托儿所，让大家吃得饱、睡得好，没有后顾之忧。',
  ];
  for (const measure of [13, 20])
    it(`has points that are not joined unseen behind applause, at ${measure} em`, () => {
      const fixed = fixText(`${paragraphs.flatMap((text) => wrap(text, measure, 0)).join('\n')}\n`).text;
      assert.ok(!/）第[一二]，/.test(fixed), fixed);
    });
});

describe('short lines of prose', () => {
  it('are no stanza where a sentence ends inside a line or somebody speaks', () => {
    const talk = lines(
      '“你来了？”他问。',
      '“来了。”',
      '“路上好走吗？”老周提着灯笼，',
      '站在桥头，“我等了你',
      '一夜。”',
      '她没有回答。过了很久，她才说：“父亲',
      '走了。”',
      '“什么时候？”',
      '“昨天夜里。”',
      '“……”',
      '老周把灯笼挂在树上，叹了一口气：',
      '“那就进屋吧。”',
    );
    assert.ok(fixText(talk).text.includes('“父亲走了。”'));
  });
});

describe('verse in a page of prose', () => {
  const prose = COLUMN.repeat(4);
  for (const name of IN_A_PAGE) {
    it(`stays as it is: ${name}`, () => {
      const verse = TEXTS[name] ?? '';
      const fixed = fixText(`${prose}\n${verse}\n\n${prose}`).text;
      for (const line of verse.split('\n').filter((one) => one !== '')) assert.ok(fixed.split('\n').includes(line), line);
    });
  }
});

describe('a text that is no running prose', () => {
  for (const [name, text] of Object.entries(TEXTS)) {
    it(`stays as it is: ${name}`, () => {
      assert.equal(fixText(text).text, text);
    });
  }
});

it('a table to which prose is added is a table no more, and its marks are checked', () => {
  const table = Array.from({ length: 150 }, (_, index) => `张三,${'西湖'.repeat(1 + ((5 * index) % 7))},杭州\n`).join('');
  // Nothing else about the text as a whole changes.
  const prose = Array.from({ length: 200 }, (_, index) => `${'全市各部门闻令而动摸排情况。'.repeat(5 + ((7 * index) % 5))}\n`).join('');
  const proof = new Proof(table);
  const marks = (): boolean => proof.findings().some(({ rule }) => rule === 'halfwidth-punctuation');
  assert.ok(!marks());
  proof.update({ start: table.length, end: table.length, text: prose });
  assert.deepEqual(proof.findings(), new Proof(table + prose).findings());
  assert.ok(marks());
});

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
