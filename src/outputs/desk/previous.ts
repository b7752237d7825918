/** What the workbook of last time says, read back: its findings, and what the reviewer wrote beside them. */
import * as v from 'valibot';
import { plainName } from '../../model/form/formNames';
import type { ListedRows } from '../../model/result/submission';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { Remembered } from './compare';

/** Headers by which a later run finds what it kept, and what the reviewer wrote: in every language. */
export const KEPT_COLUMNS = {
  key: ['识别码', 'Key'],
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

export interface Previous {
  /** By `plainName`. */
  readonly units: ReadonlyMap<string, FormerUnit>;
  /** Rows whose own column was changed: what they said is not known. */
  readonly unknownRows: number;
}

const list = v.object({
  list: v.tuple([v.string(), v.string(), v.string()]),
  keys: v.array(v.string()),
  values: v.array(v.array(v.string())),
});
const keptFile = v.object({ file: v.string(), unit: v.string(), lists: v.array(list) });
const keptFinding = v.object({
  file: v.string(),
  rule: v.string(),
  severity: v.string(),
  place: v.object({
    form: v.string(),
    of: v.string(),
    field: v.string(),
    row: v.string(),
    nth: v.number(),
  }),
});
const keptUnit = v.object({ unit: v.string() });

/** What stands in the hidden column of each row. Files that do not count have no unit. */
export const keptText = {
  file: (kept: v.InferInput<typeof keptFile>): string => {
    const whole = JSON.stringify(kept);
    // A cell holds no more; without the other fields rows are still told by their names.
    if (whole.length < MOST_IN_CELL) return whole;
    const names = kept.lists.map((each) => ({ ...each, values: [] }));
    const short = JSON.stringify({ ...kept, lists: names });
    return short.length < MOST_IN_CELL ? short : JSON.stringify({ ...kept, lists: [] });
  },
  finding: (kept: v.InferInput<typeof keptFinding>): string => JSON.stringify(kept),
  unit: (kept: v.InferInput<typeof keptUnit>): string => JSON.stringify(kept),
};
const MOST_IN_CELL = 32_000;

/** Undefined where it is no workbook of `gouji summary`, or one of a version that kept nothing to compare with. */
export function previousOf({ sheets }: WorkbookSnapshot): Previous | undefined {
  const tables = sheets.map(tableIn).filter((table) => table !== undefined);
  let unknownRows = 0;
  const kept = <Kept>(schema: v.GenericSchema<unknown, Kept>): (readonly [Kept, Row])[] =>
    tables.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const parsed = v.safeParse(schema, fromJson(row(KEY) ?? ''));
        return parsed.success ? [[parsed.output, row] as const] : [];
      }),
    );
  const files = kept(keptFile);
  if (files.length === 0) return undefined;
  const all = kept(v.union([keptFile, keptFinding, keptUnit]));
  for (const { rows } of tables) unknownRows += rows.length;
  unknownRows -= all.length;
  const unitOf = new Map(files.map(([{ file, unit }]) => [file, unit]));
  const units = new Map<string, Draft>();
  const draft = (name: string): Draft => {
    const key = plainName(name);
    const known = units.get(key) ?? { name, findings: [], lists: [], decision: '', note: '' };
    units.set(key, known);
    return known;
  };
  for (const [{ unit, lists }] of files) if (unit !== '') draft(unit).lists.push(...lists);
  for (const [{ file, ...finding }, row] of kept(keptFinding)) {
    const unit = unitOf.get(file);
    if (unit === undefined || unit === '') continue;
    draft(unit).findings.push({
      ...finding,
      item: row(KEPT_COLUMNS.item) ?? '',
      message: row(KEPT_COLUMNS.message) ?? '',
      ...written(row),
    });
  }
  // A row of a unit bears nothing that a row of a file or a finding does.
  for (const [{ unit }, row] of kept(v.strictObject(keptUnit.entries)))
    if (unit !== '') Object.assign(draft(unit), written(row));
  return { units, unknownRows };
}

interface Draft extends FormerUnit {
  readonly findings: FormerFinding[];
  readonly lists: ListedRows[];
}

/** The text of a column by any of its headers. */
type Row = (names: readonly string[]) => string | undefined;

const KEY = KEPT_COLUMNS.key;

function written(row: Row): { readonly decision: string; readonly note: string } {
  return { decision: row(KEPT_COLUMNS.decision) ?? '', note: row(KEPT_COLUMNS.note) ?? '' };
}

/** The table of a sheet by its headers, wherever it stands and in whatever order its columns are now. */
function tableIn({ cells }: SheetSnapshot): { readonly rows: readonly Row[] } | undefined {
  const corner = cells.find(({ value }) => typeof value === 'string' && KEY.some((each) => each === value));
  if (!corner) return undefined;
  const columns = new Map<string, number>();
  const lines = new Map<number, Map<number, string>>();
  for (const { row, column, value, text } of cells) {
    if (row === corner.row && typeof value === 'string') columns.set(value, column);
    if (row <= corner.row) continue;
    const line = lines.get(row) ?? new Map<number, string>();
    line.set(column, typeof value === 'string' ? value : text);
    lines.set(row, line);
  }
  const rows = [...lines.values()].map((line): Row => (names) => {
    const name = names.find((each) => columns.has(each));
    return name === undefined ? undefined : line.get(columns.get(name)!);
  });
  return { rows: rows.filter((row) => row(KEY) !== undefined) };
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
