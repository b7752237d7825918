/** Names with codes, and whether two of them mean the same. */
import { isNameOfSame, isSameName, splitCode } from '../../../src/model/form/formNames';

test.each([
  ['42060023T000001234567-古籍修复', '42060023T000001234567', '古籍修复'],
  ['305001-示例县文化馆', '305001', '示例县文化馆'],
  ['219—示例镇人民政府', '219', '示例镇人民政府'],
  ['305001 示例县文化馆', '305001', '示例县文化馆'],
  ['示例县文化馆（305001）', '305001', '示例县文化馆'],
  ['示例县文化馆-305001', '305001', '示例县文化馆'],
  ['　示例县文化馆 ', undefined, '示例县文化馆'],
  ['2024年古树保护', undefined, '2024年古树保护'],
  ['2024-古树保护', undefined, '2024-古树保护'],
  ['2023-2024学年助学金', undefined, '2023-2024学年助学金'],
  ['120急救中心', undefined, '120急救中心'],
  ['12345热线运行', undefined, '12345热线运行'],
  ['3-6岁儿童保健', undefined, '3-6岁儿童保健'],
  ['305001', undefined, '305001'],
  ['5G-应用示范', undefined, '5G-应用示范'],
  ['示例县第102中学', undefined, '示例县第102中学'],
])('%s', (text, code, name) => {
  expect(splitCode(text)).toEqual({ code, name });
});

test('a name is the same without its code, in short only where its letters stand in order', () => {
  expect(isSameName('305001-示例县文化馆', '示例县 文化馆')).toBe(true);
  expect(isSameName('县文化馆', '示例县文化馆')).toBe(false);
  expect(isNameOfSame('305-县文化馆', '示例县文化馆')).toBe(true);
  expect(isNameOfSame('县图书馆', '示例县文化馆')).toBe(false);
  expect(isNameOfSame('县医院', '示例县人民医院')).toBe(true);
  expect(isNameOfSame('示例县医院', '示例县中医院')).toBe(false);
  expect(isNameOfSame('第一小学', '第十一小学')).toBe(false);
});
