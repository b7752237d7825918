/** What the compiler cannot see: that a translation is there is certain, that it is one is not. */
import type { HostErrorCode } from '../../src/hosts/host';
import { STRINGS } from '../../src/taskpane/strings';

const CODES: readonly HostErrorCode[] = [
  'cell-edit',
  'protected',
  'not-found',
  'changed',
  'nothing-to-undo',
  'torn',
  'unsupported',
  'stopped',
  'failed',
];

function texts(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(texts) : [];
}

test('no text is empty', () => {
  for (const strings of Object.values(STRINGS))
    expect(texts(strings).filter((text) => !text.trim())).toEqual([]);
});

test('an error says what happened and how to go on, and never shows the host’s words', () => {
  for (const strings of Object.values(STRINGS)) {
    for (const code of CODES) {
      const { title, remedy } = strings.error(code, 'check', code === 'failed' ? 'GeneralException' : '');
      expect(title).not.toBe('');
      expect(remedy).not.toBe('');
      expect(title + remedy).not.toContain('GeneralException');
    }
  }
});

test('the English verdict counts in the singular and the plural', () => {
  const none = { passed: 1, notChecked: 0, crashed: 0, explained: 0 };
  expect(STRINGS.en.verdict({ ...none, error: 1, explain: 2, hint: 0 })).toBe(
    '1 error, 2 to explain, 0 hints',
  );
  expect(STRINGS.en.verdict({ ...none, error: 0, explain: 0, hint: 0 })).toBe('Everything agrees');
});
