import { deletionsOf } from './deletions.ts';
import data from '../../../data/shapes.json';
import { lazy, perCharacter } from './tables.ts';

/** Characters that look the same on a bad print, as proof-readers are taught; the parts of many of them are spelt quite differently. */
const TWINS = [
  '己已巳 末未 土士 人入八 千干于 日曰 自白百 太大犬 天夭无 今令 午牛 田由甲申 刀力刃 几儿 贝见 免兔 乌鸟 烏鳥 戊戌戍戎 辨辩辫 拔拨 折拆析 侯候 竟竞 治冶 冷泠 籍藉 徒徙 遣遗',
  '衰哀衷 崇祟 赢羸嬴 栗粟 汨汩 薄簿 密蜜 享亨 微徽 本末 傅傳 博搏 拣捡 柬束 券卷 台合 间问闻 間問聞 界畀 第弟 住往佳 了子孑 代伐 泰秦奏 幕墓慕暮 菜莱 萊菜 请诸 輪輸 轮输',
  '官宫 侍待 枝技 狠狼 戴載栽裁 戴载栽裁 戰戴 晨農 隧隊 舆與興 業並 卜卞 圾级极 宜宣 陝陜 陕陜 買賣 員貫 裏裹 爪瓜 厂广 王玉主 从丛 旱早 旦且 准淮 帅师 帥師 孤狐弧 即既 盲肓 虐虚',
  '惴揣 梁粱 晴睛 抱报 理埋 品區 坏环 怀杯 没设 推椎 峰蜂锋 钩钓 洒酒 祖租 渴喝 眼眠 棵裸 炕坑 抗扰 淅浙 铁轶 鸣呜 汗汁 讨付什 史吏 夹央 失矢 内肉 闭闲 困因囚固 围国 目自',
  '具真 冒昌 扬杨场 揚楊場 阳阴 陽陰 队认 处外 右石古 布市 席度 床庆 压庄 宅宇字 受爱 究穷 章童 辛幸 孝考 或咸 感惑 找我 牧收枚 功巧 幼幻 努怒 来末耒 陈阵 陳陣 险验检 賞嘗',
  '赏尝 雪雷 豪毫亳 看着 平乎 注柱 挂桂 決诀 决诀 島鳥烏 個固 擔檐 採探 遣遺 壞懷 環還 巿市 丰半 囗口 髙高 褔福 攷考 歛敛斂 摰挚摯',
].join(' ');

interface Shapes {
  readonly codes: ReadonlyMap<string, string>;
  /** For each code unit which letters its code has, as bits, and whether it has twins; 0 for what has no code. */
  readonly letters: Int32Array;
  /** Character → the others of its groups. */
  readonly twins: ReadonlyMap<string, string>;
}

const shapes = lazy(expand);

/**
 * How unlike two characters are drawn, from 0 (twins) to 1: the share of the parts of the longer one that are others in
 * the shorter. The parts are the letters of the Cangjie code, which spells a character by what it looks like.
 */
export function unlikeness(a: string, b: string): number {
  if (a === b) return 0;
  const { codes, twins } = shapes();
  if (twins.get(a)?.includes(b) === true) return 0;
  const [one, other] = [codes.get(a), codes.get(b)];
  if (one === undefined || other === undefined) return 1;
  return distance(one, other) / Math.max(one.length, other.length);
}

/**
 * Whether the characters `a` and `b`, as code units, may be at most so unlike: what the letters of their codes tell without their order, which
 * sets most pairs apart.
 */
export function mayBeLike(a: number, b: number, mostUnlike: number): boolean {
  const { letters } = shapes();
  const [one, other] = [letters[a] ?? 0, letters[b] ?? 0];
  if ((one & other & TWIN) !== 0) return true;
  if (one === 0 || other === 0) return false;
  // Each letter that the other code lacks is a change.
  const changes = Math.floor(LONGEST_CODE * mostUnlike);
  return hasAtMost(changes, one & ~other & ~TWIN) && hasAtMost(changes, other & ~one & ~TWIN);
}

/** Whether the character, as a code unit, has twins. */
export function hasTwins(unit: number): boolean {
  return ((shapes().letters[unit] ?? 0) & TWIN) !== 0;
}

const LONGEST_CODE = 5;
/** The bit for having twins: the letters of a code have the bits below. */
const TWIN = 1 << 26;
const FIRST_LETTER = 0x61;

function hasAtMost(count: number, bits: number): boolean {
  for (let left = count; bits !== 0; left--) {
    if (left === 0) return false;
    bits &= bits - 1;
  }
  return true;
}

/** The characters that look the same as `character` to a machine. */
export function twinsOf(character: string): string {
  return shapes().twins.get(character) ?? '';
}

/** The characters whose parts are those of `character` but for one. */
export const lookalikesOf = perCharacter((character): readonly string[] => {
  const code = shapes().codes.get(character);
  if (code === undefined) return [];
  const found = new Set([code, ...deletionsOf(code)].flatMap((rest) => byRest().get(rest) ?? []));
  found.delete(character);
  return [...found];
});

/** The same, and those that look the same to a machine. */
export const lookalikesAndTwinsOf = perCharacter((character): readonly string[] => [
  ...new Set([...lookalikesOf(character), ...Array.from(twinsOf(character))]),
]);

/** Characters by their codes, and by what is left of these without one letter. */
const byRest = lazy(() => {
  const index = new Map<string, string[]>();
  for (const [character, code] of shapes().codes) {
    for (const rest of new Set([code, ...deletionsOf(code)])) {
      const known = index.get(rest);
      if (known === undefined) index.set(rest, [character]);
      else known.push(character);
    }
  }
  return index;
});

/** The fewest letters to put in, take out or change to turn `a` into `b`: codes have five letters at most. */
function distance(a: string, b: string): number {
  for (let j = 0; j <= b.length; j++) ROW[j] = j;
  for (let i = 1; i <= a.length; i++) {
    let diagonal = i - 1;
    ROW[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const change = diagonal + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      diagonal = ROW[j] ?? 0;
      ROW[j] = Math.min(diagonal + 1, (ROW[j - 1] ?? 0) + 1, change);
    }
  }
  return ROW[b.length] ?? 0;
}

/** The row of the table that `distance` fills, written anew by each call. */
const ROW = new Int32Array(0x40);

function expand(): Shapes {
  const codes = data.codes.split(' ');
  const twins = new Map<string, string>();
  for (const group of TWINS.split(' ')) {
    for (const character of group) twins.set(character, (twins.get(character) ?? '') + group.replace(character, ''));
  }
  const letters = new Int32Array(0x10000);
  const known = new Map(Array.from(data.characters, (character, index) => [character, codes[index] ?? '']));
  for (const [character, code] of known) {
    let bits = 0;
    for (let at = 0; at < code.length; at++) bits |= 1 << (code.charCodeAt(at) - FIRST_LETTER);
    letters[character.charCodeAt(0)] = bits;
  }
  for (const character of twins.keys()) letters[character.charCodeAt(0)] = (letters[character.charCodeAt(0)] ?? 0) | TWIN;
  return { codes: known, letters, twins };
}
