import type { InlayHint, InlayHintParams } from 'vscode-languageserver';
import { type Bilingual, explain, inLanguage, say } from '../engine/index.ts';
import type { Question } from './requests.ts';

const UNSURE: Bilingual = { zh: '⏎ 接下行？', en: '⏎ joins?' };
const TOOLTIP: Bilingual = {
  zh: '这一行与下一行是否相接，尚难断定：{reason}',
  en: 'Whether this line and the next belong together is doubtful: {reason}',
};

/** A hint at the end of each line of which it is unsure whether the next one belongs to it. */
export const inlayHints: Question<InlayHintParams, InlayHint[]> = {
  method: 'textDocument/inlayHint',
  otherwise: [],
  needsFindings: false,
  answer({ positions, proof }, { inlayHints: wanted, locale }, { range }) {
    if (!wanted) return [];
    return proof.layout.breaks
      .filter(({ verdict, before }) => verdict === 'unsure' && range.start.line <= before && before <= range.end.line)
      .map(({ before, reasons }) => ({
        position: positions.linesRange(before, before).end,
        label: inLanguage(UNSURE, locale),
        paddingLeft: true,
        tooltip: say(
          TOOLTIP,
          {
            reason: reasons
              .slice(0, 3)
              .map((one) => explain(one, locale))
              .join(inLanguage({ zh: '；', en: '; ' }, locale)),
          },
          locale,
        ),
      }));
  },
};
