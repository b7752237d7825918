/** All readings of a report, to find what a name or a place in the text means. */
import type { StatementKind } from '../../model/report/statement';
import { plainName } from '../item';
import type { ParagraphReading } from '../paragraph';
import type { Reading } from '../reading';
import { alike } from '../units';
import { flatMap } from '../../model/flatMap';

/** A statement while its figures are readings still. */
export interface Draft {
  readonly kind: StatementKind;
  readonly terms: Readonly<Record<string, readonly Reading[]>>;
  /** How many things a list names, for kind `count`. */
  readonly listed?: number;
  /** The figures were chosen by where they stand: said only where one mistyped digit tells that it is them. */
  readonly guessed?: true;
}

export class Story {
  /** What there is or was in the year reported on. */
  readonly levels: readonly Reading[];
  private readonly order = new Map<Reading, number>();
  private readonly byName = new Map<string, Reading[]>();

  constructor(readonly paragraphs: readonly ParagraphReading[]) {
    this.levels = flatMap(paragraphs, ({ readings }) => readings.filter(isLevel));
    for (const { readings } of paragraphs) readings.forEach((reading, at) => this.order.set(reading, at));
    for (const level of this.levels) {
      const name = plainName(level.item);
      const same = this.byName.get(name);
      if (same) same.push(level);
      else this.byName.set(name, [level]);
    }
  }

  /** 在校生 for 学校现有在校生: a name of some length that items end with, where they all say the same. */
  private ending(plain: string, from: Reading, like?: Reading): Reading | undefined {
    if (plain.length < 3) return undefined;
    const fits = this.levels.filter(
      (each) =>
        each !== from &&
        plainName(each.item).endsWith(plain) &&
        (!like || alike(each.figure.unit, like.figure.unit)),
    );
    const own = fits.filter(({ paragraph }) => paragraph === from.paragraph);
    return own.length > 0 ? oneOf(own) : oneOf(fits);
  }

  /** Its place among the readings of its paragraph. */
  at(reading: Reading): number {
    return this.order.get(reading)!;
  }

  sentenceOf({ paragraph, figure }: Reading): number {
    return this.paragraphs[paragraph]!.clauses[figure.clause]!.sentence;
  }

  segmentOf({ paragraph, figure }: Reading): number {
    return this.paragraphs[paragraph]!.clauses[figure.clause]!.segment;
  }

  depthOf({ paragraph, figure }: Reading): number {
    return this.paragraphs[paragraph]!.clauses[figure.clause]!.depth;
  }

  isSameSentence(a: Reading, b: Reading): boolean {
    return a.paragraph === b.paragraph && this.sentenceOf(a) === this.sentenceOf(b);
  }

  /** Whether among figures one of their kind stands that was not placed. */
  hasGap(readings: readonly Reading[]): boolean {
    const last = readings.at(-1)!;
    const own = readings.filter(({ paragraph }) => paragraph === last.paragraph);
    const from = Math.min(...own.map(({ figure }) => figure.start));
    const to = Math.max(...own.map(({ figure }) => figure.start));
    return this.paragraphs[last.paragraph]!.unplaced.some(
      ({ start, unit }) => start > from && start < to && unit?.class === last.figure.unit?.class,
    );
  }

  /** Whether it goes on with a row: A、B. */
  isRow(reading: Reading | undefined): boolean {
    return (
      reading !== undefined &&
      this.paragraphs[reading.paragraph]!.clauses[reading.figure.clause]!.opening === '、'
    );
  }

  /** The levels of a paragraph that stand before a figure, nearest first. */
  before(reading: Reading): readonly Reading[] {
    const own = this.paragraphs[reading.paragraph]!.readings;
    const at = this.at(reading);
    return own
      .slice(Math.max(0, at - 60), at)
      .filter(isLevel)
      .reverse();
  }

  /** The levels behind it in its sentence. */
  after(reading: Reading): readonly Reading[] {
    const own = this.paragraphs[reading.paragraph]!.readings;
    const at = this.at(reading);
    return own.slice(at + 1, at + 60).filter((each) => isLevel(each) && this.isSameSentence(each, reading));
  }

  /** Every level of a name that is stated before a figure. */
  allNamed(name: string, from: Reading): readonly Reading[] {
    return (this.byName.get(plainName(name)) ?? []).filter((each) => this.isBefore(each, from));
  }

  isBefore(a: Reading, b: Reading): boolean {
    return a.paragraph < b.paragraph || (a.paragraph === b.paragraph && a.figure.start < b.figure.start);
  }

  /** The levels stated before a figure in its paragraph and the few before that, the nearest last. */
  around(reading: Reading, paragraphs = 4): readonly Reading[] {
    const from = Math.max(0, reading.paragraph - paragraphs);
    return [
      ...flatMap(this.paragraphs.slice(from, reading.paragraph), ({ readings }) =>
        readings.filter(isLevel).slice(-60),
      ),
      ...[...this.before(reading)].reverse(),
    ];
  }

  /**
   * What a name means, seen from a figure: in its own paragraph, or else anywhere. Undefined where nothing or no one
   * thing is meant, as two figures of that name differ.
   */
  named(name: string, from: Reading, like?: Reading): Reading | undefined {
    const plain = plainName(name);
    // 收、支总计各增加186万元: of either, where both are the same.
    const both = /^收、?支(总计|合计|总额)$/.exec(plain)?.[1];
    if (both)
      return oneOf(this.levels.filter(({ item }) => item === `收入${both}` || item === `支出${both}`));
    const sides = /^(?:收入|支出)$/.test(plain);
    const found = (this.byName.get(plain) ?? []).concat(sides ? (this.byName.get('收支') ?? []) : []);
    // 当年收入 is without what was carried over, 收入总量 with it.
    const isOfYear = /^(?:本年|当年)/.test(name);
    const fits = found.filter(
      (each) =>
        !(isOfYear && /总[计量]/.test(each.item)) &&
        each !== from &&
        (!like || alike(each.figure.unit, like.figure.unit)),
    );
    if (fits.length === 0) return this.ending(plain, from, like);
    const own = fits.filter(({ paragraph }) => paragraph === from.paragraph);
    const before = own.filter(({ figure }) => figure.start < from.figure.start);
    if (before.length > 0) return before.at(-1);
    if (own.length > 0) return oneOf(own);
    // 占本年支出的68%: 支出31.74万元 of another paragraph is called so by its name cut short only.
    return oneOf(fits) ?? oneOf(fits.filter(({ item }) => item === name));
  }
}

export function isLevel({ kind, side, restates, approximate }: Reading): boolean {
  return kind === 'level' && side === 'now' && !restates && !approximate;
}

/** The first of them where all say the same. */
export function oneOf(readings: readonly Reading[]): Reading | undefined {
  const [first] = readings;
  return first && readings.every(({ value, unit }) => value === first.value && unit === first.unit)
    ? first
    : undefined;
}
