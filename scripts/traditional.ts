// The interface in traditional Chinese, made from its simplified texts with OpenCC's dictionaries and words of Taiwan.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { ConversionTables, Converter } from '../server/src/engine/index.ts';
import { type InterfaceTable, quotationApart, rendererOf } from '../server/src/engine/text/traditional.ts';

/** Words of this interface that OpenCC leaves or renders as another trade says them. */
const OWN_WORDS: Readonly<Record<string, string>> = {
  信息: '訊息',
  制表符: '定位字元',
  只读: '唯讀',
  声明: '聲明',
  对象: '對象',
  循环: '循環',
  新字体: '新字體',
  是只: '是只',
  权限: '權限',
  查找: '尋找',
  连接: '連接',
  项目: '項目',
};

const converter = new Converter(ConversionTables.parse(readFileSync('server/data/conversion-dictionaries.json', 'utf8')));

/** `text` as written in Taiwan; what stands in quotation marks too. */
export function toTraditional(text: string): string {
  const own = new RegExp(`(${Object.keys(OWN_WORDS).join('|')})`);
  return text
    .split(own)
    .map((piece) => OWN_WORDS[piece] ?? converter.convert(piece, 's2twp').text)
    .join('');
}

/** The JSON file `file` with its texts in traditional Chinese. */
export function traditionalTexts(json: string): string {
  const texts = Object.entries(JSON.parse(json) as Record<string, string>);
  const translated = texts.map(([key, text]) => [key, quotationApart(text, toTraditional)]);
  return `${JSON.stringify(Object.fromEntries(translated), undefined, 2)}\n`;
}

/** The table by which `inTraditional` renders the Chinese texts of the sources below `folder` as the whole of OpenCC would. */
export function interfaceTable(folder: string): InterfaceTable {
  const runs = new Set(Array.from(chineseTexts(folder)).flatMap((text) => text.match(HAN_RUN) ?? []));
  const changed = Array.from(new Set(Array.from(runs).join(''))).filter((character) => toTraditional(character) !== character);
  const simplified = changed.sort().join('');
  const traditional = changed.map(toTraditional).join('');
  const phrases: Record<string, string> = {};
  for (const run of Array.from(runs).sort()) {
    const expected = toTraditional(run);
    const isRight = (): boolean => rendererOf({ simplified, traditional, phrases })(run) === expected;
    if (isRight()) continue;
    Object.assign(phrases, exceptions(run, rendererOf({ simplified, traditional, phrases: {} })));
    if (!isRight()) phrases[run] = expected;
  }
  return { simplified, traditional, phrases: Object.fromEntries(Object.entries(phrases).sort(([a], [b]) => (a < b ? -1 : 1))) };
}

/** Texts are looked up as far as Chinese characters reach: a mark or a place for data ends every word. */
const HAN_RUN = /\p{Script=Han}+/gu;

/** The shortest words of `run` that become something else than their characters one by one. */
function exceptions(run: string, byCharacter: (text: string) => string): Readonly<Record<string, string>> {
  const found: Record<string, string> = {};
  const isKnown = (word: string): boolean => Object.keys(found).some((one) => word.includes(one));
  for (let length = 2; length <= run.length; length++) {
    for (let at = 0; at + length <= run.length; at++) {
      const word = run.slice(at, at + length);
      const whole = toTraditional(word);
      if (whole !== byCharacter(word) && !isKnown(word)) found[word] = whole;
    }
  }
  return found;
}

/** The texts of all properties `zh` in the sources below `folder`; what is quoted in them is left out. */
function* chineseTexts(folder: string): Generator<string> {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const file = path.join(folder, name);
    const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
    yield* literalsIn(source, false);
  }
}

function* literalsIn(node: ts.Node, within: boolean): Generator<string> {
  if (within && (ts.isStringLiteral(node) || ts.isTemplateLiteralToken(node))) yield node.text.replace(/“[^“”]*”/g, ' ');
  const isChinese = within || (ts.isPropertyAssignment(node) && node.name.getText() === 'zh');
  const children: ts.Node[] = [];
  ts.forEachChild(node, (child) => void children.push(child));
  for (const child of children) yield* literalsIn(child, isChinese);
}
