/** One paragraph: its figures as readings, and those that nothing reads. */
import type { Clause } from './clauses';
import { clausesOf, hasFigure, wordsOf } from './clauses';
import type { Compact } from './compact';
import { compact } from './compact';
import { comparedIn, nowAt, put } from './compare';
import { aboutOf, followsProject, isApproximate, isLost, isPriced, saysBefore, topicOf } from './about';
import { CONSTRUCTS } from './constructs';
import { isOfAnother, isYearTorn, lastFor, spokenOf } from './doubt';
import type { Figure } from './figures';
import { figuresOf } from './figures';
import { nameIn } from './item';
import { Places } from './places';
import type { Above, Listing } from './parts';
import { Parts } from './parts';
import type { Comparison, Context, Part, Reading } from './reading';
import { shareNames, shareUnits } from './shared';
import { inUnit } from './tableLines';
import { tokenize } from './tokens';
import { alike } from './units';
import { yearsOf } from './years';

export interface ParagraphReading {
  readonly compact: Compact;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  readonly unplaced: readonly Figure[];
  readonly comparisons: readonly Comparison[];
  readonly listings: readonly Listing[];
  /** What a list item is about, in its first clause: 业务经费. */
  readonly topic: string;
}

/** `numbered`: Word numbers the paragraph by itself; `unit`: of its bare numbers, as its table says. Never throws. */
export function readParagraph(
  text: string,
  numbered: boolean,
  year: number | undefined,
  paragraph = 0,
  places: Places = new Places(),
  above: Above = { before: [], told: [] },
  unit?: string,
): ParagraphReading {
  const from = compact(text);
  const clauses = clausesOf(tokenize(from), from.text);
  const scan = new Scan(clauses, numbered || unit !== undefined, year, paragraph, places, above);
  const before = ({ clause }: Figure): string =>
    clauses[clause - 1] && !hasFigure(clauses[clause - 1]!) ? clauses[clause - 1]!.text : '';
  const figures = shareNames(shareUnits(inUnit(figuresOf(clauses, from.text), unit)), before);
  let at = 0;
  clauses.forEach((clause, index) => {
    scan.enter(clause, index, from.text);
    while (at < figures.length && figures[at]!.clause === index) scan.read(figures[at++]!, clause);
    scan.leave(clause);
  });
  return { compact: from, clauses, ...scan.finish() };
}

/** The items of sums that are called nothing else. */
const TOTALS = new Set(['合计', '共计', '总计', '小计', '总额']);
/** What is said farther back is not meant by 其中, 同比, 占. */
const REACH = 60;

class Scan {
  private readonly readings: Reading[] = [];
  private readonly unplaced: Figure[] = [];
  private readonly comparisons: Comparison[] = [];
  private readonly parts: Parts;
  private readonly topic: string;
  private readonly subject: string;
  private readonly yearAt: ReturnType<typeof yearsOf>;
  /** The level read last at each depth of brackets. */
  private readonly last: (Reading | undefined)[] = [];
  private levels: Reading[] = [];
  private recent: Reading[] = [];
  private comparison: Comparison | undefined;
  private compared: Context['compared'];
  private sentence = 0;

  constructor(
    private readonly clauses: readonly Clause[],
    numbered: boolean,
    private readonly year: number | undefined,
    private readonly paragraph: number,
    private readonly places: Places,
    above: Above,
  ) {
    this.topic = topicOf(clauses, numbered);
    this.subject = clauses[0] && !hasFigure(clauses[0]) ? wordsOf(clauses[0]) : '';
    this.yearAt = yearsOf(clauses, year);
    this.parts = new Parts(this.recent, above);
  }

  enter(clause: Clause, index: number, text: string): void {
    const before = this.clauses[index - 1];
    const end = (clause.tokens[0]?.start ?? 0) + clause.text.length;
    this.parts.following = /^[^。!?\n]*/.exec(text.slice(end, end + REACH * 3))![0];
    // What stood in brackets is over with them.
    if (before && before.depth > clause.depth) this.last.length = clause.depth + 1;
    if (before && before.depth < clause.depth) this.last[clause.depth] = this.last[before.depth];
    if (clause.sentence !== this.sentence) {
      this.sentence = clause.sentence;
      // 收入972万元，其中…。与上年相比: what a list made up is spoken of, not its last item.
      const top = this.levels.findLast(({ partOf, side }) => !partOf && side === 'now');
      if (this.last[0]?.partOf && top) this.last[0] = top;
      this.compared = undefined;
      if (!comparedIn(clause.text.slice(0, 20))) this.comparison = undefined;
    }
    // 累计186座（一类42座…） where nobody knows of what the 186 are: no parts of what stands before them.
    if (clause.opening === '(' && this.unplaced.at(-1)?.clause === index - 1)
      this.last[clause.depth] = undefined;
    this.parts.enter(clause, before, lastFor(index, this.clauses, this.recent.at(-1), this.last));
  }

