/** Work done several at a time, and handed on in the order in which it was given. */

/** How far the work may run ahead of a slow one, so that what is done and waits stays little. */
const AHEAD = 256;

/** @param run must not fail; a number of them, `jobs` at most, run at a time */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  jobs: number,
  run: (item: Item, index: number) => Promise<Result>,
): AsyncGenerator<Result, void, void> {
  const results = new Map<number, Promise<Result>>();
  let next = 0;
  let running = 0;
  let given = 0;
  const fill = (): void => {
    while (running < jobs && next < items.length && next < given + AHEAD) {
      const index = next++;
      running++;
      const result = run(items[index]!, index).finally(() => {
        running--;
        fill();
      });
      results.set(index, result);
    }
  };
  try {
    for (; given < items.length; given++) {
      fill();
      const result = await results.get(given)!;
      results.delete(given);
      yield result;
    }
  } finally {
    // Nobody asks for more: what still runs must begin nothing at its end.
    next = items.length;
  }
}
