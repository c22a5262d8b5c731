import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { suite, test } from 'node:test';
import {
  Proof,
  defaultConfig,
  describeDiagnosis,
  diagnose,
  findLoss,
  isSafe,
  repairExtraction,
  ruleOf,
} from '../../server/src/engine/index.ts';
import { symptomKinds } from '../../server/src/engine/symptoms.ts';
import { wrap } from '../../bench/wrap.ts';

const PROSE = [
  '第一季度全市新开工项目四十二个，比去年同期多开工十一个，全部按计划推进，没有一个项目因为天气停工。',
  '第二季度的任务更重，各部门要把工作做细做实，确保年底以前完成全部建设任务，让群众看得见变化。',
  '会后，大家到现场看了进度；负责人说，工地上的机器一天也没有停过，工人们轮流休息，按时吃饭。',
];
const CLEAN = PROSE.join('\n') + '\n';
const COLUMN = PROSE.map((paragraph) => ['　　' + (wrap(paragraph, 14, 2)[0] ?? ''), ...wrap(paragraph, 14, 2).slice(1)]);
const PRINTED = COLUMN.flat().join('\n') + '\n';

/** The symptoms that `text` shows, by name. */
function symptomsOf(text: string): readonly string[] {
  return diagnose(new Proof(text)).symptoms.map(({ id }) => id);
}

/** `text` with `put` in place of every match. */
const spread = (pattern: RegExp, put: (found: string) => string): string => CLEAN.replace(pattern, put);

suite('a diagnosis', () => {
  test('of clean prose names no symptom', () => assert.deepEqual(symptomsOf(CLEAN), []));
  test('of a text that is not Chinese says so', () => {
    const diagnosis = diagnose(new Proof('The quick brown fox.\nJumps over the lazy dog.\n'));
    assert.deepEqual([describeDiagnosis(diagnosis, 'en'), diagnosis.repairs], [['not Chinese text'], 0]);
  });

  const cases: readonly (readonly [what: string, text: string, symptoms: readonly string[]])[] = [
    ['printed lines', PRINTED, ['column-lines']],
    ['a blank line after every line', PRINTED.replaceAll('\n', '\n\n'), ['column-lines', 'blank-line-after-every-line']],
    ['a stretched line', PRINTED.replace(/(?<=\n).{12,}/, (line) => Array.from(line).join(' ')), ['stretched-lines']],
    ['letter-spacing', spread(/[^\n](?=[^\n])/gu, (found) => `${found} `), ['letter-spaced']],
    ['marks folded to ASCII', spread(/[，；]/g, (mark) => (mark === '，' ? ',' : ';')), ['folded-marks']],
    ['spaces at digits', CLEAN.replaceAll('个', ' 7 个'), ['spaced-digits']],
    ['spaces beside marks', spread(/，/g, () => '， '), ['spaced-marks']],
    ['radicals of a PDF font', spread(/[一人工]/g, (found) => ({ 一: '⼀', 人: '⼈', 工: '⼯' })[found] ?? found), ['radicals']],
    ['private glyphs', spread(/个/g, () => '\ue123'), ['private-glyphs']],
    ['a wrong encoding', spread(/任务/, () => '\ufffd\ufffd'), ['misread-encoding']],
    ['a wrong encoding throughout', 'ÖÐ»ªÈËÃñ¹²ºÍ¹ú³ÉÁ¢ÁË¡£\n', ['misread-encoding']],
    ['boxes for lost characters', spread(/项目|群众|工人/g, () => '□□'), ['misread-encoding']],
    ['escapes', spread(/。/g, () => '&#12290;'), ['unread-escapes']],
    ['numbers of glyphs', spread(/个/g, () => '(cid:2731)'), ['private-glyphs']],
    ['straight quotation marks', spread(/(?<=，)[^，。；\n]{4}/g, (found) => `"${found}"`), ['folded-marks']],
    ['marks of other scripts', spread(/，/g, () => '،'), ['misread-shapes']],
    ['symbols for characters', spread(/工(?=[人作])/g, () => 'エ') + '他们都在努カ学习。\n', ['misread-shapes']],
    ['invisible characters', spread(/，/g, () => '，\u200b'), ['invisible-characters']],
    ['characters of the other script', CLEAN.replaceAll('个', '個') + CLEAN.repeat(5), ['foreign-script']],
    ['mixed line ends', CLEAN.replace('\n', '\r\n'), ['mixed-line-ends']],
  ];
  for (const [what, text, symptoms] of cases) {
    test(`of a text with ${what}`, () => {
      assert.ok(symptoms.length > 0);
      for (const symptom of symptoms) assert.ok(symptomsOf(text).includes(symptom), `${symptomsOf(text).join(' ')} lacks ${symptom}`);
    });
  }

  test('says how many places show each symptom, in the language of the messages', () => {
    const diagnosis = diagnose(new Proof(CLEAN.replaceAll('，', ',')));
    assert.deepEqual(describeDiagnosis(diagnosis, 'en'), ['one paragraph per line', 'marks folded to half width (10)', 'simplified']);
    assert.deepEqual(describeDiagnosis(diagnosis, 'zh'), ['一段一行', '标点被转成半角（10 处）', '简体']);
    assert.equal(diagnosis.repairs, 10);
  });
});

suite('repairing the extraction', () => {
  test('undoes what the extraction did and leaves other faults to the reader', () => {
    const text = CLEAN.replaceAll('，', ',') + '\n\n\n' + '“她说⋯⋯”\n';
    const proof = new Proof(text);
    assert.equal(repairExtraction(proof, diagnose(proof)), text.replaceAll(',', '，'));
  });
  test('reads escapes back and gives all lines one kind of end', () => {
    const proof = new Proof(CLEAN.replaceAll('。', '&#12290;').replace('\n', '\r\n'));
    assert.equal(repairExtraction(proof, diagnose(proof)), CLEAN);
  });
  test('changes nothing where there is no symptom', () => {
    const proof = new Proof(`${PROSE.join('\n')},\n`);
    assert.equal(repairExtraction(proof, diagnose(proof)), proof.text);
  });
  test('leaves alone what the settings switch off', () => {
    const proof = new Proof(CLEAN.replaceAll('，', ','), { ...defaultConfig, rules: { 'halfwidth-punctuation': 'off' } });
    assert.equal(repairExtraction(proof, diagnose(proof)), proof.text);
  });
  for (const name of readdirSync('seeds')) {
    test(`of ${name} loses nothing and leaves nothing of it to repair`, () => {
      const proof = new Proof(readFileSync(`seeds/${name}`, 'utf8'));
      const diagnosis = diagnose(proof);
      const repaired = repairExtraction(proof, diagnosis);
      assert.equal(findLoss(proof.text, repaired), undefined);
      const left = new Proof(repaired).findings().filter(isSafe);
      for (const { rules } of diagnosis.symptoms)
        assert.deepEqual(
          left.filter(({ rule }) => rules.includes(rule)),
          [],
        );
    });
  }
});

test('symptoms name rules that have safe fixes', () => {
  for (const { id, rules } of symptomKinds) for (const rule of rules) assert.equal(ruleOf(rule).safety, 'safe', id);
});
