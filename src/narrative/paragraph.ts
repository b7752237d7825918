/** One paragraph: its figures as readings, and those that nothing reads. */
import type { Clause } from './clauses';
import { clausesOf } from './clauses';
import type { Compact } from './compact';
import { compact } from './compact';
import { CONSTRUCTS } from './constructs';
import type { Figure } from './figures';
import { figuresOf, hasFigure, wordsOf } from './figures';
import { nameIn } from './item';
import { findOperands } from './operands';
import { Parts } from './parts';
import type { Reading } from './reading';
import { shareNames } from './shared';
import { tokenize } from './tokens';

export interface ParagraphReading {
  readonly compact: Compact;
  readonly clauses: readonly Clause[];
  readonly readings: readonly Reading[];
  readonly unplaced: readonly Figure[];
  /** What a list item is about, in its first clause: 业务经费. */
  readonly topic: string;
}

/** `numbered`: Word numbers the paragraph by itself. Never throws. */
export function readParagraph(text: string, numbered: boolean, year: number | undefined): ParagraphReading {
  const from = compact(text);
  const clauses = clausesOf(tokenize(from));
  const figures = shareNames(figuresOf(clauses));
  const readings: Reading[] = [];
  const unplaced: Figure[] = [];
  const parts = new Parts(readings);
  const topic = topicOf(clauses, numbered);
  const subject = clauses[0] && !hasFigure(clauses[0]) ? wordsOf(clauses[0]) : '';
  const yearAt = years(clauses, year);
  clauses.forEach((clause, index) => {
    parts.enter(clause, clauses[index - 1]);
    for (const figure of figures.filter((each) => each.clause === index)) {
      const context = { clauses, readings, parent: parts.parent, topic, subject };
      // 共34人 that neither sums up what stands before it nor is made up of what follows is of nobody knows what.
      const read = readFigure(figure, context, yearAt).filter(
        (each) => each.item !== TOTAL || parts.sums(each) || clauses[index + 1]?.within === true,
      );
      if (read.length === 0 && !figure.unchanged) unplaced.push(figure);
      for (const each of read) {
        readings.push(each);
        parts.place(each);
      }
    }
  });
  findOperands(readings, clauses);
  return { compact: from, clauses, readings, unplaced, topic };
}

/** The item of a sum that is called nothing else. */
const TOTAL = '合计';

type YearAt = (figure: Figure) => number | undefined;

function readFigure(
  figure: Figure,
  context: Parameters<(typeof CONSTRUCTS)[number]>[1],
  yearAt: YearAt,
): Reading[] {
  const { value } = figure;
  if (value === undefined) return [];
  for (const construct of CONSTRUCTS) {
    const parts = construct(figure, context)?.filter(({ item, total }) => item !== '' || total);
    if (!parts || parts.length === 0) continue;
    return parts.map(({ item, role, negative, of, total }) => ({
      figure,
      item: item !== '' ? item : (totalName(figure, context.clauses) ?? TOTAL),
      role,
      value: negative && !value.startsWith('-') && Number(value) !== 0 ? `-${value}` : value,
      unit: figure.unit?.text ?? '',
      approximate: isApproximate(figure),
      year: yearAt(figure),
      partOf: undefined,
      of: of === undefined ? undefined : [of],
      total: total ?? false,
      topic: context.topic,
      subject: context.subject,
      follows: followsProject(context.readings),
    }));
  }
  return [];
}

/** 业务经费26.5万元，实际支出46.31万元: of what was spent of that. */
function followsProject(readings: readonly Reading[]): boolean {
  const first = readings.find(({ figure }) => figure.unit?.class === 'money');
  return (
    first !== undefined &&
    (first.role === 'amount' || /项目|专项|经费|费$/.test(first.item.replace(/项目支出/, '')))
  );
}

/** 编制情况：共34名. */
function totalName(figure: Figure, clauses: readonly Clause[]): string | undefined {
  const before = clauses[figure.clause - 1];
  const own = clauses[figure.clause]!;
  if (!before || hasFigure(before) || before.sentence !== own.sentence) return undefined;
  return nameIn(wordsOf(before)).item || undefined;
}

function isApproximate({ unit, lead, tail }: Figure): boolean {
  return (
    unit?.approximate === true ||
    /(?:约|近|超过?|逾|将近|不足)$/.test(lead) ||
    /^(?:以上|左右|以下|以内)/.test(tail)
  );
}

/** 1.业务经费，预算支出26.5万元: the first clause of a list item where it states nothing. */
function topicOf(clauses: readonly Clause[], numbered: boolean): string {
  const first = clauses[0];
  if (!first || hasFigure(first) || !(numbered || first.listNumber)) return '';
  const next = clauses[1];
  return next && ['，', ':', '。'].includes(next.opening) ? nameIn(wordsOf(first), true).item : '';
}

/** The year of a figure: as its words have it, its sentence, its paragraph, the report. */
function years(clauses: readonly Clause[], report: number | undefined): YearAt {
  const named = clauses.map(({ tokens }) => {
    const at = tokens.findIndex((token) => token.kind === 'year');
    const before = tokens[at - 1];
    const token = before?.kind === 'words' && /(?:较|比|与|同)$/.test(before.text) ? undefined : tokens[at];
    return token?.kind === 'year' ? token.year : undefined;
  });
  const paragraph = named.find((year) => year !== undefined) ?? report;
  return (figure) => {
    const sentence = clauses[figure.clause]!.sentence;
    const said =
      figure.year ??
      named.findLast(
        (year, at) => year !== undefined && at <= figure.clause && clauses[at]!.sentence === sentence,
      );
    if (/^(?:上年|去年|上一年)/.test(figure.lead)) return report === undefined ? undefined : report - 1;
    return said ?? paragraph;
  };
}
