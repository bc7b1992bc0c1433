import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * Counts the steps that a backtracking engine (V8's is one) takes to run a pattern over a text: one for each
 * character or assertion that is tried. Says how the work of a pattern grows, the same on any machine.
 */

/** Tries to match from a place; `next` goes on behind. Returns the end of the match, or -1. */
type Matcher = (at: number, next: (at: number) => number) => number;
interface Run {
  text: string;
  steps: number;
  groups: ([from: number, to: number] | null)[];
}
interface Compiled {
  run: (text: string, from: number) => number;
  /** What it took for a text from its beginning on: programs ask the same of the same lines often. */
  took: Map<string, number>;
}

const parser = new RegExpParser({ ecmaVersion: 2025 });
const known = new Map<string, Compiled>();
/** The same by the pattern itself, whose source and flags take longer to read than most texts. */
const seen = new WeakMap<RegExp, Compiled>();
/** At most this many texts are kept of a pattern. */
const mostKept = 5000;
/** A count that is reached says enough. */
export const mostSteps = 5e7;
class Enough extends Error {}

/** How many steps it takes to look for the pattern in the text from a place on. */
export function stepsOf(pattern: RegExp, text: string, from: number): number {
  const compiled = seen.get(pattern) ?? compiledOf(pattern);
  if (from > 0) return compiled.run(text, from);
  const before = compiled.took.get(text);
  if (before !== undefined) return before;
  const steps = compiled.run(text, 0);
  if (compiled.took.size >= mostKept) compiled.took.clear();
  compiled.took.set(text, steps);
  return steps;
}

function compiledOf(pattern: RegExp): Compiled {
  const key = `${pattern.flags} ${pattern.source}`;
  const compiled = known.get(key) ?? compile(pattern);
  known.set(key, compiled);
  seen.set(pattern, compiled);
  return compiled;
}

function compile({ source, flags }: RegExp): Compiled {
  const unicode = /[uv]/u.test(flags);
  const { alternatives } = parser.parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
  const state: Run = { text: '', steps: 0, groups: [] };
  const width = (at: number) => (unicode && (state.text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const step = () => {
    if (++state.steps > mostSteps) throw new Enough();
  };
  const groupNumbers = new Map<AST.CapturingGroup, number>();

  /** Whether a character is one that a node stands for, as the engine of this machine has it. */
  const single = (node: AST.Node): ((c: string) => boolean) => {
    const own = new RegExp(`^(?:${node.raw})$`, flags.replace(/[gy]/gu, ''));
    const exec = nativeExec;
    /** By the number of the character: not asked yet, is none, is one. */
    const asked = new Uint8Array(0x10000);
    return (c) => {
      const before = c.length === 1 ? asked[c.charCodeAt(0)]! : 0;
      if (before) return before === 2;
      const is = exec.call(own, c) !== null;
      if (c.length === 1) asked[c.charCodeAt(0)] = is ? 2 : 1;
      return is;
    };
  };
  const isSingle = (node: AST.Node) =>
    ['Character', 'CharacterSet', 'CharacterClass', 'ExpressionCharacterClass'].includes(node.type);

  const of = (node: AST.Node, back: boolean): Matcher => {
    if (isSingle(node)) {
      const is = single(node);
      return (at, next) => {
        step();
        if (back) {
          if (at === 0) return -1;
          const from = unicode && at > 1 && (state.text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1;
          return is(state.text.slice(from, at)) ? next(from) : -1;
        }
        if (at >= state.text.length) return -1;
        const to = at + width(at);
        return is(state.text.slice(at, to)) ? next(to) : -1;
      };
    }
    switch (node.type) {
      case 'Alternative':
        return sequence(node.elements, back);
      case 'Group':
        return either(node.alternatives, back);
      case 'CapturingGroup': {
        const number = groupNumbers.size;
        groupNumbers.set(node, number);
        const inner = either(node.alternatives, back);
        return (at, next) =>
          inner(at, (to) => {
            const before = state.groups[number] ?? null;
            state.groups[number] = back ? [to, at] : [at, to];
            const end = next(to);
            if (end < 0) state.groups[number] = before;
            return end;
          });
      }
      case 'Assertion':
        return assertion(node);
      case 'Quantifier':
        return repeated(node, back);
      case 'Backreference':
        return (at, next) => {
          const number = groupNumbers.get(node.resolved as AST.CapturingGroup);
          const group = number === undefined ? null : state.groups[number];
          const words = group ? state.text.slice(...group) : '';
          state.steps += words.length + 1;
          const start = back ? at - words.length : at;
          if (start < 0 || !state.text.startsWith(words, start)) return -1;
          return next(back ? start : start + words.length);
        };
      default:
        throw new Error(`a pattern has a ${node.type}, which this counter does not know: ${source}`);
    }
  };
  const sequence = (elements: AST.Node[], back: boolean): Matcher => {
    const all = (back ? elements.toReversed() : elements).map((e) => of(e, back));
    const from = (i: number, at: number, next: (at: number) => number): number =>
      i === all.length ? next(at) : all[i]!(at, (to) => from(i + 1, to, next));
    return (at, next) => from(0, at, next);
  };
  const either = (alternatives: AST.Alternative[], back: boolean): Matcher => {
    const all = alternatives.map((a) => of(a, back));
    return (at, next) => {
      for (const one of all) {
        const end = one(at, next);
        if (end >= 0) return end;
      }
      return -1;
    };
  };
  const assertion = (node: AST.Assertion): Matcher => {
    if (node.kind === 'lookahead' || node.kind === 'lookbehind') {
      const inner = either(node.alternatives, node.kind === 'lookbehind');
      return (at, next) => (inner(at, () => 0) >= 0 === !node.negate ? next(at) : -1);
    }
    const isWord = (at: number) => /\w/u.test(state.text[at] ?? '');
    const isFeed = (at: number) => /[\n\r\u2028\u2029]/u.test(state.text[at] ?? '');
    const holds: Record<string, (at: number) => boolean> = {
      start: (at) => at === 0 || (flags.includes('m') && isFeed(at - 1)),
      end: (at) => at === state.text.length || (flags.includes('m') && isFeed(at)),
      word: (at) => (isWord(at - 1) !== isWord(at)) === !('negate' in node && node.negate),
    };
    return (at, next) => {
      step();
      return holds[node.kind]!(at) ? next(at) : -1;
    };
  };
  const repeated = ({ element, min, max, greedy }: AST.Quantifier, back: boolean): Matcher => {
    const one = of(element, back);
    if (isSingle(element)) {
      // Without recursion: a run of one character may be as long as the text.
      return (at, next) => {
        const places = [at];
        const more = () => {
          const to = places.length <= max ? one(places.at(-1)!, (end) => end + 1) - 1 : -2;
          if (to >= 0) places.push(to);
          return to >= 0;
        };
        while (places.length <= min) if (!more()) return -1;
        if (greedy) {
          while (more());
          for (let n = places.length - 1; n >= min; n--) {
            step();
            const end = next(places[n]!);
            if (end >= 0) return end;
          }
          return -1;
        }
        for (;;) {
          const end = next(places.at(-1)!);
          if (end >= 0) return end;
          if (!more()) return -1;
        }
      };
    }
    const from = (n: number, at: number, next: (at: number) => number): number => {
      const again = () =>
        n < max ? one(at, (to) => (to === at && n >= min ? -1 : from(n + 1, to, next))) : -1;
      if (n < min) return again();
      const [first, second] = greedy ? [again, () => next(at)] : [() => next(at), again];
      const end = first();
      return end >= 0 ? end : second();
    };
    return (at, next) => from(0, at, next);
  };

  const match = either(alternatives, false);
  /** An engine tries a pattern that must begin at the beginning only there. */
  const fixed =
    flags.includes('y') ||
    (!flags.includes('m') &&
      alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start'));
  const run = (text: string, from: number): number => {
    Object.assign(state, { text, steps: 0, groups: [] });
    try {
      for (let at = from; at <= text.length; at += width(at)) {
        step();
        if (match(at, (to) => to) >= 0 || fixed) break;
      }
    } catch (error) {
      // Deeper than this machine's stack is more than enough.
      if (error instanceof RangeError) return mostSteps;
      if (!(error instanceof Enough)) throw error;
    }
    return state.steps;
  };
  return { run, took: new Map() };
}

/** The engine's own, whoever counts its calls. */
export const nativeExec = RegExp.prototype.exec;
