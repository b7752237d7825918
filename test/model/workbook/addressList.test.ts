import { chunkAddresses } from '../../../src/model/workbook/addressList';

test('few addresses are one call, none are none', () => {
  expect(chunkAddresses([])).toEqual([]);
  expect(chunkAddresses(['A1', 'B2:C3'])).toEqual(['A1,B2:C3']);
});

test('many are several, none lost, none longer than Excel takes', () => {
  const addresses = Array.from({ length: 3000 }, (_, row) => `AB${row + 1}:AD${row + 1}`);
  const chunks = chunkAddresses(addresses);
  expect(chunks.join(',').split(',')).toEqual(addresses);
  expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThanOrEqual(2000);
});
