/** What a unit answered on the page of a workbook that was sent back, once the workbook has come again. */
import * as v from 'valibot';
import type { Answer } from '../../model/result/answer';
import type { FindingPlace } from '../../model/result/findingPlace';
import { placeKey } from '../../model/result/findingPlace';
import { printable } from '../../model/text/printable';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';

/** Headers by which the page's table is found again when it comes back: in every language. */
export const RETURN_COLUMNS = {
  answer: ['单位答复', 'Answer'],
  key: ['识别码', 'Key'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** More is no answer for the cell of a table. */
const LONGEST = 1000;

export type About = Pick<Answer, 'rule' | 'place'>;

const about = v.object({
  rule: v.string(),
  place: v.object({
    form: v.string(),
    of: v.string(),
    field: v.string(),
    row: v.string(),
    nth: v.number(),
  }),
});

/** What stands in the hidden column of each row: it goes with the row, and with the sheet wherever that goes. */
export const aboutText = ({ rule, place }: About): string => {
  const { form, of, field, row, nth } = place;
  return JSON.stringify({ rule, place: { form, of, field, row, nth } satisfies FindingPlace });
};

/** Nothing where the workbook has no such page, or what its rows are about cannot be told any more. */
export function answersIn({ sheets, returnSheet }: WorkbookSnapshot): readonly Answer[] {
  const sheet = returnSheet === undefined ? undefined : sheets.find(({ name }) => name === returnSheet);
  const isOf = (names: readonly string[], text: string): boolean => names.includes(text.trim());
  const head = sheet?.cells.find(({ text }) => isOf(RETURN_COLUMNS.answer, text));
  const key = sheet?.cells.find(({ row, text }) => row === head?.row && isOf(RETURN_COLUMNS.key, text));
  if (!sheet || !head || !key) return [];
  const rows = new Map<number, { about?: About; answer?: string }>();
  for (const { row, column, value, text } of sheet.cells) {
    if (row <= head.row || (column !== head.column && column !== key.column)) continue;
    const at = rows.get(row) ?? {};
    rows.set(row, at);
    const written = typeof value === 'string' ? value : text;
    if (column === head.column) at.answer = written.trim();
    else Object.assign(at, aboutIn(written));
  }
  return [...rows.values()].flatMap(({ about: asked, answer = '' }) =>
    asked && answer !== '' ? [{ ...asked, text: printable(answer.slice(0, LONGEST)) }] : [],
  );
}

function aboutIn(text: string): { readonly about?: About } {
  try {
    return { about: v.parse(about, JSON.parse(text)) };
  } catch {
    return {};
  }
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
