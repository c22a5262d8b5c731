import { type Random, below } from '../random.ts';

/**
 * Phrases as newspapers print them around their texts, made from parts, for pages that are simulated. `{…}` names a list of parts; the lists
 * are wide rather than likely: what a model learns from them should be the shape, not the words.
 */
const PARTS: Readonly<Record<string, string>> = {
  surname: '赵 钱 孙 李 周 吴 郑 王 冯 陈 蒋 沈 韩 杨 朱 秦 许 何 吕 张 孔 曹 严 金 魏 姜 谢 邹 潘 范 彭 鲁 马 方 袁 唐 薛 雷 贺 汤 罗 郝 安 于 傅 顾 孟 黄 萧 尹 姚 邵 汪 毛 戴 宋 庞 熊 项 董 梁 杜 阮 江 童 郭 林 钟 徐 高 夏 蔡 田 胡 万 卢 丁 邓 石 龚 程 陆 翁 段 侯 武 刘 叶 白 乔 闻 翟 申 冉 温 柴 易 廖 欧阳 司徒',
  given: '伟 芳 娜 敏 静 秀英 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀兰 霞 平 刚 桂英 文博 子涵 雨桐 浩然 欣怡 晨曦 建国 志远 海燕 晓东 思敏 佳宁 宇航 家豪 雅婷 国强 春梅 一鸣 书瑶 天佑 若曦 立群 永康 新民 少华 亚男 彦',
  place: '江口 柳林 云溪 石桥 白沙 东阳 南湖 西陵 北仑 清河 临江 安平 永宁 金山 沙河 梅县 龙泉 平湖 桐乡 青田 开平 兴宁 长乐 福安 黄岩 高淳 海曙 柯桥 常熟 武进 温岭 郎溪 方城 宁海 罗田 华容 双流 万年',
  unit: '镇 乡 县 市 区 街道 新区 开发区 村 社区',
  paper: '本报 本刊 本网 本台 新华社 中新社 江口日报 海滨晚报 城市晨报 河西都市报 融媒 全媒体 记者站',
  title: '记者 通讯员 首席记者 见习记者 特约记者 实习生 特派记者 摄影记者 评论员 全媒体记者 融媒记者 特约撰稿 驻站记者 特约通讯员 本刊记者',
  who: '百名教师 青年志愿者 返乡创客 老支书 “土专家” 基层干部 驻村第一书记 新农人 社区网格员 退役军人 科技特派员 医护人员 快递小哥 非遗传人 高校师生 银发族 山里娃 企业家 女职工 老教师',
  act: '奔赴防汛一线 点亮乡村夜校 守护万家灯火 织密安全防护网 闯出致富路 撬动大治理 焕发新活力 跑出加速度 迎来开门红 按下快进键 书写新答卷 激活一池春水 端上“生态碗” 把好事办到心坎上 把课堂搬到田间 为老街添新彩 筑牢安全屏障 铺就幸福路 走出新天地 打通最后一公里 让数据多跑路 破解停车难 扛起新使命 织就民生幸福网 唱响丰收曲 打造宜居家园',
  thing: '小网格 老厂房 一粒米 一片叶 数字化改革 “绿色银行” 农村电商 家门口的车间 一座老桥 共享食堂 夜经济 冰雪运动 智慧农业 “一件事”改革 文明实践 口袋公园 传统村落 校园足球 海上牧场 水利工程 营商环境 古城 图书馆 乡村医生 小微企业',
  half: '凝心聚力谋发展 实干担当谱新篇 同舟共济 守望相助 春风化雨 匠心筑梦 砥砺前行 乘势而上 争当先锋 绿色发展 共建家园 服务群众 创新驱动 精准施策 心系百姓 情暖基层 攻坚克难 同心抗旱 风雨无阻',
  topic: '安全生产 乡村振兴 垃圾分类 老旧小区改造 食品安全 义务教育 养老服务 防汛抗旱 人才引进 春耕备耕 文物保护 就业创业 医疗改革 交通治理 生态修复 招商引资 科技创新 全民阅读 旅游消费',
  verb: '加强 推进 聚焦 深化 破解 提升 探索 直击 走近 回望 让 抓好 做好 保障 关爱 呵护 力促 助力 牢牢守住 全面启动',
  abstract: '底线 实效 新路 温度 力量 样本 答卷 难题 密码 担当 故事 启示 合力 引擎 坚守 守护 暖流 希望 初心 传承 突围 蝶变 回响 远方 起点 责任 底色',
  column: '记者手记 一线调查 深度观察 特别报道 新闻延伸 热点追踪 今日关注 民生调查 本报独家 权威发布 一周观察 新春走基层 记者来信 百姓故事 城事 观点 人物 专题 时评 短评 锐评 社论 国际观察 财经纵横 科技前沿 文化视点 法治在线 健康提示 教育周刊 身边的榜样 深入学习贯彻 非常道 大家谈 聚焦两会 关注 探访 对话 新闻背景 编读往来 议政建言 奋进新征程 在希望的田野上',
  scene: '工作人员正在检修设备 志愿者为老人理发 村民在田间采收蔬菜 游客在古镇参观 学生们在操场上踢球 医护人员为居民测量血压 工人在车间赶制订单 民警向群众讲解防骗知识 消防员进行演练 农机手驾驶收割机作业 孩子们体验剪纸 干部走访困难群众 施工现场一片繁忙 参赛选手冲过终点 观众在展厅里驻足观看 党员突击队加固堤坝 技术员指导果农修剪枝条 居民在公园里晨练 代表们步入会场 新建成的大桥横跨两岸',
  when: '日前 近日 昨日 连日来 10月8日 3月12日上午 春节期间 入夏以来 1月5日 周末 清晨',
  outlet: '新华社 中新社 人民视觉 影像中国 视觉中国 资料图片 资料照片 本报资料图 县委宣传部供图 市融媒体中心 受访者供图',
  job: '江口大学教授 省社科院研究员 中学教师 市作协会员 国家一级演员 县委党校讲师 律师',
  staff: '责任编辑 责编 编辑 本版编辑 美编 版式 版式设计 校对 责校 审校 值班主任 图编 组版',
  numeral: '一 二 三 四 五 六',
  date: '2024年3月8日 2021年11月22日 2019年5月1日 二〇二二年三月十日',
  weekday: '星期一 星期二 星期三 星期四 星期五 星期六 星期日',
};

