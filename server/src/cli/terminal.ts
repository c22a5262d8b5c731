/** What the report needs to know of where it is printed. */
export interface Terminal {
  readonly colour: boolean;
  /** Columns that a source line may take. */
  readonly columns: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

const DEFAULT_COLUMNS = 100;
const STYLES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33', blue: '34', cyan: '36' } as const;
export type StyleName = keyof typeof STYLES;

/** The terminal behind `stream`. `FORCE_COLOR` and `NO_COLOR` decide about colours where they are set, the former first. */
export function terminalOf(stream: { readonly isTTY?: boolean; readonly columns?: number }, environment: Environment): Terminal {
  return { colour: wantsColour(stream.isTTY === true, environment), columns: Math.max(20, stream.columns ?? DEFAULT_COLUMNS) };
}

/** Dresses text in a style, or leaves it alone where no colours are wanted. */
export type Paint = (style: StyleName, text: string) => string;

export function paintFor(terminal: Terminal): Paint {
  return terminal.colour ? (style, text) => `\u001b[${STYLES[style]}m${text}\u001b[0m` : (_, text) => text;
}

function wantsColour(isTerminal: boolean, { FORCE_COLOR: force, NO_COLOR: no, TERM: term }: Environment): boolean {
  if (force !== undefined && force !== '') return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}
