/** 其中, brackets, lists and totals: of which figure a figure is a part, and what the text says of the parts. */
import { decimal } from '../model/number/quantity';
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './clauses';
import type { Figure } from './figures';
import { nameIn, plainName } from './item';
import type { Level } from './levels';
import { besideIn, closes, isOfLast, isRow, isSpentOf, level, sameAgain, SIBLINGS } from './levels';
import { openedAt } from './openedAt';
import type { Opener } from './openers';
import { ABOVE, ENDS, GOES_ON, hasUncounted, LACKING, isOpen, opensBelow, opensParts } from './openers';
import type { Reading } from './reading';
import { alike } from './units';
import {
  announcedAbove,
  announcedIn,
  columnOf,
  find,
  fits,
  inPlain,
  isAddend,
  isTakenOff,
  suffixThatSums,
  verbIn,
  withAside,
  withoutPosts,
} from './whole';

export interface Listing {
  readonly whole: Reading;
  /** What else may be meant, where a sentence opens with 其中: what the sentence before it states. */
  readonly instead: readonly Reading[];
  parts: readonly Reading[];
  readonly opener: Opener;
  /** Behind the last part stands 等. */
  readonly open: boolean;
  /** So many parts are announced: 两项共, 4个项目…. */
  readonly announced: Reading | number | undefined;
  /** The words that open it name no whole: it is the figure stated last, or another of `instead`. */
  readonly near?: boolean;
}

/** What the paragraphs above state, the nearest last. */
export interface Above {
  /** What is a part of nothing. */
  readonly before: readonly Reading[];
  /** Parts, too. */
  readonly told: readonly Reading[];
}

export class Parts {
  readonly listings: Listing[] = [];
  private levels: Level[] = [level(undefined, 'within', 0, 0)];
  private sentence = 0;
  private segment = 0;
  private opening = '';
  private stated: readonly Reading[] = [];
  /** What was read last before the sentence at hand. */
  private before: Reading | undefined;

  constructor(
    private readonly readings: readonly Reading[],
    private readonly above: Above = { before: [], told: [] },
  ) {
    const last = above.before.at(-1)?.paragraph;
    this.stated = above.before.filter(({ paragraph }) => paragraph === last);
  }

  /** Opens and closes what a clause's marks open and close. */
  enter(clause: Clause, before: Clause | undefined, last: Reading | undefined): void {
    // A paragraph that opens with 其中 goes on with the one before it.
    if (!before && clause.within && this.stated.length > 0)
      this.push(this.stated.at(-1), 'within', clause, this.stated);
    if (clause.sentence !== this.sentence) {
      this.before = this.readings.at(-1);
      this.stated = this.levels[0]!.children;
      this.closeTo(0);
      this.levels = [level(undefined, 'within', 0, clause.segment)];
      const whole = this.stated.at(-1) ?? last;
      // 支出28.80万元。具体是车辆24.30万元、接待4.50万元: goes on with what the sentence before stated.
      if ((clause.within || GOES_ON.test(clause.text)) && whole)
        this.push(whole, 'within', clause, this.stated);
      else if (last && before && opensBelow(before)) this.pushNamed(before, last, 'composed', clause);
      this.opening = '';
    } else {
      if (clause.depth < this.top.depth) this.pop((each) => each.depth > clause.depth);
      if (clause.segment !== this.segment && !clause.listNumber) this.semicolon();
      // 查处312处、面积2.8万平方米，其中拆除286处: of one of those side by side.
      if (clause.within && last)
        this.push(last, 'within', clause, besideIn(this.readings, last, this.before));
      else {
        const opener = opensParts(clause, before, last);
        if (opener && before && !hasFigure(before)) this.pushNamed(before, last, opener, clause);
        else if (opener && last) this.push(last, opener, clause);
      }
    }
    this.opening = clause.opening;
    if (clause.listNumber) this.list(clause.listNumber);
    this.sentence = clause.sentence;
    this.segment = clause.segment;
  }

  /** 2400万元项目资金由…构成, 在职人员里有…: opened within a clause; gives the figure with the words that are its own. */
  open(figure: Figure, clause: Clause, last: Reading | undefined, levels: readonly Reading[]): Figure {
    const opened = openedAt(figure, last, levels, this.following);
    if (!opened) return figure;
    const { whole, opener, lead } = opened;
    if (whole && (opener === 'composed' || this.top.whole !== whole)) this.push(whole, opener, clause);
    return { ...figure, lead };
  }

  /** The text behind the clause at hand, to the end of its sentence. */
  following = '';

  get parent(): Reading | undefined {
    return this.top.whole;
  }

