/** The kinds of charts that a file holds here, and the file's words for what is set of them. */

export interface Kind {
  readonly plot: 'barChart' | 'lineChart' | 'areaChart' | 'pieChart' | 'doughnutChart';
  readonly direction?: 'col' | 'bar';
  readonly grouping?: 'clustered' | 'standard' | 'stacked' | 'percentStacked';
  readonly markers?: boolean;
}

export const KINDS: Readonly<Record<string, Kind>> = {
  ColumnClustered: { plot: 'barChart', direction: 'col', grouping: 'clustered' },
  ColumnStacked: { plot: 'barChart', direction: 'col', grouping: 'stacked' },
  ColumnStacked100: { plot: 'barChart', direction: 'col', grouping: 'percentStacked' },
  BarClustered: { plot: 'barChart', direction: 'bar', grouping: 'clustered' },
  BarStacked: { plot: 'barChart', direction: 'bar', grouping: 'stacked' },
  BarStacked100: { plot: 'barChart', direction: 'bar', grouping: 'percentStacked' },
  Line: { plot: 'lineChart', grouping: 'standard', markers: false },
  LineStacked: { plot: 'lineChart', grouping: 'stacked', markers: false },
  LineStacked100: { plot: 'lineChart', grouping: 'percentStacked', markers: false },
  LineMarkers: { plot: 'lineChart', grouping: 'standard', markers: true },
  LineMarkersStacked: { plot: 'lineChart', grouping: 'stacked', markers: true },
  LineMarkersStacked100: { plot: 'lineChart', grouping: 'percentStacked', markers: true },
  Area: { plot: 'areaChart', grouping: 'standard' },
  AreaStacked: { plot: 'areaChart', grouping: 'stacked' },
  AreaStacked100: { plot: 'areaChart', grouping: 'percentStacked' },
  Pie: { plot: 'pieChart' },
  Doughnut: { plot: 'doughnutChart' },
};

export const LEGEND_PLACES: Readonly<Record<string, string>> = {
  Top: 't',
  Bottom: 'b',
  Left: 'l',
  Right: 'r',
  Corner: 'tr',
};

export const LABEL_PLACES: Readonly<Record<string, string>> = {
  Center: 'ctr',
  InsideEnd: 'inEnd',
  InsideBase: 'inBase',
  OutsideEnd: 'outEnd',
  Left: 'l',
  Right: 'r',
  Top: 't',
  Bottom: 'b',
  BestFit: 'bestFit',
};

/** Where labels may be, by the kind of plot: Excel calls a file with any other place damaged. */
export function labelPlaces({ plot, grouping }: Kind): readonly string[] {
  if (plot === 'lineChart') return ['t', 'b', 'l', 'r', 'ctr'];
  if (plot === 'pieChart') return ['bestFit', 'ctr', 'inEnd', 'outEnd'];
  if (plot === 'barChart')
    return grouping === 'clustered' ? ['ctr', 'inBase', 'inEnd', 'outEnd'] : ['ctr', 'inBase', 'inEnd'];
  return [];
}

export const wordOf = (words: Readonly<Record<string, string>>, value: string | undefined) =>
  Object.keys(words).find((word) => words[word] === value);
