"""What stands on a page beside its prose: names, phrases and their usual shapes. The two sets share as little as they can."""

from __future__ import annotations

import random

SURNAMES = {"train": "王李张刘陈杨赵黄周吴徐孙", "test": "胡朱高林何郭马罗梁宋郑谢", "fresh": "唐冯于董萧程曹袁邓许傅沈"}
GIVEN = {
    "train": ["伟", "建国", "丽", "晓东", "志强", "敏", "海燕", "文博", "佳", "小红", "明", "国庆"],
    "test": ["鹏飞", "静怡", "涛", "雪梅", "振华", "磊", "思远", "艳", "春生", "若兰", "凯", "立新"],
    "fresh": ["少华", "云", "天宇", "桂英", "长河", "子涵", "平", "秀珍", "一帆", "清", "卫平", "元"],
}
PAPERS = {"train": ["城市晨报", "江南日报", "海滨晚报", "都市新闻"], "test": ["北山日报", "河西晚报", "经济周刊", "青年参考"], "fresh": ["东湖时报", "南岭商报", "大众生活", "新城周末"]}
PLACES = {"train": ["北京", "上海", "广州", "成都", "伦敦"], "test": ["武汉", "西安", "纽约", "东京", "南京"], "fresh": ["天津", "合肥", "巴黎", "重庆", "日内瓦"]}
KICKERS = {
    "train": ["本报独家", "热点追踪", "今日关注", "民生调查"],
    "test": ["特别报道", "一周观察", "新闻延伸", "权威发布", "聚焦改革发展新动向"],
    "fresh": ["深度", "本报记者走基层", "要闻", "来自一线的报告", "我们身边的变化"],
}
SECTION_SHAPES = {
    "train": ["{}", "{}", "{n}、{}", "（{n}）{}", "●{}", "{d}．{}"],
    "test": ["{}", "{}", "{n}、{}", "■{}", "{a}. {}", "◆ {}", "{d}、{}", "第{n}，{}"],
    "fresh": ["{}", "{}", "{}", "之{n} {}", "▲{}", "{d} {}", "【{}】", "{n}　{}"],
}
CAPTIONS = {
    "train": ["图为{0}。", "{0}。{1}摄", "▲{0}。本报记者 {1} 摄", "{0}（资料图片）", "{0}。新华社记者 {1} 摄"],
    "fresh": ["{0}。 {1} 图", "下图：{0}。{1}摄", "{0}（{1}摄）", "▼ {0}。", "{0}。 {1} 摄（视觉图库）", "左图为{0}"],
    "test": ["{0}。 {1}/摄", "上图：{0}。", "△{0}。（{1} 摄）", "{0}。 本报记者{1}摄影报道", "{0}", "图①：{0}。 {1}摄（影像中国）"],
}
CREDITS = {"train": ["{1} 摄", "（{1}摄）"], "test": ["摄影/{1}", "供图：{1}", "◎ 图/{1}"], "fresh": ["{1}　摄", "制图：{1}", "（{1}　图）"]}
BYLINES = {
    "train": ["本报记者 {0}", "记者 {0} 通讯员 {1}", "□ {0}", "{0}", "文/{0}", "{0} {1}", "■ 本报记者 {0} {1}", "本报评论员 {0}", "（{0}）"],
    "fresh": ["●{0}", "本报记者　{0}　{1}", "记者：{0}", "■{0}/文", "撰文/{0} 编辑/{1}", "{0}", "本报{p}记者 {0} {1}", "通讯员　{0}"],
    "test": ["○ {0}", "文｜{0}  图｜{1}", "本报记者 {0}　{1}", "特约撰稿 {0}", "作者：{0}", "◎本刊记者　{0}", "{0}　编译", "本报驻{p}记者 {0}", "【记者{0}／{p}报道】"],
}
DATELINES = {
    "train": ["本报讯（记者{0}）", "新华社{p}{m}月{d}日电（记者 {0}）", "本报{p}{m}月{d}日讯 ", "据新华社电 ", "本报讯 "],
    "fresh": ["本报{p}讯（{0}　报道）", "新华社{p}{m}月{d}日专电 ", "本报讯（通讯员 {0}）", "【{p}{m}月{d}日综合消息】", "本报{m}月{d}日{p}讯　记者 {0} 报道："], "test": ["本报{p}{m}月{d}日电（记者{0}、{1}）", "（新华社{p}{m}月{d}日电）", "据新华社{p}电 ", "中新网{p}{m}月{d}日电 ", "本报讯　记者{0}报道："],
}
SIGNATURES = {"train": ["（{0}）", "（本报记者{0}）", "{0}"], "fresh": ["（作者单位：{p}师范大学）", "（摘自《{p}晚报》）", "{0} {1}", "（本报记者 {0} 采写）"], "test": ["（作者系{p}大学教授）", "（据{p}日报）", "本报记者 {0}", "（{0} 整理）"]}
NOTES = {
    "train": "编者按：{}",
    "test": "【编者的话】{}",
    "fresh": "开栏的话 {}",
}
BOXES = {"train": ["简　讯", "短　波", "相关链接"], "test": ["新闻链接", "背　景", "知 识 窗", "延伸阅读"], "fresh": ["一句话新闻", "要闻速览", "资 料", "小 贴 士"]}
EDITORS = {"train": "责任编辑：{0} 版式：{1}", "test": "本版编辑 {0}　美编 {1}", "fresh": "值班主任：{0}　校对：{1}"}
NUMBERS = "一二三四五六七八九十"
TRADITIONAL = str.maketrans(
    "关于单综发团属门办问转访题处张刘陈杨赵黄吴孙马罗宋郑谢丽晓东强红国庆飞静涛华磊远艳兰凯报滨闻济参广伦纽约汉独热点追踪关民调查别周观延权发布焦动态图为资记者电话讯讲编评论员通师图链识窗导责辑",
    "關於單綜發團屬門辦問轉訪題處張劉陳楊趙黃吳孫馬羅宋鄭謝麗曉東強紅國慶飛靜濤華磊遠豔蘭凱報濱聞濟參廣倫紐約漢獨熱點追蹤關民調查別週觀延權發布焦動態圖為資記者電話訊講編評論員通師圖鏈識窗導責輯",
)