  /**
   * Puts a figure in its place. A figure that cannot be a part of the open one is a part of none. Gives the whole whose
   * list ends with it.
   */
  place(reading: Reading): Reading | undefined {
    if (reading.kind !== 'level' || reading.side !== 'now' || reading.restates) {
      if (reading.kind === 'level' && reading.side === 'earlier') this.sumEarlier(reading);
      return undefined;
    }
    if (reading.total && this.sum(reading)) return undefined;
    // 专任教师641人，折算后教师总数770人: behind parts a number of all is none of them.
    if (reading.total && reading.role === 'count' && this.top.children.length > 0) return undefined;
    // 占专业课教师165人的80%: nothing that the open figure is made of.
    if (/占/.test(reading.figure.lead) && /^的(?:约|近)?\d[\d.]*%/.test(reading.figure.rest))
      return undefined;
    // 到位3250万元，欠拨650万元: what is not there is no part of what is; 另有聘用2人: and the list is over.
    if (LACKING.test(reading.figure.lead)) {
      const open = this.top;
      if (ENDS.test(reading.figure.lead) && reading.depth <= open.depth) this.pop((each) => each === open);
      return undefined;
    }
    while (this.top.whole && this.isOver(this.top, reading)) this.close();
    const { whole, instead } = this.top;
    if (whole && (isOfLast(reading, this.top) || isSpentOf(reading, this.top))) return undefined;
    // A list has one whole: what its first part was of, the others are of where they can be.
    const owner = this.top.children.find(({ partOf }) => partOf && fits(reading, partOf))?.partOf;
    const found =
      owner ?? [...instead, whole].findLast((each) => each && each !== reading && fits(reading, each));
    if (found) reading.partOf = sameAgain(reading, found, this.top.children) ?? found;
    this.top.children.push(reading);
    const isLast =
      /^(?:等[^，。]{0,8})?(?:组成|构成|相加|加总|累加)|^[^，。\d]{0,6}(?:组成|构成|相加|加总|累加)/.test(
        reading.figure.rest,
      );
    if (!isLast || this.top.opener !== 'composed') return undefined;
    this.close();
    return whole;
  }

  /** At the end of the paragraph. */
  finish(): readonly Listing[] {
    this.closeTo(0);
    this.take(this.levels[0]!);
    return this.listings;
  }

  private readonly earlier: Reading[] = [];
  /** Whose list names things without a number, too. */
  private readonly uncounted = new Set<Reading>();

  /** 上年两项分别是6.2万元和2.9万元，共9.1万元. */
  private sumEarlier(reading: Reading): void {
    this.earlier.push(reading);
  }

  /** The figures of the year before that a bare total sums up: the ones right before it. */
  earlierSummed(total: Figure, before: Reading | undefined): readonly Reading[] {
    if (!before || this.earlier.at(-1) !== before) return [];
    const parts: Reading[] = [];
    for (const each of [...this.earlier].reverse()) {
      if (!alike(each.figure.unit, total.unit) || before.figure.clause - each.figure.clause > 2) break;
      parts.unshift(each);
    }
    return parts;
  }

  private get top(): Level {
    return this.levels.at(-1)!;
  }

  /** 收入包括：, 按功能分类，: of what the words name; where they name nothing, of one of the figures stated before. */
  private pushNamed(before: Clause, last: Reading | undefined, opener: Opener, clause: Clause): void {
    const found = this.nameFor(before);
    // 在编人员中， of which nobody says how many: what follows is of no figure.
    if (found === null) {
      this.push(undefined, opener, clause);
      return;
    }
    const lately = this.above.before.at(-1)?.paragraph ?? 0;
    const around = [
      ...this.above.before.filter(({ paragraph }) => lately - paragraph <= 1),
      ...this.readings.filter(({ kind, side }) => kind === 'level' && side === 'now').slice(-30),
    ];
    const whole = found ?? last ?? around.at(-1);
    if (whole) this.push(whole, opener, clause, around, !found);
  }

  private push(
    whole: Reading | undefined,
    opener: Opener,
    clause: Clause,
    instead: readonly Reading[] = [],
    near = false,
  ): void {
    if (whole?.role === 'count' && hasUncounted(clause)) this.uncounted.add(whole);
    // Nobody nests brackets deeper; what does is no report.
    if (this.levels.length < 12)
      this.levels.push({ ...level(whole, opener, clause.depth, clause.segment, instead), near });
  }

  private pop(over: (level: Level) => boolean): void {
    while (this.levels.length > 1 && over(this.top)) this.close();
  }

  private closeTo(depth: number): void {
    while (this.levels.length > depth + 1) this.close();
  }

  private close(): void {
    const closed = this.levels.pop()!;
    this.take(closed);
  }

  private take({ whole, children, opener, instead, near }: Level): void {
    // 共实施4个项目：A360万元，B240万元: what is listed is counted, and not a part of a count.
    if (whole?.role === 'count' && children.length > 1 && children.every(({ partOf }) => !partOf)) {
      this.listings.push({
        whole,
        instead,
        parts: children,
        opener,
        open: isOpen(children.at(-1)!.figure),
        announced: whole,
      });
      return;
    }
    const parts = children.filter(
      ({ partOf }) => partOf !== undefined && (partOf === whole || instead.includes(partOf)),
    );
    if (!whole || parts.length === 0) return;
    // 惠及6120人，…，其中：伤残人员326人，发放486万元: each kind of its own whole.
    for (const owner of new Set(parts.map(({ partOf }) => partOf!))) {
      const own = parts.filter(({ partOf }) => partOf === owner);
      const open = isOpen(own.at(-1)!.figure) || (owner.role === 'count' && this.uncounted.has(whole));
      this.listings.push({ whole: owner, instead, parts: own, opener, open, announced: undefined, near });
    }
  }

