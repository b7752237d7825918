/** 其中, brackets and list numbers: of which figure a figure is a part. */
import { decimal, ZERO } from '../model/number/quantity';
import type { FactRole } from '../model/report/reportText';
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './figures';
import type { Reading } from './reading';
import { alike, MONEY } from './units';

interface Level {
  readonly parent: Reading | undefined;
  readonly children: Reading[];
  readonly depth: number;
  readonly segment: number;
  /** Where a sentence opens with 其中: what the sentence before it states, any of which may be meant. */
  readonly instead: readonly Reading[];
  listStyle: string | undefined;
}

/** Siblings by the budget's own classification: neither is ever a part of the other. */
const SIBLINGS: readonly RegExp[] = [
  /^(?:一般公共预算)?(?:财政拨款)?(?:基本支出|项目支出)(?:决算|预算)?(?:数|合计)?$/,
  /^(?:人员经费|(?:日常)?公用经费)$/,
  /^(?:公务接待费?|公务用车购置及运行(?:维护)?费?|因公出国（?\(?境?\)?）?费?用?)$/,
];

/** Roles of which the one may be a part of the other. */
const ALLOWED: readonly (readonly [FactRole, FactRole])[] = [
  ['adjustment', 'budget'],
  ['carryOver', 'income'],
  ['carryOver', 'budget'],
  ['executed', 'expenditure'],
  ['expenditure', 'executed'],
  ['amount', 'budget'],
  ['amount', 'expenditure'],
  ['amount', 'executed'],
  ['amount', 'income'],
];

export class Parts {
  private levels: Level[] = [level(undefined, 0, 0)];
  private sentence = 0;
  private segment = 0;

  constructor(private readonly readings: readonly Reading[]) {}

  /** Opens and closes what a clause's marks open and close. */
  enter(clause: Clause, before: Clause | undefined): void {
    const last = this.readings.findLast(({ role }) => role !== 'change' && role !== 'rate');
    if (clause.sentence !== this.sentence) {
      const stated = this.levels[0]!.children;
      const whole = stated.at(-1);
      this.levels = [level(undefined, 0, clause.segment)];
      if (clause.within && whole) this.push(level(whole, clause.depth, clause.segment, stated));
    } else {
      if (clause.depth < this.top.depth) this.pop((each) => each.depth > clause.depth);
      if (clause.segment !== this.segment && !clause.listNumber) this.semicolon();
      if (clause.within && last) this.push(level(last, clause.depth, clause.segment));
      else if (last && opensParts(clause, before)) this.push(level(last, clause.depth, clause.segment));
    }
    if (clause.listNumber) this.list(clause.listNumber);
    this.sentence = clause.sentence;
    this.segment = clause.segment;
  }

  get parent(): Reading | undefined {
    return this.top.parent;
  }

  /** Puts a figure in its place. A figure that cannot be a part of the open one is a part of none. */
  place(reading: Reading): void {
    if (reading.role === 'change' || reading.role === 'rate') return;
    if (reading.total && this.sum(reading)) return;
    while (this.top.parent && this.isOver(this.top, reading)) this.levels.pop();
    const { parent, instead } = this.top;
    const whole = [...instead, parent].findLast((each) => each && each !== reading && fits(reading, each));
    if (whole) reading.partOf = this.readings.indexOf(whole);
    this.top.children.push(reading);
  }

  private get top(): Level {
    return this.levels.at(-1)!;
  }

  private push(next: Level): void {
    this.levels.push(next);
  }

  private pop(over: (level: Level) => boolean): void {
    while (this.levels.length > 1 && over(this.top)) this.levels.pop();
  }

  private semicolon(): void {
    if (this.levels.length < 2 || this.top.listStyle) return;
    if (this.levels.length > 2 || this.top.children.length > 1 || closes(this.top)) this.levels.pop();
  }

  private list({ style, n }: { readonly style: string; readonly n: number }): void {
    if (n === 1) this.top.listStyle ??= style;
    else if (this.levels.some(({ listStyle }) => listStyle === style))
      this.pop(({ listStyle }) => listStyle !== style);
  }

  /** Whether figures that a bare total would sum up stand right before it. */
  sums(total: Reading): boolean {
    return this.summedBy(total).length > 1;
  }

  /** 共34人: the figures of its kind right before it are its parts. Whether there are such. */
  private sum(total: Reading): boolean {
    const summed = this.summedBy(total);
    if (summed.length < 2) return false;
    for (const each of summed) each.partOf = this.readings.indexOf(total);
    this.top.children.splice(-summed.length, summed.length, total);
    return true;
  }

  private summedBy(total: Reading): readonly Reading[] {
    const own = this.top.children;
    let from = own.length;
    while (from > 0 && fits(own[from - 1]!, total) && own[from - 1]!.partOf === this.indexOfParent()) from--;
    return own.slice(from);
  }

  private indexOfParent(): number | undefined {
    return this.top.parent && this.readings.indexOf(this.top.parent);
  }

  /** What the level's figure is made of has been said, or the new figure stands beside it. */
  private isOver(open: Level, reading: Reading): boolean {
    if (SIBLINGS.some((names) => names.test(open.parent!.item) && names.test(reading.item))) return true;
    return (
      open.listStyle === undefined &&
      !decimal(reading.value).eq(0) &&
      fits(reading, open.parent!) &&
      closes(open)
    );
  }
}

function level(
  parent: Reading | undefined,
  depth: number,
  segment: number,
  instead: readonly Reading[] = [],
): Level {
  return { parent, children: [], depth, segment, instead, listStyle: undefined };
}

/** 32人（包含经济研究中心11人）; 共6个，包括…. */
function opensParts(clause: Clause, before: Clause | undefined): boolean {
  if (before === undefined || !hasFigure(before)) return false;
  const words = wordsOf(clause);
  if (clause.opening === '(') return !/^(?:另|不|除|未|较|比|同|与|上年|去年|占|约|合|即)/.test(words);
  return clause.opening === '，' && /^(?:包含|包括|含)/.test(words);
}

function fits(part: Reading, whole: Reading): boolean {
  const [a, b] = [part.figure.unit, whole.figure.unit];
  if (!a || !b || !alike(a, b)) return false;
  return part.role === whole.role || ALLOWED.some(([x, y]) => x === part.role && y === whole.role);
}

/** Whether what is said of a figure's parts already makes up the figure. */
function closes({ parent, children }: Level): boolean {
  const parts = children.filter((child) => parent && fits(child, parent));
  if (!parent || parts.length === 0) return false;
  return parts.reduce((sum, each) => sum.plus(inYuan(each)), ZERO).eq(inYuan(parent));
}

function inYuan({ value, unit }: Reading): ReturnType<typeof decimal> {
  return decimal(value).times(MONEY[unit] ?? '1');
}
