import { cellsIn } from './gap.ts';

/** A line of a printed column is wider than this, in cells; what is narrower is a cell of a table. */
const NARROWEST = 12;

/** Pieces of printed lines, and whether together they are prose: lines of a column, and no cells of a table. */
export class Pieces {
  count = 0;
  private wide = 0;
  private marked = 0;
  private ended = 0;

  add(piece: string): void {
    this.count++;
    if (cellsIn(piece) >= NARROWEST) this.wide++;
    if (/[，。、；：？！,;“”「」][^，。、；：？！,;“”「」]/.test(piece)) this.marked++;
    if (/[。！？!?；;][”’」』）)]{0,3}$/.test(piece)) this.ended++;
  }

  /** Most pieces are wide, many have marks inside, and most end in the middle of a sentence. */
  get areProse(): boolean {
    return this.wide * 2 > this.count && this.marked * 4 > this.count && this.ended * 2 < this.count;
  }
}