export const PHRASES = {
  headline: [
    '{place}{unit}{who}{act}', '{who}{act}', '{thing}{act}', '{half} {half}', '{verb}{topic} {half}', '{place}：{thing}{act}', '{thing}的{abstract}', '“{thing}”{act}', '{verb}{topic}',
    '{who}：“我们不能退”', '{place}{unit}召开{topic}工作会议', '{topic}，如何{act}？', '{thing}，{act}', '从“{abstract}”到“{abstract}”', '{place}{unit}{verb}{topic}', '{verb}{thing} {act}', '{who}的{abstract}',
    '让{thing}{act}', '{topic}{verb}{abstract}', '{topic}有了“{abstract}”', '为了{who}的{abstract}', '这里的{thing}{act}', '{place}去年{topic}投入逾3亿元', '“再难也要修通这条路”', '“{thing}，等你来！”', '“{verb}{thing}，我有办法”', '“放心，有我们在！”', '{topic}的{place}{abstract}',
  ],
  kicker: [
    '{column}', '{column}', '{column}', '{place}', '{place}{unit}', '“{half}”系列报道', '“{abstract}·{abstract}”系列报道（{numeral}）', '来自{topic}一线的报道之{numeral}', '来自{place}{unit}的{topic}报道⑥', '“{half}”专题报道之{numeral}', '{place}{unit}{verb}{topic}', '{verb}{topic}·{column}', '{half} {half}',
    '{topic}特别报道③', '{column}（{numeral}）', '{who}{act}', '{place}{unit}以{topic}为抓手', '【{column}】', '■ {column}', '{column}：',
  ],
  subhead: [
    '——{place}{unit}{topic}纪实', '——记{place}{unit}{who}', '——{topic}调查之{numeral}', '{place}{unit}以{thing}为抓手，{verb}{topic}，{verb}{topic}', '{verb}{topic}，{verb}{thing}', '{who}{act}', '——来自{place}{unit}的{column}', '{topic}{act}，{thing}{act}',
    '{place}{unit}{verb}{topic} 全年投入超千万元', '——“{half}”特别报道（{numeral}）', '今年将新增30个{thing}试点，覆盖12个乡镇', '{when}，{place}{unit}{verb}{topic}', '——访{place}{unit}{who}{name}', '市民可在家门口体验',
  ],
  byline: [
    '{paper}记者 {name}', '记者 {name} 通讯员 {name}', '{title} {name}', '{name} {name}', '{name}', '{name} {name} {name}', '□ {title} {name}', '■{name}', '○ {name}', '文/{name}', '文/{name} 图/{name}', '文｜{name}　图｜{name}', '（{name}）', '（记者 {name}）', '（{title}{name}）',
    '{title}{name}', '{title}：{name}', '作者：{name}', '{name}/文 {name}/图', '本报记者　{name}　{name}　文/图', '{paper}{place}记者 {name}', '本报驻{place}记者 {name}', '【{title}{name}/{place}报道】', '{paper}{title} {name} {title} {name} {name}', '（作者系{job}）', '（作者为{job}）', '（据新华社）', '（据《{place}日报》）',
    '{name} 整理', '（{name} 编译）', '{name}　编译', '◎{title}　{name}', '撰文 {name}', '采写/{title} {name}', '{name} {place}报道', '（本报记者 {name} 通讯员 {name}）', '{title} {name} {name} 摄影 {name}', '▲{title} {name}', '实习生 {name} {title} {name} 发自{place}', '{paper}记者 {name} {name} {place}日报记者 {name}', '综合报道 {name}', '见习记者{name} 通讯员{name}', '{date}', '{place}{unit}人民政府办公室',
  ],
  dateline: [
    '本报讯（记者 {name}）', '本报讯（{title}{name} {title} {name}）', '本报讯 ', '（记者 {name}）', '新华社{place}3月9日电（记者{name}、{name}）', '本报{place}10月8日讯 ', '据新华社电 ', '中新网{place}5月1日电 ', '本报讯 记者{name}报道：', '【本报{place}讯】', '（{place}日报记者 {name}）{when}，',
  ],
  caption: [
    '{when}，{place}{unit}，{scene}。', '{scene}', '{scene}。', '图为{scene}。', '图为{place}{unit}{scene}。', '上图：{scene}。', '▲{scene}。', '{scene}（资料图片）', '{place}{unit}{scene}。 {name} 摄', '{scene}。{paper}记者 {name} 摄', '{scene}。（{outlet}）', '{when}，{scene}。{title}{name}摄影报道',
    '图①：{scene}。', '△{scene} 摄影/{name}', '{place}{unit}{who}{scene}', '左图：{scene} {name}/摄', '{scene}。{outlet}发', '{place}{unit}{thing}一角。', '{topic}现场。', '{thing}外景', '图1 {scene}', '{place}{unit}把图书交到{who}手中。', '为{who}送上凉茶', '{place}{unit}{who}雪中清障', '{who}查看{thing}', '▼{scene}。受访者供图', '{scene}，受到{who}欢迎。',
  ],
  credit: [
    '{name} 摄', '（{name} 摄）', '{paper}记者 {name} 摄', '供图：{name}', '供图/{name}', '摄影/{name}', '图/{name}', '◎ 图/{name}', '摄影：{name}', '{outlet}', '图片来源：{outlet}', '本版图片由{place}{unit}文化馆提供', '本版照片除署名外均由{name}摄', '图片由受访者提供', '制图：{name}', '（图片由{place}{unit}提供）', '新华社发（{name}摄）', '本组图片均由{title}{name}摄', '漫画/{name}', '{staff}：{name}', '{staff}：{name} {staff}：{name}', '{staff} {name} {staff} {name}', '{staff}/{name} {staff}/{name} {staff}/{name}', '本版编辑 {name}　美编 {name}', '本版{staff}：{name}　电话：0573-8765432',
  ],
  editorNote: ['编者按：', '编者按 ', '【编者按】', '【编者的话】', '[编者按]', '编者的话 ', '编后 ', '核心提示：', '阅读提示 ', '开栏的话 '],
  continuation: ['（上接第一版）', '（下转第三版）', '▶▶下转第五版', '（上接1版）', '（紧接第二版）', '(下转第4版)', '上接A1版'],
  furniture: ['{place}日报 {date} {weekday} 第4版', '第三版　{place}晚报', '12 {place}日报', '要闻 3', '{place}周刊 {date}', '— 12 —', '· 7 ·', '{date} {weekday}', 'A05 国际', '{place}日报 {date} {weekday} 第12版 要闻'],
  section: ['{abstract}', '{abstract}', '{topic}有哪些变化？', '怎样才能{verb}{thing}？', '{who}能做什么', '{place}为何{act}', '{verb}{thing}，需要{abstract}还是{abstract}？', '你是否了解{topic}？', '如果没有{thing}怎么办？', '{place}{unit}宣布{verb}{topic}，首批覆盖12个{unit}', '{who}：{topic}让我们看到了{abstract}', '{thing}{act}，{topic}迎来{abstract}', '{verb}{topic}', '{who}{act}', '{thing}{act}', '{topic}：{thing}{act}', '{thing}的{abstract}', '{half}', '如何{verb}{topic}？', '“{abstract}”与“{abstract}”', '什么是{thing}', '{half} {half}', '{place}{unit}的{thing}', '为什么要{verb}{topic}？', '{topic}的{abstract}与{abstract}', '{topic}', '从{abstract}开始'],
  label: ['{abstract}', '{half}', '{verb}{thing}', '{topic}'],
  box: ['简讯', '简　讯', '短　波', '相关链接', '新闻链接', '知识窗', '知 识 窗', '延伸阅读', '新闻背景', '一句话新闻', '快讯', '要闻速览', '小贴士', '名词解释', '记者连线', '声 音', '世象', '短　讯'],
} as const;

const LISTS = new Map(Object.entries(PARTS).map(([name, parts]) => [name, parts.split(' ')]));

/** One of the phrases with its parts filled in. */
export function phrase(shapes: readonly string[], random: Random): string {
  const pick = <T>(items: readonly T[]): T => items[below(items.length, random)] as T;
  const fill = (shape: string): string =>
    shape.replace(/\{(\w+)\}/g, (_, name: string) =>
      name === 'name' ? fill('{surname}{given}') : pick(LISTS.get(name) ?? ['']),
    );
  return fill(pick(shapes));
}
