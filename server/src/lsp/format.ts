/** Pieces of a text for people, in Markdown or without any marks. */
export interface Format {
  text(text: string): string;
  strong(text: string): string;
  link(text: string, address: string): string;
  list(title: string, items: readonly string[]): string;
  paragraphs(paragraphs: readonly string[]): string;
  sections(sections: readonly string[]): string;
}

export const plainText: Format = {
  text: (text) => text,
  strong: (text) => text,
  link: (text, address) => `${text}: ${address}`,
  list: (title, items) => [title, ...items.map((item) => `· ${item}`)].join('\n'),
  paragraphs: (paragraphs) => paragraphs.join('\n'),
  sections: (sections) => sections.join('\n\n'),
};

export const markdown: Format = {
  text: escaped,
  strong: (text) => `**${escaped(text)}**`,
  link: (text, address) => `[${escaped(text)}](${address})`,
  list: (title, items) => [`${escaped(title)}\n`, ...items.map((item) => `- ${escaped(item)}`)].join('\n'),
  paragraphs: (paragraphs) => paragraphs.join('\n\n'),
  sections: (sections) => sections.join('\n\n---\n\n'),
};

/** `text` on one line, with a backslash before what Markdown would take for a mark there. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    .replace(/^[#+-]/, '\\$&')
    .replace(/^\d{1,9}(?=[.)])/, '$&\\');
}
