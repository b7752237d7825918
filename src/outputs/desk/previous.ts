/** What the workbook of last time says, read back: its findings, and what the reviewer wrote beside them. */
import * as v from 'valibot';
import { plainName } from '../../model/form/formNames';
import type { ListedRows } from '../../model/result/submission';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { Shelf, Shelved } from '../../model/writing/shelf';
import { shelfAtHand } from '../../model/writing/shelf';
import { KEPT_HEADERS } from '../../model/writing/own';
import type { Remembered } from './compare';
import { fittingText, MOST_IN_CELL } from './keptLists';
import { fromJson } from './keptTable';
import { keptListSchema, placeSchema } from './schemas';
import { flatMap } from '../../model/flatMap';

/** Headers by which a later run finds what it kept, and what the reviewer wrote: in every language. */
export const KEPT_COLUMNS = {
  key: KEPT_HEADERS,
  decision: ['审核意见', 'Decision'],
  note: ['备注', 'Note'],
  item: ['项目', 'Item'],
  message: ['说明', 'Message'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

export interface FormerFinding extends Remembered {
  readonly severity: string;
  /** As it was shown. */
  readonly item: string;
  readonly message: string;
  readonly decision: string;
  readonly note: string;
}

export interface FormerUnit {
  readonly name: string;
  readonly findings: readonly FormerFinding[];
  readonly lists: readonly ListedRows[];
  readonly decision: string;
  readonly note: string;
}

/** By `plainName`. */
export interface FormerUnits {
  readonly names: ReadonlyMap<string, string>;
  get(key: string): FormerUnit | undefined;
}

export interface Previous {
  readonly units: FormerUnits;
  /** Rows whose own column was changed: what they said is not known. */
  readonly unknownRows: number;
}

export const keptFile = v.object({ file: v.string(), unit: v.string(), lists: v.array(keptListSchema) });
export const keptFinding = v.object({
  file: v.string(),
  rule: v.string(),
  severity: v.string(),
  place: placeSchema,
  /** It was found between several files of the unit, and in none of them by itself. */
  together: v.optional(v.literal(true)),
});
/** Its files: those that count, or the one that is nobody's for certain. A row of a file or a finding is none. */
export const keptUnit = v.strictObject({ unit: v.string(), files: v.optional(v.array(v.string())) });

/** What stands in the hidden column of each row. Files that do not count have no unit. */
export const keptText = {
  file: (kept: v.InferInput<typeof keptFile>): string => fittingText(kept),
  finding: (kept: v.InferInput<typeof keptFinding>): string => JSON.stringify(kept),
  unit: (kept: v.InferInput<typeof keptUnit>): string => {
    const whole = JSON.stringify(kept);
    return whole.length < MOST_IN_CELL ? whole : JSON.stringify({ unit: kept.unit });
  },
};

/** The text of a column by any of its headers. */
type Row = (names: readonly string[]) => string | undefined;

const KEY = KEPT_COLUMNS.key;

/** Undefined where it is no workbook of `gouji summary`, or one of a version that kept nothing to compare with. */
export function previousOf({ sheets }: WorkbookSnapshot): Previous | undefined {
  const reader = new PreviousReader(shelfAtHand());
  sheets.forEach(({ cells }, sheet) => {
    const rows = new Map<number, Map<number, string>>();
    for (const { row, column, value, text } of cells) {
      const line = rows.get(row) ?? new Map<number, string>();
      rows.set(row, line.set(column, typeof value === 'string' ? value : text));
    }
    for (const row of [...rows.keys()].sort((one, other) => one - other)) reader.take(sheet, rows.get(row)!);
  });
  return reader.previous();
}

/** Takes the rows of the workbook as they come, in whatever order sheets and columns are now. */
export class PreviousReader {
  private sheet = -1;
  /** Of the table that is being read, by its headers; undefined above it. */
  private columns: ReadonlyMap<string, number> | undefined;
  private unknownRows = 0;
  private readonly files = new Map<
    string,
    { readonly unit: string; readonly lists: Shelved<ListedRows[]> }
  >();
  private readonly findings = new Map<string, Shelved<FormerFinding>[]>();
  private readonly written = new Map<string, Shelved<readonly [name: string, words: Written]>>();

  /** @param shelf where findings wait until their unit is asked for */
  constructor(private readonly shelf: Shelf) {}

  /** @param cells of one row, by column */
  take(sheet: number, cells: ReadonlyMap<number, string>): void {
    if (sheet !== this.sheet) [this.sheet, this.columns] = [sheet, undefined];
    if (!this.columns) {
      const isHeader = [...cells.values()].some((text) => KEY.some((each) => each === text));
      if (isHeader) this.columns = new Map([...cells].map(([column, text]) => [text, column]));
      return;
    }
    const { columns } = this;
    this.takeRow((names) => {
      const name = names.find((each) => columns.has(each));
      return name === undefined ? undefined : cells.get(columns.get(name)!);
    });
  }

  private takeRow(row: Row): void {
    const text = row(KEY);
    if (text === undefined) return;
    const kept = fromJson(text);
    const file = v.safeParse(keptFile, kept);
    if (file.success) {
      const { file: name, unit, lists } = file.output;
      this.files.set(name, { unit, lists: this.shelf.put(lists) });
      return;
    }
    const finding = v.safeParse(keptFinding, kept);
    if (finding.success) {
      const { file: name, ...rest } = finding.output;
      const item = row(KEPT_COLUMNS.item) ?? '';
      const message = row(KEPT_COLUMNS.message) ?? '';
      const place = this.shelf.put<FormerFinding>({ ...rest, item, message, ...written(row) });
      const others = this.findings.get(name);
      if (others) others.push(place);
      else this.findings.set(name, [place]);
      return;
    }
    const unit = v.safeParse(keptUnit, kept);
    if (!unit.success) this.unknownRows += 1;
    else if (unit.output.unit !== '')
      this.written.set(
        plainName(unit.output.unit),
        this.shelf.put([unit.output.unit, written(row)] as const),
      );
  }

  previous(): Previous | undefined {
    if (this.files.size === 0) return undefined;
    const { shelf } = this;
    const names = new Map<string, string>();
    const filesOf = new Map<string, string[]>();
    for (const [file, { unit }] of this.files) {
      if (unit === '') continue;
      const key = plainName(unit);
      if (!names.has(key)) names.set(key, unit);
      const others = filesOf.get(key);
      if (others) others.push(file);
      else filesOf.set(key, [file]);
    }
    for (const [key, place] of this.written) if (!names.has(key)) names.set(key, shelf.take(place)[0]);
    return {
      unknownRows: this.unknownRows,
      units: {
        names,
        get: (key) => {
          const name = names.get(key);
          if (name === undefined) return undefined;
          const files = filesOf.get(key) ?? [];
          const words = this.written.get(key);
          return {
            name,
            findings: flatMap(files, (file) => (this.findings.get(file) ?? []).map((at) => shelf.take(at))),
            lists: flatMap(files, (file) => shelf.take(this.files.get(file)!.lists)),
            ...(words === undefined ? { decision: '', note: '' } : shelf.take(words)[1]),
          };
        },
      },
    };
  }
}

interface Written {
  readonly decision: string;
  readonly note: string;
}

function written(row: Row): Written {
  return { decision: row(KEPT_COLUMNS.decision) ?? '', note: row(KEPT_COLUMNS.note) ?? '' };
}
