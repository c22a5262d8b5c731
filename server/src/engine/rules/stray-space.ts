import type { Line } from '../layout/line.ts';
import type { SpaceRun } from '../layout/space.ts';
import type { BlockRule, Problem } from '../rule.ts';

export const straySpace: BlockRule = {
  id: 'stray-space',
  scope: 'block',
  family: 'artefact',
  title: { zh: '多余空格', en: 'Stray space' },
  message: { zh: '中文里多出 {spaces} 处空格', en: 'Stray spaces in Chinese text ({spaces})' },
  why: {
    zh: '汉字之间、标点旁边和行首行尾的空格是排版和提取留下的，不是作者写的。人名之间、标题两半之间、标签之后的空格保留。',
    en: 'Spaces between Han characters, beside marks and at the edges of a line come from typesetting and extraction, not from the writer. Those between names, between the halves of a headline and after a label stay.',
  },
  severity: 'info',
  safety: 'safe',
  examples: [
    { bad: '广大党员发出⟦ ⟧《倡议书》，号召大家迎难而上。\n', good: '广大党员发出《倡议书》，号召大家迎难而上。\n' },
    { bad: '⟦ ⟧参与区际通道封控的人员。\n', good: '参与区际通道封控的人员。\n' },
    {
      bad: '　　剧中人物：\n　　　　　老船工　王建国饰\n　　　　　秀　兰　李秀英饰\n\n　　渡口的歌，在当地流传了很久：\n　　　　　船行千里，\n　　　　　　　　不忘故乡。\n\n　　来信收到，你反映的问题已经转给县水利局处理。\n　　　　　　　　　　　　　　　　本报读者来信组\n',
      note: { zh: '用全角空格排出的人物表、诗行和署名', en: 'a cast list, verse and a signature, set out with ideographic spaces' },
    },
    {
      bad: '　⟦ 　 ⟧时间格式会随地区设置改变，\n输入之前请先核对。\n',
      good: '　　时间格式会随地区设置改变，\n输入之前请先核对。\n',
      note: { zh: '段首的缩进里夹着提取的空格', en: 'the indent of a paragraph with spaces of the extraction in it' },
    },
    { bad: '群众反映说⟦ , 手续繁琐 ； 时间太长 ⟧。\n', good: '群众反映说,手续繁琐；时间太长。\n' },
    {
      bad: '大家夜以继日地坚守在第⟦ ⟧一线，党员带头，工作有⟦ ⟧序推进。\n',
      good: '大家夜以继日地坚守在第一线，党员带头，工作有序推进。\n',
    },
    {
      bad: '比赛很有看头，但部分观众特别是美国⟦ ⟧国内观众却对此表示怀疑。\n',
      good: '比赛很有看头，但部分观众特别是美国国内观众却对此表示怀疑。\n',
      note: { zh: '说不准，由你决定', en: 'doubtful: left to you' },
    },
    { bad: '众志成城 同心抗疫\n', note: { zh: '标题两半之间', en: 'between the halves of a headline' } },
    { bad: '编者按 连日来，全市党员干部恪守精准防控之责。\n', note: { zh: '标签之后', en: 'after a label' } },
    { bad: '问 这项工作是从什么时候开始的？\n', note: { zh: '问答的标签', en: 'the label of a question' } },
    { bad: '■ 可以用来检验新的疗法。\n', note: { zh: '项目符号之后', en: 'behind a bullet' } },
    {
      bad: '●招聘 本公司招聘司机两名，包吃包住。\n●寻狗 3月5日在江滨公园走失一只金毛犬，有拾到者请送回。\n',
      note: { zh: '分类广告的标签', en: 'the labels of advertisements' },
    },
    { bad: '是否同意这个方案：是 □否 □，请打勾。\n', note: { zh: '选项', en: 'boxes to tick' } },
    { bad: '融媒记者 程明星\n', note: { zh: '署名', en: 'in a byline' } },
    {
      bad: '第一条 为了保护古树名木，根据有关法律、法规，制定本条例。\n第二条 本条例适用于本县行政区域。\n',
      note: { zh: '条文的序号', en: 'the number of an article of a law' },
    },
    {
      bad: '图为村民在渡口等船。 本报记者 袁天宇 摄\n\n新船驶入渡口。 程元 摄（视觉图库）\n\n本报重庆讯　记者 许子涵 报道：昨天新船开始试航。\n\n右图：志愿者为老人理发。 本报记者 王 伟摄\n\n本报讯（记者 王小明 通讯员 李 强）昨日，新船开始试航。\n\n新华社北京3月7日电（记者 张 宇、刘 洋）新船今天开始试航。\n\n（中央社記者陳 偉台北8日電）新船今天開始試航。\n',
      note: { zh: '署名里的空格', en: 'spaces among names' },
    },
    {
      bad: '演出时间：3月8日 地点：市体育中心 票价：每张50元，学生半价。\n',
      note: { zh: '启事的各项之间', en: 'between the fields of a notice' },
    },
    { bad: '于 山 王长江 李 明\n', note: { zh: '两个字的名字空成三个字宽', en: 'names of two characters, set to the width of three' } },
    {
      bad: '新当选的委员有：王建 国强 李秀英 张晓明 赵子龙 周文韬 钱三强 孙中平，会议号召大家向他们学习。\n',
      note: { zh: '名单', en: 'a list of names' },
    },
    {
      bad: '本报武汉电（记者 王某 通讯员 李某）记者从会上获悉，工程已经完工。\n',
      note: { zh: '正文里的署名', en: 'a byline in the text' },
    },
    {
      bad: '1.1　甲方把房屋租给乙方，租期两年。\n\n1.2 甲方不得擅自收回房屋，乙方不得转租。\n\n2. “但愿人长久”的作者是谁？\nA. 憧憬（chōng）　B. 酝酿（niàng），请选择。\n甲方签字，日期：　　年　　月　　日，乙方签字。\n',
      note: { zh: '序号后、选项前的空格，待填的日期', en: 'behind the number of an item, before a choice, a date to fill in' },
    },
    {
      bad: '四凤　（滤药）妈，您怎么来了？\n鲁侍萍　我来看看你，这屋子我好像来过。\n\n桂枝三两（去皮）　芍药三两　甘草二两（炙）　生姜三两（切）　大枣十二枚（擘）\n',
      note: { zh: '剧本里的人名，药方', en: 'who speaks in a play; a prescription' },
    },
    {
      bad: '工　头　（挥鞭）快点，磨蹭什么！\n阿　福　你说什么？\n\n5月3日　县城解放，人民解放军进驻，次日成立军事管制委员会。\n\n6月—9月　大旱，受灾面积8.3万亩，减产粮食1200万公斤。\n\n是年　全县建立农业生产合作社，入社农户占两成，粮食增产。\n\n一、兽类　有华南兔、豪猪、穿山甲等，旧志有记载。\n',
      note: { zh: '剧本里空开的人名，志书条目的日期和名目', en: 'a name in a play set out; the date or term of an entry in a chronicle' },
    },
    {
      bad: '# 安装\n\n> “京都很美。”导游说。\n\n1. 祇园\n   - 花见小路很热闹，人也多。\n\n运行：\n\n    npm install\n',
      note: { zh: 'Markdown 的缩进', en: 'indents of Markdown' },
    },
    {
      bad: '下周日将迎战劲旅，在榜单上落后八分的      据新闻报道，委员会周早些时候表示，\n',
      note: { zh: '栏间的空白', en: 'white space between two columns' },
    },
  ],
  *check(block, { traits }) {
    // There every space parts two words; segmented-text says so once.
    if (traits.segmented) return;
    const indented = traits.form === 'markdown';
    const { lines, lineStarts } = block;
    for (const [index, line] of lines.entries()) {
      const inside = ({ start, end, kind, stretched }: SpaceRun): boolean => {
        // Spaces at a broken line's end or beginning go with the break.
        if (kind === 'edge')
          return (start < line.first && !indented && index === 0) || (end === line.text.length && index === lines.length - 1);
        return !stretched && (kind === 'han' || kind === 'mark') && !(indented && line.text.slice(line.first, start) === '>');
      };
      const spaces = block.spaces(index);
      const origin = lineStarts[index] ?? 0;
      const problem = removal(spaces.flatMap((run) => withoutTyped(run, line)).filter(inside), origin);
      if (problem !== undefined) yield problem;
      for (const run of spaces) if (run.kind === 'doubtful' && !run.stretched) yield { ...removalOf(run, origin), ...DOUBTFUL };
    }
  },
};

