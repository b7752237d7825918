/** Something that happens right before each batch of the add-in's, also of those that take a failed write back. */
export function beforeEachBatch(happen: () => void): () => void {
  const run = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  const spy = jest.spyOn(Excel, 'run').mockImplementation(((...args: readonly unknown[]) => {
    const batch = args.at(-1) as (context: Excel.RequestContext) => Promise<unknown>;
    return run(...args.slice(0, -1), (context: Excel.RequestContext) => {
      const sync = context.sync.bind(context);
      context.sync = ((value: unknown) => {
        happen();
        return sync(value as never);
      }) as typeof context.sync;
      return batch(context);
    });
  }) as typeof Excel.run);
  return () => spy.mockRestore();
}
