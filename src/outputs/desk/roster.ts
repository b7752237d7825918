/** The list of the units that are to hand in, as rows of texts: headers as the bureau wrote them, in any order. */
import { plainName } from '../../model/form/formNames';
import type { Unit } from './directory';

export type RosterProblem =
  | { readonly why: 'no-header' | 'no-units' }
  /** Two units that a file could not be told apart by. */
  | { readonly why: 'twice'; readonly text: string }
  | { readonly why: 'date'; readonly text: string };

export interface Roster {
  readonly units: readonly Unit[];
  /** The year that is to be reported on, where a column says so. */
  readonly year: number | undefined;
  /** What stands on the list and is not used: to be said, so that nobody looks for a unit that was taken for a sum. */
  readonly leftOut?: LeftOut | undefined;
}

export interface LeftOut {
  /** Sums, headings between units and notes, as they are written. */
  readonly rows: readonly string[];
  /** Headers that say nothing that is known. */
  readonly columns: readonly string[];
  /** Further sheets of the workbook. */
  readonly sheets: readonly string[];
}

type Column = 'code' | 'name' | 'aliases' | 'due' | 'expects' | 'year';

/** The more telling first: 单位编码 is a code, though it says 单位. */
const HEADERS: readonly (readonly [Column, RegExp])[] = [
  ['code', /^(?:预算|单位|部门){1,2}(?:编码|代码|编号)/],
  ['code', /编码|代码|编号|^code$|unitcode/i],
  ['aliases', /简称|别名|曾用名|又名|alias|short/i],
  ['due', /截止|期限|限期|时限|due|deadline/i],
  ['expects', /应报|应填|应交|报送(?:内容|表)|表种|forms?$/i],
  ['year', /年度|年份|^year$/i],
  ['name', /名称|全称|^name$|unitname/i],
  ['name', /单位|部门|unit/i],
];
/** Of whom a unit is, who writes for it, and what it is: no names of units. */
const BESIDE = /主管|上级|归口|联系|负责|经办|填报人|电话|性质|类[型别]|级次|层级|数量?$/;
const NUMBERS = /^序号|^编?号$|^no\.?$/i;
/** Nothing is missing without them. */
const NO_COLUMN = /备注|说明|邮箱|地址|传真|手机|姓名|科室|股室|^remarks?$|^notes?$/i;
/** Of several units, or said of the list. */
const SUM =
  /^(?:合计|总计|小计|共计|总数|备注|说明|注[0-9]?$|填表说明|(?:制表|填表|审核)人?$|共\d+[家个户])|(?:合计|总计|小计|共计)(?:\d+[家个户])?$/;
/** 一、党群部门 in a row of its own. */
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）]|第[一二三四五六七八九十]{1,3}[类批部])|(?:部门|单位|系统|片区|^.{1,4}[类口])(?:[（(][^（()）]*[)）])?$/;
const HEADER_ROWS = 20;
const SEPARATORS = /[、，,；;|\n\r]+/;

/**
 * @param rows of the first sheet, or of the file with values in columns
 * @param date1904 the numbers of its days count from 1904 on
 * @param sheets others of the same workbook, which are not read
 */
