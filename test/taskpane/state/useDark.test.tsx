/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useDark } from '../../../src/taskpane/state/useDark';
import type { Appearance } from '../../../src/taskpane/state/preferences';

let systemIsDark = false;
let office: boolean | undefined;
beforeEach(() => {
  jest.useFakeTimers();
  systemIsDark = false;
  office = undefined;
  const media = { addEventListener: () => undefined, removeEventListener: () => undefined };
  window.matchMedia = (() => ({ ...media, matches: systemIsDark })) as never;
});
afterEach(() => void jest.useRealTimers());

const open = (appearance: Appearance) => renderHook(() => useDark(appearance, () => office)).result;

test('as Office is, else as the system is; and as the user chose before both', () => {
  expect(open('auto').current).toBe(false);
  systemIsDark = true;
  expect(open('auto').current).toBe(true);
  office = false;
  expect(open('auto').current).toBe(false);
  expect(open('dark').current).toBe(true);
  office = true;
  expect(open('light').current).toBe(false);
});

test.each([
  ['the pane gets the focus', () => window.dispatchEvent(new Event('focus'))],
  ['the pane is seen again', () => document.dispatchEvent(new Event('visibilitychange'))],
])('a theme changed in Office counts once %s', (_, comeBack) => {
  office = false;
  const dark = open('auto');
  office = true;
  expect(dark.current).toBe(false);
  act(() => void comeBack());
  expect(dark.current).toBe(true);
});

test('what Office.js still remembers is asked for once more', () => {
  office = false;
  const dark = open('auto');
  act(() => void window.dispatchEvent(new Event('focus')));
  office = true;
  act(() => void jest.advanceTimersByTime(5999));
  expect(dark.current).toBe(false);
  act(() => void jest.advanceTimersByTime(1));
  expect(dark.current).toBe(true);
});
