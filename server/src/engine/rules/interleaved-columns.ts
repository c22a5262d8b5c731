import { unwovenRegion } from '../layout/unweave.ts';
import type { DocumentRule } from '../rule.ts';

export const interleavedColumns: DocumentRule = {
  id: 'interleaved-columns',
  scope: 'document',
  family: 'structure',
  title: { zh: '分栏并排', en: 'Interleaved columns' },
  message: {
    zh: '从这里起有 {lines} 行，每行并排着 {columns} 栏文字，最好换一种方式重新提取',
    en: 'From here on, {lines} lines hold {columns} columns side by side; it is best to extract the page again in another way',
  },
  why: {
    zh: '照版面样子提取（如 pdftotext -layout、pdfplumber）时，左右各栏排在同一行上。上下两行并不相连，连起来句子就乱了，所以并排着几栏的行一律不连；空格标着各栏的位置，会挪动它们的改动、要看上下文才能判断的问题，都等拆开以后再说。去掉 -layout 重新提取最为可靠；不能重新提取时，可以把各栏依次排开：栏与栏之间隔得开的，按栏的位置拆开，先上后下、先左后右排列，一字不丢，但请核对各块的次序。',
    en: 'When a page is extracted as it looks (by pdftotext -layout or pdfplumber, say), its columns share their lines. One line does not go on on the next, and joining them would scramble the sentences, so no line that holds several columns is joined; and white space keeps each column in its place, so what would move it, or can be judged only by what goes on, waits until the columns are apart. Extracting it again without -layout is most reliable. Where that cannot be done, the columns can be put below one another: where white space keeps them at their places, they are taken apart and put in order, from above to below and from left to right. No character is lost, but look through the order of the pieces.',
  },
  severity: 'warning',
  safety: 'review',
  examples: [
    {
      bad: [
        '⟦妇女正在努力阻止他人进行自杀行为，因为     十年后，圣马丁教堂建成。原先的白人循道⟧',
        '自杀曾夺去了他们的挚爱。莎伦·戴维斯和     宗会众在三十年代由此撤出。附近做礼拜的',
        '凯莉一直在威尔士的一座桥上张贴卡片，上     黑人会众则鸠占鹊巢，教堂在约翰逊牧师的',
        '面写着有感召力的文字，还有电话号码，人     领导下为黑人会众所接管，他领导了抵制位',
        '们可以通过电话寻求帮助。                   于大街上的零售店的运动。',
        '',
      ].join('\n'),
      good: [
        '妇女正在努力阻止他人进行自杀行为，因为',
        '自杀曾夺去了他们的挚爱。莎伦·戴维斯和',
        '凯莉一直在威尔士的一座桥上张贴卡片，上',
        '面写着有感召力的文字，还有电话号码，人',
        '们可以通过电话寻求帮助。',
        '',
        '十年后，圣马丁教堂建成。原先的白人循道',
        '宗会众在三十年代由此撤出。附近做礼拜的',
        '黑人会众则鸠占鹊巢，教堂在约翰逊牧师的',
        '领导下为黑人会众所接管，他领导了抵制位',
        '于大街上的零售店的运动。',
        '',
      ].join('\n'),
      note: { zh: '两栏正文', en: 'two columns of prose' },
    },
    {
      bad: [
        '⟦村里修好了路，孩子们上学不用再绕到 入秋以后，新的校舍也盖好了，从县⟧',
        '河对岸去，大家都说这是今年最好的一 里来的老师住进了宿舍，家长们还把',
        '件事。合作社的水果当天就能运到城里 自家种的菜送到食堂，谁也不肯多收',
        '卖，价钱比去年高了三成，外出的人也 一分钱。校长说，明年还要修操场，',
      ].join('\n'),
      note: { zh: '两栏之间只剩一个空格', en: 'a single space is left between the columns' },
    },
    {
      bad: [
        '⟦妇女正在努力阻止他人进行自杀行为，因为     十年后，圣马丁教堂建成。原先的白人循道⟧',
        '自杀曾夺去了他们的挚爱。莎伦·戴维斯和     宗会众在三十年代由此撤出。附近做礼拜的',
        '凯莉一直在威尔士的一座桥上张贴卡片，上     黑人会众则鸠占鹊巢，教堂在约翰逊牧师的',
        '面写着有感召力的文字，还有电话号码，人     领导下为黑人会众所接管，他领导了抵制位',
        '江川日报 2022年3月10日 星期三 第4版 要闻',
        '们可以通过电话寻求帮助。人们路过桥头，     于大街上的零售店的运动。后来一场大火使',
        '总会停下来看一看，有人打来了电话，有人     该建筑严重受损，人们委托建筑师制造了新',
        '留下字条，说谢谢她们还愿意等在那里，陪     的编钟，每到礼拜日，钟声就从山坡上传来',
        '陌生人说一说话。                           ，一直传到河的对岸。',
        '',
      ].join('\n'),
      note: { zh: '两页之间有报眉', en: 'a running head between two pages' },
    },
    {
      bad: '姓名      工作单位            职务\n王建国    江川日报社          总编辑\n李晓红    江川市图书馆        副馆长\n赵文涛    江川大学中文系      教授\n',
      note: { zh: '表格', en: 'a table' },
    },
    {
      bad: '第一章  少年时代            1\n第二章  负笈海外            27\n第三章  归国任教            58\n第四章  风雨如晦            96\n',
      note: { zh: '目录', en: 'a table of contents' },
    },
  ],
  *check({ layout: { lines, starts, interleaved } }) {
    for (const region of interleaved) {
      const { first, last, columns } = region;
      const [line, origin] = [lines[first], starts[first]];
      if (line === undefined || origin === undefined) continue;
      const edit = unwovenRegion(lines, starts, region);
      yield {
        start: origin + line.first,
        end: origin + line.last,
        data: { lines: String(last - first + 1), columns: String(columns) },
        ...(edit === undefined ? {} : { fixes: [{ edits: [edit], moves: true, title: TITLE }] }),
      };
    }
  },
};

const TITLE = { zh: '把各栏依次排开', en: 'Put the columns below one another' };
