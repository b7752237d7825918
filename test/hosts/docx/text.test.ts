/** A document's text as its reader sees it. */
import { readDocx } from '../../../src/hosts/docx';
import { docxFile, paragraph, row, run, table } from '../../helpers/docx';
import { linesOf, tableIn } from './documents';

const p = (inner: string): string => `<w:p>${inner}</w:p>`;
const field = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;

test('paragraphs in order, the empty ones too, without the text of tables', () => {
  const bytes = docxFile({
    body: paragraph('一、概况') + paragraph('') + table(row(['表内'])) + paragraph('末'),
  });
  expect(readDocx(bytes, '报告.docx')).toMatchObject({
    name: '报告.docx',
    source: 'docx',
    paragraphs: [
      { text: '一、概况', numbering: '' },
      { text: '', numbering: '' },
      { text: '末', numbering: '' },
    ],
    tables: { name: '报告.docx', sheets: [{ cells: [{ text: '表内' }] }] },
  });
});

test.each([
  [
    'tabs and line breaks; a page break is none',
    p(`${run('甲')}<w:r><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t><w:br w:type="page"/></w:r>`),
    ['甲\t乙\n丙'],
  ],
  [
    'tab stops are no tabs',
    p(`<w:pPr><w:tabs><w:tab w:val="left" w:pos="420"/></w:tabs></w:pPr>${run('甲')}`),
    ['甲'],
  ],
  ['spaces that are not kept', p('<w:r><w:t> 甲 </w:t><w:t xml:space="preserve"> 乙</w:t></w:r>'), ['甲 乙']],
  [
    'changes accepted',
    p(
      `${run('预算')}<w:ins>${run('617.73')}</w:ins><w:del><w:r><w:delText>600</w:delText><w:t>600</w:t></w:r></w:del><w:moveFrom>${run('旧')}</w:moveFrom><w:moveTo>${run('新')}</w:moveTo>`,
    ),
    ['预算617.73新'],
  ],
  [
    'the end of a paragraph deleted',
    p(`<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('前')}`) + p(run('后')),
    ['前后'],
  ],
  [
    'links, smart tags, controls',
    p(
      `<w:hyperlink>${run('链')}</w:hyperlink><w:smartTag>${run('标')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${run('控')}</w:sdtContent></w:sdt>`,
    ),
    ['链标控'],
  ],
  [
    'a control around paragraphs',
    `<w:sdt><w:sdtContent>${p(run('甲'))}${p(run('乙'))}</w:sdtContent></w:sdt>`,
    ['甲', '乙'],
  ],
  [
    'what a control asks for is no text',
    p(
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>${run('万元')}`,
    ),
    ['万元'],
  ],
  [
    'a field’s result and not its code',
    p(field('begin') + code('PAGE') + field('separate') + run('3') + field('end') + run('页')),
    ['3页'],
  ],
  [
    'a field in the code of a field',
    p(
      field('begin') +
        code('IF ') +
        field('begin') +
        code('X') +
        field('separate') +
        run('内') +
        field('end') +
        field('separate') +
        run('外') +
        field('end'),
    ),
    ['外'],
  ],
  [
    'a field that never ends takes no further paragraph',
    p(field('begin') + code('PAGE')) + p(run('正文')),
    ['', '正文'],
  ],
  ['a simple field', p(`<w:fldSimple w:instr="DATE">${run('2024年3月')}</w:fldSimple>`), ['2024年3月']],
  [
    'no footnote marks, no hidden text, no phonetic guides',
    p(
      `${run('甲')}<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐</w:t></w:r><w:r><w:ruby><w:rt>${run('yǐ')}</w:rt><w:rubyBase>${run('乙')}</w:rubyBase></w:ruby></w:r>`,
    ),
    ['甲乙'],
  ],
])('%s', (_, body, expected) => {
  expect(linesOf(body)).toEqual(expected);
});

test('a text box is read once, in whichever way it is drawn', () => {
  const box = (text: string): string => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const both = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box('框')}</wps:txbx></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('框')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
  expect(linesOf(p(run('前') + both + run('后')))).toEqual(['框', '前后']);
  expect(linesOf(p(`<w:r><w:pict><v:textbox>${box('旧框')}</v:textbox></w:pict></w:r>`))).toEqual([
    '旧框',
    '',
  ]);
});

test('Strict files, and prefixes of the writer’s own', () => {
  const strict = `<s:document xmlns:s="http://purl.oclc.org/ooxml/wordprocessingml/main"><s:body><s:p><s:r><s:t>甲</s:t></s:r></s:p><s:tbl><s:tr><s:tc><s:tcPr><s:gridSpan s:val="2"/></s:tcPr><s:p><s:r><s:t>乙</s:t></s:r></s:p></s:tc></s:tr></s:tbl></s:body></s:document>`;
  const rels = `<Relationships><Relationship Id="a" Type="http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument" Target="/word/document.xml"/></Relationships>`;
  const read = readDocx(docxFile({ body: '' }, { 'word/document.xml': strict, '_rels/.rels': rels }));
  expect(read.paragraphs).toEqual([{ text: '甲', numbering: '' }]);
  expect(read.tables.sheets[0]).toMatchObject({ cells: [{ text: '乙' }], merges: [{ left: 0, right: 1 }] });
});

test('numbering in a cell is part of what the cell shows', () => {
  const numbered = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const body = table(row([{ content: paragraph('车辆', numbered) + paragraph('保密', numbered) }]));
  expect(tableIn(body).cells).toEqual({ A1: '车辆\n保密' });
});
