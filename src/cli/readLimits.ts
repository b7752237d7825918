/** The readers' limits, where `GOUJI_LIMITS` sets others: `GOUJI_LIMITS=cells=5000000,fileBytes=200000000`. */
import { DOCUMENT_LIMITS, type DocumentLimits } from '../hosts/docx';
import { WORKBOOK_LIMITS, type WorkbookLimits } from '../hosts/xlsx';
import { UsageError } from './usage';

const NAMES: ReadonlySet<string> = new Set([
  ...Object.keys(WORKBOOK_LIMITS),
  ...Object.keys(DOCUMENT_LIMITS),
]);

/**
 * What is set, each a whole number above 0; nothing where the variable is not there. SECURITY.md lists the names.
 * Throws a `UsageError` for a name that is none or a value that is no such number.
 */
export function readLimits(
  text: string | undefined = process.env.GOUJI_LIMITS,
): Partial<WorkbookLimits & DocumentLimits> {
  const pairs = (text ?? '').split(',').filter((pair) => pair.trim() !== '');
  return Object.fromEntries(
    pairs.map((pair) => {
      const [name = '', value = ''] = pair.split('=').map((word) => word.trim());
      if (!NAMES.has(name)) throw new UsageError(`GOUJI_LIMITS: ${[...NAMES].join(', ')}`);
      if (!/^[1-9]\d{0,14}$/.test(value)) throw new UsageError(`GOUJI_LIMITS: ${name}=1…`);
      return [name, Number(value)];
    }),
  );
}
