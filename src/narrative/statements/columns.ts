/** Rows of two figures each and a row that sums them up: A安排80万元，支出78万元；B安排30万元，支出30万元。共安排110万元，支出108万元. */
import { groupedBy } from '../grouped';
import type { Reading } from '../reading';
import { alike } from '../units';
import { makesUp } from './holds';
import { isPlausible } from './mistyped';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

type Row = readonly [Reading, Reading];

/** No list of two columns in a sentence has more rows. */
const LONGEST = 40;

/** The words of a total: the first thing listed may by chance come to as much as two others. */
const SUMS = /合计|共|总|以上|上述|小计|全年|累计/;

/**
 * Where one column comes to its total exactly, the rows are those that the total is of: then the other column must come
 * to its own, and is told of where a slip is all that it lacks.
 *
 * @param told wholes whose parts other words have told of
 */
export function columns(story: Story, told: ReadonlySet<Reading>): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }): readonly Draft[] => {
    const levels = readings.filter((each) => isLevel(each) && each.figure.unit !== undefined);
    return flatMap(levels, (first, at): readonly Draft[] => {
      const second = levels[at + 1];
      // 全年受理7912件，同比上升12.4%，审结7635件: with how the first one changed between.
      if (!second || second.figure.clause - first.figure.clause > 2) return [];
      const own = levels.filter(
        (each) => story.segmentOf(each) === story.segmentOf(first) && each !== second,
      );
      if (![...own, second].some(({ figure }) => SUMS.test(figure.lead))) return [];
      const total: Row = [first, second];
      return flatMap(
        [rowsFrom(total, levels.slice(0, at).reverse(), story), rowsFrom(total, levels.slice(at + 2), story)],
        (rows) => ofRows(total, rows),
      ).filter(({ terms }) => !told.has(terms.whole![0]!));
    });
  });
}

/** The rows next to a total, the nearest first: one in each part of a sentence. */
function rowsFrom(total: Row, levels: readonly Reading[], story: Story): readonly Row[] {
  const bySegment = groupedBy(levels, (each) => story.segmentOf(each));
  bySegment.delete(story.segmentOf(total[0]));
  const rows: Row[] = [];
  for (const own of bySegment.values()) {
    const sorted = [...own].sort((a, b) => a.figure.start - b.figure.start);
    const at = sorted.findIndex(
      (each, index) => isOfColumn(each, total[0], total) && isOfColumn(sorted[index + 1], total[1], total),
    );
    if (at < 0 || rows.length === LONGEST) break;
    rows.push([sorted[at]!, sorted[at + 1]!]);
  }
  return rows;
}

function isOfColumn(each: Reading | undefined, total: Reading, row: Row): boolean {
  return (
    each !== undefined &&
    alike(each.figure.unit, total.figure.unit) &&
    // 其中：刑事案件受理318件、审结311件: of the one column or of the other.
    (!each.partOf || row.includes(each.partOf))
  );
}

function ofRows(total: Row, rows: readonly Row[]): readonly Draft[] {
  for (let count = 2; count <= rows.length; count++) {
    const own = rows.slice(0, count);
    const drafts = ([0, 1] as const).map((column): Draft => ({
      kind: 'sum',
      terms: { whole: [total[column]], parts: own.map((row) => row[column]) },
      guessed: true,
    }));
    const holds = drafts.map(({ terms }) => makesUp(terms.parts!, terms.whole![0]!));
    if (holds.includes(true) && drafts.every(isPlausible)) return drafts;
  }
  return [];
}
