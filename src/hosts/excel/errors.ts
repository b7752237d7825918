/** Every batch goes through here, so that no error of Excel's reaches the pane untranslated. */
import type { HostErrorCode } from '../host';
import { HostError } from '../host';

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

/**
 * Runs a batch. It does not wait for the user to finish typing in a cell (`delayForCellEdit`): the pane
 * would look hung, so it fails at once with `cell-edit` and says what to do.
 */
export async function run<Result>(
  batch: (context: Excel.RequestContext) => Promise<Result>,
  subject = '',
): Promise<Result> {
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw translate(error, subject);
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
