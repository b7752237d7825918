/** How a sheet comes out of a printer. */
/**
 * A printer, which knows nothing of what belongs together: the rows with which its pages begin.
 * @param titles how many rows at the top stand on every page
 */
export function firstRows(
  heights: readonly number[],
  breaks: readonly number[],
  titles: number,
  page: number,
): readonly number[] {
  const repeated = heights.slice(0, titles).reduce((sum, each) => sum + each, 0);
  const begins = [0];
  let used = 0;
  heights.forEach((height, row) => {
    const isFull = used + height > page && row > begins.at(-1)!;
    if (row > 0 && (breaks.includes(row) || isFull)) {
      begins.push(row);
      used = repeated;
    }
    used += height;
  });
  return begins;
}
