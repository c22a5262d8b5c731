/** What one construction looks like in the editor: the text, and its tokens as `showTokens` writes them. */
export interface Case {
  readonly title: string;
  readonly text: string;
  readonly tokens: string;
}

export const lineCases: readonly Case[] = [
  { title: 'a headline', text: '隔离点筑起坚强堡垒', tokens: '隔离点筑起坚强堡垒 → markup.heading.headline' },
  {
    title: 'a headline that closes with a quotation may have a comma',
    text: '72小时,同心战“疫”',
    tokens: `
72 → markup.heading.headline constant.numeric.quantity
小时 → markup.heading.headline keyword.other.unit
, → markup.heading.headline punctuation.separator.halfwidth
同心战 → markup.heading.headline
“ → markup.heading.headline string.quoted.double punctuation.definition.string.begin
疫 → markup.heading.headline string.quoted.double
” → markup.heading.headline string.quoted.double punctuation.definition.string.end`,
  },
  {
    title: 'what somebody did in a year is text, however short the line',
    text: '王明2005年从部队退伍回家',
    tokens: '2005年 → constant.numeric.date',
  },
  {
    title: 'a subhead that a dash begins',
    text: '——开化阻击战侧记（一）',
    tokens: `
—— → markup.heading.subhead punctuation.other.dash
开化阻击战侧记 → markup.heading.subhead
（ → markup.heading.subhead punctuation.section.brackets
一 → markup.heading.subhead
） → markup.heading.subhead punctuation.section.brackets`,
  },
  {
    title: 'a lettered section head',
    text: 'A 党建引领',
    tokens: 'A → markup.heading.section punctuation.definition.heading\n 党建引领 → markup.heading.section',
  },
  {
    title: 'a numbered section head',
    text: '（一）提高认识',
    tokens: '（一） → markup.heading.section punctuation.definition.heading\n提高认识 → markup.heading.section',
  },
  {
    title: 'a byline with role words',
    text: '记者 黄合 通讯员 勇祖轩',
    tokens: `
记者 → meta.byline keyword.other.role
黄合 → meta.byline entity.name.type.person
通讯员 → meta.byline keyword.other.role
勇祖轩 → meta.byline entity.name.type.person`,
  },
  {
    title: 'a byline of text and pictures',
    text: '文/图 浙江日报记者 于山',
    tokens: `
文/图 → meta.byline keyword.other.role
浙江日报记者 → meta.byline keyword.other.role
于山 → meta.byline entity.name.type.person`,
  },
  {
    title: 'names alone',
    text: '徐露霞 吴贤林',
    tokens: '徐露霞 → meta.byline entity.name.type.person\n吴贤林 → meta.byline entity.name.type.person',
  },
  {
    title: 'a byline at the end of a paragraph',
    text: '有力的保障。 融媒记者 程明星',
    tokens: `
。 → punctuation.terminator.sentence
融媒记者 → meta.byline keyword.other.role
程明星 → meta.byline entity.name.type.person`,
  },
  {
    title: 'a dateline whose bracket the line end cuts',
    text: ' 本报讯（融媒记者 秦小建 颜元',
    tokens: `
本报讯 → meta.dateline keyword.other.dateline
（ → meta.dateline meta.byline punctuation.section.brackets
融媒记者 → meta.dateline meta.byline keyword.other.role
秦小建 → meta.dateline meta.byline entity.name.type.person
颜元 → meta.dateline meta.byline entity.name.type.person`,
  },
  {
    title: 'a dateline with place and day',
    text: '新华社北京1月5日电 昨天，会议召开。',
    tokens: `
新华社北京 → meta.dateline keyword.other.dateline
1月5日 → meta.dateline keyword.other.dateline constant.numeric.date
电 → meta.dateline keyword.other.dateline
， → punctuation.separator.clause
。 → punctuation.terminator.sentence`,
  },
  {
    title: "an editor's note",
    text: '编者按 连日来，各地',
    tokens: '编者按 → keyword.other.label.editors-note\n， → punctuation.separator.clause',
  },
  { title: 'a credit', text: '本版图片由市委组织部提供', tokens: '本版图片由市委组织部提供 → markup.italic.credit' },
  { title: 'a caption', text: '图为志愿者在卡点值守', tokens: '图为志愿者在卡点值守 → markup.italic.caption' },
  { title: 'a jump line', text: '(上接第一版)', tokens: '(上接第一版) → keyword.other.continuation' },
];

export const inlineCases: readonly Case[] = [
  {
    title: 'dates, times, quantities and units',
    text: '1 月 12 日23:30，2.5万元、103 人，90%；二〇二二年三月',
    tokens: `
1 月 12 日 → constant.numeric.date
23:30 → constant.numeric.date
， → punctuation.separator.clause
2.5万 → constant.numeric.quantity
元 → keyword.other.unit
、 → punctuation.separator.clause
103 → constant.numeric.quantity
 人 → keyword.other.unit
， → punctuation.separator.clause
90% → constant.numeric.quantity
； → punctuation.separator.clause
二〇二二年三月 → constant.numeric.date`,
  },
  {
    title: 'half-width marks between Han, but not between digits',
    text: '来到,已经(含)完成1,200次',
    tokens: `
, → punctuation.separator.halfwidth
( → punctuation.separator.halfwidth
) → punctuation.separator.halfwidth
1,200 → constant.numeric.quantity
次 → keyword.other.unit`,
  },
  {
    title: 'ellipsis, dash and middle dot',
    text: '暖宝宝⋯⋯连日来——开化·新农都，',
    tokens: `
⋯⋯ → punctuation.other.ellipsis
—— → punctuation.other.dash
· → punctuation.other.middle-dot
， → punctuation.separator.clause`,
  },
  {
    title: 'quotations inside quotations, also of the same kind',
    text: '“甲‘乙’丙“丁””，',
    tokens: `
“ → string.quoted.double punctuation.definition.string.begin
甲 → string.quoted.double
‘ → string.quoted.double string.quoted.single punctuation.definition.string.begin
乙 → string.quoted.double string.quoted.single
’ → string.quoted.double string.quoted.single punctuation.definition.string.end
丙 → string.quoted.double
“ → string.quoted.double string.quoted.double punctuation.definition.string.begin
丁 → string.quoted.double string.quoted.double
” → string.quoted.double string.quoted.double punctuation.definition.string.end
” → string.quoted.double punctuation.definition.string.end
， → punctuation.separator.clause`,
  },
  {
    title: 'corner quotations and titles',
    text: '「甲『乙』」《丙〈丁〉》，',
    tokens: `
「 → string.quoted.other.corner punctuation.definition.string.begin
甲 → string.quoted.other.corner
『 → string.quoted.other.corner string.quoted.other.corner punctuation.definition.string.begin
乙 → string.quoted.other.corner string.quoted.other.corner
』 → string.quoted.other.corner string.quoted.other.corner punctuation.definition.string.end
」 → string.quoted.other.corner punctuation.definition.string.end
《 → string.other.title punctuation.definition.string.begin
丙 → string.other.title
〈丁〉 → string.other.title string.other.title.inside
》 → string.other.title punctuation.definition.string.end
， → punctuation.separator.clause`,
  },
];
