import { mayBeUnread, namedUnread, unreadFor } from '../../../src/model/form/unread';
import { buildForms } from '../../helpers/formBuilder';
import { unreadCell, withUnread } from '../../helpers/unread';

const set = buildForms({
  'projects.total.final': 3,
  'funds.total.annual': 5,
  'indicators[0].score': 8,
  'indicators[1].score': 9,
});

test('a needed label may be any field of its form that was not found', () => {
  const given = withUnread(set, 'evaluation');
  expect(mayBeUnread('funds.total.executed', given)).toBe(true);
  expect(mayBeUnread('indicators[4].reason', given)).toBe(true);
  expect(mayBeUnread('funds.total.executed', set)).toBe(false);
});

test('one that is not needed is only what stands nearest to it, in all rows of a list', () => {
  const given = withUnread(set, 'evaluation', { needed: false, near: 'indicators[0].weight' });
  expect(mayBeUnread('indicators[1].weight', given)).toBe(true);
  expect(mayBeUnread('funds.total.executed', given)).toBe(false);
  const unknown = withUnread(set, 'evaluation', { needed: false });
  expect(mayBeUnread('indicators[1].weight', unknown)).toBe(false);
});

test('a field of another form is not looked for in this one', () => {
  const { forms } = withUnread(set, 'evaluation');
  const names = new Map([['staff.quota', { 'zh-CN': '编制数', en: 'Quota' }]] as const);
  const named = { forms: forms.map((form) => (form.kind === 'basic' ? { ...form, names } : form)) };
  expect(mayBeUnread('staff.quota', named)).toBe(false);
  expect(unreadFor(['staff.quota', 'funds.total.score'], named)).toHaveLength(1);
});

test('labels are named in one line and cut short, with their cells', () => {
  const long = unreadCell('表 1', { text: `${'说明'.repeat(40)}` });
  const words = unreadCell('表 1', { text: ' Paid  so\nfar ' });
  expect(namedUnread([words], 'zh-CN')).toBe('“Paid so far”（表 1!E4）');
  expect(namedUnread([long], 'en')).toBe(`“${'说明'.repeat(15)}…” (表 1!E4)`);
  expect(namedUnread([words, words, words, words], 'en')).toMatch(/ and 1 more$/);
});
