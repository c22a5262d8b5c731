import { displacedBlocks } from '../outline/displaced.ts';
import type { DocumentRule, Fix, Reading } from '../rule.ts';

export const displacedBlock: DocumentRule = {
  id: 'displaced-block',
  scope: 'document',
  family: 'structure',
  title: { zh: '版块错位', en: 'Displaced block' },
  message: { zh: '这一块没有跟它的文章排在一起', en: 'This block stands apart from its article' },
  why: {
    zh: '提取按文本框的次序输出，大字标题、图片说明和编者按常常落在正文之后，甚至混进别的文章。移回原处，文章才完整。',
    en: 'Extraction puts text boxes out in the order in which they were made, so headlines, captions and editor’s notes often come after the text, or among another article. Moved back, the article is whole.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n记者 程明星\n\n⟦万名党员展现抗疫担当\n——“同心战疫”特别报道⟧\n',
      good: '万名党员展现抗疫担当\n——“同心战疫”特别报道\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n记者 程明星\n\n',
    },
    {
      bad: '全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n记者 程明星\n\n⟦万名党员展现抗疫担当\n——“同心战疫”特别报道⟧\n\n⟦百名医护奔赴抗疫一线\n——“同心战疫”特别报道⟧\n',
      note: { zh: '两个标题，不知道哪个是这篇的', en: 'two headlines: which of them belongs to the text is not known' },
    },
    {
      bad: '盼望修好这条路\n\n编辑同志：\n　　村口的路坑洼不平，一到雨天就积水，孩子上学很不方便，希望有关部门能够早日修好。\n　　我们已经多次反映，至今没有得到答复，只好写信给贵报，请帮我们呼吁一下。\n\n　　编后：群众利益无小事。一条路修得快不快，反映的是干部的作风。希望镇里尽快给群众一个答复。\n',
      note: { zh: '编后本来就在文章之后', en: 'an afterword of the editor stands behind the text' },
    },
    {
      bad: '渡口的歌在当地流传了很久，老人们至今都会唱，每到中秋的晚上，江边总有人领头唱起来。\n\n写这首歌的人早已不在了，他留下的本子里还夹着几页诗稿，家里人把它们抄了出来。\n\n　　　　我从山里来\n　　　　　　　　带着一身的雨\n　　　　你从海上来\n　　　　　　　　带着一身的盐\n\n　　　　我们在渡口相遇\n　　　　　　　　谁也没有说话\n',
      note: { zh: '空开排的诗', en: 'verse, set out' },
    },
    {
      bad: '万名党员展现抗疫担当\n\n记者 程明星\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n',
    },
  ],
  *check(reading) {
    const { blocks } = reading.layout;
    for (const { from, to, home } of displacedBlocks(blocks, reading.roles)) {
      const [first, last] = [blocks[from], blocks[to - 1]];
      if (first === undefined || last === undefined) continue;
      const end = Math.max(first.end, last.start + (last.lines[0]?.last ?? 0));
      yield {
        start: first.start + (first.lines[0]?.first ?? 0),
        end,
        ...(home === undefined ? {} : { fixes: [moved(reading, from, to, home)] }),
      };
    }
  },
};

/** The fix that moves the lines of the blocks `[from, to)` in front of the block `home`, and nothing else. */
function moved({ text, layout: { blocks, lines, starts } }: Reading, from: number, to: number, home: number): Fix {
  const [first, last, target] = [blocks[from], blocks[to - 1], blocks[home]];
  if (first === undefined || last === undefined || target === undefined) return { edits: [] };
  const start = starts[first.firstLine] ?? 0;
  const end = starts[last.lastLine + 1] ?? text.length;
  const eol = lines.find((line) => line.eol !== '')?.eol ?? '\n';
  const whole = text.slice(start, end);
  const at = starts[target.firstLine] ?? 0;
  return {
    edits: [
      { start: at, end: at, text: (/[\r\n]$/.test(whole) ? whole : whole + eol) + eol },
      { start, end, text: '' },
    ],
    moves: true,
    title: { zh: `移到第 ${target.firstLine + 1} 行之前`, en: `Move it before line ${target.firstLine + 1}` },
  };
}
