/** What names of files say of their versions. */
import { versionsApart } from '../../../src/outputs/desk/revision';

test.each([
  ['水务局（修改）', '水务局'],
  ['水务局自评表（修改后）', '水务局自评表'],
  ['水务局自评表-重报', '水务局自评表'],
  ['水务局自评表', '水务局自评表初稿'],
  ['水务局（第三次）', '水务局（第二次）'],
  ['水务局第二稿', '水务局'],
  ['水务局自评表最终版', '水务局自评表（修改稿）'],
  ['水务局（第3稿）', '水务局（第2稿）'],
  ['水务局v2', '水务局'],
  ['水务局 V2.1 - 副本', '水务局v1.3'],
  ['水务局修改3', '水务局修改'],
  ['水务局（修改） (1)', '水务局'],
  ['水务局2025.3.20', '水务局2025年3月9日'],
  ['水务局3月20日', '水务局3月9日'],
])('%s is later than %s', (later, earlier) => {
  expect(versionsApart(later, earlier)).toMatchObject({ isSame: true, by: expect.any(Number) });
  expect(versionsApart(later, earlier).by).toBeGreaterThan(0);
  expect(versionsApart(earlier, later).by).toBeLessThan(0);
});

test.each([
  ['水务局（修改）', '水务局（更正）', true],
  ['水务局 (1)', '水务局', true],
  ['水务局 - 副本', '水务局', true],
  ['水务局20250320', '水务局', true],
  ['水务局3月20日', '水务局2025.3.9', true],
  ['附件1', '附件2', false],
  ['附件1.2', '附件1.3', false],
  ['林业局20', '林业局19', false],
])('of %s and %s nothing is said', (one, other, isSame) => {
  expect(versionsApart(one, other)).toEqual({ by: 0, isSame });
});

test('of another file, and against itself', () => {
  expect(versionsApart('水务局（修改）', '林业局')).toEqual({ by: 1, isSame: false });
  expect(versionsApart('水务局自评表终稿', '水务局（修改）')).toEqual({ by: 0, isSame: false });
  expect(versionsApart('水务局终稿', '林业局')).toEqual({ by: 0, isSame: false });
  expect(versionsApart('水务局终稿', '水务局', ['第一次', '第二次'])).toEqual({
    by: undefined,
    isSame: true,
  });
  expect(versionsApart('水务局', '水务局', ['二次报送/3月9日', '一次报送/3月2日']).by).toBeGreaterThan(0);
});
