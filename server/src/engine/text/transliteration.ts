import { HAN, classAt } from './character.ts';

/** Characters that transliterated names are mostly made of. Source: common usage in Chinese newspapers. */
const TRANSLITERATING = new Set(
  '阿埃艾安奥巴贝本比彼伯博布查达大戴丹德登迪蒂杜多厄恩尔法菲费弗福盖戈格古哈海汉赫亨霍基吉加伽杰卡凯坎柯科克肯库拉莱赖朗劳勒雷里理利莉列林琳隆卢鲁路伦罗洛马玛迈曼梅蒙米密莫姆穆纳娜南内尼妮诺欧帕佩彭皮普齐奇乔切琼萨塞桑沙舍圣史舒斯丝司索塔泰坦汤特廷图托瓦万威韦维温沃乌西希夏谢辛休逊雅亚扬耶叶伊英尤约扎泽詹哲芝朱兹佐爱华森顿兰宾肖邓迦卓珍玫娅黛梵瑟茨茜蕾薇鲍勃高狄' +
    '貝達奧爾蓋華傑凱庫萊賴勞裡瑪邁納諾齊喬瓊薩聖絲湯圖萬韋維溫烏謝遜亞揚葉約澤茲羅盧魯倫馬愛蘭賓鄧婭鮑',
);
/** How much of a name consists of such characters at least. */
const SHARE = 0.6;
/** So many characters on each side of a dot are looked at. */
const REACH = 3;

/** Whether the dot at `at` stands inside a transliterated name: most characters on both sides are such as those names are made of. */
export function isNameDot(text: string, at: number): boolean {
  return isTransliterated(text, at - 1, -1) && isTransliterated(text, at + 1, 1);
}

/** The Han characters from `at` in direction `step`, up to `REACH` of them. */
function isTransliterated(text: string, at: number, step: 1 | -1): boolean {
  let length = 0;
  let transliterating = 0;
  for (; length < REACH && (classAt(text, at) & HAN) !== 0; at += step) {
    length++;
    if (TRANSLITERATING.has(text.charAt(at))) transliterating++;
  }
  return length > 0 && transliterating >= SHARE * length;
}
