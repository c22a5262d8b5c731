import { type Bilingual, type Locale, say } from '../language.ts';
import type { Reason } from './breaks.ts';

const TEXTS: Readonly<Record<string, Bilingual>> = {
  stretched: { zh: '上一行被拉开字距，必是满行', en: 'the line is stretched, so it is full' },
  full: { zh: '上一行排满（栏宽 {measure} 字）', en: 'the line is full at {measure} em' },
  near: { zh: '上一行差不多排满（{width} / {measure} 字）', en: 'the line is nearly full ({width} of {measure} em)' },
  short: { zh: '上一行稍短（{width} / {measure} 字）', en: 'the line is a little short ({width} of {measure} em)' },
  shorter: { zh: '上一行没有排满（{width} / {measure} 字）', en: 'the line is not full ({width} of {measure} em)' },
  wider: { zh: '上一行宽过本栏（{width} / {measure} 字）', en: 'the line is wider than its column ({width} of {measure} em)' },
  widerText: { zh: '上一行比本栏宽，像说明文字（{width} / {measure} 字）', en: 'the line is wider than its column, like a caption ({width} of {measure} em)' },
  setTogether: { zh: '别处行行有空行，这里没有', en: 'no blank line here, unlike elsewhere in the file' },
  indented: { zh: '下一行缩进', en: 'the next line is indented' },
  firstLine: { zh: '下一行窄两字，像段首', en: 'the next line is two em narrower, as a first line is' },
  noFirstLine: { zh: '下一行顶格排满，不是段首', en: 'the next line has the full measure, so it is no first line' },
  sentenceEnds: { zh: '上一行句子完结', en: 'the sentence ends' },
  quotationEnds: { zh: '上一行引文完结', en: 'the quotation ends' },
  clauseEnds: { zh: '上一行分句完结', en: 'the clause ends' },
  pause: { zh: '上一行以逗号或顿号结尾', en: 'the line ends with a comma' },
  cutOff: { zh: '上一行成句而没有收尾', en: 'the line has sentences but stops in the middle of one' },
  shortLine: { zh: '上一行短而无句末标点，像标题', en: 'the line is short and unpunctuated, like a headline' },
  longLine: { zh: '上一行长而没有收尾', en: 'the line is long and has no end' },
  endsThere: { zh: '下一行像是这一句的收尾', en: 'the next line looks like the end of the sentence' },
  wordCut: { zh: '下一行以断开的词开头', en: 'the next line begins with a piece of a word' },
  markCannotBegin: { zh: '“{mark}”不能出现在行首', en: '“{mark}” cannot begin a line' },
  markCannotEnd: { zh: '“{mark}”不能出现在行尾', en: '“{mark}” cannot end a line' },
  quotationOpen: { zh: '引号“{mark}”还没有关上', en: 'the quotation {mark} is still open' },
  bracketOpen: { zh: '“{mark}”还没有关上', en: 'the bracket {mark} is still open' },
  numberGoesOn: { zh: '数字与量词相连', en: 'a number goes on' },
  wordGoesOn: { zh: '外文词相连', en: 'Latin words go on' },
  overlap: { zh: '行尾与下一行行首重复，疑有缺漏', en: 'the next line repeats the end of this one: text may be lost' },
  bylineBefore: { zh: '上一行是署名', en: 'the line is a byline' },
  bylineAfter: { zh: '下一行是署名', en: 'the next line is a byline' },
  dateline: { zh: '下一行以电头开头', en: 'the next line begins with a dateline' },
  editorNote: { zh: '下一行是编者按', en: 'the next line is an editor’s note' },
  continuation: { zh: '下一行是转版说明', en: 'the next line is a continuation notice' },
  credit: { zh: '下一行是图片来源', en: 'the next line is a picture credit' },
  bullet: { zh: '下一行以项目符号开头', en: 'the next line begins with a bullet' },
  subhead: { zh: '下一行以破折号开头，像副题', en: 'the next line begins with a dash, like a subhead' },
  ordinal: { zh: '下一行以序号开头', en: 'the next line begins with a number' },
  noticeBefore: { zh: '上一行是说明', en: 'the line is a notice' },
  headingBefore: { zh: '上一行是小标题', en: 'the line is a heading' },
  wideGap: { zh: '中间空了 {lines} 行', en: '{lines} blank lines stand between' },
  gap: { zh: '中间有空行', en: 'a blank line stands between' },
  noGap: { zh: '中间没有空行', en: 'no blank line stands between' },
  oddIndent: { zh: '下一行前有空格', en: 'the next line begins with a space' },
  indent: { zh: '下一行缩进', en: 'the next line is indented' },
};

/** A reason as a proof-reader would give it. */
export function explain(reason: Reason, locale: Locale): string {
  const text = TEXTS[reason.id];
  return text === undefined ? reason.id : say(text, reason.data, locale);
}

/** All reasons that have a text. */
export const explainedReasons: readonly string[] = Object.keys(TEXTS);

/** A reason in both languages, for messages that are put into words later. */
export function reasonText(reason: Reason): Bilingual {
  return { zh: explain(reason, 'zh'), en: explain(reason, 'en') };
}
