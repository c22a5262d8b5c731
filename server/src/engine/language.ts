/** A text in the languages of the interface. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

export type Locale = keyof Bilingual;

/** Values for the `{name}` places of a message. */
export type MessageData = Readonly<Record<string, string>>;

/** The language of the messages for a BCP 47 tag such as `zh-CN`, `zh-tw` or `en-US`; English where there is none. */
export function localeOf(tag: string | undefined): Locale {
  return tag?.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** `message` with its `{name}` places filled from `data`. */
export function say(message: Bilingual, data: MessageData | undefined, locale: Locale): string {
  return message[locale].replace(/\{(\w+)\}/g, (place, name: string) => data?.[name] ?? place);
}