const DOUBTFUL = {
  safety: 'review',
  message: {
    zh: '这个空格多半是排版或提取留下的，请核对',
    en: 'This space is probably left over from typesetting or extraction; please check',
  },
} as const;

/**
 * What of the white space `run` extraction may have put in, which are spaces of ASCII only: ideographic ones at the beginning of the line were
 * typed, as the indent of a paragraph, of verse, of a cast list, of a signature set right.
 */
function withoutTyped(run: SpaceRun, { text, first }: Line): readonly SpaceRun[] {
  if (run.end !== first || !text.slice(0, first).includes('\u3000')) return [run];
  return Array.from(text.slice(0, first).matchAll(/[^\u3000]+/g), ({ 0: { length }, index }) => ({
    ...run,
    start: index,
    end: index + length,
  }));
}

/** One problem for the spaces `runs` of a line that starts at `origin`: all of them go. `undefined` where there are none. */
export function removal(runs: readonly SpaceRun[], origin: number): Problem | undefined {
  const [first] = runs;
  return first === undefined ? undefined : removalOf(first, origin, runs);
}

function removalOf(first: SpaceRun, origin: number, runs: readonly SpaceRun[] = [first]): Problem {
  return {
    start: origin + first.start,
    end: origin + (runs.at(-1)?.end ?? first.end),
    data: { spaces: String(runs.length) },
    fixes: [
      {
        edits: runs.map(({ start, end }) => ({ start: origin + start, end: origin + end, text: '' })),
        title:
          runs.length === 1
            ? { zh: '删去空格', en: 'Remove the space' }
            : { zh: `删去这 ${runs.length} 处空格`, en: `Remove these ${runs.length} spaces` },
      },
    ],
  };
}
