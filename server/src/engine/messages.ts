import { type Locale, inLanguage, say } from './language.ts';
import type { Finding, Fix, Related } from './rule.ts';
import { ruleOf } from './rules/index.ts';

/** What is wrong, in a sentence. */
export function messageOf(finding: Finding, locale: Locale): string {
  return say(finding.message ?? ruleOf(finding.rule).message, finding.data, locale);
}

/** What is to be seen at a related place. */
export function relatedMessage(related: Related, locale: Locale): string {
  return say(related.message, related.data, locale);
}

/** What a fix does, so that most rules need not say it. */
export function titleOf(fix: Fix, locale: Locale): string {
  if (fix.title !== undefined) return inLanguage(fix.title, locale);
  const [first] = fix.edits;
  const text = fix.edits.map((edit) => edit.text).join('');
  if (first === undefined || text === '') return inLanguage({ zh: '删去', en: 'Remove' }, locale);
  if (text.trim() === '') {
    if (text.includes('\n')) return inLanguage({ zh: '在此换行', en: 'Break the line here' }, locale);
    return inLanguage({ zh: '改为空格', en: 'Replace with a space' }, locale);
  }
  const shown = fix.edits.length === 1 ? text : `${first.text}…`;
  return inLanguage({ zh: `改为“${shown}”`, en: `Replace with “${shown}”` }, locale);
}
