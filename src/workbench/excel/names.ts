/** Defined names, of the workbook or of one sheet. */
import { absoluteReference, parseArea, splitReference } from '../model/address';
import type { Area } from '../model/address';
import type { DefinedName } from '../model/parts';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import { flag, ofKind, text } from './arguments';
import { lookups } from './lookups';
import type { ExcelHandle } from './objects';
import { define, object } from './objects';

type Scope = { readonly sheet?: Sheet };

const inScope = (workbook: Workbook, { sheet }: Scope): readonly DefinedName[] =>
  workbook.names.filter(({ sheetId }) => sheetId === sheet?.id);

function find(workbook: Workbook, scope: Scope, name: unknown): DefinedName | undefined {
  const lower = text(name).toLowerCase();
  return inScope(workbook, scope).find((each) => each.name.toLowerCase() === lower);
}

/** The cells that a name means; undefined where it is a constant, a formula, or its sheet is gone. */
function cellsOfName(
  workbook: Workbook,
  { formula }: DefinedName,
): { readonly sheet: Sheet; readonly area: Area } | undefined {
  const { sheet: sheetName, cells } = splitReference(formula);
  const sheet = sheetName === undefined ? undefined : workbook.findSheet(sheetName);
  const area = parseArea(cells);
  return sheet && area && { sheet, area };
}

function add(
  workbook: Workbook,
  { sheet }: Scope,
  name: string,
  formula: string,
  comment: unknown,
): ExcelHandle {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || parseArea(name)) throw new Fault('InvalidArgument');
  if (find(workbook, sheet ? { sheet } : {}, name)) throw new Fault('ItemAlreadyExists');
  const defined: DefinedName = {
    name,
    formula,
    visible: true,
    comment: comment === null || comment === undefined ? '' : text(comment),
    ...(sheet && { sheetId: sheet.id }),
  };
  workbook.names.push(defined);
  return object('NamedItem', defined);
}

define('NamedItemCollection', {
  items: (scope, { workbook }) => inScope(workbook, scope).map((name) => object('NamedItem', name)),
  methods: {
    add: {
      since: '1.4',
      call: (scope, [name, reference, comment], { workbook }) => {
        const place = ofKind(reference, 'Range');
        const formula = place ? absoluteReference(place.sheet.name, place.area) : text(reference);
        const written = formula.startsWith('=') ? formula : `=${formula}`;
        return add(workbook, scope, text(name), written, comment);
      },
    },
    getCount: { since: '1.4', call: (scope, _args, { workbook }) => inScope(workbook, scope).length },
    ...lookups<Scope>('getItem', ['1.1', '1.4'], (scope, [name], { workbook }) => {
      const found = find(workbook, scope, name);
      return found ? object('NamedItem', found) : null;
    }),
  },
});

define('NamedItem', {
  identity: ['name'],
  scalars: {
    name: { get: ({ name }) => name },
    type: { get: (name, { workbook }) => (cellsOfName(workbook, name) ? 'Range' : 'String') },
    value: { get: ({ formula }) => formula },
    formula: {
      since: '1.7',
      get: ({ formula }) => formula,
      set: (name, value) => {
        name.formula = text(value);
      },
    },
    visible: {
      get: ({ visible }) => visible,
      set: (name, value) => {
        name.visible = flag(value);
      },
    },
    comment: {
      since: '1.4',
      get: ({ comment }) => comment,
      set: (name, value) => {
        name.comment = text(value);
      },
    },
    scope: { since: '1.4', get: ({ sheetId }) => (sheetId === undefined ? 'Workbook' : 'Worksheet') },
  },
  methods: {
    getRange: {
      call: (name, _args, { workbook }) => {
        const cells = cellsOfName(workbook, name);
        if (!cells) throw new Fault('InvalidReference', `${name.name} refers to no cells.`);
        return object('Range', cells);
      },
    },
    getRangeOrNullObject: {
      since: '1.4',
      call: (name, _args, { workbook }) => {
        const cells = cellsOfName(workbook, name);
        return cells ? object('Range', cells) : null;
      },
    },
    delete: {
      since: '1.4',
      call: (name, _args, { workbook }) => {
        workbook.names = workbook.names.filter((each) => each !== name);
      },
    },
  },
});
