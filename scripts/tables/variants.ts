import shinjitaiDictionary from 'opencc-js/dict/JPShinjitaiCharacters';
import simplifiedDictionary from 'opencc-js/dict/STCharacters';
import traditionalDictionary from 'opencc-js/dict/TSCharacters';
import { canonical, entries, hongKong, taiwan } from './opencc.ts';
import { charactersOf, shapeVariants } from './sources.ts';
import { standardTable } from './standards.ts';

/** Shapes that printers gave up in the twentieth century, which the database does not pair with today's. The list is our own. */
const OLD_SHAPES =
  '戸戶 旣既 眞真 敎教 靑青 淸清 卽即 愼慎 顚顛 槪概 喩喻 羽羽 飮飲 靜静 戶户 別别 兌兑 銳鋭 閱閲 黑黒 吿告 呂吕 宮宫 內内 俞兪 兪俞 换換 奐奂 毁毀 册冊 吳吴 呉吳 娛娱 悅悦 脫脱 稅税 說説 卨禼 卻却 脚腳 强強 搖摇 遙遥 溫温 尙尚 郞郎 朗朗 鄕鄉 爫爪 鷄雞 敍敘 黃黄 曁暨 槇槙 晉晋 絶絕 靭韌 匃丐 歩步 毎每 兎兔 凉涼 决決 况況 減减 冲沖 净淨 凖準 厠廁 廂厢 昻昂 栁柳 桒桑 宻密 冦寇 冝宜 眀明 叅參';

/**
 * `regional`: characters that Taiwan and Hong Kong draw otherwise: as OpenCC writes them, then as Taiwan and as Hong Kong do.
 * `old`: a shape that a standard gave up, then today's
 * in the mainland, and in Taiwan and Hong Kong: itself where it is in print there. `shinjitai`: Japanese simplified
 * forms that China never had, then the simplified and the traditional Chinese character. Sources: OpenCC, Unihan (kZVariant).
 */
export function variantTable(): { readonly regional: string; readonly old: string; readonly shinjitai: string } {
  return { regional: listed(regionalForms()), old: listed(oldShapes()), shinjitai: listed(japaneseForms()) };
}

function regionalForms(): string[][] {
  const keys = [...new Set([...taiwan.keys(), ...hongKong.keys()])];
  return keys.map((form) => [form, taiwan.get(form) ?? form, hongKong.get(form) ?? form]);
}

function oldShapes(): string[][] {
  const mainland = charactersOf('kTGH');
  const modern = new Set(Array.from(standardTable().traditional));
  const simplified = entries(traditionalDictionary);
  const pairs = new Map([...shapeVariants(), ...OLD_SHAPES.split(' ').map((pair) => [pair.slice(0, 1), pair.slice(1)] as const)]);
  return [...pairs].flatMap(([old, today]) => {
    // Still printed in Taiwan or Hong Kong: old in the mainland only.
    if (modern.has(old) && modern.has(today) && !mainland.has(old) && mainland.has(today) && simplified.get(old) === today)
      return [[old, today, old]];
    const here = [simplified.get(today) ?? today, today].find((form) => mainland.has(form));
    if (mainland.has(old) || modern.has(old) || !modern.has(today) || here === undefined) return [];
    return [[old, here, today]];
  });
}

function japaneseForms(): string[][] {
  const chinese = new Set([
    ...charactersOf('kTGH'),
    ...Array.from(standardTable().traditional),
    ...charactersOf('kBigFive'),
    ...entries(simplifiedDictionary).keys(),
    ...entries(traditionalDictionary).keys(),
  ]);
  const simplified = entries(traditionalDictionary);
  return [...entries(shinjitaiDictionary)].flatMap(([form, old]) => {
    const [first = ''] = old.split(' ');
    if (chinese.has(form) || Array.from(first).length !== 1) return [];
    const regional = taiwan.get(canonical(first)) ?? first;
    return [[form, simplified.get(canonical(first)) ?? simplified.get(first) ?? first, regional]];
  });
}

function listed(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) => row.join(''))
    .sort()
    .join(' ');
}
