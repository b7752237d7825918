/** The batch protocol by itself, on captured shapes of requests, without the library. */
import { createHost } from '../../../src/workbench/host';

const host = createHost();
beforeEach(() => {
  host.play({ apiSet: '1.14' });
  host.reset({
    sheets: [
      {
        name: 'Data',
        cells: [
          ['Item', 'Qty'],
          ['a', 1],
          ['b', '=B2*2'],
        ],
      },
      { name: 'Empty' },
    ],
  });
});

interface Step {
  readonly type: number;
  readonly path: number;
  readonly name?: string;
  readonly args?: readonly unknown[];
  readonly paths?: readonly unknown[];
  readonly query?: object;
}

const GLOBAL = { ObjectPathType: 1, Name: '' };
const SHEETS = { ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 };
const item = (name: string) => ({
  ObjectPathType: 5,
  Name: '',
  ParentObjectPathId: 3,
  ArgumentInfo: { Arguments: [name] },
});
const method = (parent: number, name: string, ...args: unknown[]) => ({
  ObjectPathType: 3,
  Name: name,
  ParentObjectPathId: parent,
  ArgumentInfo: { Arguments: args },
});

const connection = host.connect();
const send = (steps: readonly Step[], paths: Readonly<Record<number, object>>) =>
  connection.execute(
    JSON.stringify({
      AutoKeepReference: true,
      Actions: steps.map(({ type, path, name = '', args, paths: referenced, query }, index) => ({
        Id: index + 100,
        ActionType: type,
        Name: name,
        ObjectPathId: path,
        ...(args && {
          ArgumentInfo: { Arguments: args, ...(referenced && { ReferencedObjectPathIds: referenced }) },
        }),
        ...(query && { QueryInfo: query }),
      })),
      ObjectPaths: Object.fromEntries(
        Object.entries(paths).map(([id, path]) => [id, { Id: Number(id), ...path }]),
      ),
    }),
  );

const values = (response: unknown): unknown[] =>
  (response as { Results: { Value: unknown }[] }).Results.map(({ Value }) => Value);

test('a used range: ids on instantiation, and what was selected', async () => {
  const paths = { 1: GLOBAL, 3: SHEETS, 5: item('Data'), 7: method(5, 'GetUsedRange', null) };
  const response = await send(
    [
      { type: 1, path: 1 },
      { type: 1, path: 3 },
      { type: 1, path: 5 },
      { type: 1, path: 7 },
      { type: 3, path: 7, name: '_KeepReference', args: [] },
      { type: 2, path: 7, query: { Select: ['values', 'formulas', 'address', 'rowCount'] } },
    ],
    paths,
  );
  const id = host.workbook.sheets[0]!.id;
  const reference = { _ReferenceId: expect.stringMatching(/^\{Range:\d+\}$/) as unknown };
  expect(values(response)).toEqual([
    {},
    {},
    { Id: id },
    reference,
    null,
    {
      Values: [
        ['Item', 'Qty'],
        ['a', 1],
        ['b', 2],
      ],
      Formulas: [
        ['Item', 'Qty'],
        ['a', 1],
        ['b', '=B2*2'],
      ],
      Address: 'Data!A1:B3',
      RowCount: 3,
      ...reference,
    },
  ]);
});

test('a kept object is found by its id until it is dropped', async () => {
  const first = await send(
    [
      { type: 1, path: 7 },
      { type: 3, path: 7, name: '_KeepReference', args: [] },
    ],
    { 1: GLOBAL, 3: SHEETS, 5: item('Data'), 7: method(5, 'GetRange', 'A1') },
  );
  const { _ReferenceId: id } = values(first)[0] as { _ReferenceId: string };
  const later = { 1: GLOBAL, 9: { ObjectPathType: 6, Name: id } };
  expect(values(await send([{ type: 2, path: 9, query: { Select: ['values'] } }], later))[0]).toMatchObject({
    Values: [['Item']],
  });
  expect(connection.references).toBeGreaterThan(0);
  await send([{ type: 3, path: 1, name: '_RemoveReference', args: [id] }], later);
  expect(await send([{ type: 2, path: 9, query: {} }], later)).toMatchObject({
    Error: { Code: 'InvalidReference' },
  });
});

