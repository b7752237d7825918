/**
 * How many steps a backtracking matcher takes over a text. The engine's own time cannot be told from the machine's;
 * steps are the same on every machine, and grow as the engine's time does.
 */
import type { AST } from '@eslint-community/regexpp';
import { RegExpParser } from '@eslint-community/regexpp';

/** Thrown once a search has taken as many steps as it may. */
class OutOfSteps extends Error {}

type Next = (at: number) => boolean;
type Direction = 1 | -1;

/**
 * Steps of one search through a text, or of all where the pattern is global; `most` where it takes more.
 *
 * @param pattern as it is written between the slashes
 */
export function stepsOf(pattern: AST.Pattern, flags: string, text: string, most: number): number {
  const search = new Search(flags, text, most);
  try {
    search.run(pattern);
  } catch (error) {
    if (!(error instanceof OutOfSteps)) throw error;
  }
  return search.steps;
}

export function parsePattern(source: string, flags: string): AST.Pattern {
  return new RegExpParser().parsePattern(source, 0, source.length, {
    unicode: flags.includes('u'),
    unicodeSets: flags.includes('v'),
  });
}

/** By what is asked, then by character: the same few are asked millions of times. */
const known = new Map<string, Map<string, boolean>>();

class Search {
  steps = 0;
  private readonly text: readonly string[];
  private readonly groups = new Map<AST.CapturingGroup, readonly [number, number]>();
  private readonly knownOf = new Map<AST.Element, Map<string, boolean>>();
  private readonly isWord = (at: number): boolean => /^[A-Za-z0-9_]$/.test(this.text[at] ?? '');

  constructor(
    private readonly flags: string,
    text: string,
    private readonly most: number,
  ) {
    this.text = /[uv]/.test(flags) ? [...text] : text.split('');
  }

  run(pattern: AST.Pattern): void {
    const isGlobal = this.flags.includes('g');
    for (let start = 0; start <= this.text.length; start++) {
      let end = start;
      this.step();
      const isFound = this.anyOf(pattern.alternatives, start, 1, (at) => {
        end = at;
        return true;
      });
      if (this.flags.includes('y') || (isFound && !isGlobal)) return;
      if (isFound && end > start) start = end - 1;
    }
  }

  private step(): void {
    if (++this.steps >= this.most) throw new OutOfSteps();
  }

  private anyOf(
    alternatives: readonly AST.Alternative[],
    at: number,
    direction: Direction,
    next: Next,
  ): boolean {
    return alternatives.some(({ elements }) => {
      const inOrder = direction === 1 ? elements : [...elements].reverse();
      return this.allOf(inOrder, 0, at, direction, next);
    });
  }

  private allOf(
    elements: readonly AST.Element[],
    nth: number,
    at: number,
    direction: Direction,
    next: Next,
  ): boolean {
    const element = elements[nth];
    if (!element) return next(at);
    return this.one(element, at, direction, (then) => this.allOf(elements, nth + 1, then, direction, next));
  }

  private one(element: AST.Element, at: number, direction: Direction, next: Next): boolean {
    this.step();
    switch (element.type) {
      case 'Group':
        return this.anyOf(element.alternatives, at, direction, next);
      case 'CapturingGroup':
        return this.anyOf(element.alternatives, at, direction, (end) => {
          const before = this.groups.get(element);
          this.groups.set(element, at < end ? [at, end] : [end, at]);
          if (next(end)) return true;
          if (before) this.groups.set(element, before);
          else this.groups.delete(element);
          return false;
        });
      case 'Quantifier':
        return this.repeated(element, 0, at, direction, next);
      case 'Assertion':
        return this.holds(element, at) && next(at);
      case 'Backreference': {
        const group = Array.isArray(element.resolved) ? element.resolved[0]! : element.resolved;
        const [from, to] = this.groups.get(group) ?? [0, 0];
        const start = direction === 1 ? at : at - (to - from);
        for (let nth = 0; nth < to - from; nth++) {
          this.step();
          if (this.text[start + nth] !== this.text[from + nth]) return false;
        }
        return next(direction === 1 ? at + (to - from) : start);
      }
      default: {
        const character = this.text[direction === 1 ? at : at - 1];
        if (character === undefined || !this.fits(element, character)) return false;
        return next(at + direction);
      }
    }
  }

  private repeated(
    quantifier: AST.Quantifier,
    count: number,
    at: number,
    direction: Direction,
    next: Next,
  ): boolean {
    this.step();
    const { min, max, greedy, element } = quantifier;
    const again = (): boolean =>
      count < max &&
      this.one(element, at, direction, (then) =>
        then === at && count >= min ? false : this.repeated(quantifier, count + 1, then, direction, next),
      );
    if (count < min) return again();
    return greedy ? again() || next(at) : next(at) || again();
  }

  private holds(assertion: AST.Assertion, at: number): boolean {
    const isLine = this.flags.includes('m');
    switch (assertion.kind) {
      case 'start':
        return at === 0 || (isLine && this.text[at - 1] === '\n');
      case 'end':
        return at === this.text.length || (isLine && this.text[at] === '\n');
      case 'word':
        return (this.isWord(at - 1) !== this.isWord(at)) !== assertion.negate;
      default: {
        const direction = assertion.kind === 'lookahead' ? 1 : -1;
        return this.anyOf(assertion.alternatives, at, direction, () => true) !== assertion.negate;
      }
    }
  }

  private fits(element: AST.Element, character: string): boolean {
    const answers = this.answersOf(element);
    let fits = answers.get(character);
    if (fits === undefined) {
      fits = new RegExp(`^(?:${element.raw})$`, this.flags.replace(/[gy]/g, '')).test(character);
      answers.set(character, fits);
    }
    return fits;
  }

  private answersOf(element: AST.Element): Map<string, boolean> {
    let answers = this.knownOf.get(element);
    if (!answers) {
      const key = `${this.flags}\n${element.raw}`;
      answers = known.get(key) ?? new Map<string, boolean>();
      known.set(key, answers);
      this.knownOf.set(element, answers);
    }
    return answers;
  }
}
