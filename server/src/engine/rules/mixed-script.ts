import type { Block } from '../layout/layout.ts';
import type { DocumentRule, Problem, Reading } from '../rule.ts';
import { conversionOf, foreignRuns, isForeignBlock } from '../text/foreign-script.ts';
import type { Edit } from '../span.ts';
import { type Script, countScript } from '../text/script.ts';

const PASSAGE = {
  zh: '{count} 段{other}夹在{own}文本中：是引文就不必改',
  en: '{count} blocks in {other} characters in a {own} text; a quotation may stay as it is',
} as const;
const NAMES = { simplified: { zh: '简体', en: 'simplified' }, traditional: { zh: '繁体', en: 'traditional' } } as const;

export const mixedScript: DocumentRule = {
  id: 'mixed-script',
  scope: 'document',
  family: 'script',
  title: { zh: '简繁混用', en: 'Both scripts in one place' },
  message: {
    zh: '同一句里简体、繁体都有：“{found}”改为“{expected}”就一致了',
    en: 'Simplified and traditional characters in one line: “{found}” as “{expected}” would agree with the rest',
  },
  why: {
    zh: '整段是另一种字体，多半是引文或另一来源的文章，作为一处指出，不逐字报。全文看不出该用哪种字体时（很短，或两种各占一半），同一段里两种都有，也在这里指出，按这一段的多数改。书名、记者姓名、整句的引文照原样。',
    en: 'A whole block in the other script is mostly a quotation, or an article from elsewhere: it is named once, not character by character. Where the file does not tell which script was meant (it is short, or half and half), a block that has both is named too, and the fix follows the majority of that block. Titles, the names of reporters and whole quotations stay as they are.',
  },
  severity: 'info',
  safety: 'review',
  examples: [
    { bad: '他的頭⟦发⟧很長', good: '他的頭髮很長' },
    {
      bad: '这几年镇上的变化很大，新开了几家书店，孩子们放学后都去看书。\n\n⟦學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？人不知而不慍，不亦君子乎？⟧\n\n老师说，读书要读进去，还要用得上，不能只图热闹，记住几句话就完了。',
      good: '这几年镇上的变化很大，新开了几家书店，孩子们放学后都去看书。\n\n学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？\n\n老师说，读书要读进去，还要用得上，不能只图热闹，记住几句话就完了。',
      note: { zh: '整段繁体是一处', en: 'a whole block in traditional characters is one place' },
    },
    {
      bad: '这几年镇上的变化很大，展览馆里挂着“學而時習之”的题词，孩子们都会念。',
      note: { zh: '引文', en: 'a quotation' },
    },
    {
      bad: '后来他在台北看了《红楼梦》的展览，展品都是借来的。',
      note: { zh: '后、台、里两种字体都有', en: '后 and 台 belong to both scripts' },
    },
  ],
  *check(reading) {
    const { decisive, profile, layout } = reading;
    const { simplified, traditional } = decisive;
    if (simplified === 0 || traditional === 0) return;
    const own: Script =
      profile.script === 'simplified' || profile.script === 'traditional'
        ? profile.script
        : simplified >= traditional
          ? 'simplified'
          : 'traditional';
    if (profile.script !== 'unknown') yield* passagesIn(reading, own);
    if (profile.script === own) return;
    for (const [index, block] of layout.blocks.entries()) if (isProse(reading, index)) yield* strays(block, reading.profile.words);
  },
};

/** Runs of successive blocks in the other script than `own`, each one problem. */
function* passagesIn({ layout: { blocks }, profile: { words } }: Reading, own: Script): Generator<Problem> {
  const other: Script = own === 'simplified' ? 'traditional' : 'simplified';
  let first: number | undefined;
  for (let index = 0; index <= blocks.length; index++) {
    const text = blocks[index]?.text;
    const foreign = text !== undefined && isForeignBlock(text, own, [blocks[index - 1]?.text, blocks[index + 1]?.text]);
    if (foreign) {
      first ??= index;
      continue;
    }
    if (first !== undefined) yield passage(blocks.slice(first, index), own, other, words);
    first = undefined;
  }
}

function passage(blocks: readonly Block[], own: Script, other: Script, words: readonly string[]): Problem {
  const said = (language: 'zh' | 'en'): string =>
    PASSAGE[language].replace('{own}', NAMES[own][language]).replace('{other}', NAMES[other][language]);
  const edits = blocks.flatMap((block) => conversionTo(own, block, words));
  return {
    start: blocks[0]?.start ?? 0,
    end: blocks.at(-1)?.end ?? 0,
    message: { zh: said('zh'), en: said('en') },
    data: { count: String(blocks.length) },
    fixes: edits.length === 0 ? [] : [{ edits, title: { zh: `改为${NAMES[own].zh}`, en: `Convert to ${NAMES[own].en} characters` } }],
  };
}

/** The edits that write `block` in the script `own`. */
function conversionTo(own: Script, block: Block, words: readonly string[]): readonly Edit[] {
  const runs = foreignRuns(block.text, own, words);
  return runs.flatMap((run) => conversionOf(block.text, run, (start, end) => block.rawSpan(start, end)));
}

function isProse({ roles }: Reading, index: number): boolean {
  return roles[index] !== 'byline' && roles[index] !== 'credit';
}

/** The characters of `block` that are in the other script than most of it, as one problem. */
function* strays(block: Block, words: readonly string[]): Generator<Problem> {
  const { text } = block;
  const { simplified, traditional } = countScript(text);
  if (simplified === 0 || traditional === 0) return;
  const own = simplified > traditional ? 'simplified' : 'traditional';
  const runs = foreignRuns(text, own, words);
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return;
  const edits = conversionTo(own, block, words);
  const characters = runs.flatMap((run) => run.characters);
  yield {
    ...block.rawSpan(first.start, last.end),
    data: {
      found: characters
        .map(({ start, end }) => text.slice(start, end))
        .slice(0, SHOWN)
        .join(''),
      expected: edits
        .map((edit) => edit.text)
        .slice(0, SHOWN)
        .join(''),
    },
    fixes: [{ edits }],
  };
}

/** Characters that a message shows. */
const SHOWN = 10;
