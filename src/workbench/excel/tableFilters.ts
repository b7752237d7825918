/** Filters and sorting of tables. Only filters by the texts that show; only sorting by values. */
import type { Table, TableSortField } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { clearFilters, filterColumn, showFiltered, sortRows } from '../model/tableRows';
import { Fault } from '../protocol/fault';
import { flag, integer, ofKind, oneOf, record, text } from './arguments';
import { mayChange } from './guard';
import type { ExcelContext, OnSheet } from './objects';
import { define, object } from './objects';

type Target = OnSheet<Table>;
/** As the object model has it: the texts that may show. */
interface Criteria {
  readonly filterOn: 'Values';
  readonly values: readonly string[];
}

const mayFilter = (sheet: Sheet): void => mayChange(sheet, 'allowAutoFilter');
const width = ({ part }: Target): number => part.area.right - part.area.left + 1;

function valuesOf(given: unknown): readonly string[] {
  if (!Array.isArray(given)) throw new Fault('InvalidArgument');
  return given.map((each: unknown) => {
    if (typeof each === 'object' && each !== null) throw new Fault('NotImplemented', 'Filters by dates.');
    return text(each);
  });
}

function filter(target: Target, { workbook }: ExcelContext, key: number, criteria: unknown): void {
  if (key < 0 || key >= width(target)) throw new Fault('InvalidArgument');
  mayFilter(target.sheet);
  const { filterOn, values } = record(criteria);
  if (filterOn !== 'Values') throw new Fault('NotImplemented', `Filters by ${String(filterOn)}.`);
  filterColumn(workbook, target.sheet, target.part, key, valuesOf(values));
}

function unfilter({ sheet, part }: Target, { workbook }: ExcelContext, key?: number): void {
  mayFilter(sheet);
  if (key === undefined) clearFilters(workbook, sheet, part);
  else filterColumn(workbook, sheet, part, key, undefined);
}

function reapply({ sheet, part }: Target, { workbook }: ExcelContext): void {
  mayFilter(sheet);
  showFiltered(workbook, sheet, part);
}

export const filterMethods = {
  clearFilters: {
    since: '1.2',
    call: (target: Target, _args: readonly unknown[], context: ExcelContext) => unfilter(target, context),
  },
  reapplyFilters: {
    since: '1.2',
    call: (target: Target, _args: readonly unknown[], context: ExcelContext) => reapply(target, context),
  },
};

function criteriaOf({ filters }: Table, key: number): Criteria | null {
  const values = filters.get(key);
  return values ? { filterOn: 'Values', values } : null;
}

define('Filter', {
  scalars: { criteria: { since: '1.2', get: ({ part, index }) => criteriaOf(part, index) } },
  methods: {
    apply: {
      since: '1.2',
      call: (target, [criteria], context) => filter(target, context, target.index, criteria),
    },
    applyValuesFilter: {
      since: '1.2',
      call: (target, [values], context) =>
        filter(target, context, target.index, { filterOn: 'Values', values }),
    },
    clear: { since: '1.2', call: (target, _args, context) => unfilter(target, context, target.index) },
  },
});

define('AutoFilter', {
  scalars: {
    enabled: { since: '1.9', get: ({ part }) => part.showFilterButton },
    isDataFiltered: { since: '1.9', get: ({ part }) => part.filters.size > 0 },
    criteria: {
      since: '1.9',
      get: (target) => Array.from({ length: width(target) }, (_, key) => criteriaOf(target.part, key)),
    },
  },
  methods: {
    apply: {
      since: '1.9',
      call: (target, [place, column, criteria], context) => {
        const range = ofKind(place, 'Range');
        if (range && range.sheet !== target.sheet) throw new Fault('InvalidArgument');
        mayFilter(target.sheet);
        target.part.showFilterButton = true;
        if (column !== null && column !== undefined) filter(target, context, integer(column), criteria);
      },
    },
    clearCriteria: { since: '1.9', call: (target, _args, context) => unfilter(target, context) },
    clearColumnCriteria: {
      since: '1.14',
      call: (target, [column], context) => unfilter(target, context, integer(column)),
    },
    reapply: { since: '1.9', call: (target, _args, context) => reapply(target, context) },
    remove: {
      since: '1.9',
      call: (target, _args, context) => {
        unfilter(target, context);
        target.part.showFilterButton = false;
      },
    },
    getRange: {
      since: '1.9',
      call: ({ sheet, part }) => {
        if (!part.showFilterButton) throw new Fault('ItemNotFound');
        return object('Range', { sheet, area: part.area });
      },
    },
    getRangeOrNullObject: {
      since: '1.9',
      call: ({ sheet, part }) => (part.showFilterButton ? object('Range', { sheet, area: part.area }) : null),
    },
  },
});

function fieldOf(target: Target, given: unknown): TableSortField {
  const { key, ascending = true, sortOn = 'Value', dataOption = 'Normal', subField } = record(given);
  if (sortOn !== 'Value' || dataOption !== 'Normal' || (subField ?? '') !== '')
    throw new Fault('NotImplemented', 'Sorting by anything but values.');
  const column = integer(key);
  if (column < 0 || column >= width(target)) throw new Fault('InvalidArgument');
  return { key: column, ascending: flag(ascending) };
}

define('TableSort', {
  scalars: {
    fields: {
      since: '1.2',
      get: ({ part }) =>
        part.sort.map(({ key, ascending }) => ({ key, ascending, sortOn: 'Value', dataOption: 'Normal' })),
    },
    matchCase: { since: '1.2', get: () => false },
    method: { since: '1.2', get: () => 'PinYin' },
  },
  methods: {
    apply: {
      since: '1.2',
      call: (target, [fields, matchCase, method], { workbook }) => {
        if (!Array.isArray(fields) || fields.length === 0) throw new Fault('InvalidArgument');
        const order = method ?? 'PinYin';
        if (matchCase === true || oneOf(order, ['PinYin', 'StrokeCount']) !== 'PinYin')
          throw new Fault('NotImplemented', 'Sorting with regard to case or by strokes.');
        const wanted = fields.map((each: unknown) => fieldOf(target, each));
        mayChange(target.sheet, 'allowSort');
        sortRows(workbook, target.sheet, target.part, wanted);
      },
    },
    // The rows stay as they are; only the mark at the header goes.
    clear: {
      since: '1.2',
      call: ({ part }) => {
        part.sort = [];
      },
    },
    reapply: {
      since: '1.2',
      call: ({ sheet, part }, _args, { workbook }) => {
        mayChange(sheet, 'allowSort');
        if (part.sort.length > 0) sortRows(workbook, sheet, part, part.sort);
      },
    },
  },
});
