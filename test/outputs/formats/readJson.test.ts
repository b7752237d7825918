import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import type { FileReading } from '../../../src/check';
import { FORM_KINDS, read, readingToJson } from '../../../src/check';
import { readDocx } from '../../../src/hosts/docx';
import type { FormModel } from '../../../src/model/form/form';
import { readingOf } from '../../../src/model/result/reading';
import { readSchema } from '../../helpers/schemas';
import { sampleReport } from '../../helpers/sampleReport';
import { sampleWorkbook, sheetOf, withCell, workbookOf } from '../../helpers/workbook';

const PUBLISHED = path.join(__dirname, '../../../assets/read.schema.json');

const sample = sampleWorkbook();
const file = (reading: FileReading['reading']): FileReading => ({
  file: 'a.xlsx',
  reading,
  problem: undefined,
});
const formsOf = (workbook: typeof sample, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  readingToJson(file(read(workbook)), locale).forms;
const evaluationOf = (workbook: typeof sample, locale: 'zh-CN' | 'en' = 'zh-CN') =>
  formsOf(workbook, locale)[1]!;

test.each(['zh-CN', 'en'] as const)('what was read in %s fits the schema', (locale) => {
  const report = readDocx(sampleReport());
  const unreadable = { file: 'b.xlsx', reading: undefined, problem: { code: 'damaged', message: '…' } };
  const notes = [{ code: 'doc-tables', message: '…' }];
  const files = [
    file(read(sample)),
    { ...file(read(report.tables, report)), notes },
    { ...file(read({ sheets: [] })), problem: { code: 'no-form', message: '…' } },
    unreadable,
  ].map((each) => readingToJson(each, locale));
  // Through text, as scripts get it: what is undefined would vanish there.
  const parsed: unknown = JSON.parse(
    JSON.stringify({ schemaVersion: 1, tool: { name: 'gouji', version: '1.2.3' }, files }),
  );
  expect(v.safeParse(readSchema, parsed).issues).toBeUndefined();
  expect(files.map(({ status }) => status)).toEqual(['checked', 'checked', 'no-form', 'unreadable']);
  expect(files.map(({ forms }) => forms.map(({ form }) => form))).toEqual([
    ['basic', 'evaluation'],
    ['basic', 'evaluation', 'report'],
    [],
    [],
  ]);
});

test('a form: its name, year and place, and every field with its cell', () => {
  const { fields, ...form } = evaluationOf(sample);
  expect(form).toEqual({
    form: 'evaluation',
    edition: 'hunan',
    sheet: '自评表',
    range: 'A1:I25',
    unit: '万元',
    unitName: fields.unitName!.value,
    projectName: null,
    year: 2023,
    unread: [],
    taught: [],
  });
  expect(fields['funds.total.annual']).toEqual({
    label: '年度资金总额·全年预算数',
    text: '743.91',
    value: '743.91',
    address: 'E4',
  });
  // Its label stands in the same cell.
  expect(fields['funds.byNature.project']).toMatchObject({ value: '63.01', address: 'F7' });
  expect(fields['funds.byNature.project']!.text).toContain('项目支出');
  expect(evaluationOf(sample, 'en').fields['total.score']!.label).toBe('Total score');
});

test('a rate is a fraction, a long figure no power of ten', () => {
  const rate = (value: string | number) =>
    evaluationOf(withCell(sample, '自评表', 'H4', value)).fields['funds.total.rate']!.value;
  expect(rate('99.79%')).toBe('0.9979');
  expect(rate(0.00000012)).toBe('0.00000012');
  const amount = evaluationOf(withCell(sample, '自评表', 'E4', 123456789012345)).fields['funds.total.annual'];
  expect(amount?.value).toBe('123456789012345');
});

test('texts without outer blanks; nothing where there is nothing, and where no figure can be read', () => {
  const changed = withCell(withCell(sample, '自评表', 'I4', '约九点八'), '自评表', 'I13', '——');
  const { fields } = evaluationOf(withCell(changed, '自评表', 'D13', '  修缮面积 '));
  expect(fields['funds.total.score']).toMatchObject({ text: '约九点八', value: '' });
  expect(fields['indicators[0].reason']).toMatchObject({ text: '——', value: '' });
  expect(fields['indicators[0].name']!.value).toBe('修缮面积');
});

test('the year is called so, whatever prints it', () => {
  expect(formsOf(sample).map(({ fields }) => fields.year)).toEqual([
    expect.objectContaining({ value: '2023', address: 'A1' }),
    expect.objectContaining({ value: '2023', address: 'A1' }),
  ]);
  const form = read(sample).forms[1]!;
  const fields = new Map([...form.fields].filter(([id]) => id !== 'evaluation.titleYear'));
  const yearOf = (each: FormModel) => readingToJson(file(readingOf([each])), 'zh-CN').forms[0]!.fields.year;
  // Known, though no field of this form has it.
  expect(yearOf({ ...form, fields })).toEqual({ label: '年度', text: '2023', value: '2023', address: '' });
  expect(yearOf({ ...form, fields, year: undefined })).toBeUndefined();
});

/** The sample's evaluation form with another list of indicators, as a reader that leaves rows out would give it. */
function withoutFirstIndicator(): FormModel {
  const form = read(sample).forms[1]!;
  const rows = form.lists.get('indicators')!.slice(1);
  return { ...form, lists: new Map([...form.lists, ['indicators', rows]]) };
}

test('rows are counted in the order they stand in', () => {
  const before = evaluationOf(sample).fields;
  const form = withoutFirstIndicator();
  const fields = new Map([...form.fields].filter(([id]) => !id.startsWith('indicators[0].')));
  const after = readingToJson(file(readingOf([{ ...form, fields }])), 'zh-CN').forms[0]!.fields;
  expect(after['indicators[0].name']).toEqual(before['indicators[1].name']);
  expect(after['indicators[0].score']).toEqual(before['indicators[1].score']);
  const rowsIn = (ids: object) => Object.keys(ids).filter((id) => /^indicators\[\d+\]\.name$/.test(id));
  expect(rowsIn(after)).toEqual(rowsIn(before).slice(0, -1));
});

test('what was not read, and what it may be; where a form needs it, the file is read in part', () => {
  const form = withoutFirstIndicator();
  const cell = { sheet: '自评表', row: 9, column: 4 };
  const unread = (needed: boolean) =>
    readingToJson(
      file(
        readingOf([
          {
            ...form,
            unread: [
              { cell, text: '年度目标', near: 'indicators[1].target', needed },
              { cell: { ...cell, column: 8 }, text: '备案号', near: undefined, needed: false },
            ],
          },
        ]),
      ),
      'zh-CN',
    );
  expect(unread(true).status).toBe('partly-read');
  expect(unread(false).status).toBe('checked');
  expect(unread(true).forms[0]!.unread).toEqual([
    { address: 'E10', text: '年度目标', near: 'indicators[0].target' },
    { address: 'I10', text: '备案号', near: null },
  ]);
});

test('the figures of a report, each with what it is a part of', () => {
  const paragraphs = [
    '2022年度部门整体支出绩效自评报告',
    '2022年度支出合计512.6万元，其中：基本支出431.2万元，项目支出81.4万元。',
  ].map((text) => ({ text, numbering: '' }));
  const report = { source: 'text', paragraphs, tables: workbookOf(sheetOf('空', [])) } as const;
  const { forms, facts } = readingToJson(file(read(report.tables, report)), 'zh-CN');
  expect(forms.map(({ form, sheet, year }) => [form, sheet, year])).toEqual([['report', '报告正文', 2022]]);
  const whole = facts.find(({ value }) => value === '512.6')!;
  expect(whole).toMatchObject({ unit: '万元', year: 2022, role: 'expenditure', parent: null, paragraph: 2 });
  expect(facts.find(({ value }) => value === '81.4')).toMatchObject({
    item: '项目支出',
    parent: whole.item,
    paragraph: 2,
  });
  expect(facts.find(({ value }) => value === '81.4')!.sentence).toContain('项目支出81.4万元');
});

test.each(FORM_KINDS)('a form of kind %s fits the schema', (kind) => {
  const files = [readingToJson(file(readingOf([{ ...read(sample).forms[1]!, kind }])), 'en')];
  const whole = { schemaVersion: 1, tool: { name: 'gouji', version: '1.2.3' }, files };
  expect(v.safeParse(readSchema, whole).issues).toBeUndefined();
});

test('the published schema is this one', () => {
  const current = `${JSON.stringify(toJsonSchema(readSchema), null, 2)}\n`;
  // `UPDATE_SCHEMA=1 npx jest test/outputs` writes it.
  if (process.env.UPDATE_SCHEMA) writeFileSync(PUBLISHED, current);
  expect(readFileSync(PUBLISHED, 'utf8')).toBe(current);
});
