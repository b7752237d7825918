import fc from 'fast-check';
import { textDocument } from '../../../src/hosts/docx';
import { inPieces } from '../../../src/hosts/docx/longParagraphs';
import { paragraph } from '../../helpers/docx';
import { linesOf } from './documents';

test('what people write stays whole', () => {
  const text = '本年度项目支出61.48万元。'.repeat(500);
  expect(inPieces(text)).toEqual([text]);
  expect(inPieces('')).toEqual(['']);
});

test('longer texts are cut behind a sentence, or where they must, and nothing is lost', () => {
  const sentence = `${'一'.repeat(2999)}。`;
  expect(inPieces(sentence.repeat(7)).map(({ length }) => length)).toEqual([9000, 9000, 3000]);
  expect(inPieces('1'.repeat(25_000)).map(({ length }) => length)).toEqual([10_000, 10_000, 5000]);
  fc.assert(
    fc.property(fc.array(fc.constantFrom('一'.repeat(4000), '。', '1.5万元', '\n'.repeat(999))), (parts) => {
      const pieces = inPieces(parts.join(''));
      expect(pieces.join('')).toBe(parts.join(''));
      expect(pieces.every(({ length }) => length <= 10_000)).toBe(true);
    }),
  );
});

test('of a Word document and of a pasted text', () => {
  const long = `${'一'.repeat(9000)}。${'二'.repeat(2000)}`;
  expect(linesOf(paragraph(long)).map(({ length }) => length)).toEqual([9001, 2000]);
  expect(textDocument(`${long}\n三`).paragraphs.map(({ text }) => text.length)).toEqual([9001, 2000, 1]);
});
