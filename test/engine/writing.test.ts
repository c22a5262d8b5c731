import assert from 'node:assert/strict';
import test from 'node:test';
import { Proof, defaultConfig, describeDiagnosis, diagnose } from '../../server/src/engine/index.ts';

const SIMPLIFIED =
  '这几年镇上的变化很大，新开了几家书店，孩子们放学后都去看书。\n\n老师说，读书要读进去，还要用得上，不能只图热闹，记住几句话就完了。\n\n' +
  '书记讲，镇里还要办图书馆，经费已经拨下来，今年动工，请来的专家对设计图纸提了几条意见，设计单位正在修改。\n';
const PASSAGE = '學而時習之，不亦說乎？有朋自遠方來，不亦樂乎？人不知而不慍，不亦君子乎？\n\n';

/** What is told of the script of `text`. */
function remarks(text: string, script: 'auto' | 'simplified' | 'traditional' = 'auto'): readonly string[] {
  const proof = new Proof(text);
  proof.configure({ ...defaultConfig, script });
  return describeDiagnosis(diagnose(proof), 'zh').filter((remark) => /体|字形/.test(remark));
}

test('the script of a text is told, and the region of a traditional one', () => {
  assert.deepEqual(remarks(SIMPLIFIED), ['简体']);
  assert.deepEqual(remarks('他說屋裡的床為什麼不見了，衛生間裡的線也斷了，學生們都說奇怪。\n'), ['繁体（台湾字形）']);
  assert.deepEqual(remarks('他説屋裏的牀為什麼不見了，衞生間裏的綫也斷了，學生們都説奇怪。\n'), ['繁体（香港字形）']);
});

test('passages in the other script are counted, each once', () => {
  assert.deepEqual(remarks(PASSAGE + SIMPLIFIED), ['简体', '1 处整段另一种字体']);
});

test('Japanese forms are counted', () => {
  assert.deepEqual(remarks(`我市经济発展很快，今年又有两条新路通车。\n\n${SIMPLIFIED}`), ['简体', '1 处日本字形']);
});

test('what the settings expect is told beside what the text is', () => {
  assert.deepEqual(remarks(SIMPLIFIED, 'simplified'), ['简体', '设置要求简体']);
  assert.deepEqual(remarks(SIMPLIFIED, 'traditional')[0], '简体');
  assert.equal(remarks(SIMPLIFIED, 'traditional').at(-1), '设置要求繁体');
});
