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
])('%s is later than %s', (later, earlier) => {
  expect(versionsApart(later, earlier)).toBeGreaterThan(0);
  expect(versionsApart(earlier, later)).toBeLessThan(0);
});

test.each([
  ['水务局（修改）', '水务局（更正）'],
  ['水务局（修改）', '林业局'],
  ['水务局 (1)', '水务局'],
  ['附件1', '附件2'],
])('of %s and %s nothing is said', (one, other) => {
  expect(versionsApart(one, other)).toBe(0);
});
