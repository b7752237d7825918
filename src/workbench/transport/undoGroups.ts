/**
 * `Excel.run({ mergeUndoGroup: true }, …)` is newer than the library of the npm package, which passes over it. This
 * stands for the newer one: a header on each of the run's batches says to the host that they are one group. How
 * the library of Microsoft's CDN says it is not known here.
 */
export const UNDO_GROUP = 'X-Workbench-Undo-Group';

type Run = (...args: readonly unknown[]) => Promise<unknown>;
interface Library {
  run: Run;
}

export function addUndoGroups(library: object): void {
  const { run } = library as Library;
  (library as Library).run = (...args) => {
    const [options] = args;
    if ((options as { mergeUndoGroup?: unknown } | undefined)?.mergeUndoGroup !== true) return run(...args);
    const batch = args.at(-1) as (context: Excel.RequestContext) => Promise<unknown>;
    return run(...args.slice(0, -1), (context: Excel.RequestContext) => {
      context.requestHeaders[UNDO_GROUP] = '1';
      return batch(context);
    });
  };
}

/** @param headers names and values in turn, as they come over the common API */
export function isInUndoGroup(headers: unknown): boolean {
  return (
    Array.isArray(headers) && headers.some((name) => String(name).toLowerCase() === UNDO_GROUP.toLowerCase())
  );
}
