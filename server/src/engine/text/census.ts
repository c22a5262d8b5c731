import type { CharacterRanges } from './character.ts';

/** Which UTF-16 code units occur in a text. It only grows: after an edit it may name units that are gone, never miss one. */
export class Census {
  private readonly seen = new Uint8Array(0x10000);

  constructor(text: string) {
    this.add(text);
  }

  add(text: string): void {
    for (let index = 0; index < text.length; index++) this.seen[text.charCodeAt(index)] = 1;
  }

  /** Whether any unit of `ranges` occurs. */
  hasAny(ranges: CharacterRanges): boolean {
    return ranges.some(([first, last]) => {
      for (let unit = first; unit <= last; unit++) if (this.seen[unit] === 1) return true;
      return false;
    });
  }
}
