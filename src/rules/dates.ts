/** Dates in the texts of forms: a year and a month at least. A year alone may be what the money is for. */
import { flatMap } from '../model/flatMap';

/** 2024年3月, 2024-03-15, 2024.3. */
const DATE = /(?<!\d)(20\d{2})(?:年(\d{1,2})月|[-./](\d{1,2})(?:[-./]\d{1,2})?(?!\d))/g;
/** Longer texts are reports, not values. */
const LONGEST = 2000;

export interface MonthDate {
  /** As written. */
  readonly text: string;
  readonly year: number;
  /** Months since year 0, to be subtracted from each other. */
  readonly months: number;
}

/** In the order of the text. */
export function datesIn(text: string): readonly MonthDate[] {
  if (text.length > LONGEST) return [];
  return flatMap([...text.normalize('NFKC').matchAll(DATE)], ([written, digits, a, b]) => {
    const [year, month] = [Number(digits), Number(a ?? b)];
    return month >= 1 && month <= 12 ? [{ text: written, year, months: year * 12 + month }] : [];
  });
}
