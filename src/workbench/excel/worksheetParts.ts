/** What hangs on a sheet directly: protection, frozen panes, custom properties. */
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { integer, ofKind, record, text } from './arguments';
import { mayChange } from './guard';
import { define, object } from './objects';
import { areaOf } from './places';

define('WorksheetProtection', {
  scalars: {
    protected: { since: '1.2', get: ({ protection }) => protection.on },
    options: { since: '1.2', get: ({ protection }) => (protection.on ? protection.options : null) },
  },
  methods: {
    protect: {
      since: '1.2',
      call: (sheet, [options, password], { workbook }) => {
        if (sheet.protection.on) throw new Fault('InvalidOperation');
        sheet.protection = {
          on: true,
          options: options === null || options === undefined ? {} : record(options),
          password: password === null || password === undefined ? undefined : text(password),
        };
        workbook.emit({ kind: 'layout', sheet });
      },
    },
    unprotect: {
      since: '1.7',
      call: (sheet, [password], { workbook }) => {
        const wanted = sheet.protection.password;
        if (wanted !== undefined && password !== wanted) throw new Fault('AccessDenied');
        sheet.protection = { on: false, options: {}, password: undefined };
        workbook.emit({ kind: 'layout', sheet });
      },
    },
  },
});

define('WorksheetFreezePanes', {
  methods: {
    freezeRows: {
      since: '1.7',
      call: (sheet, [count], context) => freeze(sheet, context, { rows: integer(count ?? 1) }),
    },
    freezeColumns: {
      since: '1.7',
      call: (sheet, [count], context) => freeze(sheet, context, { columns: integer(count ?? 1) }),
    },
    freezeAt: {
      since: '1.7',
      call: (sheet, [place], context) => {
        const given = ofKind(place, 'Range')?.area ?? areaOf(context.workbook, sheet, place).area;
        freeze(sheet, context, { rows: given.bottom + 1, columns: given.right + 1 });
      },
    },
    unfreeze: { since: '1.7', call: (sheet, _args, context) => freeze(sheet, context, {}) },
    getLocationOrNullObject: {
      since: '1.7',
      call: (sheet) => {
        const { rows, columns } = sheet.freeze;
        if (rows === 0 && columns === 0) return null;
        const bottom = rows === 0 ? LAST_ROW : rows - 1;
        const area = { top: 0, left: 0, bottom, right: columns === 0 ? LAST_COLUMN : columns - 1 };
        return object('Range', { sheet, area });
      },
    },
  },
});

function freeze(
  sheet: Sheet,
  { workbook }: { workbook: Workbook },
  { rows = 0, columns = 0 }: { rows?: number; columns?: number },
): void {
  mayChange(sheet);
  sheet.freeze = { rows, columns };
  workbook.emit({ kind: 'layout', sheet });
}

define('WorksheetCustomPropertyCollection', {
  items: (sheet) =>
    [...sheet.customProperties.keys()].map((part) => object('WorksheetCustomProperty', { sheet, part })),
  methods: {
    add: {
      since: '1.12',
      call: (sheet, [key, value]) => {
        sheet.customProperties.set(text(key), text(value));
        return object('WorksheetCustomProperty', { sheet, part: text(key) });
      },
    },
    getCount: { since: '1.12', call: (sheet) => sheet.customProperties.size },
    getItem: {
      since: '1.12',
      call: (sheet, [key]) => {
        if (!sheet.customProperties.has(text(key))) throw new Fault('ItemNotFound');
        return object('WorksheetCustomProperty', { sheet, part: text(key) });
      },
    },
    getItemOrNullObject: {
      since: '1.12',
      call: (sheet, [key]) =>
        sheet.customProperties.has(text(key))
          ? object('WorksheetCustomProperty', { sheet, part: text(key) })
          : null,
    },
  },
});

define('WorksheetCustomProperty', {
  identity: ['key'],
  scalars: {
    key: { since: '1.12', get: ({ part }) => part },
    value: {
      since: '1.12',
      get: ({ sheet, part }) => sheet.customProperties.get(part) ?? '',
      set: ({ sheet, part }, value) => {
        sheet.customProperties.set(part, text(value));
      },
    },
  },
  methods: {
    delete: { since: '1.12', call: ({ sheet, part }) => void sheet.customProperties.delete(part) },
  },
});
