/** Every batch goes through here, so that no error of Excel's reaches the pane untranslated. */
import type { HostErrorCode, Progress } from '../host';
import { HostError, unlessStopped } from '../host';
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

/** Runs what writes to the workbook: one entry in Excel's own undo list, where Excel can do that. */
export async function runWrite<Result>(
  batch: Batch<Result>,
  progress: Progress,
  subject = '',
): Promise<Result> {
  if (!supports('1.20')) return run(batch, progress, subject);
  return start((stoppable) => Excel.run({ mergeUndoGroup: true }, stoppable), batch, subject, progress);
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
    });
    return await unlessStopped(work, signal, () => !begun);
  } catch (error) {
    throw translate(error, subject);
  }
}

/**
 * All or nothing: a batch that fails in the middle leaves what came before done, so that is taken back.
 * What failed is then thrown; where taking back fails as well, `torn`.
 */
export async function allOrNothing(
  context: Excel.RequestContext,
  takeBack: (context: Excel.RequestContext) => Promise<void>,
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    const failure = translate(error);
    // Refused as a whole before anything was done.
    if (failure.code === 'cell-edit') throw failure;
    try {
      await Excel.run(takeBack);
    } catch (second) {
      throw new HostError('torn', failure.message, { cause: second });
    }
    throw error;
  }
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
