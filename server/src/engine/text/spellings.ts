import { lazy } from './tables.ts';

/**
 * Characters that both stand in print for one word: which of them is written is house style, not a wrong conversion.
 * Any two of a group may stand for each other.
 */
const GROUPS =
  '佔占 傭佣 悽凄淒 凶兇 嘆歎 嚥咽 譁嘩 嘗嚐 巖岩 岳嶽 佈布 註注 週周 唸念 採采寀 遊游 涌湧 煉鍊鏈 燻熏薰 讚贊 鑑鑒 飢饑 跡蹟迹 閒閑 儘盡 鉅巨 姦奸 菴庵 絃弦 彩綵 志誌 慾欲 扣釦 ' +
  '札劄 札紮 扎紮 盃杯 槓杠 傑杰 毀燬譭 霑沾 汎氾泛 谿溪 澂澄 燄焰 俬私 揹背 籐藤 荳豆 菓果 象像 痠酸 鏟剷 雕鵰 託托 藉借 迴回 崑昆 牴抵 輓挽 恆恒 徑逕 諮咨 浚濬 帘簾 彌瀰 嫋裊 鐮鎌 鋤耡 倖幸 侷局 ' +
  '崙侖 彷仿 佛彿 慼戚 孃娘 愿願 捱挨 搧扇 捆綑 拐柺 搜蒐 擺襬 暗闇 糊餬 衊蔑 蕩盪 閤合 餵喂 伙夥 栗慄 俊儁 冢塚 卹恤 衕同 吊弔 坐座 哄鬨 噪譟 呆待 具俱 卷捲 拿拏 板闆 玩翫 矩榘 琅瑯 穗繐 筱篠 漓灕 狸貍 ' +
  '朱硃 困睏 癒愈 桿杆 蓆席 斤觔 症癥 摺折 凌淩 僵殭 仇讎 修脩 升昇陞 堤隄 黨党 個箇 丟丢 勻匀 敘叙 夠够 掛挂 攜携 曬晒 菸烟煙 餚肴 僱雇 韻韵 蹤踪 了瞭 槍鎗 滷鹵 彆別 克剋 淀澱 籤簽 廕蔭 甯寧 斫斲 彔錄 榦幹 覆復 覆複 滙匯 幷並 幷併 甦蘇 囌蘇 哩里 哩裏 待呆 蒙濛 蒙矇 蒙懞 ' +
  '噹當 沈沉 檯臺 檯台 臺台 颱臺 糰團 罈壇 鉤鈎 舍捨 嚮向 曏向 鼕冬 傢家 夫伕 御禦 藥葯 線綫 棲栖 群羣';

const pairs = lazy(() => new Set(GROUPS.split(' ').flatMap(ordered)));

/** Whether `one` and `other` are two spellings of the same word. */
export function areSpellings(one: string, other: string): boolean {
  return pairs().has(one + other);
}

function ordered(group: string): string[] {
  const members = Array.from(group);
  return members.flatMap((one) => members.filter((other) => other !== one).map((other) => one + other));
}
