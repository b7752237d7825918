/** What the compiler cannot see: that a translation is there is certain, that it is one is not. */
import type { HostErrorCode } from '../../src/hosts/host';
import { LOCALES } from '../../src/model/text/locale';
import type { ActionName } from '../../src/taskpane/state/pane';
import { STRINGS } from '../../src/taskpane/strings';
import { errorText } from '../../src/taskpane/strings/errors';

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

const ACTIONS = Object.keys(STRINGS['zh-CN'].actions) as ActionName[];

test.each(LOCALES.flatMap((locale) => CODES.map((code) => [locale, code] as const)))(
  '%s, %s: whatever was pressed, it says what happened and how to go on, never in the host’s words',
  (locale, code) => {
    const strings = STRINGS[locale];
    for (const action of ACTIONS) {
      const detail =
        { protected: '自评表', 'not-found': '自评表', changed: '自评表!F7' }[code as string] ??
        'GeneralException';
      for (const about of [detail, '']) {
        const said = errorText(locale, code, action, strings.actions[action], about);
        const [title, remedy] = [said.title, said.remedy].map((text) => text.replaceAll(about || '…', 'F7'));
        expect(title).not.toBe('');
        // Whole sentences, in the language's own punctuation.
        expect(remedy!).toMatch(locale === 'en' ? /^[A-Z].*\.$/ : /。$/);
        if (locale === 'zh-CN') expect(title! + remedy!).not.toMatch(/[,;:?!]|[\u4e00-\u9fff]\./);
        expect(said.title + said.remedy).not.toMatch(/GeneralException|undefined/);
      }
    }
  },
);

test('what is to be pressed again is called as its button is', () => {
  for (const locale of LOCALES) {
    const { actions } = STRINGS[locale];
    const named = ACTIONS.filter((action) =>
      errorText(locale, 'cell-edit', action, actions[action], '').remedy.includes(`“${actions[action]}”`),
    );
    expect(named).toEqual([
      ...['check', 'mark', 'clear-marks', 'write-summary', 'insert-template'],
      ...['export-report', 'import-report', 'undo', 'forget'],
    ]);
  }
});
