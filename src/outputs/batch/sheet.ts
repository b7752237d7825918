/** A sheet of a reviewer's workbook: lines above, a table, notes below. */
import type { BookSheet, BookTable } from '../../model/writing/book';
import type { SummaryCell } from '../../model/writing/marks';
import type { Row } from '../summarySheet/cells';
import { count, header, text } from '../summarySheet/cells';

/** A line over the whole width. */
export type Above = Pick<SummaryCell, 'value' | 'style'>;

/** Columns whose sums stand below the lines. */
interface Summed {
  readonly label: string;
  readonly first: number;
  readonly last: number;
}

interface Parts {
  readonly name: string;
  readonly table: string;
  readonly widths: readonly number[];
  readonly hidden?: readonly number[];
  readonly above: readonly Above[];
  readonly columns: readonly string[];
  /** From this column on the heads stand upright. */
  readonly turnedFrom?: number;
  /** Undefined where there are none, and so no table. */
  readonly lines: BookTable['lines'] | undefined;
  readonly sums?: Summed;
  readonly below: () => readonly string[];
}

/** Widths that a page of A4 holds upright at a size that is read easily. */
const UPRIGHT = 110;

/** What stands above, the table unless it is empty, and the notes below. */
export function reviewSheet({
  name,
  table,
  widths,
  hidden,
  above,
  columns,
  turnedFrom = columns.length,
  lines,
  sums,
  below,
}: Parts): BookSheet {
  const span = widths.length;
  const tally = sums && new Sums(span, sums);
  return {
    name,
    columnWidths: widths,
    ...(widths.reduce((sum, width) => sum + width, 0) <= UPRIGHT && { isUpright: true as const }),
    ...(hidden && { hiddenColumns: hidden }),
    above: above.map((cell) => [{ ...cell, span }]),
    table: lines && {
      name: table,
      header: header(columns).map((cell, at) =>
        at < turnedFrom ? cell : { ...cell, style: 'turnedHeader' as const },
      ),
      lines: tally ? tally.over(lines) : lines,
      get sums() {
        return tally?.row;
      },
    },
    below: () => {
      const notes = below().map((value): Row => [{ value, style: 'note', span }]);
      return notes.length > 0 ? [[], ...notes] : [];
    },
  };
}

/** Sums of columns over lines that are written one by one. */
class Sums {
  private readonly numbers: number[];

  constructor(
    columns: number,
    private readonly wanted: Summed,
  ) {
    this.numbers = Array<number>(columns).fill(0);
  }

  async *over(lines: BookTable['lines']): AsyncGenerator<readonly Row[], void> {
    const { first, last } = this.wanted;
    for await (const some of lines) {
      for (const line of some)
        for (let column = first; column <= last; column += 1)
          this.numbers[column]! += Number(line[column]?.value ?? 0);
      yield some;
    }
  }

  get row(): Row {
    const { label, first, last } = this.wanted;
    return this.numbers.map((sum, column) =>
      column === 0 ? text(label) : column >= first && column <= last ? count(sum) : text(''),
    );
  }
}

/** Lines that are made when they are written; undefined where there is none, and so no table. */
export function oneByOne(lines: Iterator<Row, void>): Iterable<readonly Row[]> | undefined {
  const first = lines.next();
  if (first.done) return undefined;
  return (function* () {
    for (let next: IteratorResult<Row, void> = first; !next.done; next = lines.next()) yield [next.value];
  })();
}

/** What was taken from the front of some, and the rest of it. */
export async function* after<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first;
  yield* rest;
}
