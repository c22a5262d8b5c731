/** What kind of work a reference names: `[M]` for a book, `[J]` for an article, `[EB/OL]` for a page of the web. Source: GB/T 7714—2015, appendix B. */
const KIND = /\[(?:[MCNJDRSPGZA]|DB|CP|EB)(?:\/(?:OL|CD|MT|DK))?\]/;

/** Whether `text` is a reference by GB/T 7714, whose marks are half-width with a space behind them. */
export function isReference(text: string): boolean {
  return text.includes('[') && KIND.test(text);
}
