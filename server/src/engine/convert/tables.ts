/** A word or character and what it becomes. */
export type Pair = readonly [source: string, target: string];

/** The dictionaries that conversion goes by, as their file has them: see `npm run tables`. */
interface TableFile {
  /** Simplified characters and their usual traditional forms, in turn. */
  readonly characters: string;
  /** Phrases whose characters all become their usual forms: groups of a length (base 36), a first character and all tails of that length. */
  readonly plain: string;
  /** Phrases with characters that become something else, which stands behind each after `=`. */
  readonly changed: string;
  /** Characters that may become one of several: `发發髮`. */
  readonly traditionalChoices: string;
  readonly simplifiedChoices: string;
  /** OpenCC’s smaller dictionaries by their names: `甲 乙|丙 丁`. */
  readonly dictionaries: Readonly<Record<string, string>>;
}

/** The dictionaries by the names that OpenCC gives them, unpacked when they are asked for. */
export class ConversionTables {
  private constructor(private readonly file: TableFile) {}

  /** The tables in `json`, the text of the file `conversion-dictionaries.json`. Throws when it is no such file. */
  static parse(json: string): ConversionTables {
    return new ConversionTables(JSON.parse(json) as TableFile);
  }

  /** The entries of one dictionary; those that come first count. */
  *pairs(name: string): Generator<Pair> {
    if (name === 'STCharacters') yield* this.characters();
    else if (name === 'STPhrases') yield* this.phrases();
    else for (const entry of (this.file.dictionaries[name] ?? '').split('|')) yield entry.split(' ') as [string, string];
  }

  /** Each character (by its code point) of the dictionary `name` that becomes one of several, with all of them, the usual one first. */
  choices(name: string): ReadonlyMap<number, readonly string[]> {
    const rows = name === 'STCharacters' ? this.file.traditionalChoices : name === 'TSCharacters' ? this.file.simplifiedChoices : '';
    return new Map(
      rows.split(' ').map((row) => {
        const [character = '', ...choices] = row;
        return [character.codePointAt(0) ?? 0, choices];
      }),
    );
  }

  private *characters(): Generator<Pair> {
    const all = Array.from(this.file.characters);
    for (let at = 0; at < all.length; at += 2) yield [all[at] ?? '', all[at + 1] ?? ''];
  }

  private *phrases(): Generator<Pair> {
    const usual = new Map(this.characters());
    const converted = (phrase: string): string => Array.from(phrase, (character) => usual.get(character) ?? character).join('');
    for (const entry of this.file.changed.split(' ')) {
      const source = entry.replace(/=./gu, '');
      yield [source, entry.replace(/.=(.)|./gu, (character, changed?: string) => changed ?? usual.get(character) ?? character)];
    }
    for (const group of this.file.plain.split(' ')) {
      const tail = Number.parseInt(group.charAt(0), 36) - 1;
      for (let at = 2; at < group.length; at += tail) {
        const source = group.charAt(1) + group.slice(at, at + tail);
        yield [source, converted(source)];
      }
    }
  }
}
