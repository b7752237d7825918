import { verdictOf } from '../../../src/model/result/verdict';

test.each([
  [[0, 0, 0, 0], '已校验的勾稽关系全部相符', 'Everything that could be checked agrees'],
  [[0, 12, 8, 0], '没有错误，12 处需说明，8 处提示', 'No errors, 12 to explain, 8 hints'],
  [[1, 0, 1, 0], '1 处错误，1 处提示', '1 error, 1 hint'],
  [[2, 1, 0, 3], '2 处错误，1 处需说明，3 处已说明', '2 errors, 1 to explain, 3 explained'],
  [[0, 0, 0, 2], '没有错误，2 处已说明', 'No errors, 2 explained'],
])('%j: %s', ([error, explain, hint, explained], chinese, english) => {
  const counts = { error: error!, explain: explain!, hint: hint!, explained: explained! };
  expect(verdictOf(counts, 'zh-CN')).toBe(chinese);
  expect(verdictOf(counts, 'en')).toBe(english);
});