export function rosterOf(
  rows: readonly (readonly string[])[],
  date1904 = false,
  sheets: readonly string[] = [],
): Roster | RosterProblem {
  const at = rows
    .slice(0, HEADER_ROWS)
    .findIndex((row) => columnsOf(row).has('name') && row.filter(isSaid).length > 1);
  const alone = at < 0 ? rows.slice(0, HEADER_ROWS).findIndex((row) => columnsOf(row).has('name')) : at;
  if (alone < 0) return { why: 'no-header' };
  const columns = columnsOf(rows[alone]!);
  const labels = (rows[alone] ?? []).map(labelOf);
  const numbers = labels.findIndex((label) => NUMBERS.test(label));
  // A list of nothing but names has no row by which a heading could be told.
  const others = columns.size > 1;
  const years = new Set<number>();
  const units: Unit[] = [];
  const noUnits: string[] = [];
  for (const row of rows.slice(alone + 1)) {
    const text = (column: Column): string => row[columns.get(column) ?? -1]?.trim() ?? '';
    const name = text('name');
    const plain = plainName(name);
    if (plain === '') {
      // A code without a name is a unit that nobody will find missing.
      const said = row.map((each) => each.trim()).find((each) => SUM.test(plainName(each))) ?? text('code');
      if (said !== '') noUnits.push(said);
      continue;
    }
    // A unit is numbered; a heading may be with 一、二、三.
    const isAlone = row.every(
      (each, nth) =>
        each.trim() === '' || nth === columns.get('name') || (nth === numbers && !/\d/.test(each)),
    );
    if (SUM.test(plain) || (isAlone && others && HEADING.test(name))) {
      noUnits.push(name);
      continue;
    }
    const due = dateOf(text('due'), date1904);
    if (due === undefined) return { why: 'date', text: `${name}：${text('due')}` };
    const year = /(?:19|20)\d\d/.exec(text('year'))?.[0];
    if (year !== undefined) years.add(Number(year));
    units.push({
      name,
      ...(text('code') !== '' && { code: text('code') }),
      aliases: text('aliases')
        .split(SEPARATORS)
        .map((each) => each.trim())
        .filter(isSaid),
      ...(due !== '' && { due }),
      expects: text('expects')
        .split(SEPARATORS)
        .map((each) => each.trim())
        .filter(isSaid),
    });
  }
  if (units.length === 0) return { why: 'no-units' };
  const twice = firstTwice(units);
  if (twice !== undefined) return { why: 'twice', text: twice };
  const used = new Set(columns.values());
  const unknown = labels.filter(
    (label, nth) =>
      label !== '' && !used.has(nth) && ![NUMBERS, NO_COLUMN, BESIDE].some((known) => known.test(label)),
  );
  const leftOut = { rows: [...new Set(noUnits)], columns: unknown, sheets };
  return {
    units,
    year: years.size === 1 ? [...years][0] : undefined,
    ...(Object.values(leftOut).some((each) => each.length > 0) && { leftOut }),
  };
}

const isSaid = (text: string): boolean => text.trim() !== '';

/** Headers may be broken into lines, and say more in brackets or behind a star. */
const labelOf = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[*(].*$/s, '')
    .replace(/\s+/g, '');

function columnsOf(row: readonly string[]): ReadonlyMap<Column, number> {
  const columns = new Map<Column, number>();
  const taken = new Set<number>();
  const labels = row.map(labelOf);
  for (const [column, pattern] of HEADERS) {
    if (columns.has(column)) continue;
    const at = labels.findIndex(
      (label, nth) =>
        label !== '' &&
        label.length <= 12 &&
        !taken.has(nth) &&
        !/^序号/.test(label) &&
        !(column === 'name' && BESIDE.test(label)) &&
        pattern.test(label),
    );
    if (at < 0) continue;
    columns.set(column, at);
    taken.add(at);
  }
  return columns;
}

/** A name, an alias or a code that two units share. */
function firstTwice(units: readonly Unit[]): string | undefined {
  const seen = new Map<string, Unit>();
  for (const unit of units)
    for (const text of [
      unit.name,
      ...unit.aliases,
      ...(unit.code === undefined ? [] : [`#${unit.code.toUpperCase()}`]),
    ]) {
      const key = text.startsWith('#') ? text : plainName(text);
      const other = seen.get(key);
      if (other && other !== unit) return text.replace(/^#/, '');
      seen.set(key, unit);
    }
  return undefined;
}

/** `2024-03-15` of 2024年3月15日, 2024/3/15, 20240315 or the number of Excel's day; '' of none; undefined of what is no date. */
function dateOf(text: string, date1904: boolean): string | undefined {
  if (text === '') return '';
  const said =
    /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s].*)?$/.exec(text) ??
    /^(20\d\d)(\d\d)(\d\d)$/.exec(text);
  if (said)
    return iso(new Date(Date.UTC(Number(said[1]), Number(said[2]) - 1, Number(said[3]))), Number(said[3]));
  const days = /^\d{5}(?:\.\d+)?$/.test(text) ? Math.floor(Number(text)) : undefined;
  return days === undefined
    ? undefined
    : iso(new Date((date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30)) + days * 86_400_000));
}

function iso(date: Date, day = date.getUTCDate()): string | undefined {
  return date.getUTCDate() === day ? date.toISOString().slice(0, 10) : undefined;
}
