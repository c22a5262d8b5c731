import { type Bilingual, type Locale, type NodeKind, type OutlineNode, Proof, inLanguage, say, shownOutline } from '../engine/index.ts';
import { noteDamage } from './check.ts';
import { noText, readText, STDIN } from './files.ts';
import { outlineMarkdown } from './markdown.ts';
import type { Options } from './options.ts';
import type { Session } from './session.ts';
import { paintFor } from './terminal.ts';
import { visible } from './width.ts';

const KINDS: Readonly<Record<NodeKind, Bilingual>> = {
  article: { zh: '文章', en: 'article' },
  kicker: { zh: '引题', en: 'kicker' },
  headline: { zh: '标题', en: 'headline' },
  subhead: { zh: '副题', en: 'subhead' },
  section: { zh: '小标题', en: 'section' },
  byline: { zh: '署名', en: 'byline' },
  dateline: { zh: '电头', en: 'dateline' },
  caption: { zh: '图片说明', en: 'caption' },
  credit: { zh: '供稿', en: 'credit' },
  editorNote: { zh: '编者按', en: 'editor’s note' },
  continuation: { zh: '转接', en: 'continuation' },
  pullQuote: { zh: '引语', en: 'pull quote' },
  furniture: { zh: '报头页码', en: 'page furniture' },
  body: { zh: '正文', en: 'body' },
  fragment: { zh: '残片', en: 'fragment' },
};

/** Prints the articles of one file and what they consist of. An outline finds no faults, so it is never anything but false. */
export async function outline(session: Session, { paths, format }: Options): Promise<false> {
  const path = paths[0] ?? STDIN;
  await session.attempt(path, async () => {
    const file = await readText(path);
    if (file === undefined) throw noText(path);
    noteDamage(session, file);
    const nodes = shownOutline(new Proof(file.text, await session.configFor(path)));
    if (format === 'json') await session.output.write(`${JSON.stringify(nodes.map(nodeOf), null, 2)}\n`);
    else
      for (const line of format === 'md' ? outlineMarkdown(nodes, (node) => describe(node, session.locale)) : treeOf(nodes, session, ''))
        await session.output.write(line);
  });
  return false;
}

/** What a node is and where it stands, behind its title. */
function describe({ kind, startLine, endLine }: OutlineNode, locale: Locale): string {
  const data = { kind: inLanguage(KINDS[kind], locale), lines: linesOf(startLine + 1, endLine + 1, locale) };
  return say({ zh: '（{kind}，{lines}）', en: '({kind}, {lines})' }, data, locale);
}

/** A node as other programs read it: lines count from 1. These names never change. */
function nodeOf({ kind, title, startLine, endLine, children, headline }: OutlineNode): object {
  const lines = (one: { readonly startLine: number; readonly endLine: number }): object => ({
    startLine: one.startLine + 1,
    endLine: one.endLine + 1,
  });
  return { kind, title, ...lines({ startLine, endLine }), children: children.map(nodeOf), ...(headline && { headline: lines(headline) }) };
}

function* treeOf(nodes: readonly OutlineNode[], session: Session, indent: string): Generator<string> {
  const paint = paintFor(session.terminal);
  for (const { kind, title, startLine, endLine, children } of nodes) {
    const lines = linesOf(startLine + 1, endLine + 1, session.locale);
    yield `${indent}${paint('cyan', inLanguage(KINDS[kind], session.locale))}  ${visible(title)}  ${paint('dim', lines)}\n`;
    yield* treeOf(children, session, `${indent}  `);
  }
}

function linesOf(first: number, last: number, locale: Locale): string {
  const range = first === last ? String(first) : `${first}–${last}`;
  return inLanguage({ zh: `第 ${range} 行`, en: first === last ? `line ${range}` : `lines ${range}` }, locale);
}
