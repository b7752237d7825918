/** Whatever a form does not show: what was not checked is told by labels, never by the ids of fields. */
import { check } from '../../src/check';
import { LOCALES } from '../../src/model/text/locale';
import { snapshotOf } from '../../src/model/writing/template';
import { templates } from '../../src/templates';
import { ALL_FORMS } from '../helpers/templates';
import { sampleWorkbook } from '../helpers/workbook';

const blank = snapshotOf(templates({ year: 2024, forms: ALL_FORMS, indicators: 2 }));

test.each([
  ['filled in', sampleWorkbook()],
  ['blank', blank],
])('%s, and without any of its texts', (_, workbook) => {
  const texts = workbook.sheets.flatMap((sheet) =>
    sheet.cells.filter(({ value }) => typeof value === 'string').map((cell) => ({ sheet, cell })),
  );
  expect(texts.length).toBeGreaterThan(60);
  const told = new Set<string>();
  for (const { sheet, cell } of texts) {
    const without = {
      ...workbook,
      sheets: workbook.sheets.map((each) =>
        each === sheet ? { ...each, cells: each.cells.filter((other) => other !== cell) } : each,
      ),
    };
    for (const outcome of check(without).outcomes)
      if (outcome.status === 'notChecked')
        for (const locale of LOCALES) told.add(outcome.reason.text[locale]);
  }
  expect([...told].filter((text) => /[a-z]\.[a-z]|\[\d*\]|titleYear/i.test(text))).toEqual([]);
  expect([...told].filter((text) => /(?:没有写|找到|识别到|没有读到)$|: $/.test(text))).toEqual([]);
});
