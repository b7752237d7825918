/** Where the user or an add-in lets a printed page begin (1.9). Those that Excel puts itself are in no collection. */
import { cellArea } from '../model/address';
import type { PageBreak } from '../model/pageLayout';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { Fault } from '../protocol/fault';
import { integer, ofKind } from './arguments';
import { mayChange } from './guard';
import type { ExcelContext, ExcelHandle } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';

const handle = (sheet: Sheet, part: PageBreak): ExcelHandle => object('PageBreak', { sheet, part });

function setBreaks(sheet: Sheet, breaks: readonly PageBreak[], { workbook }: ExcelContext): void {
  mayChange(sheet);
  sheet.pageLayout.rowBreaks = breaks;
  workbook.emit({ kind: 'layout', sheet });
}

define('PageBreakCollection', {
  items: (sheet) => sheet.pageLayout.rowBreaks.map((part) => handle(sheet, part)),
  methods: {
    add: {
      since: '1.9',
      call: (sheet, [place], context) => {
        const target = ofKind(place, 'Range') ?? areaOf(context.workbook, sheet, place);
        const row = target.area.top;
        // Nothing stands above the first row that could end a page.
        if (target.sheet !== sheet || row === 0) throw new Fault('InvalidArgument');
        const { rowBreaks } = sheet.pageLayout;
        const there = rowBreaks.find((each) => each.row === row);
        if (there) return handle(sheet, there);
        const added = { id: newId(), row };
        setBreaks(
          sheet,
          [...rowBreaks, added].sort((one, other) => one.row - other.row),
          context,
        );
        return handle(sheet, added);
      },
    },
    getCount: { since: '1.9', call: (sheet) => sheet.pageLayout.rowBreaks.length },
    getItem: {
      since: '1.9',
      // The library asks for an item that it was given by its id.
      call: (sheet, [key]) => {
        const { rowBreaks } = sheet.pageLayout;
        const found =
          typeof key === 'string' ? rowBreaks.find(({ id }) => id === key) : rowBreaks[integer(key)];
        if (!found) throw new Fault('ItemNotFound');
        return handle(sheet, found);
      },
    },
    removePageBreaks: { since: '1.9', call: (sheet, _args, context) => setBreaks(sheet, [], context) },
  },
});

define('PageBreak', {
  identity: ['_Id'],
  scalars: {
    _Id: { since: '1.9', get: ({ part }) => part.id },
    columnIndex: { since: '1.9', get: () => 0 },
    rowIndex: { since: '1.9', get: ({ part }) => part.row },
  },
  methods: {
    delete: {
      since: '1.9',
      call: ({ sheet, part }, _args, context) =>
        setBreaks(
          sheet,
          sheet.pageLayout.rowBreaks.filter((each) => each !== part),
          context,
        ),
    },
    getCellAfterBreak: {
      since: '1.9',
      call: ({ sheet, part }) => object('Range', { sheet, area: cellArea(part.row, 0) }),
    },
  },
});
