/** @jest-environment jsdom */
/** What the user chose is kept; what is best where nothing was chosen depends on the Excel of the day. */
import { createPreferences } from '../../../src/taskpane/state/preferences';

beforeEach(() => localStorage.clear());

test('in an Excel that would lose the user’s steps nothing is checked after an edit unless that was chosen', () => {
  const old = createPreferences({ live: false });
  expect(old.get().live).toBe(false);
  // Another choice does not make that one.
  old.change({ locale: 'en' });
  expect(createPreferences({ live: true }).get()).toMatchObject({ live: true, locale: 'en' });
  old.change({ live: true });
  expect(createPreferences({ live: false }).get()).toMatchObject({ live: true, locale: 'en' });
});

test.each(['{', 'null', '3', '{"live":"yes","locale":"tlh"}'])(
  'what is stored as %s is no choice',
  (text) => {
    localStorage.setItem('gouji.preferences', text);
    const preferences = createPreferences({ live: false });
    expect(preferences.get()).toEqual(preferences.defaults);
    preferences.change({ comments: true });
    expect(createPreferences().get().comments).toBe(true);
  },
);
