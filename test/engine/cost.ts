/**
 * What a piece of work costs, counted in the code units and elements that it looks at: the same on every machine and every day.
 * The methods of strings, arrays and expressions count what they read or make while it lasts; what an expression tries within one
 * match is not seen.
 */
export function costOf(work: () => void): number {
  let cost = 0;
  const count = (units: number): void => {
    cost += units;
  };
  const restore = METERS.map(([owner, name, meter]) => {
    const method = Reflect.get(owner, name) as Method;
    define(owner, name, meter(method, count));
    return () => define(owner, name, method);
  });
  try {
    work();
  } finally {
    for (const undo of restore) undo();
  }
  return cost;
}

type Method = (this: unknown, ...parameters: unknown[]) => unknown;
/** `method`, counting what it costs. */
type Meter = (method: Method, count: (units: number) => void) => Method;

/** Costs what it reads: all of what it is called on. */
const reading: Meter = (method, count) =>
  function (...parameters) {
    count(lengthOf(this));
    return method.apply(this, parameters);
  };

/** Costs one, however long the string that it makes: a part of a string is only a view of it. */
const looking: Meter = (method, count) =>
  function (...parameters) {
    count(1);
    return method.apply(this, parameters);
  };

/** Costs what it makes. */
const making: Meter = (method, count) =>
  function (...parameters) {
    const made = method.apply(this, parameters);
    count(lengthOf(made));
    return made;
  };

/** Costs as much as it asks its first parameter. */
const asking: Meter = (method, count) =>
  function (ask, ...parameters) {
    const asked: Method = (...values) => {
      count(1);
      return (ask as Method)(...values);
    };
    return method.call(this, asked, ...parameters);
  };

/** Costs the way from where it begins to what it finds, or to the end. */
const seeking: Meter = (method, count) =>
  function (sought, ...parameters) {
    const found = method.call(this, sought, ...parameters) as number;
    const [start = 0] = parameters as readonly number[];
    count(1 + Math.max(0, (found < 0 ? lengthOf(this) : found) - start));
    return found;
  };

const seekingBack: Meter = (method, count) =>
  function (sought, ...parameters) {
    const found = method.call(this, sought, ...parameters) as number;
    const [start = lengthOf(this)] = parameters as readonly number[];
    count(1 + Math.max(0, start - found));
    return found;
  };

/**
 * Costs the way from the last match to the end of this one; where there is none, to the end of the text, unless the expression is bound to the
 * place where it begins. Every method that takes an expression goes through this one.
 */
const matching: Meter = (method, count) =>
  function (this: unknown, text) {
    const { global, sticky, multiline, source, lastIndex } = this as RegExp;
    const found = method.call(this, text) as RegExpExecArray | null;
    const start = global || sticky ? lastIndex : 0;
    const bound = sticky || (source.startsWith('^') && !multiline);
    const end = found !== null ? found.index + found[0].length : bound ? start : lengthOf(text);
    count(1 + Math.max(0, end - start));
    return found;
  };

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : 1;
}

const METERS: readonly (readonly [owner: object, name: string | symbol, meter: Meter])[] = [
  ...named(String.prototype, ['slice', 'trim', 'trimEnd', 'trimStart', 'charAt', 'charCodeAt', 'codePointAt'], looking),
  ...named(String.prototype, ['split', Symbol.iterator], reading),
  ...named(String.prototype, ['indexOf'], seeking),
  ...named(String.prototype, ['lastIndexOf'], seekingBack),
  ...named(RegExp.prototype, ['exec'], matching),
  ...named(Array.prototype, ['map', 'filter', 'flatMap', 'find', 'findIndex', 'findLast', 'some', 'every', 'forEach', 'reduce'], asking),
  ...named(Array.prototype, ['sort', 'reverse', 'join', Symbol.iterator], reading),
  ...named(Array.prototype, ['slice', 'concat'], making),
  ...named(Array.prototype, ['indexOf'], seeking),
];

function named(owner: object, names: readonly (string | symbol)[], meter: Meter): (readonly [object, string | symbol, Meter])[] {
  return names.map((name) => [owner, name, meter] as const);
}

function define(owner: object, name: string | symbol, value: Method): void {
  Object.defineProperty(owner, name, { value, writable: true, configurable: true });
}
