/** `page` with `tables` between the two comments that hold the place of the figures of `bench`. Throws when it does not have both, naming the page. */
export function replaceTables(page: string, tables: string, name: string, bench: string): string {
  const marks = [`<!-- ${bench} -->`, `<!-- end of ${bench} -->`] as const;
  const [begin, end] = [page.indexOf(marks[0]), page.indexOf(marks[1])];
  if (begin < 0 || end < begin) throw new Error(`${name} has no place for the tables between ${marks.join(' and ')}`);
  return `${page.slice(0, begin + marks[0].length)}\n\n${tables}\n\n${page.slice(end)}`;
}
