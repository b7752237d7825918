/** A file as a host like the others. */
import { readFileSync } from 'node:fs';
import { openXlsxHost } from '../../../../src/hosts/xlsx';
import { describeHost } from '../../../contract/host.contract';
import { SAMPLE_PATH, sampleWorkbook } from '../../../helpers/workbook';
import { xlsxOf } from '../../../helpers/xlsxOf';

const sample = sampleWorkbook();

describeHost(
  'a file',
  async (workbook) =>
    openXlsxHost(workbook === sample ? readFileSync(SAMPLE_PATH) : xlsxOf(workbook), workbook.name),
  sample,
);

/** Every step on the file that the step before it has left, as if another process went on with it. */
describeHost(
  'a file that is saved and opened again after every write',
  async (workbook) => {
    let host = openXlsxHost(xlsxOf(workbook), workbook.name);
    return new Proxy(host, {
      get(_, name: keyof typeof host) {
        host = openXlsxHost(host.save(), workbook.name);
        const member = host[name];
        return typeof member === 'function' ? member.bind(host) : member;
      },
    });
  },
  sample,
);