test('null objects answer null, their children too, and calls on them say so', async () => {
  const paths = {
    1: GLOBAL,
    3: SHEETS,
    5: method(3, 'GetItemOrNullObject', 'Nope'),
    7: { ObjectPathType: 7, Name: '', ParentObjectPathId: 3 },
    9: method(7, 'GetRange', 'A1'),
  };
  const response = await send(
    [
      { type: 1, path: 5 },
      { type: 2, path: 5, query: { Select: ['name'] } },
      { type: 1, path: 9 },
      { type: 3, path: 9, name: '_KeepReference', args: [] },
      { type: 4, path: 9, name: 'Values', args: [[[1]]] },
    ],
    paths,
  );
  expect(values(response)).toEqual([null, null, null, { _IsNull: true }, { _IsNull: true }]);
});

test('an error stops the batch, says where, and gives what was done before', async () => {
  const response = await send(
    [
      { type: 1, path: 1 },
      { type: 1, path: 3 },
      { type: 1, path: 5 },
      { type: 3, path: 3, name: 'GetCount', args: [null] },
    ],
    { 1: GLOBAL, 3: SHEETS, 5: item('Wrong name') },
  );
  expect(response).toEqual({
    Error: {
      Code: 'ItemNotFound',
      Message: "The requested resource doesn't exist.",
      Location: 'WorksheetCollection.getItem',
      ActionIndex: 2,
      HttpStatusCode: 404,
    },
    ProcessedResults: {
      Results: [
        { ActionId: 100, Value: {} },
        { ActionId: 101, Value: {} },
      ],
    },
  });
});

test('collections: items with their index, a part of them, and nested selections', async () => {
  const paths = { 1: GLOBAL, 3: SHEETS };
  const query = (info: object) =>
    send([{ type: 2, path: 3, query: info }], paths).then((answer) => values(answer)[0]);
  const [data, empty] = host.workbook.sheets.map(({ id }) => id);
  expect(await query({ Select: ['name'] })).toEqual({
    _Items: [
      { _Index: 0, Name: 'Data', Id: data },
      { _Index: 1, Name: 'Empty', Id: empty },
    ],
  });
  expect(await query({ Select: ['name,protection/protected'], Top: 1, Skip: 1 })).toEqual({
    _Items: [{ _Index: 1, Name: 'Empty', Protection: { Protected: false }, Id: empty }],
  });
});

test('a path is evaluated once, though it is used often', async () => {
  const response = await send(
    [
      { type: 1, path: 5 },
      { type: 2, path: 5, query: { Select: ['name'] } },
      { type: 3, path: 3, name: 'GetCount', args: [null] },
    ],
    { 1: GLOBAL, 3: SHEETS, 5: method(3, 'Add', 'Added') },
  );
  expect(values(response).slice(1)).toEqual([expect.objectContaining({ Name: 'Added' }), 3]);
});

test('arguments that are objects are told by their path', async () => {
  const response = await send([{ type: 2, path: 9, query: { Select: ['address'] } }], {
    1: GLOBAL,
    3: SHEETS,
    5: item('Data'),
    7: method(5, 'GetRange', 'A1'),
    8: method(5, 'GetRange', 'B3'),
    9: {
      ...method(7, 'GetBoundingRect', 8),
      ArgumentInfo: { Arguments: [8], ReferencedObjectPathIds: [8] },
    },
  });
  expect(values(response)[0]).toMatchObject({ Address: 'Data!A1:B3' });
});

test('a trace is answered and listed; registering an event is its neighbour', async () => {
  const response = await send(
    [
      { type: 3, path: 5, name: '_RegisterDataChangedEvent', args: [] },
      { type: 5, path: 0, name: 'Trace' },
    ],
    { 1: GLOBAL, 3: SHEETS, 5: item('Data') },
  );
  expect(response).toMatchObject({ TraceIds: [101] });
});

test('housekeeping is not counted, and services of the library are humoured', async () => {
  host.reset();
  await send(
    [
      { type: 1, path: 1 },
      { type: 3, path: 1, name: '_RemoveReference', args: ['{Range:9}'] },
    ],
    { 1: GLOBAL },
  );
  await send([{ type: 3, path: 2, name: 'SendTelemetryEvent', args: [] }], {
    2: { ObjectPathType: 2, Name: 'Microsoft.Telemetry.TelemetryService' },
  });
  expect(host.batches).toBe(0);
  await send([{ type: 1, path: 3 }], { 1: GLOBAL, 3: SHEETS });
  expect(host.batches).toBe(1);
});
