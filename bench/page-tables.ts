const BEGIN = '<!-- bench:joins -->';
const END = '<!-- end of bench:joins -->';

/** `page` with `tables` between the two comments that hold their place. Throws when it does not have both, naming the page. */
export function replaceTables(page: string, tables: string, name: string): string {
  const [begin, end] = [page.indexOf(BEGIN), page.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${name} has no place for the tables between ${BEGIN} and ${END}`);
  return `${page.slice(0, begin + BEGIN.length)}\n\n${tables}\n\n${page.slice(end)}`;
}
