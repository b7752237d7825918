/** Every batch goes through here, so that no error of Excel's reaches the pane untranslated. */
import type { HostErrorCode, Progress } from '../host';
import { HostError, unlessStopped } from '../host';
import type { HostCache } from './cache';
import { makeStoppable } from './stopping';
import { supports } from './supports';

/** Excel's codes that mean something to a user. Codes are stable; messages are localised and are not read. */
const CODES: Readonly<Record<string, HostErrorCode>> = {
  InvalidOperationInCellEditMode: 'cell-edit',
  AccessDenied: 'protected',
  ItemNotFound: 'not-found',
  ApiNotFound: 'unsupported',
  ApiNotAvailable: 'unsupported',
  NotImplemented: 'unsupported',
  UnsupportedOperation: 'unsupported',
};

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/**
 * Runs a batch. It does not wait for the user to finish typing in a cell (`delayForCellEdit`): the pane
 * would look hung, so it fails at once with `cell-edit` and says what to do.
 */
export async function run<Result>(
  batch: Batch<Result>,
  progress: Progress = {},
  subject = '',
): Promise<Result> {
  return start((stoppable) => Excel.run(stoppable), batch, subject, progress);
}

/**
 * Runs what writes to the workbook: one entry in Excel's own undo list, where Excel can do that. Some builds fail at
 * it, and no Excel groups what it cannot undo: then the work, which was taken back, is done again without a
 * group, and where that goes well no other is tried in this session.
 */
export async function runWrite<Result>(
  batch: Batch<Result>,
  cache: Pick<HostCache, 'groups'>,
  progress: Progress,
  subject = '',
): Promise<Result> {
  if (!cache.groups || !supports('1.20')) return run(batch, progress, subject);
  try {
    return await start((work) => Excel.run({ mergeUndoGroup: true }, work), batch, subject, progress);
  } catch (error) {
    if (!(error instanceof HostError) || error.code !== 'failed' || progress.signal?.aborted) throw error;
    const result = await run(batch, progress, subject);
    cache.groups = false;
    return result;
  }
}

async function start<Result>(
  runIt: (batch: Batch<Result>) => Promise<Result>,
  batch: Batch<Result>,
  subject: string,
  { signal, writing }: Progress,
): Promise<Result> {
  let begun = false;
  const progress: Progress = {
    ...(signal && { signal }),
    writing: () => {
      begun = true;
      writing?.();
    },
  };
  try {
    const work = runIt((context) => {
      makeStoppable(context, progress);
      return batch(context);
    }).catch(takeBack);
    return await unlessStopped(work, signal, () => !begun);
  } catch (error) {
    throw translate(error, subject);
  }
}

/** A batch that failed in its middle: what came before in it is done. */
class HalfDone extends Error {
  constructor(
    readonly failure: unknown,
    readonly takeBack: (context: Excel.RequestContext) => Promise<void>,
  ) {
    super('half done');
  }
}

/**
 * Sends what is all or nothing: where it fails in the middle, what came before is taken back once the run has
 * ended. Within it that might count to its undo group. What failed is then thrown; where taking back fails as
 * well, `torn`.
 */
export async function allOrNothing(
  context: Excel.RequestContext,
  back: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    // Refused as a whole before anything was done.
    if (translate(error).code === 'cell-edit') throw error;
    throw new HalfDone(error, back);
  }
}

async function takeBack(error: unknown): Promise<never> {
  if (!(error instanceof HalfDone)) throw error;
  try {
    await Excel.run(error.takeBack);
  } catch (second) {
    throw new HostError('torn', translate(error.failure).message, { cause: second });
  }
  throw error.failure;
}

/** `subject` is what the batch was about, e.g. a sheet's name; where there is none, Excel's own words are kept. */
export function translate(error: unknown, subject = ''): HostError {
  if (error instanceof HostError) return error;
  if (!(error instanceof OfficeExtension.Error))
    return new HostError('failed', String(error), { cause: error });
  const code = CODES[error.code] ?? 'failed';
  const where = [error.code, error.debugInfo?.errorLocation].filter(Boolean).join(' ');
  const detail = code === 'protected' || code === 'not-found' ? subject : where;
  return new HostError(code, detail, { cause: error });
}
