import { wrappedLines } from '../../../src/model/writing/wrappedLines';

test('breaks between Chinese characters, each as wide as two digits', () => {
  expect(wrappedLines('', 10)).toBe(1);
  expect(wrappedLines('预算执行率', 10)).toBe(1);
  expect(wrappedLines('预算执行情况', 10)).toBe(2);
  expect(wrappedLines('预算\n执行', 10)).toBe(2);
});

test('a figure or word goes to the next line as a whole, and leaves room behind it', () => {
  // Eight digits beside three characters would fit if the figure could be broken.
  expect(wrappedLines('一二三1,234.56', 12)).toBe(2);
  expect(wrappedLines('一二三1,234.56四五', 12)).toBe(2);
  expect(wrappedLines('budget execution rate', 9)).toBe(3);
});

test('no line begins with a mark that closes: the character before goes with it', () => {
  expect(wrappedLines('一二三四五，六', 10)).toBe(2);
  expect(wrappedLines('一二三四五，六七八九', 10)).toBe(3);
});

test('quotation marks and signs are as wide as a character; what is longer than a line is broken', () => {
  expect(wrappedLines('“基本”', 8)).toBe(1);
  expect(wrappedLines('“基本”', 7)).toBe(2);
  expect(wrappedLines('a'.repeat(25), 10)).toBe(3);
});
