/** The rows of the sheet of findings, as many as it can take, numbered as they come. */
import { MAX_ROWS } from '../../model/workbook/cell';
import type { Row } from '../summarySheet/cells';
import { ordinal } from '../summarySheet/cells';

/**
 * Beside the findings there are the title, the time and the header, and below them a blank row and a note. A part of
 * a zip must stay below 4 GB: a character takes up to six bytes.
 */
const MOST = { findings: MAX_ROWS - 5, characters: 500_000_000 };
/** Below title, time and header, from 0 on. */
const FINDINGS_BEGIN = 3;

export class FindingList {
  listed = 0;
  /** Findings for which there was no room. */
  leftOut = 0;
  private characters = 0;
  private readonly firstRows = new Map<string, number>();

  constructor(private readonly most = MOST) {}

  /** @param beside what stands beside each finding of the file */
  add(file: string, findings: readonly Row[], beside: readonly Row[]): readonly Row[] {
    const rows: Row[] = [];
    for (const [at, row] of findings.entries()) {
      if (this.listed >= this.most.findings || this.characters >= this.most.characters) {
        this.leftOut += 1;
        continue;
      }
      if (!this.firstRows.has(file)) this.firstRows.set(file, FINDINGS_BEGIN + this.listed);
      this.listed += 1;
      const whole = [...row, ...beside[at]!];
      this.characters += whole.reduce((sum, { value }) => sum + String(value).length, 0);
      rows.push([ordinal(this.listed), ...whole]);
    }
    return rows;
  }

  /** Of a file's findings; undefined where none of them is listed. */
  firstRowOf(file: string): number | undefined {
    return this.firstRows.get(file);
  }
}
