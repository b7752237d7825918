/** The workbook of `gouji summary`, read back for whoever looks at it in Excel. */
import * as v from 'valibot';
import type { Review, ReviewFile, ReviewFinding, ReviewUnit } from '../../model/result/review';
import { CONCLUSION_NAMES, CONCLUSIONS } from '../../model/result/review';
import type { Work } from '../../model/result/issues';
import { WORK_NAMES } from '../../model/result/work';
import { SEVERITIES } from '../../model/result/severity';
import type { CellAddress } from '../../model/workbook/cell';
import type { SheetSnapshot, WorkbookSnapshot } from '../../model/workbook/snapshot';
import { KEPT_HEADERS } from '../../model/writing/own';
import { WORDS as BOOK_WORDS } from '../batch/words';
import type { KeptRow, KeptTable } from './keptTable';
import { fromJson, keptTable } from './keptTable';
import { KEPT_COLUMNS, keptFile, keptFinding, keptUnit } from './previous';
import { DESK_WORDS } from './words';
import { flatMap } from '../../model/flatMap';

type Headers = readonly string[];

/** A column's headers in every language, by that in Chinese. */
const headers = (zhCN: readonly string[], en: readonly string[], name: string): Headers => [
  name,
  en[zhCN.indexOf(name)]!,
];
const ofUnit = (name: string): Headers =>
  headers(DESK_WORDS['zh-CN'].unitColumns, DESK_WORDS.en.unitColumns, name);
const ofFinding = (name: string): Headers =>
  headers(BOOK_WORDS['zh-CN'].findingColumns, BOOK_WORDS.en.findingColumns, name);

const ofWork = (kind: Work): Headers => Object.values(WORK_NAMES[kind]);

const UNIT = {
  name: ofUnit('单位'),
  conclusion: ofUnit('结论'),
  state: ofUnit('报送情况'),
  checked: ofUnit('核对项数'),
  blank: ofWork('blank'),
  error: ofWork('error'),
  explain: ofWork('explain'),
  weak: ofUnit('理由不足'),
  own: ofUnit('填报总分'),
  computed: ofUnit('计算总分'),
  since: ofUnit('与上次相比'),
  remarks: ofUnit('情况说明'),
  file: ofUnit('文件'),
};
const FINDING = {
  kind: ofFinding('类别'),
  place: ofFinding('位置'),
  item: ofFinding('项目'),
  message: ofFinding('说明'),
  since: ofFinding('与上次相比'),
};

interface Table extends KeptTable {
  readonly sheet: SheetSnapshot;
}

/** Undefined where it is no workbook of `gouji summary`. */
export function reviewIn({ sheets, summarySheet }: WorkbookSnapshot): Review | undefined {
  const tables = flatMap(sheets, (sheet): readonly Table[] => {
    const table = sheet.name === summarySheet ? undefined : keptTable(sheet);
    return table ? [{ ...table, sheet }] : [];
  });
  const kept = <Kept>(schema: v.GenericSchema<unknown, Kept>) =>
    flatMap(tables, (table) =>
      flatMap(table.rows, (row) => {
        const parsed = v.safeParse(schema, fromJson(row.text(KEPT_HEADERS)));
        return parsed.success ? [{ kept: parsed.output, row, table }] : [];
      }),
    );
  const files = kept(keptFile);
  const units = kept(keptUnit);
  const findings = kept(keptFinding);
  if (units.length === 0 || files.length === 0) return undefined;
  const ours = [...new Set([...units, ...files, ...findings].map(({ table }) => table))];
  const byFile = new Map<string, ReviewFinding[]>();
  for (const { kept: finding, row, table } of findings) {
    const rows = byFile.get(finding.file) ?? [];
    byFile.set(finding.file, rows);
    rows.push(findingOf(finding.severity, row, table));
  }
  const filesOf = (unit: string): readonly string[] =>
    files.filter((each) => unit !== '' && each.kept.unit === unit).map((each) => each.kept.file);
  const read = units.map(({ kept: { unit, files: own = filesOf(unit) }, row, table }) =>
    unitOf(
      unit,
      own.map((file): ReviewFile => ({ file, findings: worstFirst(byFile.get(file) ?? []) })),
      row,
      table,
    ),
  );
  const known = units.length + files.length + findings.length;
  return {
    units: [...read].sort((one, other) => rank(one) - rank(other) || weight(other) - weight(one)),
    sheets: sheets.filter((sheet) => isOurs(sheet, ours)).map(({ name }) => name),
    partial: ours.filter(({ sheet }) => sheet.partial).map(({ sheet }) => sheet.name),
    unknownRows: tables.reduce((sum, { rows }) => sum + rows.length, 0) - known,
  };
}

/** Those with a table that keeps something, and the others that the same run wrote: they open with its time. */
function isOurs(sheet: SheetSnapshot, ours: readonly Table[]): boolean {
  if (ours.some((table) => table.sheet === sheet)) return true;
  const madeAt = (each: SheetSnapshot) => each.cells.find(({ row }) => row === 1)?.value;
  const at = ours.map((table) => madeAt(table.sheet)).find((each) => typeof each === 'string');
  return at !== undefined && madeAt(sheet) === at;
}

function unitOf(
  name: string,
  files: readonly ReviewFile[],
  { row, text }: KeptRow,
  table: Table,
): ReviewUnit {
  const said = text(UNIT.conclusion) ?? '';
  const number = (column: Headers): number => Number(text(column)) || 0;
  const at = (column: Headers): CellAddress | undefined => {
    const found = table.columnOf(column);
    return found === undefined ? undefined : { sheet: table.sheet.name, row, column: found };
  };
  return {
    row: at(UNIT.name) ?? { sheet: table.sheet.name, row, column: 0 },
    name: text(UNIT.name) ?? name,
    conclusion: CONCLUSIONS.find((each) => Object.values(CONCLUSION_NAMES[each]).includes(said)),
    said,
    state: text(UNIT.state) ?? '',
    checked: text(UNIT.checked) ?? '',
    counts: {
      blank: number(UNIT.blank),
      error: number(UNIT.error),
      explain: number(UNIT.explain),
      weak: number(UNIT.weak),
    },
    own: text(UNIT.own) ?? '',
    computed: text(UNIT.computed) ?? '',
    since: text(UNIT.since) ?? '',
    remarks: text(UNIT.remarks) ?? '',
    file: text(UNIT.file) ?? '',
    files,
    decision: text(KEPT_COLUMNS.decision) ?? '',
    decisionAt: at(KEPT_COLUMNS.decision),
    note: text(KEPT_COLUMNS.note) ?? '',
  };
}

function findingOf(severity: string, { row, text }: KeptRow, table: Table): ReviewFinding {
  const column = table.columnOf(FINDING.message) ?? 0;
  return {
    row: { sheet: table.sheet.name, row, column },
    severity: SEVERITIES.find((each) => each === severity) ?? 'explained',
    said: text(FINDING.kind) ?? '',
    place: text(FINDING.place) ?? '',
    item: text(FINDING.item) ?? '',
    message: text(FINDING.message) ?? '',
    since: text(FINDING.since) ?? '',
  };
}

function worstFirst(findings: readonly ReviewFinding[]): readonly ReviewFinding[] {
  const order = [...SEVERITIES, 'explained'] as const;
  return [...findings].sort((one, other) => order.indexOf(one.severity) - order.indexOf(other.severity));
}

const rank = ({ conclusion }: ReviewUnit): number =>
  conclusion === undefined ? -1 : CONCLUSIONS.indexOf(conclusion);
const weight = ({ counts }: ReviewUnit): number => counts.error * 1000 + counts.blank + counts.explain;
