import { wrap } from '../bench/wrap.ts';

export const STORIES = [
  '妇女正在努力阻止他人进行自杀行为，因为自杀曾夺去了他们的挚爱。莎伦和凯莉一直在一座桥上张贴卡片，上面写着有感召力的文字，还有电话号码，人们可以通过电话寻求帮助，这让路过的人十分感动。',
  '十年后，教堂在原址建成。原先的会众在三十年代由此撤出，而一直在附近做礼拜的人们接管了它。他领导了抵制大街上的零售店的运动，后来一场大火使该建筑严重受损，人们委托建筑师制造了新的编钟。',
  '村里修好了路，孩子们上学不用再绕到河对岸去了，大家都很高兴，说这是今年最好的一件事。合作社的水果当天就能运到城里卖，价钱比去年高了三成，外出的人也陆续回来，在家门口找到了工作。',
  '到了秋天学校也盖好了，从县里来的老师住进了新的宿舍，家长们把自家种的菜送到食堂里去。校长说，明年还要修操场，再添几间教室，让更多的孩子在村里读完小学，不必早早离开父母去镇上寄宿。',
];
/** The stories in columns of fourteen em. */
export const COLUMNS = STORIES.map((story) => wrap(story, 14, 0));

/** Columns side by side, each of `width` characters with its gutter, as poppler sets them. */
export function woven(sides: readonly (readonly string[])[], width: number): string[] {
  const rows = Math.max(...sides.map(({ length }) => length));
  return Array.from({ length: rows }, (_, row) =>
    sides
      .map((side) => (side[row] ?? '').padEnd(width))
      .join('')
      .trimEnd(),
  );
}

const [first = [], second = [], third = []] = COLUMNS;

/** A headline over two columns; in the right one a section begins beside the running text of the left one. */
export const WOVEN_PAGE = [
  '山乡新路通到了每一户人家的门口',
  '本报记者 王小明',
  '',
  ...woven(
    [
      [...first, ...third],
      [...second, '', '    村口的学校', '', ...third],
    ],
    18,
  ),
  '',
].join('\n');
