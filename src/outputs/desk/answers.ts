/** What a unit answered on the page of a workbook that was sent back, once the workbook has come again. */
import * as v from 'valibot';
import type { LetterAnswer } from '../../model/report/reportText';
import type { Answer } from '../../model/result/answer';
import type { FindingPlace } from '../../model/result/findingPlace';
import { fingerprint, placeKey } from '../../model/result/findingPlace';
import { printable } from '../../model/text/printable';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import { KEPT_HEADERS } from '../../model/writing/own';
import { fromJson, keptTable } from './keptTable';
import { placeSchema } from './schemas';
import { flatMap } from '../../model/flatMap';

/** Headers by which the page's table is found again when it comes back: in every language. */
export const RETURN_COLUMNS = {
  answer: ['单位答复', 'Answer'],
  key: KEPT_HEADERS,
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** More is no answer for the cell of a table. */
const LONGEST = 1000;

export type About = Pick<Answer, 'rule' | 'place'>;

const keptAbout = v.object({ rule: v.string(), place: placeSchema });

/** What stands in the hidden column of each row: it goes with the row, and with the sheet wherever that goes. */
export const aboutText = ({ rule, place }: About): string => {
  const { form, of, field, row, nth } = place;
  return JSON.stringify({ rule, place: { form, of, field, row, nth } satisfies FindingPlace });
};

/** Nothing where the workbook has no such page, or what its rows are about cannot be told any more. */
export function answersIn({ sheets, returnSheet }: WorkbookSnapshot): readonly Answer[] {
  const sheet = returnSheet === undefined ? undefined : sheets.find(({ name }) => name === returnSheet);
  const rows = (sheet && keptTable(sheet)?.rows) ?? [];
  return flatMap(rows, ({ text }): readonly Answer[] => {
    const asked = v.safeParse(keptAbout, fromJson(text(KEPT_HEADERS)));
    const answer = text(RETURN_COLUMNS.answer)?.trim() ?? '';
    if (!asked.success || answer === '') return [];
    return [{ ...asked.output, text: printable(answer.slice(0, LONGEST)) }];
  });
}

/** By rule and place; what was said of the place of last time's finding holds for the same finding where it is now. */
export class Answers {
  private readonly byPlace = new Map<string, string>();

  constructor(answers: readonly Answer[]) {
    for (const { rule, place, text } of answers) this.byPlace.set(placeKey(rule, place), text);
  }

  /** '' where there is none. */
  to(...findings: readonly (About | undefined)[]): string {
    for (const finding of findings) {
      const text = finding && this.byPlace.get(placeKey(finding.rule, finding.place));
      if (text !== undefined) return text;
    }
    return '';
  }
}

/** What all units answered in letters of ours that came again: each tells of itself which unit's finding it is about. */
export class LetterAnswers {
  private readonly byKey = new Map<string, string>();

  add(answers: readonly LetterAnswer[]): void {
    for (const { key, text } of answers) this.byKey.set(key, printable(text.slice(0, LONGEST)));
  }

  /** '' where there is none. */
  to(unit: string, { rule, place }: About): string {
    return this.byKey.get(fingerprint(unit, rule, place)) ?? '';
  }
}
