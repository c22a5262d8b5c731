import fc from 'fast-check';
import { rules } from '../../server/src/engine/index.ts';
import { wrap } from '../../bench/wrap.ts';
import { COLUMNS } from '../woven-page.ts';
import { unmark } from './marked.ts';

/** Pieces that texts from newspapers are made of, and pieces that they should not be made of. */
const PIECES: readonly string[] = [
  ...Array.from('天下大势國国，。”“《》（）⋯…⼈豈　  \ta7,():.-\u200b\ufeff\u0000𠮷\ue000\ufffd'),
  ...['\ud800', '\udc00', '\n', '\n', '\n\n', '\r\n', '\r', '——'],
  '天下大势分久必合合久必分周末七国分争',
  '记者 黄合 通讯员 勇祖轩',
  '本报讯（记者 王某）',
  '编者按 连日来',
  '1 月 12 日',
  '劝 阻 ， 前 往 核 酸 检 测 点',
  '用 apt 装 git 和 vim 的 wiki 与 make 包，见 Debian 第 3 章。',
  '（上接第一版）',
  '“我是党员，我去！”',
];

const PROSE =
  '第一季度全市新开工项目四十二个，比去年同期多开工11个，全部按计划推进。第二季度的任务更重，“各部门要把工作做细做实”，确保年底以前完成全部建设任务；会后，大家到现场看了进度。';

const examples = rules.flatMap((rule) => rule.examples.map(({ bad }) => unmark(bad).text));
const declared = rules.flatMap(({ substitutes }) => Array.from(substitutes ?? [], ([from]) => from));

/** A stretch of what some rule shows as its fault, or as what is none. */
const fromExample = fc
  .tuple(fc.constantFrom(...examples), fc.nat(200), fc.integer({ min: 1, max: 40 }))
  .map(([text, at, length]) => text.slice(at % text.length, (at % text.length) + length));

/** Prose set in a column, whole or cut off. */
const column = fc
  .tuple(fc.integer({ min: 6, max: 24 }), fc.nat(40), fc.integer({ min: 1, max: 90 }), fc.constantFrom('\n', '\n', '\n\n', '\r\n'))
  .map(([measure, from, length, eol]) =>
    wrap(PROSE.slice(from, from + length), measure, 0)
      .map((line) => line + eol)
      .join(''),
  );

/** A piece of text: mostly from the list, so that pieces meet in every combination. */
export const piece: fc.Arbitrary<string> = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 3, arbitrary: fromExample },
  { weight: 2, arbitrary: fc.constantFrom(...declared) },
  { weight: 1, arbitrary: column },
);

export const fuzzedText: fc.Arbitrary<string> = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));

/** A line of a column, mostly a full one. */
const columnLine = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...COLUMNS.flat()) },
  { weight: 1, arbitrary: fc.constantFrom('', '', '短', '    村口的学校', '本报记者 王小明', 'GitHub 项目 Middleton') },
);
/** What stands before, between and behind columns. */
const beside = fc.constantFrom('', '', '\n', '江川日报 2022年3月11日 星期四 第5版 要闻\n', '山乡新路通到了每一户人家的门口\n\n');

/** Two or three columns side by side, not all of them aligned exactly, amid other text. */
export const fuzzedColumns: fc.Arbitrary<string> = fc
  .tuple(
    beside,
    fc.array(fc.tuple(columnLine, columnLine, fc.option(columnLine), fc.integer({ min: -1, max: 1 })), { minLength: 8, maxLength: 40 }),
    fc.constantFrom('\n', '\n', '\r\n'),
    beside,
    fuzzedText,
  )
  .map(([before, rows, eol, after, tail]) => {
    const lines = rows.map(([left, middle, right, off]) => left.padEnd(19 + off) + (middle.padEnd(19) + (right ?? '')).trimEnd() + eol);
    return before + lines.join('') + after + tail;
  });

/** Last place of an edit. */
export const LAST = 400;

/** An edit of a text that may be shorter than the edit says, and whether the proof is up to date before it. */
export interface FuzzedEdit {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
  readonly worked: boolean;
}

export const fuzzedEdit: fc.Arbitrary<FuzzedEdit> = fc.record({
  at: fc.nat(LAST),
  removed: fc.nat(12),
  inserted: fc.array(piece, { maxLength: 4 }).map((pieces) => pieces.join('')),
  worked: fc.boolean(),
});

/** A few pieces that are repeated until they fill a text. */
export const fuzzedPattern: fc.Arbitrary<string> = fc
  .array(piece, { minLength: 1, maxLength: 5 })
  .map((pieces) => pieces.join(''))
  .filter((text) => text !== '');