  leave(clause: Clause): void {
    if (hasFigure(clause)) {
      this.compared = undefined;
      return;
    }
    const words = wordsOf(clause);
    const compared = comparedIn(clause.text.slice(-80));
    if (compared && /(?:相比|比较|比|相较|同期)$/.test(words)) {
      this.compared = { own: compared.own, against: compared.against };
      this.comparison = undefined;
    }
  }

  read(given: Figure, clause: Clause): void {
    const last = this.last[clause.depth];
    const figure = this.parts.open(given, clause, last, this.levels);
    if (figure.value === undefined || (clause === this.clauses[0] && isYearTorn(figure))) {
      this.unplaced.push(given);
      return;
    }
    const context: Context = {
      about: this.about(figure, clause),
      clauses: this.clauses,
      clause,
      readings: this.recent,
      last,
      parent: this.parts.parent,
      comparison: this.comparison,
      compared: this.compared,
      levels: this.levels,
      topic: this.topic,
      subject: this.subject,
      reportYear: this.year,
      lost: isLost(this.unplaced.at(-1), last, clause, this.clauses),
    };
    const read = this.partsOf(figure, context).map(
      (part) => [part, this.readingOf(figure, part, context)] as const,
    );
    const placed = read.filter(([, reading]) => this.isKnown(reading, clause));
    if (placed.length === 0 && !figure.unchanged) this.unplaced.push(given);
    if (placed.length === 0 && isOfAnother(figure)) this.comparison = undefined;
    for (const [part, reading] of placed) this.take(part, reading, clause);
  }

  finish(): Omit<ParagraphReading, 'compact' | 'clauses'> {
    const { readings, unplaced, comparisons, topic } = this;
    return { readings, unplaced, comparisons, listings: this.parts.finish(), topic };
  }

  private about(figure: Figure, clause: Clause): Reading | undefined {
    return aboutOf(figure, clause, this.last[clause.depth], this.levels, this.recent.at(-1), this.clauses);
  }

  private partsOf(figure: Figure, context: Context): readonly Part[] {
    for (const construct of CONSTRUCTS) {
      const parts = construct(figure, context)?.filter(
        ({ item, total }) => item !== '' || total !== undefined,
      );
      if (parts && parts.length > 0) return parts;
    }
    return [];
  }

  private readingOf(figure: Figure, part: Part, context: Context): Reading {
    const { value } = figure;
    const item = part.item !== '' ? part.item : this.totalName(figure, context);
    const zero = Number(value) === 0;
    return {
      figure,
      paragraph: this.paragraph,
      depth: context.clause.depth,
      kind: part.kind,
      side: part.side ?? 'now',
      item,
      own: part.own ?? item,
      restates: part.restates,
      role: part.role,
      value: part.negative && !value!.startsWith('-') && !zero ? `-${value}` : value!,
      unit: figure.unit?.text ?? '',
      approximate: isApproximate(figure),
      places: this.places.of(figure),
      total: part.total,
      ...this.yearAt(figure, part.side ?? 'now'),
      partOf: undefined,
      of: part.of,
      ofName: part.ofName ?? '',
      base: part.base,
      baseName: part.baseName ?? '',
      topic: this.topic,
      subject: this.subject,
      follows: followsProject(this.readings),
    };
  }

  /** 共34人 that neither sums up what stands before it nor is made up of what follows is of nobody knows what. */
  private isKnown(reading: Reading, clause: Clause): boolean {
    if (!TOTALS.has(reading.item) || reading.total !== 'bare') return true;
    // 以上四项合计3500万元: of the paragraphs above.
    if (/^(?:以上|上述|全年(?=合计|总计|累计|共计))/.test(reading.figure.lead)) return true;
    const next = this.clauses[reading.figure.clause + 1];
    if (
      this.parts.sums(reading) ||
      next?.within === true ||
      this.parts.earlierSummed(reading.figure, this.recent.at(-1)).length > 1
    )
      return true;
    return isPriced(reading, clause, this.recent, this.clauses) || reading.role === 'score';
  }

