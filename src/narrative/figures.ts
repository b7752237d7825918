/** The figures of a paragraph's clauses: each number with its unit and the words around it. */
import type { Clause } from './clauses';
import type { Unit } from './units';
import { unitAt } from './units';

export interface Figure {
  /** Missing where the digits are no decimal. */
  readonly value: string | undefined;
  readonly unit: Unit | undefined;
  /** The word 持平. */
  readonly unchanged: boolean;
  /** In the compacted paragraph. */
  readonly start: number;
  readonly end: number;
  /** The index of its clause. */
  readonly clause: number;
  /** The words before it in its clause, back to the figure before it; those before a bracket too. */
  readonly lead: string;
  /** The words behind its unit, up to the next figure. */
  readonly tail: string;
  /** The year that its clause names. */
  readonly year: number | undefined;
  /** No other figure stands before it in its clause. */
  readonly first: boolean;
}

export function figuresOf(clauses: readonly Clause[]): Figure[] {
  return clauses.flatMap((clause, index) => figuresIn(clause, index, wordsBeforeBracket(clauses, index)));
}

function figuresIn(clause: Clause, index: number, before: string): Figure[] {
  const figures: Figure[] = [];
  let lead = before;
  let year: number | undefined;
  clause.tokens.forEach((token, at) => {
    // 较2022年减少: the year that it is compared with is not the figure's own.
    if (token.kind === 'year') year = /(?:较|比|与|同|相比)$/.test(lead) ? year : token.year;
    else if (token.kind === 'words') {
      const taken = clause.tokens[at - 1]?.kind === 'number' ? (unitAt(token.text)?.length ?? 0) : 0;
      lead += token.text.slice(taken);
    } else {
      const next = clause.tokens[at + 1];
      const unit = next?.kind === 'words' ? unitAt(next.text) : undefined;
      figures.push({
        value: token.value,
        unit,
        unchanged: token.unchanged === true,
        start: token.start,
        end: token.end,
        clause: index,
        lead,
        tail: next?.kind === 'words' ? next.text.slice(unit?.length ?? 0) : '',
        year,
        first: figures.length === 0,
      });
      lead = '';
    }
  });
  return figures;
}

/** 一般公共预算（含基金）支出742万元: the words go on behind the bracket. */
function wordsBeforeBracket(clauses: readonly Clause[], index: number): string {
  const { opening, depth } = clauses[index]!;
  if (opening !== ')') return '';
  const before = clauses.slice(0, index).findLast((each) => each.depth <= depth);
  return before && !hasFigure(before) ? wordsOf(before) : '';
}

export function hasFigure(clause: Clause): boolean {
  return clause.tokens.some(({ kind }) => kind === 'number');
}

/** A clause's words without its years: 2023年业务经费 → 业务经费. */
export function wordsOf({ tokens }: Clause): string {
  return tokens
    .map((token) => (token.kind === 'words' ? token.text : ''))
    .join('')
    .replace(/^年度?/, '');
}
