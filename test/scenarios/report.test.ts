/** A report checked with the workbook that it is about: the figures of the real FY2023 pair, in our own words. */
import { check, marksFor, summarySheet, toJson } from '../../src/check';
import { REPORT_SHEET } from '../../src/model/report';
import { report } from '../narrative/report';
import { sampleWorkbook } from '../helpers/workbook';
import { PARAGRAPHS } from '../helpers/report';

const workbook = sampleWorkbook();

describe('a report joins the forms of its workbook', () => {
  const result = check(workbook, undefined, report(...PARAGRAPHS));

  test('as a form without scores', () => {
    expect(result.forms.map(({ form }) => form)).toEqual(['basic', 'evaluation', 'report']);
    expect(result.forms[2]).toMatchObject({ sheet: REPORT_SHEET, scores: undefined, year: 2023 });
    expect(
      toJson([{ file: 'a', result, problem: undefined }], 'zh-CN', '1').files[0]!.forms[2],
    ).toMatchObject({
      form: 'report',
      scores: null,
    });
  });

  test('and nothing is written to its text', () => {
    const links = summarySheet(result, { locale: 'zh-CN', checkedAt: '' }).rows.flatMap((row) =>
      row.flatMap(({ link }) => (link ? [link.sheet] : [])),
    );
    expect(links).not.toContain(REPORT_SHEET);
    expect(marksFor(result, 'zh-CN').map(({ cell }) => cell.sheet)).not.toContain(REPORT_SHEET);
    const targets = result.diagnostics.flatMap(({ fixes }) =>
      fixes.flatMap(({ edits }) => edits.map(({ target }) => target.sheet)),
    );
    expect(targets).not.toContain(REPORT_SHEET);
  });

  test('no rule crashes', () => {
    expect(result.outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
  });
});

test('without a report no rule about one is mentioned', () => {
  const { outcomes } = check(workbook);
  expect(outcomes.filter(({ ruleId }) => ruleId.startsWith('report/'))).toEqual([]);
});

test('a report alone is checked, and the forms it lacks are not asked for', () => {
  const alone = report(...PARAGRAPHS);
  const result = check(alone.tables, undefined, alone);
  expect(result.status).toBe('checked');
  expect(result.unitName).toBe('示例市示例区人民政府办公室');
  expect(result.outcomes.filter(({ ruleId }) => !ruleId.startsWith('report/'))).toEqual([]);
});
