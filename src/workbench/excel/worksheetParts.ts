/** What hangs on a sheet directly: protection, frozen rows. */
import { Fault } from '../protocol/fault';
import { integer, record, text } from './arguments';
import { mayChange } from './guard';
import { define } from './objects';

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
      call: (sheet, [count], { workbook }) => {
        mayChange(sheet);
        sheet.freeze = { rows: integer(count ?? 1), columns: 0 };
        workbook.emit({ kind: 'layout', sheet });
      },
    },
  },
});
