/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { useLate } from '../../../src/taskpane/state/useLate';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const pass = (ms: number): void => act(() => void jest.advanceTimersByTime(ms));

test('what ends in time is never shown; what goes on is, until it ends, and each waits anew', () => {
  const { result, rerender } = renderHook(({ on }) => useLate(on, 300), { initialProps: { on: false } });
  for (let times = 0; times < 2; times += 1) {
    rerender({ on: true });
    pass(299);
    expect(result.current).toBe(false);
    rerender({ on: false });
    pass(1000);
    expect(result.current).toBe(false);
  }
  rerender({ on: true });
  pass(300);
  expect(result.current).toBe(true);
  rerender({ on: false });
  expect(result.current).toBe(false);
  rerender({ on: true });
  expect(result.current).toBe(false);
});
