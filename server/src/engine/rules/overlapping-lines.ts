import { printed } from '../layout/line.ts';
import { endsInside, overlapBehind } from '../layout/overlap.ts';
import type { DocumentRule } from '../rule.ts';

export const overlappingLines: DocumentRule = {
  id: 'overlapping-lines',
  scope: 'document',
  family: 'artefact',
  title: { zh: '行端重出', en: 'Overlapping lines' },
  message: {
    zh: '行末的“{text}”在下一行开头又出现，可能是文本框重叠，也可能中间缺字',
    en: '“{text}” ends this line and begins the next: two text boxes overlap, or text between them is lost',
  },
  why: {
    zh: '版面上两个文本框重叠，或者换行时把上一行的末几个字又排了一遍，提取出来便多出几个字。删去一份就能连起来；但也可能中间丢了一行，所以由人决定。重叠词（一步一步、研究研究）不算。',
    en: 'Where two text boxes overlap, or the last characters of a line were set again on the next, a few characters come out twice. Without the copy the lines join; but a line between them may be lost as well, so a person decides. Reduplication (一步一步) is left alone.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    {
      bad: '越是吃重岗位，一个支部⟦就是\n就是⟧一面战斗旗帜。\n',
      good: '越是吃重岗位，一个支部就是一面战斗旗帜。\n',
    },
    {
      bad: '村里修好了路，孩子们上学不用再⟦绕到河对岸\n绕到河对岸⟧去，大家都很高兴。\n',
      good: '村里修好了路，孩子们上学不用再绕到河对岸去，大家都很高兴。\n',
    },
    {
      bad: '今年以来，全市各级部门认真贯彻会议精神，统筹推进各项工作，\n取得了明显成效。\n越是吃重岗位，一个支部⟦就是\n就是⟧一面战斗旗帜，一个支部就是一座堡垒，在防控中发挥了作用，\n大家都说好，明年还要继续努力，争取更好的成绩。\n',
      good: '今年以来，全市各级部门认真贯彻会议精神，统筹推进各项工作，\n取得了明显成效。\n越是吃重岗位，一个支部就是一面战斗旗帜，一个支部就是一座堡垒，在防控中发挥了作用，\n大家都说好，明年还要继续努力，争取更好的成绩。\n',
      note: { zh: '前一行窄得多', en: 'the first line is much narrower' },
    },
    { bad: '众志成城，共抗疫情\n共抗疫情的路上，全市的党员都站了出来，没有一个人后退。\n', note: { zh: '标题', en: 'a headline' } },
    { bad: '老人拄着拐杖，沿着新修的路一步\n一步往前走。\n', note: { zh: '重叠词', en: 'reduplication' } },
    { bad: '远处的人都在看风景\n看风景的人都在看你\n明月装饰了谁的窗子\n谁的窗子装饰了梦\n', note: { zh: '诗', en: 'verse' } },
    { bad: '喜看今日江川\n江川县的路已经修好了，孩子们上学不用再绕道了。\n', note: { zh: '标题', en: 'a headline' } },
  ],
  *check({ layout: { lines, starts, blocks }, byBlock }) {
    for (const index of byBlock.where(endsInside)) {
      const [block, next] = [blocks[index], blocks[index + 1]];
      if (block === undefined) continue;
      const length = overlapBehind(block, blocks[index - 1], next);
      const [before, after] = [block.lastLine, next?.firstLine ?? 0];
      const [first, second] = [lines[before], lines[after]];
      if (length === 0 || first === undefined || second === undefined) continue;
      const start = (starts[before] ?? 0) + first.last;
      const end = (starts[after] ?? 0) + second.first + length;
      yield {
        start: start - length,
        end,
        data: { text: printed(second).slice(0, length) },
        fixes: [{ edits: [{ start, end, text: '' }], title: { zh: '删去一份并连成一行', en: 'Remove the copy and join the lines' } }],
      };
    }
  },
};
