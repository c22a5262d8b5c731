// Prints the text of a PDF as pdf.js gives it, a line break wherever it says that a line ends. JIAOKAN_PDFJS names the folder of pdfjs-dist.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const home = process.env.JIAOKAN_PDFJS ?? 'node_modules/pdfjs-dist';
const { getDocument } = await import(pathToFileURL(path.resolve(home, 'legacy/build/pdf.mjs')).href);
const data = new Uint8Array(readFileSync(process.argv[2]));
const document = await getDocument({ data, verbosity: 0, cMapUrl: `${path.resolve(home, 'cmaps')}/`, cMapPacked: true }).promise;
for (let number = 1; number <= document.numPages; number++) {
  const { items } = await (await document.getPage(number)).getTextContent();
  process.stdout.write(items.map(({ str, hasEOL }) => str + (hasEOL ? '\n' : '')).join('') + '\n');
}
