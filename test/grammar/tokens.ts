import { readFileSync } from 'node:fs';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar } from 'vscode-textmate';

const GRAMMAR = 'syntaxes/zh-corpus.tmLanguage.json';

const grammar = await loadGrammar();

/** One run of text and its scopes, outermost first, without the language's own scope and suffix. */
export interface Token {
  readonly text: string;
  readonly scopes: string;
}

/** The tokens of every line of `text`. */
export function tokensOf(text: string): readonly (readonly Token[])[] {
  let state = textmate.INITIAL;
  return text.split(/\r?\n/).map((line) => {
    const { tokens, ruleStack } = grammar.tokenizeLine(line, state);
    state = ruleStack;
    return tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes: scopes
        .slice(1)
        .map((scope) => scope.replace(/\.zh-corpus$/, ''))
        .join(' '),
    }));
  });
}

/** Tokens that have a scope and can be seen, one on a line: `text → scopes`; a blank line stands between two lines of the text. */
export function showTokens(lines: readonly (readonly Token[])[]): string {
  return lines
    .map((tokens) =>
      tokens.filter((token) => token.scopes !== '' && token.text.trim() !== '').map((token) => `${token.text} → ${token.scopes}`),
    )
    .filter((shown) => shown.length > 0)
    .map((shown) => shown.join('\n'))
    .join('\n\n');
}

async function loadGrammar(): Promise<IGrammar> {
  await oniguruma.loadWASM(readFileSync(new URL(import.meta.resolve('vscode-oniguruma/release/onig.wasm'))));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => new oniguruma.OnigScanner(patterns),
      createOnigString: (text) => new oniguruma.OnigString(text),
    }),
    loadGrammar: () => Promise.resolve(textmate.parseRawGrammar(readFileSync(GRAMMAR, 'utf8'), GRAMMAR)),
  });
  const loaded = await registry.loadGrammar('text.zh-corpus');
  if (loaded === null) throw new Error(`${GRAMMAR} is not the grammar of text.zh-corpus`);
  return loaded;
}
