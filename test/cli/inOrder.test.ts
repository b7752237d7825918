import { inOrder } from '../../src/cli/inOrder';

test('once nobody asks for more nothing further is begun', async () => {
  const items = Array.from({ length: 100 }, (_, at) => at);
  let begun = 0;
  const wait = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
  for await (const each of inOrder(items, 2, async (item) => {
    begun += 1;
    await wait();
    return item;
  }))
    if (each === 3) break;
  const atEnd = begun;
  for (let turn = 0; turn < 20; turn++) await wait();
  expect(begun).toBe(atEnd);
  expect(begun).toBeLessThan(items.length);
});
