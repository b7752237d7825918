/** What can be done to a range: clearing, merging, selecting. */
import type { Area } from '../model/address';
import { columnCount, covers, intersect, rowCount, subtract } from '../model/address';
import { omit } from '../model/omit';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { oneOf } from './arguments';
import { mayChange, mayEdit, mayFormat } from './guard';
import type { ExcelContext, KindTargets } from './objects';

type Target = KindTargets['Range'];

const CLEAR = ['All', 'Formats', 'Contents', 'Hyperlinks', 'RemoveHyperlinks', 'ResetContents'] as const;

export const actions: Record<string, Method<Target, ExcelContext>> = {
  clear: {
    call: ({ sheet, area }, [applyTo], { workbook }) => clear(workbook, sheet, area, applyTo),
  },
  merge: {
    since: '1.2',
    call: ({ sheet, area }, [across], { workbook }) => merge(workbook, sheet, area, across === true),
  },
  unmerge: {
    since: '1.2',
    call: ({ sheet, area }, _args, { workbook }) => {
      mayFormat({ sheet, areas: [area] });
      unmerge(workbook, sheet, area);
    },
  },
  select: {
    call: ({ sheet, area }, _args, { workbook }) => {
      if (sheet.visibility !== 'Visible') throw new Fault('InvalidOperation');
      workbook.select(sheet, area);
    },
  },
  // Asked before a large array is sent in pieces.
  _ValidateArraySize: {
    since: '1.3',
    call: ({ area }, [rows, columns]) => {
      if (rows !== rowCount(area) || columns !== columnCount(area)) throw new Fault('InvalidArgument');
    },
  },
};

export function clear(workbook: Workbook, sheet: Sheet, area: Area, applyTo: unknown): void {
  const what = applyTo === null || applyTo === undefined ? 'All' : oneOf(applyTo, CLEAR);
  if (what === 'ResetContents') throw new Fault('NotImplemented', undefined, 'Range.clear(ResetContents)');
  if (what === 'All' || what === 'Contents') clearContents(workbook, sheet, area);
  if (what === 'All' || what === 'Hyperlinks' || what === 'RemoveHyperlinks')
    clearLinks(workbook, sheet, area);
  if (what === 'All' || what === 'Formats') clearFormats(workbook, sheet, area);
}

function clearContents(workbook: Workbook, sheet: Sheet, area: Area): void {
  mayEdit(sheet, area);
  const filled = [...sheet.cells(area)].filter(
    ({ cell }) => cell.value !== null || cell.formula !== undefined,
  );
  workbook.change(sheet, area, () => {
    for (const { row, column, cell } of filled) {
      sheet.put(row, column, { ...omit(cell, 'formula'), value: null });
    }
  });
}

function clearLinks(workbook: Workbook, sheet: Sheet, area: Area): void {
  mayFormat({ sheet, areas: [area] });
  for (const { row, column, cell } of [...sheet.cells(area)]) {
    if (cell.hyperlink) sheet.put(row, column, omit(cell, 'hyperlink'));
  }
  workbook.emit({ kind: 'formatted', sheet, area });
}

/** Merged areas and conditional formats are formats, too. */
function clearFormats(workbook: Workbook, sheet: Sheet, area: Area): void {
  mayFormat({ sheet, areas: [area] });
  sheet.unstyle(area);
  removeConditionalFormats(sheet, area);
  workbook.emit({ kind: 'formatted', sheet, area });
  unmerge(workbook, sheet, area);
}

/** A format on a wider area keeps the rest of it. */
export function removeConditionalFormats(sheet: Sheet, area: Area): void {
  for (const format of sheet.conditionalFormats) {
    if (format.areas.some((each) => intersect(each, area)))
      format.areas = format.areas.flatMap((each) => subtract(each, area));
  }
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
}

function merge(workbook: Workbook, sheet: Sheet, area: Area, across: boolean): void {
  mayChange(sheet);
  if (sheet.tables.some((table) => intersect(table.area, area)))
    throw new Fault('InvalidOperation', 'Cells of a table cannot be merged.');
  const rows = across
    ? Array.from({ length: area.bottom - area.top + 1 }, (_, row) => ({
        ...area,
        top: area.top + row,
        bottom: area.top + row,
      }))
    : [area];
  for (const each of rows) {
    const partly = sheet.mergesIn(each).some((existing) => !covers(each, existing));
    if (partly) throw new Fault('InvalidOperation', 'Part of a merged area cannot be merged.');
    keepFirstValue(workbook, sheet, each);
    sheet.merges = [...sheet.merges.filter((existing) => !intersect(existing, each)), each];
  }
  workbook.emit({ kind: 'layout', sheet });
}

/** Of all values only the first one stays, in the first cell. */
function keepFirstValue(workbook: Workbook, sheet: Sheet, area: Area): void {
  const filled = [...sheet.cells(area)].filter(
    ({ cell }) => cell.value !== null || cell.formula !== undefined,
  );
  const [first] = filled;
  if (!first) return;
  workbook.change(sheet, area, () => {
    for (const { row, column, cell } of filled) {
      sheet.put(row, column, { ...omit(cell, 'formula'), value: null });
    }
    const content = omit(first.cell, 'style');
    const style = sheet.cell(area.top, area.left).style;
    sheet.put(area.top, area.left, style ? { ...content, style } : content);
  });
}

function unmerge(workbook: Workbook, sheet: Sheet, area: Area): void {
  const rest = sheet.merges.filter((existing) => !intersect(existing, area));
  if (rest.length === sheet.merges.length) return;
  sheet.merges = rest;
  workbook.emit({ kind: 'layout', sheet });
}
