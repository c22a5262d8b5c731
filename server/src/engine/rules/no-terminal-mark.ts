import type { Passage } from '../layout/block.ts';
import { endingOf } from '../layout/facts.ts';
import type { DocumentRule } from '../rule.ts';

/** Shortest paragraph, in characters, that must end like one; least paragraphs, and share of them that end properly. */
const SHORTEST = 40;
const FEWEST = 6;
const PROPER = 0.9;

export const noTerminalMark: DocumentRule = {
  id: 'no-terminal-mark',
  scope: 'document',
  family: 'structure',
  title: { zh: '段末没有句号', en: 'Paragraph without a final mark' },
  message: { zh: '这一段末尾没有标点，可能缺了文字', en: 'This paragraph ends without a mark; text may be missing' },
  why: {
    zh: '全文各段都以句末标点收尾，独有这一段断在句中：不是少了标点，就是后面的文字丢了或排到了别处。',
    en: 'Where all other paragraphs end with a full stop and one breaks off, a mark is missing, or the text that followed is lost or stands elsewhere.',
  },
  severity: 'info',
  safety: 'none',
  examples: [
    {
      bad: '全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n\n夜深了，指挥部的灯还亮着，值班的人正在核对第二天要送的药品和粮食。天亮以后，第一批车队就要从这里出发，驶向各个村⟦庄⟧\n',
    },
    {
      bad: '全市党员干部冲锋在前，日夜值守在防控的第一线，把一件件物资送到群众手里。\n\n石柱镇物资储备保障中心一派热火朝天的景象，志愿者们正在把蔬菜和药品分装到车上。\n',
      note: { zh: '都有句号', en: 'all end with a full stop' },
    },
  ],
  *check({ layout: { blocks }, roles, byBlock }) {
    const paragraphs = byBlock.where(isLong).filter((index) => roles[index] === 'body');
    const breaksOff = byBlock.of(isBroken);
    const broken = paragraphs.filter((index) => breaksOff[index] === true);
    if (paragraphs.length < FEWEST || broken.length > (1 - PROPER) * paragraphs.length) return;
    for (const index of broken) {
      const block = blocks[index];
      if (block !== undefined) yield block.rawSpan(block.text.length - 1, block.text.length);
    }
  },
};

function isLong({ text }: Passage): boolean {
  return text.length >= SHORTEST;
}

/** Whether the passage ends with a character in the middle of a sentence, and what follows does not go on with it for all that is known. */
function isBroken({ text, endBreak }: Passage): boolean {
  return endingOf(text) === 'running' && endBreak?.verdict !== 'unsure' && /\p{Script=Han}$/u.test(text);
}
