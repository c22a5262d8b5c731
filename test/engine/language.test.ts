import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { localeOf, messageOf, Proof, rules, say } from '../../server/src/engine/index.ts';
import { inTraditional } from '../../server/src/engine/text/traditional.ts';

describe('language of the interface', () => {
  it('follows the tag of the editor or of the environment', () => {
    const expected = {
      'zh-CN': 'zh',
      zh: 'zh',
      'zh-Hans-HK': 'zh',
      'zh_CN.UTF-8': 'zh',
      'zh-TW': 'zh-tw',
      'zh-Hant': 'zh-tw',
      'zh_HK.UTF-8': 'zh-tw',
      'en-US': 'en',
      fr: 'en',
      C: 'en',
    };
    for (const [tag, locale] of Object.entries(expected)) assert.equal(localeOf(tag), locale, tag);
    assert.equal(localeOf(undefined), 'en');
  });
});

describe('interface in traditional Chinese', () => {
  it('says things as one does in Taiwan', () => {
    assert.equal(inTraditional('没有这个文件夹，请用默认设置'), '沒有這個資料夾，請用預設設定');
    assert.equal(inTraditional('半角标点；发现后再复制'), '半形標點；發現後再複製');
  });

  it('leaves text of the corpus as it stands', () => {
    assert.equal(say({ zh: '这里的“{word}”应为“头发”', en: '' }, { word: '头發' }, 'zh-tw'), '這裡的「头發」應為「头发」');
    const [finding] = new Proof('他的头髮很长。\n').findings();
    assert.ok(finding !== undefined && /[頭髮发]/.test(messageOf(finding, 'zh-tw')));
  });

  it('has a form for every simplified character of the rules outside quotations', () => {
    for (const rule of rules) {
      for (const { zh } of [rule.title, rule.message, rule.why]) {
        const outside = inTraditional(zh).replace(/「[^「」]*」/g, '');
        assert.doesNotMatch(outside, /[这个们为与过还发现标点书页边断读误应间处]/, `${rule.id}: ${outside}`);
      }
    }
  });
});
