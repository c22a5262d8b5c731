import { ruleOf } from '../../server/src/engine/index.ts';
import { oneOf } from '../random.ts';
import { type Planter, backwards, either, inPlaceOf } from './planter.ts';

/** Faults of marks and of numbers. */
export const markFaults: Readonly<Record<string, Planter>> = {
  'approximate-number': {
    plant: either(
      inPlaceOf(/(?<=\p{Script=Han})一(?=[个個名天位年])/gu, (_, random) => oneOf(['三、四', '七、八', '10几', '20几', '几10'], random)),
      inPlaceOf(/十(?=[几幾])/g, '10'),
    ),
    lasting: true,
  },
  'double-terminal': {
    plant: either(inPlaceOf(/(?<=[。！？][”」])(?=\n|\p{Script=Han})/gu, '。'), inPlaceOf(/(?<=\p{Script=Han})(?=[”」][，；])/gu, '。')),
  },
  'doubled-mark': {
    plant: either(
      inPlaceOf(/(?<=\p{Script=Han})[，。、；：](?=\p{Script=Han}|\n)/gu, (mark) => mark + mark),
      inPlaceOf(/(?<=\p{Script=Han})。(?=\p{Script=Han}|\n)/gu, (_, random) => oneOf(['，。', '。，', '、。'], random)),
    ),
  },
  'halfwidth-punctuation': {
    plant: either(
      inPlaceOf(/[，；：！？]/g, folded),
      inPlaceOf(/（[^（）\n]{1,40}）/g, (found) => `(${found.slice(1, -1)})`),
    ),
  },
  'headline-end-mark': {
    plant: inPlaceOf(/(?<=^\p{Script=Han}[^\n。？！”」]{4,30})\n/gu, (_, random) => oneOf(HEADS, random)),
    lasting: true,
  },
  'lookalike-mark': {
    plant: either(
      backwards(new Map(ruleOf('lookalike-mark').substitutes)),
      inPlaceOf(/《[^《》\n]{1,20}》/g, (title) => `<<${title.slice(1, -1)}>>`),
    ),
  },
  'mark-at-line-edge': {
    plant: either(inPlaceOf(/(?<=。\n)(?=\p{Script=Han})/gu, '，'), inPlaceOf(/(?<=。)(?=\n.)/g, '《')),
    lasting: true,
  },
  'mark-between-quotations': { plant: inPlaceOf(/(?<=[”》])(?=[“《])/g, '、') },
  // The rule speaks only where several stops are misread.
  'misread-stop': {
    plant: inPlaceOf(/^[^]*(?:\p{Script=Han}{4}。\p{Script=Han}{4}[^]*){3}$/gu, (text) => text.replace(/。/g, '·')),
    script: 'traditional',
  },
  'nested-quotation': {
    plant: either(
      inPlaceOf(/(?<=“[^“”‘’\n]{2,20})\p{Script=Han}{4}(?=[^“”‘’\n]{2,20}”)/gu, (found) => `“${found}”`),
      inPlaceOf(/(?<=「[^「」『』\n]{2,20})\p{Script=Han}{4}(?=[^「」『』\n]{2,20}」)/gu, (found) => `「${found}」`),
    ),
    lasting: true,
  },
  'nested-title-mark': {
    plant: inPlaceOf(/(?<=《[^《》〈〉\n]{1,10})\p{Script=Han}{2,4}(?=[^《》〈〉\n]{1,10}》)/gu, (found) => `《${found}》`),
    lasting: true,
  },
  'nonstandard-dash': {
    plant: inPlaceOf(/(?<=[\p{Script=Han}”])——(?=[\p{Script=Han}“])/gu, (_, random) => oneOf(['--', '──', '－－', '––', '⸺'], random)),
  },
  'nonstandard-ellipsis': {
    plant: inPlaceOf(/(?<=\p{Script=Han})[，。](?=\p{Script=Han}|\n)/gu, (_, random) => oneOf(['⋯⋯', '...', '......', '。。。'], random)),
    lasting: true,
  },
  'nonstandard-middle-dot': {
    plant: inPlaceOf(/(?<=\p{Script=Han})·(?=\p{Script=Han})/gu, (_, random) => oneOf(['・', '•', '∙', '.'], random)),
  },
  'number-range-mark': {
    plant: inPlaceOf(/(?<=(?<![\d.–—~～-])\d{1,4})[—～-](?=\d{1,4}[年月日岁元人])/g, (_, random) => oneOf(['——', '--'], random)),
    lasting: true,
  },
  'quotation-direction': { plant: inPlaceOf(/[“”]/g, (mark) => (mark === '“' ? '”' : '“')) },
  'straight-quotation': {
    plant: either(
      inPlaceOf(/“[^“”‘’\n]{1,60}”/g, (found) => `"${found.slice(1, -1)}"`),
      inPlaceOf(/「[^「」『』\n]{1,60}」/g, (found) => `"${found.slice(1, -1)}"`),
    ),
  },
  'unbalanced-bracket': { plant: inPlaceOf(/[（）《》]/g, ''), lasting: true, shows: 'in the line' },
  'unbalanced-quotation': { plant: inPlaceOf(/[“”「」]/g, ''), lasting: true, shows: 'in the line' },
};

/** What follows a headline: a mark that it should not have, and who wrote the story. */
const HEADS = ['。\n本报记者 王小明 通讯员 李大力\n', '，\n\n本报记者 周丽\n\n', '。\n本报讯（记者 陈思远）'];

/** The half-width form of a mark. */
function folded(mark: string): string {
  return String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
}
