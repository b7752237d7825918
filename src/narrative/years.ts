/** The year of a figure: as its words have it, its sentence, its paragraph, the report. */
import type { Clause } from './clauses';
import { comparedIn } from './compare';
import type { Figure } from './figures';
import type { Reading, Side } from './reading';

type YearAt = (figure: Figure, side: Side) => Pick<Reading, 'year' | 'yearSaid'>;

/**
 * A year that a figure is compared with, that stands in a bracket or in a reason (主要是2016年车改) or comes from
 * (2020年启动的) is not that of the figures behind it: it ends with its clause.
 */
export function yearsOf(clauses: readonly Clause[], report: number | undefined): YearAt {
  const named = clauses.map(ownYear);
  const first = named.findIndex((year, at) => year !== undefined && clauses[at]!.depth === 0);
  // What stands before the first year that is named is of the report's own.
  const paragraphAt = (clause: number): number | undefined =>
    first >= 0 && first <= clause ? named[first] : report;
  const said: (number | undefined)[] = [];
  let sentence = 0;
  let year: number | undefined;
  clauses.forEach((clause, at) => {
    if (clause.sentence !== sentence) year = undefined;
    sentence = clause.sentence;
    if (named[at] !== undefined && clause.depth === 0) year = named[at];
    said.push(clause.depth > 0 ? (named[at] ?? year) : year);
  });
  return (figure, side) => {
    const own = /((?:19|20)\d\d)年?(?!.*(?:19|20)\d\d年)/.exec(figure.lead)?.[1];
    // 2022年至2024年分别为…: the year that the name was given.
    if (figure.names !== undefined && own) return { year: Number(own), yearSaid: true };
    if (side === 'earlier') {
      if (own) return { year: Number(own), yearSaid: true };
      const now = said[figure.clause] ?? report;
      return { year: now === undefined ? undefined : now - 1, yearSaid: false };
    }
    if (/^(?:上年|去年|上一年)/.test(figure.lead)) return { year: report && report - 1, yearSaid: false };
    const year = said[figure.clause];
    return { year: year ?? paragraphAt(figure.clause), yearSaid: year !== undefined };
  };
}

/** The year that a clause is about. */
function ownYear({ tokens, text }: Clause): number | undefined {
  const compared = comparedIn(text);
  const found = tokens.findIndex((token) => token.kind === 'year');
  const token = tokens[found];
  if (token?.kind !== 'year') return undefined;
  const from = tokens[0]!.start;
  const before = text.slice(0, token.start - from);
  const behind = text.slice(token.end - from);
  if (compared && before.length >= compared.own.length && text.length <= 80) return undefined;
  if (/(?:较|比|与|同|由|从|自|因|于|转|原因是|是)$/.test(before)) return undefined;
  if (/^年?度?(?:启动|续建|立项|购置|车改|起|开始|以来|以前|之前|至|到|[-—~～])/.test(behind))
    return undefined;
  return token.year;
}
