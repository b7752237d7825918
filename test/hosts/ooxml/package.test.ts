import { openPackage } from '../../../src/hosts/ooxml/package';
import { zipTable } from '../../helpers/zip';

const RELATIONSHIP = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function relationshipsOf(target: string, mode = '') {
  const xml = `<Relationships><Relationship Id="a" Type="${RELATIONSHIP}/worksheet" Target="${target}" ${mode}/></Relationships>`;
  return openPackage(zipTable({ 'xl/_rels/workbook.xml.rels': xml })).relationships('xl/workbook.xml')[0];
}

describe('parts', () => {
  const file = openPackage(zipTable({ 'XL\\Worksheets\\Sheet 1.xml': '<a/>' }));

  test.each(['xl/worksheets/sheet 1.xml', '/xl/worksheets/Sheet 1.XML', 'xl/worksheets/sheet%201.xml'])(
    'are found as %s',
    (path) => {
      expect(file.text(path)).toBe('<a/>');
    },
  );

  test('that are not there', () => {
    expect(file.part('xl/other.xml')).toBeUndefined();
    expect(file.text('%E0%A4%A')).toBeUndefined();
    expect(file.xml('xl/other.xml', {})).toBe(false);
  });
});

describe('relationships', () => {
  test.each([
    ['worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['/xl/worksheets/sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../custom/./sheet.xml', 'custom/sheet.xml'],
    ['worksheets\\sheet1.xml', 'xl/worksheets/sheet1.xml'],
    ['../../../sheet.xml', 'sheet.xml'],
  ])('%s → %s', (target, path) => {
    expect(relationshipsOf(target)).toEqual({ id: 'a', type: 'worksheet', target: path, external: false });
  });

  test('to other documents keep their address', () => {
    const external = relationshipsOf('file:///C:/a.xlsx', 'TargetMode="External"');
    expect(external).toMatchObject({ target: 'file:///C:/a.xlsx', external: true });
  });

  test('a part without any', () => {
    expect(openPackage(zipTable({ a: '' })).relationships('xl/workbook.xml')).toEqual([]);
  });
});

test('content types: by part, then by extension, in any case', () => {
  const types =
    '<Types><Default Extension="XML" ContentType="plain"/><Override PartName="/xl/Workbook.xml" ContentType="book"/></Types>';
  const file = openPackage(zipTable({ '[Content_Types].xml': types }));
  expect(file.contentType('xl/workbook.xml')).toBe('book');
  expect(file.contentType('xl/other.xml')).toBe('plain');
  expect(file.contentType('xl/image.png')).toBeUndefined();
});
