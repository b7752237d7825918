/** Numbers of lists, as Word shows them. */
import { formatNumber } from '../../../src/hosts/docx/numberFormats';
import { paragraph } from '../../helpers/docx';
import { linesOf } from './documents';

const level = (at: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const abstract = (id: number, inner: string): string =>
  `<w:abstractNum w:abstractNumId="${id}">${inner}</w:abstractNum>`;
const num = (id: number, of: number, inner = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${inner}</w:num>`;
const item = (list: number, at: number, text: string, style = ''): string =>
  paragraph(text, `${style}<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);

const REPORT = abstract(
  0,
  level(0, 'chineseCounting', '%1、') + level(1, 'japaneseCounting', '（%2）') + level(2, 'decimal', '%3.'),
);

test('levels count, and begin anew below the next heading', () => {
  const body =
    item(1, 0, '概况') +
    item(1, 1, '职能') +
    item(1, 2, '甲') +
    item(1, 2, '乙') +
    item(1, 1, '机构') +
    item(1, 2, '丙') +
    paragraph('正文') +
    item(1, 0, '支出') +
    item(1, 1, '基本');
  expect(linesOf({ body, numbering: REPORT + num(1, 0) })).toEqual([
    '一、概况',
    '（一）职能',
    '1.甲',
    '2.乙',
    '（二）机构',
    '1.丙',
    '正文',
    '二、支出',
    '（一）基本',
  ]);
});

test('lists of one definition count on; an override starts once, and may bring a level of its own', () => {
  const numbering =
    REPORT +
    num(1, 0) +
    num(2, 0) +
    num(3, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>') +
    num(4, 0, `<w:lvlOverride w:ilvl="0">${level(0, 'upperRoman', '%1)')}</w:lvlOverride>`);
  const body = item(1, 0, '甲') + item(2, 0, '乙') + item(3, 0, '丙') + item(3, 0, '丁') + item(4, 0, '戊');
  expect(linesOf({ body, numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁', 'III)戊']);
});

test('a level that never begins anew, and one that shows the levels above in digits', () => {
  const numbering =
    abstract(
      0,
      level(0, 'chineseCounting', '%1') + level(1, 'decimal', '%1.%2', '<w:lvlRestart w:val="0"/><w:isLgl/>'),
    ) + num(1, 0);
  const body = item(1, 0, ' 甲') + item(1, 1, ' 乙') + item(1, 0, ' 丙') + item(1, 1, ' 丁');
  expect(linesOf({ body, numbering })).toEqual(['一 甲', '1.1 乙', '二 丙', '2.2 丁']);
});

test('by the style, by what the style stands on, and taken away', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="h"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="k"><w:basedOn w:val="h"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="loop"><w:basedOn w:val="loop"/></w:style>';
  const numbering =
    abstract(0, level(0, 'decimal', '%1、') + level(1, 'decimal', '(%2)', '<w:pStyle w:val="h"/>')) +
    num(1, 0);
  const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
  const body =
    paragraph('甲', style('h')) +
    paragraph('乙', style('k')) +
    item(0, 0, '丙', style('h')) +
    paragraph('丁', style('loop')) +
    paragraph('戊', `${style('h')}<w:numPr><w:ilvl w:val="0"/></w:numPr>`);
  expect(linesOf({ body, numbering, styles })).toEqual(['(1)甲', '(2)乙', '丙', '丁', '1、戊']);
});

test('a list style is defined elsewhere; bullets, and lists that do not exist', () => {
  const numbering =
    abstract(0, '<w:numStyleLink w:val="公文"/>') +
    abstract(1, `<w:styleLink w:val="公文"/>${level(0, 'decimal', '%1）')}`) +
    abstract(2, level(0, 'bullet', '\uf0b7')) +
    num(1, 0) +
    num(2, 2) +
    num(3, 99);
  const body = item(1, 0, '甲') + item(2, 0, '乙') + item(3, 0, '丙') + item(77, 0, '丁');
  expect(linesOf({ body, numbering })).toEqual(['1）甲', '•乙', '丙', '丁']);
});

test.each([
  [
    'chineseCounting',
    [1, 10, 11, 20, 21, 105, 110],
    ['一', '十', '十一', '二十', '二十一', '一百〇五', '一百一十'],
  ],
  ['chineseCountingThousand', [105, 1001, 1010], ['一百零五', '一千零一', '一千零一十']],
  ['japaneseCounting', [9, 15, 105], ['九', '十五', '一百五']],
  ['chineseLegalSimplified', [3, 10, 12], ['叁', '壹拾', '壹拾贰']],
  ['ideographDigital', [10, 23], ['一〇', '二三']],
  ['ideographTraditional', [1, 10, 11], ['甲', '癸', '11']],
  ['decimalEnclosedCircleChinese', [1, 20, 21], ['①', '⑳', '21']],
  ['decimalZero', [7, 12], ['07', '12']],
  ['decimalFullWidth', [12], ['１２']],
  ['upperLetter', [1, 26, 27], ['A', 'Z', 'AA']],
  ['lowerRoman', [4, 19, 40], ['iv', 'xix', 'xl']],
  ['none', [1], ['']],
  ['unheardOf', [5], ['5']],
  ['upperRoman', [999_999_999], ['999999999']],
])('%s', (format, numbers, shown) => {
  expect(numbers.map((number) => formatNumber(number, format))).toEqual(shown);
});
