/** What stands on a sheet, as plain data for the snapshot. */
import { areaToA1, cellArea } from './address';
import type { ChartLook } from './chartLook';
import { chartLook } from './chartLook';
import { sourceOf } from './chartSeries';
import type { PageLayout } from './pageLayout';
import type { Chart, Comment, Table, Validation } from './parts';

export interface CommentSnapshot {
  readonly cell: string;
  readonly content: string;
  readonly author: string;
  readonly resolved: boolean;
  readonly replies: readonly { readonly content: string; readonly author: string }[];
}

export interface TableSnapshot {
  readonly name: string;
  readonly area: string;
  readonly style: string;
  /** The texts that may show, by the column's place in the table. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: readonly { readonly key: number; readonly ascending: boolean }[];
}

export interface ValidationSnapshot extends Omit<Validation, 'areas'> {
  readonly areas: readonly string[];
}

export interface ChartSnapshot {
  readonly name: string;
  readonly type: string;
  readonly source: string;
  /** Points. */
  readonly position: {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  readonly series: readonly {
    readonly name: string;
    readonly values: string;
    readonly categories: string;
    readonly pointColors: Readonly<Record<string, string>>;
  }[];
  readonly look: ChartLook;
}

export interface PageSnapshot extends Omit<PageLayout, 'printArea' | 'rowBreaks'> {
  readonly rowBreaks: readonly number[];
  readonly printArea: readonly string[];
}

export const commentSnapshot = ({
  row,
  column,
  content,
  author,
  resolved,
  replies,
}: Comment): CommentSnapshot => ({
  cell: areaToA1(cellArea(row, column)),
  content,
  author,
  resolved,
  replies: replies.map((reply) => ({ content: reply.content, author: reply.author })),
});

export const tableSnapshot = ({ name, area, style, filters, sort }: Table): TableSnapshot => ({
  name,
  area: areaToA1(area),
  style,
  filters: Object.fromEntries(
    [...filters].sort(([one], [other]) => one - other).map(([key, texts]) => [key, [...texts]]),
  ),
  sort: sort.map(({ key, ascending }) => ({ key, ascending })),
});

export const validationSnapshot = ({ areas, ...rest }: Validation): ValidationSnapshot => ({
  areas: areas.map(areaToA1),
  ...copy(rest),
});

const hundredths = (points: number): number => Math.round(points * 100) / 100;

export const chartSnapshot = (chart: Chart): ChartSnapshot => ({
  name: chart.name,
  type: chart.type,
  source: sourceOf(chart),
  position: {
    top: hundredths(chart.top),
    left: hundredths(chart.left),
    width: hundredths(chart.width),
    height: hundredths(chart.height),
  },
  series: chart.series.map(({ name, values, categories, pointColors }) => ({
    name,
    values,
    categories,
    pointColors: Object.fromEntries([...pointColors].sort(([one], [other]) => one - other)),
  })),
  look: chartLook(chart),
});

/** Margins pass through a file as inches. */
export function pageSnapshot({ printArea, margins, rowBreaks, ...rest }: PageLayout): PageSnapshot {
  const points = Object.entries(margins).map(([name, size]) => [name, hundredths(size)]);
  return {
    ...copy(rest),
    margins: Object.fromEntries(points) as PageLayout['margins'],
    printArea: printArea.map(areaToA1),
    rowBreaks: rowBreaks.map(({ row }) => row),
  };
}

function copy<Part>(part: Part): Part {
  return JSON.parse(JSON.stringify(part)) as Part;
}
