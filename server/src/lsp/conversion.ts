import { type Range, RequestType, type WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  type Bilingual,
  type ConvertedText,
  type Describe,
  type Locale,
  type OpenChoice,
  type Standard,
  conversionFor,
  convertText,
  describing,
  inLanguage,
  regionOf,
  say,
  standardOf,
} from '../engine/index.ts';
import type { Client } from './client.ts';
import { Positions, toWorkspaceEdit } from './convert.ts';
import type { Dictionaries } from './dictionaries.ts';
import type { OpenDocument } from './documents.ts';
import type { Question } from './requests.ts';

interface ConvertParams {
  readonly textDocument: { readonly uri: string };
  readonly to: Standard;
  /** What is to be converted; the whole text where it is missing. Words are read beyond its ends. */
  readonly range?: Range;
}

/** A character that no phrase has decided: what it is and what it may be, for a person. */
export interface DoubtfulPlace {
  /** Where it stands in the converted text. */
  readonly range: Range;
  readonly message: string;
  /** The other characters that it may be, the likeliest first, each with what putting it there is called. */
  readonly others: readonly { readonly text: string; readonly title: string }[];
}

interface ConvertResult {
  /** Leaves every line end and space where it is. */
  readonly edit: WorkspaceEdit;
  /** How many characters it changes. */
  readonly changed: number;
  readonly places: readonly DoubtfulPlace[];
}

/** A request of our own: a text, or a part of it, in another standard of writing. */
export const ConvertRequest = new RequestType<ConvertParams, ConvertResult | null, void>('jiaokan/convert');

const DOUBT: Bilingual = {
  zh: '“{before}”没有词语可以决定，先作{taken}；也可能是{others}',
  en: 'No word decides “{before}”: taken for {taken}; it may be {others}',
};
const REPLACE: Bilingual = { zh: '改为{candidate}', en: 'Replace with {candidate}' };

export function convert(client: Client, dictionaries: Dictionaries): Question<ConvertParams, ConvertResult | null> {
  return {
    method: ConvertRequest.method,
    otherwise: null,
    needsFindings: false,
    prepare: () => dictionaries.ready(),
    answer(document, { locale }, { to, range }) {
      const { text, layout, profile } = document.proof;
      const conversion = conversionFor(to, standardOf({ script: profile.script, region: regionOf(text) }, to));
      if (conversion === undefined) return null;
      const within = range && document.positions.spanOf(range);
      const converted = convertText(text, layout.blocks, dictionaries.converter, conversion, within);
      return {
        edit: toWorkspaceEdit(document, converted.edits, client),
        changed: converted.edits.reduce((sum, edit) => sum + edit.end - edit.start, 0),
        places: placesOf(document, converted, locale, client),
      };
    },
  };
}

function placesOf({ uri, proof }: OpenDocument, converted: ConvertedText, locale: Locale, client: Client): readonly DoubtfulPlace[] {
  const after = new Positions(TextDocument.create(uri, '', 0, converted.text), client.encoding);
  const describe = describing(converted.text);
  return converted.choices.map((choice) => ({
    range: after.rangeOf(choice.after),
    ...doubtOf(choice, proof.text.slice(choice.start, choice.end), describe, locale),
  }));
}

function doubtOf({ candidates }: OpenChoice, before: string, describe: Describe, locale: Locale): Omit<DoubtfulPlace, 'range'> {
  const [taken = '', ...others] = candidates;
  const described = (some: readonly string[]): string => inLanguage(describe(some), locale);
  return {
    message: say(DOUBT, { before, taken: described([taken]), others: described(others) }, locale),
    others: others.map((text) => ({ text, title: say(REPLACE, { candidate: described([text]) }, locale) })),
  };
}
