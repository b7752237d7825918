/** Whatever stands in a form's cells, the check ends with a result and no rule crashes. */
import fc from 'fast-check';
import { check, marksFor, summarySheet } from '../../src/check';
import { anyContent, anyPlaces, putAt } from '../helpers/arbitraries';
import { cleanWorkbook } from '../helpers/cleanForms';
import { runs } from '../helpers/properties';
import { sampleWorkbook } from '../helpers/workbook';
import { toText } from '../helpers/wholeReport';

const sources = [sampleWorkbook(), cleanWorkbook()];

test('no content makes a rule crash, or leaves a hole in a message', () => {
  fc.assert(
    fc.property(fc.constantFrom(...sources), anyPlaces(anyContent, 8), (source, changes) => {
      const result = check(putAt(source, changes));
      expect(result.outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
      for (const locale of ['zh-CN', 'en'] as const) {
        const text = toText([{ file: 'a.xlsx', result, problem: undefined }], locale);
        expect(text).not.toMatch(/undefined|\bNaN\b/);
        marksFor(result, locale);
        summarySheet(result, { locale, checkedAt: '' });
      }
    }),
    runs(400),
  );
});