class Furniture:
    """Seeded choices for one page in one script."""

    def __init__(self, which: str, script: str, rng: random.Random):
        self.which, self.script, self.rng = which, script, rng
        self.paper = self.turned(rng.choice(PAPERS[which]))
        self.month, self.day = rng.randint(1, 12), rng.randint(1, 28)

    def pick(self, table: dict, *texts: str) -> str:
        """A phrase of the table with names, places and dates put in; `texts` come before the names."""
        shape = self.rng.choice(table[self.which])
        filled = shape.format(*texts, *(self.name() for _ in range(2)), p=self.rng.choice(PLACES[self.which]), m=self.month, d=self.day)
        return self.turned(filled) if not texts else filled

    def caption(self, clause: str) -> str:
        return self.pick(CAPTIONS, clause)

    def name(self) -> str:
        return self.turned(self.rng.choice(SURNAMES[self.which]) + self.rng.choice(GIVEN[self.which]))

    def note(self, text: str) -> str:
        return self.turned(NOTES[self.which].format("")) + text

    def section(self, shape: str, text: str, number: int) -> str:
        return shape.format(text, n=NUMBERS[number % 10], d=number + 1, a="ABCDEFGHIJ"[number % 10])

    def running_head(self, page: int) -> str:
        number = NUMBERS[(page - 1) % 10]
        return self.rng.choice([f"{self.paper} {2020 + self.day % 5}年{self.month}月{self.day}日 第{page}版", f"{page} {self.paper}", f"第{number}版　{self.paper}"])

    def turned(self, text: str) -> str:
        return text.translate(TRADITIONAL) if self.script == "hant" else text
