import { printedSpan, removalOf } from '../layout/removal.ts';
import { type Line, isBlank, printed } from '../layout/line.ts';
import type { DocumentRule } from '../rule.ts';
import { type Span, shifted } from '../span.ts';
import { boilerplateIn, isBoilerplate } from '../text/boilerplate.ts';

export const webBoilerplate: DocumentRule = {
  id: 'web-boilerplate',
  scope: 'document',
  family: 'artefact',
  title: { zh: '网页附带文字', en: 'Boilerplate of a web page' },
  message: { zh: '这是网页或电子报附带的文字，不是正文', en: 'This comes with the web page and is no part of the text' },
  why: {
    zh: '网址水印、扫码关注、上一篇下一篇、推荐阅读、本章未完、版权声明，是网站加在每一页上的。留在语料里会重复成千上万次。正文里提到的网址和二维码不算。',
    en: 'Web addresses as watermarks, QR codes to follow, links to the next page, copyright lines and “chapter continues” are added to every page by the site, and stay in a corpus a thousand times. Addresses and codes that the text itself speaks of are left alone.',
  },
  severity: 'hint',
  safety: 'review',
  examples: [
    {
      bad: '⟦扫码关注“江川日报”微信公众号⟧\n村里修好了路，大家都很高兴。\n⟦http://www.example.com/read/12.html⟧\n⟦上一篇：学校盖好了⟧\n⟦本文来源：www.example.com，转载请注明出处⟧\n⟦更多精彩内容请访问：http://www.example.com⟧\n⟦推荐阅读：⟧\n',
      good: '村里修好了路，大家都很高兴。\n',
    },
    {
      bad: '他推开门，院子里一个人也没有。⟦（本章未完，请点击下一页继续阅读）⟧\n',
      good: '他推开门，院子里一个人也没有。\n',
    },
    {
      bad: '市民扫码登记后方可进入，也可以登录www.example.com预约，请相互转告。\n推荐阅读《红楼梦》的人最多。\n',
      note: { zh: '正文提到的二维码和网址', en: 'a code and an address that the text speaks of' },
    },
    { bad: '扫码点餐走进乡村\n记者近日走访发现，许多农家乐都用上了手机点餐。\n', note: { zh: '标题', en: 'a headline' } },
  ],
  *check({ layout, byLine }) {
    const boilerplate = byLine.of(boilerplateOf);
    for (let number = 0; number < boilerplate.length; number++) {
      const found = boilerplate[number] ?? NOTHING;
      if (found === NOTHING) continue;
      const span = printedSpan(layout, number);
      if (found === 'line') {
        yield {
          ...span,
          fixes: [{ edits: [{ ...removalOf(layout, number, number), text: '' }], title: { zh: '删去这一行', en: 'Remove the line' } }],
        };
        continue;
      }
      for (const inside of found) {
        const place = shifted(inside, span.start);
        yield { ...place, fixes: [{ edits: [{ ...place, text: '' }] }] };
      }
    }
  },
};

const NOTHING: readonly Span[] = [];

/** What of a line is boilerplate: all of it, or pieces of what is printed. */
function boilerplateOf(line: Line): 'line' | readonly Span[] {
  if (isBlank(line) || line.stretched) return NOTHING;
  const text = printed(line);
  if (isBoilerplate(text)) return 'line';
  const inside = Array.from(boilerplateIn(text));
  return inside.length === 0 ? NOTHING : inside;
}
