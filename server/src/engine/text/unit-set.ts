const UNKNOWN = 0;
const MEMBER = 1;
const STRANGER = 2;

/**
 * A set of UTF-16 code units. It is a table, because to ask for a unit is one look into memory: cheap enough to find out, before an
 * expression is run over a line, that it cannot match there.
 */
export class UnitSet {
  /** What is known of each unit: an expression is asked once for each unit that is met. */
  private readonly table = new Uint8Array(0x10000);

  /** The units of a string, or those that an expression for a single character matches; the halves of a surrogate pair stand for themselves. */
  constructor(private readonly members: string | RegExp) {}

  has(unit: number): boolean {
    const known = this.table[unit];
    return known === UNKNOWN ? this.learn(unit) : known === MEMBER;
  }

  /** Whether the unit at `at` is in the set; false outside the text. */
  hasAt(text: string, at: number): boolean {
    return at >= 0 && at < text.length && this.has(text.charCodeAt(at));
  }

  /** Whether any unit of `text` from `from` on is in the set. */
  occursIn(text: string, from = 0): boolean {
    for (let at = from; at < text.length; at++) if (this.has(text.charCodeAt(at))) return true;
    return false;
  }

  /** Whether every unit of `text` is in the set. */
  covers(text: string): boolean {
    for (let at = 0; at < text.length; at++) if (!this.has(text.charCodeAt(at))) return false;
    return true;
  }

  /** How many units of `text` are in the set. */
  countIn(text: string): number {
    let count = 0;
    for (let at = 0; at < text.length; at++) if (this.has(text.charCodeAt(at))) count++;
    return count;
  }

  private learn(unit: number): boolean {
    const character = String.fromCharCode(unit);
    const isMember = typeof this.members === 'string' ? this.members.includes(character) : this.members.test(character);
    this.table[unit] = isMember ? MEMBER : STRANGER;
    return isMember;
  }
}
