import { HAN, SPACE, classAt } from './character.ts';

/** Characters that transliterated names are mostly made of. Source: common usage in Chinese newspapers. */
const TRANSLITERATING = new Set(
  '阿埃艾安奥巴贝本比彼伯博布查达大戴丹德登迪蒂杜多厄恩尔法菲费弗福盖戈格古哈海汉赫亨霍基吉加伽杰卡凯坎柯科克肯库拉莱赖朗劳勒雷里理利莉列林琳隆卢鲁路伦罗洛马玛迈曼梅蒙米密莫姆穆纳娜南内尼妮诺欧帕佩彭皮普齐奇乔切琼萨塞桑沙舍圣史舒斯丝司索塔泰坦汤特廷图托瓦万威韦维温沃乌西希夏谢辛休逊雅亚扬耶叶伊英尤约扎泽詹哲芝朱兹佐爱华森顿兰宾肖邓迦卓珍玫娅黛梵瑟茨茜蕾薇鲍勃高狄力强姆提安范柏瑞' +
    '貝達奧爾蓋華傑凱庫萊賴勞裡瑪邁納諾齊喬瓊薩聖絲湯圖萬韋維溫烏謝遜亞揚葉約澤茲羅盧魯倫馬愛蘭賓鄧婭鮑',
);
/** How much of the characters around the dot are such characters at least. */
const SHARE = 0.5;
/** So many characters on each side of a dot are looked at. */
const REACH = 3;

/** Whether the dot at `at` stands inside a transliterated name: many characters around it, some on both sides, are such as those names are made of. */
export function isNameDot(text: string, at: number): boolean {
  const before = count(text, at - 1, -1);
  const after = count(text, at + 1, 1);
  if (before.transliterating === 0 || after.transliterating === 0) return false;
  return before.transliterating + after.transliterating >= SHARE * (before.han + after.han);
}

/** The Han characters from `at` in direction `step`, up to `REACH` of them, perhaps behind a space, and how many of them transliterate. */
function count(text: string, at: number, step: 1 | -1): { readonly han: number; readonly transliterating: number } {
  let han = 0;
  let transliterating = 0;
  if ((classAt(text, at) & SPACE) !== 0) at += step;
  for (; han < REACH && (classAt(text, at) & HAN) !== 0; at += step) {
    han++;
    if (TRANSLITERATING.has(text.charAt(at))) transliterating++;
  }
  return { han, transliterating };
}
