/** What goes back to a unit, over several pages: by the standard, and nothing parted that belongs together. */
import { unzipSync } from 'fflate';
import { writeReturnLetter } from '../../../../src/hosts/docx/write';
import { judge } from '../../../helpers/judge';

const letter = {
  unit: '甲局',
  title: '退回修改单',
  to: '甲局：',
  paragraphs: ['已审核。', '逐条列在下表。'],
  columns: ['序号', '问题'],
  columnWidths: [0.2, 0.8],
  rows: Array.from({ length: 60 }, (_, at) => ({ texts: [String(at + 1), `第${at + 1}处\n请说明`] })),
  pages: [],
  closing: ['填报人：____', '日期：____', '审核人：____'],
};

test('a row is never parted, the header is on every page, no lead stands alone, and so do no signatures', async () => {
  const bytes = await writeReturnLetter(letter);
  expect(await judge(bytes, 'docx')).toEqual({ ok: true, errors: [] });
  const xml = Buffer.from(unzipSync(bytes)['word/document.xml']!).toString();
  const rows = xml.match(/<w:tr>.*?<\/w:tr>/gs)!;
  expect(rows).toHaveLength(61);
  expect(rows.filter((row) => row.includes('<w:cantSplit'))).toHaveLength(61);
  expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual([true, ...letter.rows.map(() => false)]);
  const paragraphs = xml.match(/<w:p>.*?<\/w:p>/gs)!;
  const staysWithNext = (text: string): boolean =>
    paragraphs.find((each) => each.includes(`>${text}<`))!.includes('<w:keepNext');
  expect(['已审核。', '逐条列在下表。', '序号', '第1处'].map(staysWithNext)).toEqual([
    false,
    true,
    true,
    false,
  ]);
  expect(letter.closing.map(staysWithNext)).toEqual([true, true, false]);
});
