import { inTraditional } from './text/traditional.ts';

/** A text in the languages it is written in; the traditional Chinese of the interface is made from the simplified. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** A language of the interface: simplified Chinese, traditional Chinese as written in Taiwan, English. */
export type Locale = 'zh' | 'zh-tw' | 'en';

/** Values for the `{name}` places of a message. */
export type MessageData = Readonly<Record<string, string>>;

/** The language of the messages for a BCP 47 tag such as `zh-CN`, `zh-Hant-HK` or `en-US`; English where there is none. */
export function localeOf(tag: string | undefined): Locale {
  const subtags = tag?.toLowerCase().split(/[-_.]/) ?? [];
  if (subtags[0] !== 'zh') return 'en';
  if (subtags.includes('hans')) return 'zh';
  return subtags.some((subtag) => ['hant', 'tw', 'hk', 'mo'].includes(subtag)) ? 'zh-tw' : 'zh';
}

/** `text` in the language of `locale`, its `{name}` places as they are. */
export function inLanguage(text: Bilingual, locale: Locale): string {
  if (locale === 'en') return text.en;
  return locale === 'zh' ? text.zh : inTraditional(text.zh);
}

/** `message` with its `{name}` places filled from `data`, which stays as it is in every language. */
export function say(message: Bilingual, data: MessageData | undefined, locale: Locale): string {
  return inLanguage(message, locale).replace(/\{(\w+)\}/g, (place, name: string) => data?.[name] ?? place);
}
