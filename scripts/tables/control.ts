import iconv from 'iconv-lite';

/** What Windows-1252 has at U+0080–009F, in order; U+FFFD where it has nothing. */
export function controlTable(): { readonly windows1252: string } {
  const bytes = Buffer.from(Array.from({ length: 0x20 }, (_, index) => 0x80 + index));
  return { windows1252: iconv.decode(bytes, 'win1252') };
}
