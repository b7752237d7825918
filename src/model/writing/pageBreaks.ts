/**
 * Where a page of a printed sheet has to begin, so that nothing is cut that fits on one page. How high a page is
 * depends on the workbook's font and the printer; what is decided here holds for every height between the two given.
 */
import type { PageHeight } from './page';

/** Rows that belong together: a table with its heading, a chart. From 0 on. */
export interface PageBlock {
  readonly top: number;
  readonly bottom: number;
  /** How many of its first rows are never the last of a page, where it is too long for one: heading, header, a line. */
  readonly head: number;
}

/**
 * The rows that begin a page by force, in order; all others flow.
 * @param heights of all rows, in points
 * @param blocks in order; none overlap
 * @param titleRows how many rows at the top every page begins with
 */
export function pageBreaks(
  heights: readonly number[],
  blocks: readonly PageBlock[],
  titleRows: number,
  { least, most }: PageHeight,
): readonly number[] {
  const titles = total(heights.slice(0, titleRows));
  const small = new Page(heights, least, titles);
  const pages = [small, new Page(heights, most, titles)];
  const breaks: number[] = [];
  let next = 0;
  for (const { top, bottom, head } of blocks) {
    pages.forEach((page) => page.put(next, top));
    const whole = total(heights.slice(top, bottom + 1));
    const needed =
      whole <= least - titles ? whole : total(heights.slice(top, Math.min(top + head, bottom + 1)));
    if (!pages.every((page) => page.takes(needed))) {
      // On the smallest page it has room, larger ones are full elsewhere: let them all begin where that one does.
      const begin = small.takes(needed) && small.first < next ? small.first : top;
      breaks.push(begin);
      pages.forEach((page) => {
        page.begin(begin);
        page.put(begin, top);
      });
    }
    pages.forEach((page) => page.put(top, bottom + 1));
    next = bottom + 1;
  }
  return breaks;
}

const total = (heights: readonly number[]): number => heights.reduce((sum, each) => sum + each, 0);

/** The page that is being filled. */
class Page {
  /** Its first row, below those that every page begins with. */
  first = 0;
  private used = 0;
  private isBlank = true;

  constructor(
    private readonly heights: readonly number[],
    private readonly height: number,
    private readonly titles: number,
  ) {}

  /** Nothing is too high for a page of its own. */
  takes(height: number): boolean {
    return this.isBlank || this.used + height <= this.height;
  }

  /** These rows, the last one not among them: on pages that follow where this one is full. */
  put(from: number, to: number): void {
    this.heights.slice(from, to).forEach((height, at) => {
      if (!this.takes(height)) this.begin(from + at);
      this.used += height;
      this.isBlank = false;
    });
  }

  begin(row: number): void {
    this.first = row;
    this.used = this.titles;
    this.isBlank = true;
  }
}
