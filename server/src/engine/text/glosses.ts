import { lazy } from './tables.ts';

/**
 * What tells the traditional characters apart that one simplified character stands for: character, Chinese gloss, English gloss.
 * The words are our own.
 */
const GLOSSES =
  '萬 数目 ten thousand|万 复姓 surname|丑 地支 earthly branch|醜 难看 ugly|豐 多 abundant|丰 风姿 graceful looks|么 什么 suffix|麼 什么 suffix|幺 小 youngest|了 完 finished|瞭 明白 clear|於 在 at|于 姓 surname|雲 云彩 cloud|云 说 to say|僕 仆人 servant|仆 倒下 to fall|' +
  '價 价钱 price|价 送信人 envoy|餘 剩下 remainder|余 我、姓 I, surname|衝 撞 to rush|沖 用水冲 to rinse|準 标准 standard|准 允许 to permit|幾 多少 how many|几 小桌 small table|出 往外 to go out|齣 戏的量词 play (measure)|劃 划分 to divide|划 划船 to row|刮 刀刮 to scrape|颳 刮风 to blow|' +
  '制 制度 system|製 制造 to make|千 数目 thousand|韆 秋千 swing|卜 占卜 divination|蔔 萝卜 radish|廠 工厂 factory|厂 山崖 cliff|歷 经历 to pass through|曆 历法 calendar|釐 整理 to put in order|厘 单位 hundredth|發 发出 to issue|髮 头发 hair|只 仅 only|隻 量词 measure word|' +
  '臺 高台 platform|台 高台、地名 platform|檯 桌子 table|颱 台风 typhoon|葉 叶子 leaf|叶 和谐 to rhyme|籲 呼求 to appeal|吁 叹气 to sigh|后 君主的妻子 queen|後 时间、方位 after, behind|向 朝着 towards|嚮 引导 to guide|曏 从前 formerly|鹹 味咸 salty|咸 都 all|復 再、恢复 again|複 重叠 double|覆 盖、回 to cover|' +
  '誇 夸口 to boast|夸 夸父 (in names)|姜 姓 surname|薑 生姜 ginger|屍 尸体 corpse|尸 祭祀 ritual|乾 不湿 dry|幹 做、主干 to do, trunk|干 相关、天干 to concern|榦 树干 trunk|並 一起、而且 and, together|併 合在一起 to merge|廣 宽 broad|广 草屋 hut|徵 征兆、召集 sign, to levy|征 远行、打仗 expedition|惡 坏 evil|噁 恶心 nausea|' +
  '戚 亲属 kin|慼 忧愁 sorrow|鏚 斧 axe|據 依据 according to|据 拮据 hard up|鬥 争斗 to fight|斗 量器、星名 peck, dipper|曲 弯、歌 bent, tune|麴 酒曲 yeast|術 技术 skill|朮 药草 herb|樸 朴素 plain|朴 姓 surname|松 松树 pine|鬆 不紧 loose|槍 枪支 gun|鎗 枪支 gun|櫃 柜子 cabinet|柜 柜柳 willow|匯 汇合、寄 to converge, remit|彙 聚集 to collect|' +
  '沈 姓 surname|瀋 沈阳 (place)|沉 下沉 to sink|塗 抹 to smear|涂 姓 surname|確 确实 certain|确 瘠薄 barren|秋 秋天 autumn|鞦 秋千 swing|種 种子、种类 seed, kind|种 姓 surname|築 建造 to build|筑 乐器 zither|系 系统 system|係 是、关系 to be, relation|繫 绑 to tie|纖 细 fine|縴 拉船的绳 tow rope|胄 后代 descendants|冑 头盔 helmet|勝 赢 to win|胜 肽 peptide|' +
  '胡 姓、乱 surname, reckless|鬍 胡须 beard|衚 胡同 alley|髒 不干净 dirty|臟 内脏 organ|臘 腊月 twelfth month|腊 干肉 dried meat|醃 用盐泡 to pickle|腌 腌臜 filthy|致 送达 to send|緻 精细 fine|芸 香草 rue|蕓 芸薹 rape plant|蘇 苏州、姓 (place, surname)|甦 醒来 to revive|囌 噜苏 wordy|苔 青苔 moss|薹 菜薹 flower stalk|蘋 苹果 apple|苹 青蒿 mugwort|' +
  '範 范围、模范 range, model|范 姓 surname|薦 推荐 to recommend|荐 草席 straw mat|獲 得到 to obtain|穫 收割 to harvest|蒙 受、盖 to receive, cover|濛 细雨 drizzle|矇 眼看不清、骗 blind, to cheat|懞 糊涂 confused|蟲 昆虫 insect|虫 虫 insect|蝨 虱子 louse|蠟 蜡烛 wax|蜡 祭名 (rite)|表 外面、表格 surface, table|錶 手表 watch|谷 山谷 valley|穀 粮食 grain|' +
  '闢 开辟 to open up|辟 君主、法 ruler, law|適 合适 to suit|适 (人名) (in names)|鬱 忧郁、茂盛 gloomy, lush|郁 香气、姓 fragrant, surname|里 里程、乡里 mile, village|裏 里面 inside|裡 里面 inside|哩 助词 particle|鐘 时钟 clock, bell|鍾 集中、姓 to concentrate, surname|黴 霉菌 mould|霉 坏运气 bad luck|面 脸、方面 face, side|麪 面粉 flour|麵 面粉 flour|須 必须 must|鬚 胡须 beard|' +
  '盡 完 to exhaust|儘 任凭 as … as possible|當 担当 to act as|噹 叮当声 clang|別 分离、不要 to part, do not|彆 扭 awkward|團 圆、集体 group|糰 团子 dumpling|壇 高台 altar|罈 坛子 jar|彌 满 to fill|瀰 弥漫 to pervade|寧 安宁 peaceful|甯 姓 surname|嘗 试 to try|嚐 尝味道 to taste|讚 称赞 to praise|贊 帮助 to support|係 是 to be|遊 走动 to travel|游 游水 to swim|' +
  '週 星期 week|周 周围、姓 around, surname|佈 宣布 to announce|布 棉布 cloth|註 注解 note|注 灌入 to pour|採 摘 to pick|采 神采 looks|鑑 镜子 mirror|鑒 看 to examine|鏈 链条 chain|鍊 链条 chain|煉 冶炼 to refine|簽 签名 to sign|籤 竹签 slip, lot|嘆 叹气 to sigh|歎 叹气 to sigh|捲 卷起来 to roll|卷 书卷 volume|捨 放弃 to give up|舍 房子 house|佔 占有 to occupy|占 占卜 to divine|' +
  '家 家庭 home|傢 家具 furniture|鬨 起哄 uproar|哄 骗 to coax|迴 回转 to circle|回 返回 to return|志 志向 aspiration|誌 记 record|念 想 to think of|唸 读 to read aloud|托 用手托 to hold up|託 请托 to entrust|修 修理 to mend|脩 干肉 dried meat|借 借用 to borrow|藉 凭借 by means of|克 能够 able|剋 胜过 to overcome|升 上升 to rise|昇 上升 to rise|才 才能、刚刚 talent, just|纔 刚刚 just|' +
  '御 驾车、皇帝的 to drive, imperial|禦 抵挡 to resist|愈 更加 more|癒 病好 to heal|扎 刺 to prick|紮 捆 to tie|折 断 to break|摺 叠 to fold|板 木板 board|闆 老板 boss|欲 想要 to want|慾 欲望 desire|淀 浅湖 shallow lake|澱 沉淀 to settle|熏 烟熏 to smoke|薰 香草 fragrant|荡 摇 to sway|蕩 摇、放纵 to roam|盪 摇动 to swing|蔭 树荫 shade|廕 庇护 to shelter|冬 冬天 winter|鼕 鼓声 drum beat|' +
  '同 一样 same|衕 胡同 alley|困 难 in difficulty|睏 想睡 sleepy|夫 丈夫 husband|伕 劳工 labourer|伙 同伴 mates|夥 多、同伴 many, mates|傭 雇 to hire|佣 佣金 commission|杯 杯子 cup|岳 姓、妻的父母 in-laws, surname|嶽 高山 peak|岩 岩石 rock|巖 山崖 cliff|凶 不吉 ominous|兇 凶恶 fierce|饑 荒年 famine|飢 饿 hungry|閒 空闲 idle|閑 空闲 idle|跡 脚印 trace|蹟 古迹 relic';

/** What a character means, in the languages of the interface. */
export interface Gloss {
  readonly zh: string;
  readonly en: string;
}

const glosses = lazy(
  () =>
    new Map(
      GLOSSES.split('|').map((row): [string, Gloss] => {
        const [character = '', zh = '', ...en] = row.split(' ');
        return [character, { zh, en: en.join(' ') }];
      }),
    ),
);

/** What the traditional `character` means where its simplified form may stand for others too; nothing for most characters. */
export function glossOf(character: string): Gloss | undefined {
  return glosses().get(character);
}
