import { readFileSync } from 'node:fs';
import { definedKinds } from '../../../src/workbench/excel';
import { playedMembers } from '../../../src/workbench/page/members';

const kinds = playedMembers();
const member = (kind: string, name: string): unknown =>
  kinds.find((each) => each.kind === kind)?.members.find((each) => each.name === name);

test('the list holds every kind, and no private name', () => {
  expect(kinds.map(({ kind }) => kind).sort()).toEqual(
    [...definedKinds().keys()].filter((kind) => kind !== 'Bag').sort(),
  );
  const names = kinds.flatMap(({ members }) => members.map(({ name }) => name));
  expect(names.filter((name) => name.startsWith('_'))).toEqual([]);
  expect(names.length).toBeGreaterThan(250);
});

// Sets: https://learn.microsoft.com/javascript/api/requirement-sets/excel/excel-api-requirement-sets
test('members with what they are and the set that brought them', () => {
  expect(member('Range', 'values')).toEqual({ name: 'values', form: 'property', since: '1.1' });
  expect(member('Range', 'text')).toEqual({ name: 'text', form: 'readOnly', since: '1.1' });
  expect(member('Range', 'format')).toEqual({ name: 'format', form: 'object', since: '1.1' });
  expect(member('Range', 'getRowProperties')).toMatchObject({ form: 'method', since: '1.9' });
  expect(member('Worksheet', 'onChanged')).toEqual({ name: 'onChanged', form: 'event', since: '1.7' });
  expect(member('WorksheetCollection', 'onNameChanged')).toMatchObject({ form: 'event' });
  expect(member('WorksheetCollection', 'items')).toMatchObject({ form: 'readOnly', since: '1.1' });
  expect(member('Worksheet', 'showGridlines')).toMatchObject({ form: 'property', since: '1.8' });
  expect(member('Worksheet', 'gridlines')).toBeUndefined();
});

test('every event is one that Microsoft has published', () => {
  const types = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const events = kinds.flatMap(({ members }) => members.filter(({ form }) => form === 'event'));
  expect(events.length).toBeGreaterThan(10);
  for (const { name } of events) expect(types).toContain(`readonly ${name}: OfficeExtension.EventHandlers`);
});
