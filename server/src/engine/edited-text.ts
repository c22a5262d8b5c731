import type { Edit } from './span.ts';

/** A text that is edited more often than it is read: it is put together when it is asked for. */
export class EditedText {
  private readonly edits: Edit[] = [];

  constructor(private source: string) {}

  /** Replaces a part of the text as it is after all edits before. */
  edit(edit: Edit): void {
    this.edits.push(edit);
  }

  get text(): string {
    for (const { start, end, text } of this.edits.splice(0)) this.source = this.source.slice(0, start) + text + this.source.slice(end);
    return this.source;
  }
}
