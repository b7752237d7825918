/** What a unit wrote beside a finding on the page that its workbook, or a letter, came back with. */
import type { FindingPlace } from './findingPlace';

export interface Answer {
  readonly rule: string;
  readonly place: FindingPlace;
  readonly text: string;
}
