/** Which Excel this is, for those who are asked for help. */
import type { HostVersion } from '../host';
import { highestSet } from './supports';

export function aboutExcel(): HostVersion {
  const { diagnostics } = Office.context;
  return {
    name: String(diagnostics.host),
    version: diagnostics.version,
    platform: String(diagnostics.platform),
    excelApi: highestSet(),
  };
}