  /** 编制情况：共34名; 专项资金共3个：…，共35万元; 初级、高级职称人员分别为12人、6人，共18人; else as it is called. */
  private totalName(figure: Figure, { clauses, clause, readings }: Context): string {
    const before = clauses[figure.clause - 1];
    if (before && before.sentence === clause.sentence && !hasFigure(before)) {
      const name = nameIn(wordsOf(before)).item;
      if (name !== '') return name;
    }
    const word = [...TOTALS].find((each) => figure.lead.includes(each));
    const names = word ? undefined : readings.at(-1)?.figure.names;
    if (names) return names;
    const whole = this.parts.parent;
    if (whole?.role === 'count' && figure.unit?.class === 'money') return whole.item;
    return word ?? '合计';
  }

  private take(part: Part, read: Reading, clause: Clause): void {
    const summed = read.total === 'bare' ? this.parts.earlierSummed(read.figure, this.recent.at(-1)) : [];
    const reading: Reading = summed.length > 1 ? { ...read, side: 'earlier' } : read;
    this.readings.push(reading);
    this.recent.push(reading);
    if (this.recent.length > REACH * 2) this.recent.splice(0, REACH);
    if (summed.length > 1) {
      for (const each of summed) each.partOf = reading;
      this.parts.listings.push({
        whole: reading,
        instead: [],
        parts: summed,
        opener: 'total',
        open: false,
        announced: summed.length,
      });
      this.begin({ ...part, comparison: 'begins', of: this.last[clause.depth] }, reading, clause);
      return;
    }
    const closed = this.parts.place(reading);
    if (part.comparison) this.compare(part, reading, clause);
    if (reading.kind === 'ratio') this.nowOf(reading);
    this.last[clause.depth] = spokenOf(reading, this.last[clause.depth]);
    if ((reading.kind === 'level' || reading.kind === 'price') && !reading.restates) {
      this.levels.push(reading);
      if (this.levels.length > REACH * 2) this.levels.splice(0, REACH);
      if (reading.side === 'now' && !this.isAside(reading, clause)) this.level(reading, clause);
      // 由…组成: what follows is of the whole again.
      if (closed) this.last[clause.depth] = closed;
    }
  }

  /** 由96.5%提高到98.0%: what a rate is now. */
  private nowOf(reading: Reading): void {
    const going = this.comparison;
    if (going?.base?.unit === reading.unit && nowAt(reading.figure.lead)) going.now = reading;
  }

  /** 公务接待费1.26万元，人均100元，比上年减少: what is compared is the amount. */
  private isAside({ kind }: Reading, clause: Clause): boolean {
    const last = this.last[clause.depth];
    return (
      kind === 'price' && last !== undefined && this.clauses[last.figure.clause]!.sentence === clause.sentence
    );
  }

  /** A new level ends the comparison before it, unless it says how much it is now. */
  private level(reading: Reading, clause: Clause): void {
    this.last[clause.depth] = reading;
    const going = this.comparison;
    if (!going) return;
    const { lead } = reading.figure;
    const isNow =
      nowAt(lead) !== undefined ||
      /^(?:而?(?:本年|今年|现在|当年|现)(?:度|为|是|的|有)*|至|到|(?:19|20)\d\d年度?(?:为|是)?)+$/.test(lead);
    const isSame = going.base !== undefined && alike(going.base.figure.unit, reading.figure.unit);
    if (isNow && (isSame || (going.amount && alike(going.amount.figure.unit, reading.figure.unit)))) {
      going.now = reading;
      return;
    }
    if (clause.depth === 0 || !going.now) this.comparison = undefined;
  }

  private compare(part: Part, reading: Reading, clause: Clause): void {
    const going = part.comparison === 'continues' ? this.comparison : undefined;
    if (!going) {
      this.begin(part, reading, clause);
      return;
    }
    put(part, reading, going);
  }

  private begin(part: Part, reading: Reading, clause: Clause): void {
    const isBase = reading.kind === 'level';
    // 受理286件，同比下降18.29%（2023年350件）: the bracket says with what.
    const open = this.comparisons.at(-1);
    const isBehind = open !== undefined && saysBefore(open, reading.figure, clause);
    const like = open?.now ?? open?.amount;
    if (isBase && isBehind && !open.base && alike(like?.figure.unit, reading.figure.unit)) {
      open.base = reading;
      return;
    }
    const comparison: Comparison = {
      now: part.of ?? (isBase && !part.ofName ? this.about(reading.figure, clause) : undefined),
      name: part.ofName ?? '',
      base: isBase ? reading : part.base,
      against: part.against ?? this.compared?.against ?? 'year',
      amount: undefined,
      percent: undefined,
      direction: part.direction,
    };
    if (comparison.now && isBase && !alike(comparison.now.figure.unit, reading.figure.unit))
      comparison.now = undefined;
    this.comparison = comparison;
    this.comparisons.push(comparison);
    if (!isBase) put(part, reading, comparison);
  }
}
