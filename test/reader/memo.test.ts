import { keptByText } from '../../src/reader/memo';

test('works a label out once, and figures and long texts whenever they are asked for', () => {
  const asked: string[] = [];
  const length = keptByText((text) => {
    asked.push(text);
    return text.length;
  });
  const long = '目标'.repeat(40);
  for (const text of ['预算数', '743.91', long, '预算数', '743.91', long])
    expect(length(text)).toBe(text.length);
  expect(asked).toEqual(['预算数', '743.91', long, '743.91', long]);
});

test('keeps a result that is nothing', () => {
  let asked = 0;
  const nothing = keptByText(() => {
    asked += 1;
    return '';
  });
  nothing('——');
  expect([nothing('——'), asked]).toEqual(['', 1]);
});

test('holds a bounded number of texts, those asked for last among them', () => {
  let asked = 0;
  const kept = keptByText((text) => {
    asked += 1;
    return text;
  });
  for (let nth = 0; nth < 10_000; nth += 1) {
    kept('预算数');
    kept(`第${nth}项`);
  }
  expect(asked).toBe(10_001);
  kept('第9999项');
  expect(asked).toBe(10_001);
  kept('第0项');
  expect(asked).toBe(10_002);
});
