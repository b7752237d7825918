import type { Rendered } from '../../src/cli/rendered';
import { Totals } from '../../src/cli/totals';

function totalsOf(...files: readonly (readonly [status: Rendered['status'], error: number])[]): Totals {
  const totals = new Totals();
  for (const [status, error] of files)
    totals.add({
      status,
      counts: { error, explain: 3, hint: 2, explained: 1 },
      body: { format: 'text', entry: '' },
    });
  return totals;
}

test('0 where every file was read and nothing is wrong, also where one is no form', () => {
  expect(totalsOf(['checked', 0], ['no-form', 0]).exitStatus).toBe(0);
});

test('1 for an error, and for a file that was read in part or not at all', () => {
  expect(totalsOf(['checked', 0], ['checked', 1]).exitStatus).toBe(1);
  expect(totalsOf(['checked', 0], ['partly-read', 0], ['checked', 0]).exitStatus).toBe(1);
  expect(totalsOf(['unreadable', 0], ['checked', 0]).exitStatus).toBe(1);
});

test('2 only where nothing could be read', () => {
  expect(totalsOf(['unreadable', 0], ['unreadable', 0]).exitStatus).toBe(2);
  expect(totalsOf().exitStatus).toBe(2);
});
