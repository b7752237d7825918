import fc from 'fast-check';
import { format } from 'numfmt';
import { displayText } from '../../../src/hosts/xlsx/displayText';
import { readStyleFormats } from '../../../src/hosts/xlsx/styles';
import { openPackage } from '../../../src/hosts/ooxml/package';
import { runs } from '../../helpers/properties';
import { zipTable } from '../../helpers/zip';

describe('displayed text', () => {
  test.each([
    [0.9979, '0.00%', '99.79%'],
    [0.1 + 0.2, 'General', '0.3'],
    [123456789012, 'General', '1.23457E+11'],
    [0.285, '0.00', '0.29'],
    [1234567.891, '#,##0.00', '1,234,567.89'],
    [-3, '0.00;[Red]-0.00', '-3.00'],
    [45000, 'yyyy"年"m"月"d"日"', '2023年3月15日'],
    [45000, '[$-804]aaaa', '星期三'],
    [45000, '[$-F800]dddd, mmmm dd, yyyy', '2023年3月15日'],
    [0.7, '上午/下午h"时"mm"分"', '下午4时48分'],
    [0.7, 'h:mm AM/PM', '4:48 PM'],
    [-5, 'yyyy/m/d', '########'],
    [1.5, '[h]:mm', '36:00'],
    [5, 'no[format', '5'],
    [5, `${'"x"'.repeat(400)}0`, '5'],
    [5, ';;;', ''],
    ['达标', ';;;', ''],
    ['达标', '@"。"', '达标。'],
    ['达标', '0.00', '达标'],
    ['达标', 'no[format@', '达标'],
    [true, '0.00', 'TRUE'],
    [{ error: '#N/A' }, '0.00', '#N/A'],
    [null, '0.00', ''],
  ])('%j as %s', (value, code, text) => {
    expect(displayText(value, code, false)).toBe(text);
  });

  test('dates that count from 1904; durations and numbers do not shift', () => {
    expect(displayText(43538, 'yyyy/m/d', true)).toBe('2023/3/15');
    expect(displayText(1.5, '[h]:mm', true)).toBe('36:00');
    expect(displayText(1.5, '0.0', true)).toBe('1.5');
  });
});

describe('number formats of styles', () => {
  function formats(styles: string) {
    return readStyleFormats(
      openPackage(zipTable({ 'styles.xml': `<styleSheet>${styles}</styleSheet>` })),
      'styles.xml',
    );
  }

  test('by id, common and Chinese, and by the codes of the file', () => {
    const ids = [0, 9, 10, 14, 31, 49, 57, 58, 99, 164, 44];
    const own =
      '<numFmts><numFmt numFmtId="164" formatCode="0.0&quot;万&quot;"/><numFmt numFmtId="44" formatCode="0"/></numFmts>';
    const xfs = ids.map((id) => `<xf numFmtId="${id}"/>`).join('');
    expect(formats(`${own}<cellXfs>${xfs}<xf/></cellXfs>`)).toEqual([
      'General',
      '0%',
      '0.00%',
      'yyyy/m/d',
      'yyyy"年"m"月"d"日"',
      '@',
      'yyyy"年"m"月"',
      'm"月"d"日"',
      'General',
      '0.0"万"',
      '0',
      'General',
    ]);
  });

  test('only of cells: not of named styles, nor of conditional formats', () => {
    expect(
      formats(
        '<numFmts><numFmt numFmtId="164" formatCode="0.0"/></numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="164"/></cellXfs><dxfs><dxf><numFmt numFmtId="164" formatCode="wrong"/></dxf></dxfs>',
      ),
    ).toEqual(['0.0']);
  });

  test('the word that Chinese Excel shows for General', () => {
    const own = '<numFmts><numFmt numFmtId="164" formatCode="G/通用格式"/></numFmts>';
    expect(formats(`${own}<cellXfs><xf numFmtId="164"/></cellXfs>`)).toEqual(['General']);
  });
});

test('General: the short way says what the formatter says', () => {
  const figure = fc
    .tuple(fc.integer({ min: -1e11, max: 1e11 }), fc.integer({ min: 0, max: 12 }))
    .map(([digits, decimals]) => digits / 10 ** decimals);
  fc.assert(
    fc.property(figure, (value) => {
      expect(displayText(value, 'General', false)).toBe(format('General', value));
    }),
    runs(3000),
  );
});