  private semicolon(): void {
    if (this.levels.length < 2 || this.top.listStyle) return;
    // A、B、C；D: the row was the list.
    const isRow = this.top.children.length > 1 && this.opening === '、';
    if (this.levels.length > 2 || isRow || closes(this.top)) this.close();
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
    for (const each of summed) each.partOf = total;
    const counted = this.top.whole?.role === 'count' ? this.top.whole : undefined;
    if (counted)
      this.listings.push({
        whole: counted,
        instead: [],
        parts: summed,
        opener: this.top.opener,
        open: false,
        announced: counted,
      });
    const announced = announcedIn(total.figure.lead);
    this.listings.push({ whole: total, instead: [], parts: summed, opener: 'total', open: false, announced });
    const rest = this.top.children.filter((each) => !summed.includes(each));
    this.top.children.splice(0, Infinity, ...rest, total);
    const { whole } = this.top;
    if (whole && fits(total, whole) && !inPlain(total).eq(inPlain(whole))) total.partOf = undefined;
    return true;
  }

  private summedBy(total: Reading): readonly Reading[] {
    // 得4分，扣1分，…，合计14分: what was taken off is no addend.
    const sumsTaken = /扣/.test(total.figure.lead);
    const isTaken = (each: Reading): boolean =>
      each.role === 'score' && /扣/.test(each.figure.lead) !== sumsTaken;
    const own = this.top.children.filter(
      (each) => alike(each.figure.unit, total.figure.unit) && !isTaken(each),
    );
    let from = own.length;
    const parent = this.top.whole;
    while (
      from > 0 &&
      isAddend(own[from - 1]!, total) &&
      (own[from - 1]!.partOf === undefined || own[from - 1]!.partOf === parent)
    )
      from--;
    const all = withoutPosts(own.slice(from), total);
    const exact = withAside(this.readings, own, total) ?? suffixThatSums(all, total) ?? columnOf(all, total);
    if (exact) return exact;
    // 新建15个，每个补助60万元，计900万元: what these cost, and no sum of what stands before them.
    const before = this.readings.findLast((each) => each !== total);
    if (total.total === 'bare' && (before?.kind === 'price' || all.some(isTakenOff))) return [];
    // 收入3650万元，加上年结转350万元，可用资金合计4000万元.
    if (all.length > 1 && /^(?:再)?加上?(?!强|快|大)/.test(all.at(-1)!.figure.lead)) return all.slice(-2);
    const announced = announcedIn(total.figure.lead);
    if (announced !== undefined && all.length < announced && ABOVE.test(total.figure.lead))
      return announcedAbove(this.readings, total, announced);
    if (announced !== undefined) return all.length >= announced ? all.slice(-announced) : [];
    if (total.total === 'bare' || total.role === 'score') return all;
    // 民警236名、辅警312名，队伍总人数548名: a row of heads or things, and right behind it how many there are.
    const isCounted = total.role === 'count' && /总|合计|共/.test(total.figure.lead);
    if (isCounted && all.length > 1 && isRow(all, total)) return all;
    // 一季度和二季度分别支出25、35万元，上半年累计60万元: what was named together is summed up.
    const names = all.at(-1)?.figure.names;
    if (names && all.every(({ figure }) => figure.names === names)) return all;
    const name = plainName(total.item);
    return all.every(({ item }) => plainName(item).includes(name.slice(-1)) || item.includes(name))
      ? all
      : [];
  }

  /** What the level's figure is made of has been said, or the new figure stands beside it. */
  private isOver(open: Level, reading: Reading): boolean {
    const whole = open.whole!;
    const isKindOf = reading.item.endsWith(plainName(whole.item));
    if (!isKindOf && SIBLINGS.some((names) => names.test(whole.item) && names.test(reading.item)))
      return true;
    // A、B、C: what stands in one row is one list.
    if (open.listStyle !== undefined || this.opening === '、' || !fits(reading, whole)) return false;
    return !decimal(reading.value).eq(0) && closes(open);
  }

  /** Undefined where the words name nothing, null where they name what is not stated. */
  private nameFor(clause: Clause): Reading | null | undefined {
    const words = wordsOf(clause);
    const name = nameIn(
      /^(.*?)(?:包括|包含|由|之?中|里面|里|当中|具体|分项|分为|主要|明细|如下|构成|来源)/.exec(words)?.[1] ??
        '',
      true,
    ).item;
    if (name === '') return undefined;
    const levels = this.readings.filter(({ kind, side }) => kind === 'level' && side === 'now');
    const { before, told } = this.above;
    const found = find(name, levels) ?? find(name, before) ?? find(name, told) ?? verbIn(name, levels);
    if (found) return found;
    return /(?:中|里|里面)$/.test(words) ? null : undefined;
  }
}
