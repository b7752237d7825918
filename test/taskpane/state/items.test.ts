/** The list of work: every cell once, under the same name from check to check; what comes after what. */
import { check } from '../../../src/check';
import type { PaneItem } from '../../../src/taskpane/state/items';
import { askedOf, cellsOf, isToDo, itemsOf, nextAfter } from '../../../src/taskpane/state/items';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const result = check(sampleWorkbook());
const items = itemsOf(result);
const ids = (of: readonly PaneItem[]): readonly string[] => of.map(({ id }) => id);
const at = (address: string): PaneItem => items.find((item) => cellsOf(item).has(address))!;

test('every finding stands in one item, every item has a name of its own', () => {
  const found = items.flatMap(({ issue }) => issue?.diagnostics ?? []);
  expect(found).toHaveLength(result.diagnostics.length);
  expect(new Set(found)).toEqual(new Set(result.diagnostics));
  expect(new Set(ids(items)).size).toBe(items.length);
});

test('what is to be done comes first, in the order of its groups', () => {
  const kinds = items.map(({ kind }) => kind);
  expect([...new Set(kinds)]).toEqual(
    ['blank', 'error', 'explain', 'hint', 'explained'].filter((kind) => kinds.some((each) => each === kind)),
  );
});

test('the names stay when another item goes', () => {
  const changed = itemsOf(check(withCell(sampleWorkbook(), '自评表', 'I15', '汛期停工，验收推迟到次年一月')));
  expect(changed.length).toBeLessThan(items.length);
  for (const id of ids(changed)) expect(ids(items)).toContain(id);
});

test('after one comes the next that is to be done; after the last the first that is left', () => {
  const todo = items.filter(isToDo);
  const [first, second] = todo;
  const last = todo.at(-1)!;
  expect(nextAfter(first!.id, items, items)).toBe(second);
  expect(nextAfter(undefined, items, items)).toBe(first);
  // Done it is gone, and the one after it follows all the same.
  expect(nextAfter(first!.id, items, items.slice(1))).toBe(second);
  expect(nextAfter(last.id, items, items.slice(0, -1))).toBe(first);
  expect(nextAfter(last.id, [last], [last])).toBeUndefined();
});

test('a reason is asked for where the form needs one, and not for a hint beside it', () => {
  const both = at('基础数据表!F16');
  expect(both.issue!.diagnostics.map(({ severity }) => severity)).toEqual(['explain', 'hint']);
  expect(askedOf(both).map(({ severity }) => severity)).toEqual(['explain']);
});
